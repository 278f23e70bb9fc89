"""What every part of the catalogue needs to know of its bank: addresses, codes, words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Self

import pyoxigraph as ox

from city_data_bank.bank.configuration import Bank
from city_data_bank.bank.ontology import Ontology
from city_data_bank.iris import Iris
from city_data_bank.messages import Messages
from city_data_bank.vocabulary import EU, VCARD


@dataclass(frozen=True, slots=True)
class Context:
    """A bank with its lists and its words.

    Args:
        bank: The bank.
        ontology: Its lists.
        messages: By language, as ``messages.chain`` makes them.
        contacts: IRIs of the contact points that the ontology itself describes.
    """

    bank: Bank
    ontology: Ontology
    messages: Mapping[str, Messages]
    contacts: frozenset[str]

    @classmethod
    def of(cls, bank: Bank, ontology: Ontology, messages: Mapping[str, Messages]) -> Self:
        """The context of a bank."""
        contacts = (
            quad.subject.value
            for quad in ontology.quads
            if quad.predicate.value == VCARD["fn"] and isinstance(quad.subject, ox.NamedNode)
        )
        return cls(bank, ontology, messages, frozenset(contacts))

    @property
    def iris(self) -> Iris:
        """The bank's addresses."""
        return self.bank.iris

    @property
    def language(self) -> str:
        """The bank's first language."""
        return self.bank.languages[0]

    def texts(self, key: str, /, **arguments: object) -> dict[str, str]:
        """A message in those of the bank's languages that have it, else in English.

        A text is never tagged with a language that it is not written in, so a fallback of the
        pages does not hold here. A day is written as each language writes it.
        """
        own = [tag for tag in self.bank.languages if key in self.messages[tag]]
        return {tag: _filled(self.messages[tag], key, arguments) for tag in own or ["en"]}

    def languages(self, tags: Iterable[str]) -> tuple[str, ...]:
        """EU authority IRIs of BCP 47 tags; a tag that the list ``language`` lacks is left out."""
        codes = self.ontology.lists.get("language")
        found = (codes.find(tag.partition("-")[0]) if codes else () for tag in tags)
        return tuple(matches[0].iri for matches in found if len(matches) == 1)

    def provider(self, slug: str) -> str:
        """IRI of a provider or of one of its units."""
        known = self.ontology.providers.codes.get(slug)
        return known.iri if known else self.iris.thing("provider", slug)

    def label(self, slug: str) -> str:
        """Name of a provider in the bank's first language, or its slug."""
        known = self.ontology.providers.codes.get(slug)
        if known is None:
            return slug
        return known.labels.get(self.language) or next(iter(known.labels.values()), slug)


def authority(table: str, code: str) -> str:
    """IRI of a code of an EU authority table: ``frequency``, ``licence``, ``file-type``..."""
    return EU[f"{table}/{code}"]


def _filled(messages: Messages, key: str, arguments: Mapping[str, object]) -> str:
    """A message with days as its language writes them."""
    said = {
        name: messages.date(value) if isinstance(value, date) else value
        for name, value in arguments.items()
    }
    return messages(key, **said)
