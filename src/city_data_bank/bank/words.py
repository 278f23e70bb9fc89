"""The messages of a bank, read from ``web/messages/{language}/*.ftl``, its own over the generic."""

from __future__ import annotations

from collections.abc import Mapping

from city_data_bank.bank.configuration import Bank
from city_data_bank.bank.ontology import Ontology
from city_data_bank.findings import choose
from city_data_bank.messages import Messages, chain


def read_messages(bank: Bank) -> dict[str, Messages]:
    """Messages of each language of the bank (and English), each falling back to the others."""
    languages = dict.fromkeys([*bank.languages, "en"])
    sources = {
        language: tuple(
            path.read_text(encoding="utf-8")
            for _, path in bank.folders.files(f"web/messages/{language}", "*.ftl")
        )
        for language in languages
    }
    return chain(sources, bank.languages)


def with_names(messages: Mapping[str, Messages], ontology: Ontology) -> dict[str, Messages]:
    """Messages that call indicators and areas by name.

    Args:
        messages: By language.
        ontology: The lists of the bank.
    """
    labels = {
        **{("indicator", ref): code.labels for ref, code in ontology.indicators.codes.items()},
        **{("area", ref): area.labels for ref, area in ontology.areas.by_ref.items()},
    }
    return {
        language: words.naming(
            {thing: name for thing, texts in labels.items() if (name := choose(texts, words))}
        )
        for language, words in messages.items()
    }


def missing_messages(messages: dict[str, Messages]) -> dict[str, tuple[str, ...]]:
    """Keys that a language lacks and another has, sorted: what falls back."""
    every = frozenset[str]().union(*(words.keys() for words in messages.values()))
    return {language: tuple(sorted(every - words.keys())) for language, words in messages.items()}
