"""handback: which texts a column of an empty form may hold.

In: a fact of the plan and the ontology. Out: the spellings that will be understood, each with what
it means, in the reader's language; nothing where the column is not a closed list.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from city_data_bank.bank.areas import Area
from city_data_bank.bank.code_lists import Code, CodeList
from city_data_bank.bank.ontology import TOTAL, Ontology
from city_data_bank.findings import choose
from city_data_bank.mapping.plan import Fact
from city_data_bank.mapping.readings import GAP_REASONS, STATUSES
from city_data_bank.messages import Messages


@dataclass(frozen=True, slots=True)
class Allowed:
    """One text that a column may hold.

    Args:
        text: As it is written.
        meaning: What it says; the text itself where it says all.
    """

    text: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Lists:
    """The lists of a bank in one language.

    Args:
        ontology: Of the bank.
        messages: Of the reader's language.
    """

    ontology: Ontology
    messages: Messages

    def of(self, fact: Fact) -> tuple[Allowed, ...]:
        """The texts of a fact's only column; empty where any text of a form will do."""
        if len(fact.columns) > 1:
            return ()
        if fact.name == "area" and not (fact.codes or fact.codes_list):
            return tuple(self._areas(fact.form or "ref"))
        meant = self._listed(fact)
        if fact.codes:
            own = {text: self._meaning(code, meant) for text, code in fact.codes}
            return tuple(Allowed(text, meaning) for text, meaning in own.items())
        if fact.codes_list in self.ontology.lists:
            return tuple(self._codes(self.ontology.lists[fact.codes_list].codes.values()))
        return tuple(self._codes(meant.codes.values() if meant else ()))

    def label(self, code: Code) -> str:
        """What a code means."""
        return choose(code.labels, self.messages) or code.notation

    def reason(self, notation: str) -> str:
        """What a gap reason means."""
        code = self.ontology.lists[GAP_REASONS].codes.get(notation)
        return self.label(code) if code else notation

    def _listed(self, fact: Fact) -> CodeList | None:
        """The list that a fact's codes are looked up in; None for periods and days."""
        lists: Mapping[str, CodeList] = {
            "unit": self.ontology.units,
            "variable": self.ontology.variables,
            "steward": self.ontology.providers,
            **{name: found.codes for name, found in self.ontology.dimensions.items()},
        }
        return lists.get(fact.name)

    def _meaning(self, notation: str, codes: CodeList | None) -> str:
        """What a code of the mapping means."""
        lists = [self.ontology.lists[name] for name in (GAP_REASONS, STATUSES)]
        for known in [codes, *lists]:
            if known is not None and notation in known.codes:
                return self.label(known.codes[notation])
        area = self.ontology.areas.by_ref.get(notation)
        return choose(area.labels, self.messages) if area else notation

    def _codes(self, codes: Iterable[Code]) -> Iterator[Allowed]:
        """Labels of codes; the total is written as the list writes it."""
        for code in codes:
            label = self.label(code)
            note = self.messages("handback-blank-total") if code.notation == TOTAL else label
            yield Allowed(label, note)

    def _areas(self, scheme: str) -> Iterator[Allowed]:
        """Codes or names of areas that are in use today, by the area's name."""
        for area in sorted(self.ontology.areas.by_ref.values(), key=self._named):
            for identifier in area.identifiers:
                if identifier.scheme == scheme and not identifier.valid_to:
                    yield Allowed(identifier.code, self._named(area))

    def _named(self, area: Area) -> str:
        """The name of an area."""
        return choose(area.labels, self.messages) or area.ref
