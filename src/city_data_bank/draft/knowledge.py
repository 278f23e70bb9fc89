"""draft: what the bank knows that columns can be recognised by.

In: the bank and its ontology. Out: labels of indicators, spellings of codes, names of months, and
the words in which a draft speaks to the steward. Nothing of a delivery is read here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from babel import Locale, UnknownLocaleError
from babel.dates import get_month_names

from city_data_bank.bank.code_lists import Code
from city_data_bank.bank.configuration import Bank
from city_data_bank.bank.ontology import TOTAL, Dimension, Ontology
from city_data_bank.bank.words import read_messages
from city_data_bank.draft.words import key
from city_data_bank.draft.yaml_text import Note
from city_data_bank.messages import Messages
from city_data_bank.vocabulary import RDFS

_WIDTHS: Final = ("wide", "abbreviated")
_CONTEXTS: Final = ("format", "stand-alone")
_ROMAN: Final = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What a draft is made with.

    Args:
        bank: The bank.
        ontology: What files may speak of.
        messages: Words in the bank's first language.
        totals: Keys of everything that means a total.
        dimension_labels: Keys of the names of each breakdown, by its name.
        spellings: For each breakdown, codes by the keys of their spellings.
        months: Number of the month by the key of its name.
    """

    bank: Bank
    ontology: Ontology
    messages: Messages
    totals: frozenset[str]
    dimension_labels: Mapping[str, frozenset[str]]
    spellings: Mapping[str, Mapping[str, str]]
    months: Mapping[str, int]

    def note(self, name: str, /, *, doubtful: bool = False, **arguments: object) -> Note:
        """A sentence of ``web/messages/{language}/draft.ftl``."""
        return Note(self.messages(f"draft-{name}", **arguments), doubtful)

    @property
    def language(self) -> str:
        """The bank's first language."""
        return self.bank.languages[0]


def knowledge_of(bank: Bank, ontology: Ontology) -> Knowledge:
    """Collect what can be known before a file is seen."""
    dimensions = ontology.dimensions
    return Knowledge(
        bank,
        ontology,
        read_messages(bank)[bank.languages[0]],
        frozenset(
            text
            for dimension in dimensions.values()
            for text in _keys(dimension.codes.codes[TOTAL])
        ),
        _dimension_labels(ontology),
        {name: dict(_spellings(dimension)) for name, dimension in sorted(dimensions.items())},
        dict(_months((*bank.languages, "en"))),
    )


def _keys(code: Code) -> frozenset[str]:
    """Keys of the spellings of a code, its notation left out."""
    return frozenset(key(text) for text in {*code.labels.values(), *code.spellings}) - {""}


def _spellings(dimension: Dimension) -> Iterator[tuple[str, str]]:
    """Keys of all spellings with their code, but those that mean two codes."""
    found: dict[str, set[str]] = {}
    for code in dimension.codes.codes.values():
        for text in _keys(code):
            found.setdefault(text, set()).add(code.notation)
    for text, notations in sorted(found.items()):
        if len(notations) == 1:
            yield text, next(iter(notations))


def _dimension_labels(ontology: Ontology) -> Mapping[str, frozenset[str]]:
    """Keys of the names by which people call each breakdown."""
    names = {dimension.iri: name for name, dimension in ontology.dimensions.items()}
    found: dict[str, set[str]] = {name: {key(name)} for name in names.values()}
    for quad in ontology.quads:
        subject = getattr(quad.subject, "value", "")
        if subject in names and quad.predicate.value == RDFS["label"]:
            found[names[subject]].add(key(str(getattr(quad.object, "value", ""))))
    return {name: frozenset(texts) for name, texts in found.items()}


def _months(languages: tuple[str, ...]) -> Iterator[tuple[str, int]]:
    """Names of months in some languages, as calendars and as dates write them; Roman numbers.

    Source: Unicode CLDR, calendar elements.
    """
    yield from zip(_ROMAN, range(1, 13), strict=True)
    for language in languages:
        try:
            locale = Locale.parse(language, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
        for width in _WIDTHS:
            for context in _CONTEXTS:
                for number, name in get_month_names(width, context, locale).items():
                    yield key(name), int(number)
