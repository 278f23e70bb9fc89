"""sources: values of a foreign catalogue as the bank can use them.

In: a node of a foreign graph and a property. Out: texts by language, codes of the bank's lists,
addresses, times; what cannot be used is a doubt, and stays in the record as it is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

import pyoxigraph as ox

from city_data_bank.bank.code_lists import Code, CodeList
from city_data_bank.bank.configuration import Bank
from city_data_bank.bank.ontology import Ontology
from city_data_bank.iris import Iris, is_web_address
from city_data_bank.sources.foreign.declaration import Import
from city_data_bank.sources.foreign.doubts import Doubts
from city_data_bank.sources.foreign.graph import ForeignGraph
from city_data_bank.sources.nearest import nearest
from city_data_bank.vocabulary import PREFIXES

_YEARS: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TAG: Final = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_WEB: Final = re.compile(r"https?://(www\.)?|/$")


@dataclass(frozen=True, slots=True)
class Values:
    """Reads values of the properties of nodes.

    Args:
        graph: The catalogue.
        declaration: Of the import.
        bank: The bank.
        ontology: Its lists.
        doubts: Are told what cannot be used.
        now: Build time, aware.
        described: IRIs that the bank's lists describe.
    """

    graph: ForeignGraph
    declaration: Import
    bank: Bank
    ontology: Ontology
    doubts: Doubts
    now: datetime
    described: frozenset[str]

    @property
    def iris(self) -> Iris:
        """Addresses of the bank."""
        return self.bank.iris

    def is_own(self, iri: str) -> bool:
        """Whether the bank itself describes something: what others say of it is not repeated."""
        return iri.startswith(self.bank.base) or iri in self.described

    def texts(self, node: object, *properties: str) -> dict[str, str]:
        """One text a language; those without a language are in that of the declaration."""
        found: dict[str, str] = {}
        for value in self.graph.values(node, *properties):
            if not isinstance(value, ox.Literal) or not value.value.strip():
                continue
            language = self._language(value)
            if language in found:
                self.doubts.add("import-value-repeated", short(properties[0]), value.value)
            else:
                found[language] = value.value.strip()
        return found

    def words(self, node: object, name: str) -> dict[str, tuple[str, ...]]:
        """Several texts a language."""
        found: dict[str, dict[str, None]] = {}
        for value in self.graph.values(node, name):
            if isinstance(value, ox.Literal) and value.value.strip():
                found.setdefault(self._language(value), {})[value.value.strip()] = None
        return {language: tuple(words) for language, words in sorted(found.items())}

    def plain(self, node: object, *properties: str) -> str:
        """A text or an IRI, the first of several; empty where there is none."""
        found = self.graph.values(node, *properties)
        return self.graph.text(found[0]).strip() if found else ""

    def address(self, node: object, name: str) -> str:
        """A web address; empty where there is none. One with encryption goes first."""
        found = [self.graph.text(value).strip() for value in self.graph.values(node, name)]
        usable = sorted(
            filter(is_web_address, found), key=lambda text: (text[:8] != "https://", text)
        )
        for text in found:
            if text not in usable:
                self.doubts.add("import-value-unusable", short(name), text)
        for text in usable[1:]:
            self.doubts.add("import-value-repeated", short(name), text)
        return usable[0] if usable else ""

    def moment(self, node: object, name: str) -> str:
        """An ``xsd:dateTime`` in UTC, not in the future; empty where there is none."""
        text = self.plain(node, name)
        when = _moment(text)
        if when and when <= self.now:
            return when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        if text:
            self.doubts.add("import-value-unusable", short(name), text)
        return ""

    def day(self, node: object, *properties: str) -> str:
        """A day, ISO 8601; empty where there is none."""
        when = _moment(self.plain(node, *properties))
        return when.date().isoformat() if when else ""

    def code(self, node: object, name: str, table: str) -> str:
        """A code of an EU table; empty where there is none that the bank knows."""
        found = self.codes(node, name, table, {})
        for code in found[1:]:
            self.doubts.add("import-value-repeated", short(name), code)
        return found[0] if found else ""

    def codes(self, node: object, name: str, table: str, own: Mapping[str, str]) -> tuple[str, ...]:
        """Codes of an EU table.

        Args:
            node: The node.
            name: The property.
            table: Of the bank's lists, such as ``data-theme``.
            own: Codes by what the catalogue calls them.
        """
        codes = self.ontology.lists.get(table)
        found: dict[str, None] = {}
        for value in self.graph.values(node, name):
            text = self.graph.text(value)
            names = (text, *self._names(value))
            known = next((own[one] for one in names if one in own), "") or _known(codes, names)
            if known:
                found[known] = None
            else:
                near = nearest(text, codes.codes if codes else ())
                self.doubts.add("import-code-unknown", short(name), text, {"table": table, **near})
        return tuple(found)

    def _names(self, value: object) -> tuple[str, ...]:
        """What a node is called."""
        labels = (PREFIXES["rdfs"] + "label", PREFIXES["skos"] + "prefLabel")
        found = [*self.graph.values(value, *labels)]
        found += self.graph.values(value, PREFIXES["dct"] + "identifier")
        return tuple(self.graph.text(one) for one in found)

    def _language(self, value: ox.Literal) -> str:
        """The language of a text."""
        tag = value.language or ""
        return tag if is_tag(tag) else self.declaration.language


def is_tag(text: str) -> bool:
    """Whether a text is a language tag, those that say what it was translated from included.

    Source:
        RFC 6497 (``de-t-nl``: German, from Dutch).
    """
    return _TAG.fullmatch(text) is not None


def short(iri: str) -> str:
    """An IRI with its prefix: ``dct:issued``."""
    found = next((name for name, start in PREFIXES.items() if iri.startswith(start)), "")
    return f"{found}:{iri.removeprefix(PREFIXES[found])}" if found else iri


def same_page(address: str) -> str:
    """An address without what differs between spellings of a page: scheme, ``www``, last slash."""
    return _WEB.sub("", address.strip()).lower()


def _known(codes: CodeList | None, names: tuple[str, ...]) -> str:
    """The code that one of some names means; empty where none or several do."""
    if codes is None:
        return ""
    for name in names:
        by_iri = [one for one in codes.codes.values() if same_page(one.iri) == same_page(name)]
        found: tuple[Code, ...] = tuple(by_iri) or codes.find(name)
        if len(found) == 1:
            return found[0].notation
    return ""


def _moment(text: str) -> datetime | None:
    """A time or the beginning of a day, in UTC where no zone is said."""
    try:
        when = datetime.fromisoformat(text)
    except ValueError:
        return None
    if not _YEARS.match(text):
        return None
    return when if when.tzinfo else when.replace(tzinfo=UTC)
