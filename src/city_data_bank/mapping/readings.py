"""Mapping station: what the text of a fact means.

What comes in: a fact of the plan and the ontology. What goes out: a function from text to
``Reading``. It is called once for each distinct text, never for each row. Nothing is guessed: a
text that fits two codes fits none.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final, TypeAlias

from city_data_bank.bank.code_lists import Code, CodeList, fold
from city_data_bank.bank.ontology import Ontology
from city_data_bank.errors import OntologyError
from city_data_bank.mapping.periods import period_reader
from city_data_bank.mapping.plan import Fact
from city_data_bank.mapping.suggestions import nearest
from city_data_bank.model import Severity

GAP_REASONS: Final = "gap-reason"
STATUSES: Final = "obs-status"
"""Names of the code lists for missing values and for the status of observations."""

UNIT_NOT_STATED: Final = "unit-not-stated"
NORMAL: Final = "A"
"""Status of a value about which its source says nothing."""
BREAK: Final = "B"
"""Status of the first value that cannot be compared with those before it."""

_SUGGESTIONS: Final = 25
"""For how many unknown texts of a column the nearest codes are looked up: it is slow."""


Arguments: TypeAlias = tuple[tuple[str, str], ...]
"""Words for the message of a finding."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one text means.

    Args:
        code: Ref or notation; empty = it cannot be read.
        problem: Code of the finding that it deserves, or empty.
        severity: Of that finding.
        arguments: Further words for that finding.
        own: Whether the text is the area's own code, not another spelling of it.
        reason: Gap reason that a status means, or empty.
    """

    code: str
    problem: str = ""
    severity: Severity = Severity.WARNING
    arguments: Arguments = ()
    own: bool = False
    reason: str = ""


ReadText: TypeAlias = Callable[[str], Reading]


def reader(fact: Fact, ontology: Ontology) -> ReadText:
    """The function that reads the texts of a fact.

    Args:
        fact: Of the plan; its codes are applied first.
        ontology: What the texts are looked up in.
    """
    read = _plain_reader(fact, ontology)
    if not (fact.codes or fact.codes_list):
        return lambda text: read(fold(text))
    translate = _translation(fact, ontology)

    def translated(text: str) -> Reading:
        return read(translate(fold(text)))

    return translated


def listed_reader(fact: Fact, ontology: Ontology) -> ReadText:
    """The function that reads a register's coded column: a text without a code is not read.

    Args:
        fact: ``area``, or a fact with ``codes`` or ``codes_list``.
        ontology: What the texts are looked up in.
    """
    if fact.name == "area":
        return reader(fact, ontology)
    if fact.codes_list:
        find = code_reader(code_list(ontology, fact.codes_list))
        return lambda text: find(fold(text))
    table = {fold(text): code for text, code in fact.codes}
    suggest = _suggester(lambda: tuple(table))

    def read(text: str) -> Reading:
        key = fold(text)
        if key in table:
            return Reading(table[key])
        arguments = (*suggest(key), ("list", "bank:codes"))
        return Reading("", "unknown-code", arguments=arguments)

    return read


def code_list(ontology: Ontology, name: str) -> CodeList:
    """A code list that the station cannot do without.

    Raises:
        OntologyError: The ontology does not have it.
    """
    if name not in ontology.lists:
        raise OntologyError(
            "ontology",
            f"no code list {name!r}",
            f"a skos:ConceptScheme with skos:notation {name!r}",
            "Add the list.",
        )
    return ontology.lists[name]


def _translation(fact: Fact, ontology: Ontology) -> Callable[[str], str]:
    """What ``codes`` make of a text; a text that they do not list stays as it is."""
    table: Mapping[str, str] = {fold(text): code for text, code in fact.codes}
    if not fact.codes_list:
        return lambda text: table.get(text, text)
    listed = code_list(ontology, fact.codes_list)

    def look_up(text: str) -> str:
        found = listed.find(text)
        return found[0].notation if len(found) == 1 else text

    return look_up


def _plain_reader(fact: Fact, ontology: Ontology) -> ReadText:
    """The reader of a fact's own kind, without codes."""
    makers: Mapping[str, Callable[[], ReadText]] = {
        "area": lambda: _area_reader(fact, ontology),
        "period": lambda: _period_reader(fact.form or "year", "period-out-of-form"),
        "referenceDate": lambda: _period_reader(fact.form or "yyyy-MM-dd", "date-out-of-form"),
        "status": lambda: _status_reader(ontology),
        "steward": lambda: code_reader(ontology.providers),
        "unit": lambda: _unit_reader(ontology),
        "variable": lambda: _indicator_reader(ontology),
    }
    if fact.name in makers:
        return makers[fact.name]()
    return code_reader(ontology.dimensions[fact.name].codes)


def _area_reader(fact: Fact, ontology: Ontology) -> ReadText:
    """Looks a code up among the identifiers of one scheme."""
    scheme = fact.form or "ref"
    suggest = _suggester(lambda: ontology.areas.codes(scheme))

    def read(text: str) -> Reading:
        if not text:
            return Reading("", "empty-key")
        found = ontology.areas.find(scheme, text)
        if not found and fact.lost_zeros and (found := ontology.areas.find(scheme, f"0{text}")):
            arguments = (("restored", f"0{text}"),)
            return Reading(found[0].ref, "lost-zero-restored", Severity.INFO, arguments)
        if len(found) == 1:
            return Reading(found[0].ref, own="".join(text.split()) == found[0].ref)
        if found:
            refs = ", ".join(area.ref for area in found)
            return Reading("", "ambiguous-area", arguments=(("candidates", refs),))
        return Reading("", "unknown-area", arguments=(*suggest(text), ("form", scheme)))

    return read


def _period_reader(form: str, problem: str) -> ReadText:
    """Reads a period or a day."""
    read_period = period_reader(form)

    def read(text: str) -> Reading:
        if not text:
            return Reading("", "empty-key")
        period = read_period(text)
        if period is None:
            return Reading("", problem, arguments=(("form", form),))
        return Reading(period.ref)

    return read


def _status_reader(ontology: Ontology) -> ReadText:
    """Reads the sign beside a value: a gap reason, an observation status, or nothing."""
    reasons, statuses = code_list(ontology, GAP_REASONS), code_list(ontology, STATUSES)

    def read(text: str) -> Reading:
        if not text:
            return Reading(NORMAL)
        if len(found := statuses.find(text)) == 1:
            return Reading(found[0].notation)
        if len(found := reasons.find(text)) == 1:
            return Reading(NORMAL, reason=found[0].notation)
        return Reading("", "unlisted-status")

    return read


def _unit_reader(ontology: Ontology) -> ReadText:
    """Looks a unit up by notation or any spelling; one that is not stated is said to be so."""
    find = code_reader(ontology.units, unknown="unknown-unit")

    def read(text: str) -> Reading:
        if not text or text == UNIT_NOT_STATED:
            return Reading(UNIT_NOT_STATED, "unit-not-stated")
        return find(text)

    return read


def _indicator_reader(ontology: Ontology) -> ReadText:
    """Looks an indicator up by ref, notation or any spelling; its code is its ref."""
    return code_reader(ontology.indicators, code_of=lambda code: code.name)


def code_reader(
    codes: CodeList,
    *,
    unknown: str = "unknown-code",
    code_of: Callable[[Code], str] = lambda code: code.notation,
) -> ReadText:
    """Looks a text up in a code list.

    Args:
        codes: The list.
        unknown: Finding for a text that the list does not have.
        code_of: What stands for the code found.
    """
    suggest = _suggester(codes.spellings)

    def read(text: str) -> Reading:
        if not text:
            return Reading("", "empty-key")
        found = codes.find(text)
        if len(found) == 1:
            return Reading(code_of(found[0]))
        if found:
            names = ", ".join(code.name for code in found)
            return Reading(
                "", "ambiguous-code", arguments=(("candidates", names), ("list", codes.name))
            )
        return Reading("", unknown, arguments=(*suggest(text), ("list", codes.name)))

    return read


def _suggester(options: Callable[[], tuple[str, ...]]) -> Callable[[str], Arguments]:
    """Looks the nearest spellings up, for the first unknown texts only."""
    all_options = cache(options)
    asked: set[str] = set()

    def suggest(text: str) -> Arguments:
        found: tuple[str, ...] = ()
        if len(asked) < _SUGGESTIONS:
            asked.add(text)
            found = nearest(text, all_options())
        return (("nearest", ", ".join(found)), ("known", "yes" if found else "no"))

    return suggest
