"""draft: what the titles of value columns say.

In: value columns and what the bank knows. Out: groups of columns whose titles differ only in a
period, a unit or the code of a breakdown, each with a title that has holes in these places; units
in brackets; breakdowns that parts of a title name; the words that are left, which name what is
counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from city_data_bank.bank.code_lists import CodeList, fold
from city_data_bank.bank.ontology import TOTAL
from city_data_bank.draft.columns import Column
from city_data_bank.draft.knowledge import Knowledge
from city_data_bank.draft.words import brackets, key, parts, without_brackets

PERIOD: Final = "{period}"
UNIT: Final = "{unit}"

_PERIODS: Final = (
    ("quarter", re.compile(r"(?<!\d)(?:19|20)\d\d[-/ ]?[QK][1-4](?!\w)")),
    ("school-year", re.compile(r"(?<!\d)(?:19|20)\d\d/(?:(?:19|20)\d\d|\d\d)(?!\d)")),
    ("year-month", re.compile(r"(?<!\d)(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?![-\d])")),
    ("year", re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")),
)
"""Ways in which a title writes its period, the finest ones first."""
_IN: Final = frozenset({"in", "w", "we", "en"})
"""Words that stand before a unit and say nothing about it: "in ha", "w tys. zł", "en euros"."""
_NAMELESS: Final = re.compile(r"_col\.\d+")
"""Title of a column of a table without header."""


@dataclass(frozen=True, slots=True)
class TitleGroup:
    """Value columns whose titles are one but for what stands in the holes.

    Args:
        title: With holes, as a mapping writes it.
        columns: In the order of the file.
        period_form: How the period in the title is written; empty where there is none.
        unit: Notation of the unit, ``{unit}`` where it stands in a hole, or empty.
        units: Texts of the units in the titles.
        breakdowns: Codes by name of the breakdown.
        hole: Name of the breakdown that stands in a hole, or empty.
        words: The parts of the title that say neither period, unit nor breakdown.
        readings: Ways to read what is counted, the best first: all words, then the last part first.
    """

    title: str
    columns: tuple[Column, ...]
    period_form: str = ""
    unit: str = ""
    units: tuple[str, ...] = ()
    breakdowns: Mapping[str, str] = field(default_factory=dict)
    hole: str = ""
    words: tuple[str, ...] = ()
    readings: tuple[str, ...] = ()


def title_groups(
    columns: Sequence[Column], knowledge: Knowledge, *, periods: bool
) -> tuple[TitleGroup, ...]:
    """Read the titles of value columns.

    Args:
        columns: Of values, in the order of the file.
        knowledge: Units and breakdowns.
        periods: Whether titles may say the period: no column does.

    Returns:
        Groups in the order of their first columns.
    """
    grouped: dict[str, list[Column]] = {}
    forms: dict[str, str] = {}
    for column in columns:
        title, form = _with_hole(column.title, knowledge) if periods else (column.title, "")
        grouped.setdefault(title, []).append(column)
        forms[title] = form
    groups = [_group(title, members, forms[title], knowledge) for title, members in grouped.items()]
    return tuple(_joined(groups, knowledge))


def says_period(title: str) -> bool:
    """Whether a title names a period."""
    return any(pattern.search(title) for _, pattern in _PERIODS)


def _with_hole(title: str, knowledge: Knowledge) -> tuple[str, str]:
    """A title with the hole of its period, and of its unit if it has both; the period's form."""
    for form, pattern in _PERIODS:
        found = list(pattern.finditer(title))
        if found:
            start, end = found[-1].span()
            head, tail = title[:start], title[end:]
            return f"{_with_unit(head, knowledge)}{PERIOD}{_with_unit(tail, knowledge)}", form
    return title, ""


def _with_unit(text: str, knowledge: Knowledge) -> str:
    """A text whose unit in brackets is a hole."""
    for inner in brackets(text):
        if unit_in(inner, knowledge.ontology.units) == inner:
            for opening, closing in ("[]", "()"):
                text = text.replace(f"{opening}{inner}{closing}", f"{opening}{UNIT}{closing}")
    return text


def unit_in(text: str, units: CodeList) -> str:
    """A text in brackets that is the spelling of a unit, less a word that says "in"; or none.

    Nothing else may stand before the unit: what is told in "billion zł" or "kg per m2" is neither
    zł nor m2.

    Args:
        text: What stands in brackets.
        units: Of the bank.
    """
    words = fold(text).split(" ")
    if words[0].casefold() in _IN:
        words = words[1:]
    spelling = " ".join(words)
    return spelling if spelling and _is_unit(spelling, units) else ""


def _is_unit(spelling: str, units: CodeList) -> bool:
    """Whether a text is the spelling of one unit; one letter is so only as it stands.

    "(M)" behind a title means men more often than metres.
    """
    found = units.find(spelling)
    return len(found) == 1 and (len(spelling) > 1 or spelling in found[0].texts())


def _group(title: str, columns: Sequence[Column], form: str, knowledge: Knowledge) -> TitleGroup:
    """A group with what its titles say."""
    units = tuple(dict.fromkeys(_units(columns, knowledge)))
    unit = UNIT if UNIT in title else ""
    if not unit and len(units) == 1:
        unit = knowledge.ontology.units.find(units[0])[0].notation
    breakdowns: dict[str, str] = {}
    words = []
    bare = title.replace(PERIOD, " ").replace(UNIT, " ")
    for text in units:
        bare = bare.replace(f"[{text}]", " ").replace(f"({text})", " ")
    for part in parts(bare.replace("[ ]", " ").replace("( )", " ")):
        found = _breakdown(part, knowledge)
        if found is None:
            words.append(_without_totals(part, knowledge.totals))
        elif found[1] != TOTAL:
            breakdowns.setdefault(*found)
    kept = () if _NAMELESS.fullmatch(title) else tuple(filter(None, words))
    readings = _readings(kept, knowledge.totals)
    return TitleGroup(title, tuple(columns), form, unit, units, breakdowns, "", kept, readings)


def _readings(words: Sequence[str], totals: frozenset[str]) -> tuple[str, ...]:
    """Ways to read what is counted."""
    found = [" ".join(words)]
    for part in reversed(words):
        found += [part, _without_totals(without_brackets(part), totals)]
    return tuple(dict.fromkeys(text for text in found if text))


def _units(columns: Sequence[Column], knowledge: Knowledge) -> Iterator[str]:
    """Spellings of units that stand in brackets in the titles of some columns."""
    for column in columns:
        for inner in brackets(column.title):
            if text := unit_in(inner, knowledge.ontology.units):
                yield text


def _breakdown(part: str, knowledge: Knowledge) -> tuple[str, str] | None:
    """Breakdown and code that a part of a title consists of, in one language or several."""
    words = key(part)
    if not words:
        return None
    if _tiled(words, knowledge.totals):
        return "", TOTAL
    for name, spellings in knowledge.spellings.items():
        for code in dict.fromkeys(spellings.values()):
            if _tiled(words, frozenset(text for text, own in spellings.items() if own == code)):
                return name, code
    return None


def _tiled(words: str, spellings: frozenset[str]) -> bool:
    """Whether a text is nothing but some spellings, one after the other."""
    if words in spellings:
        return True
    heads = (text for text in spellings if words.startswith(f"{text} "))
    return any(_tiled(words[len(text) + 1 :], spellings) for text in heads)


def _without_totals(part: str, totals: frozenset[str]) -> str:
    """A part of a title without words at its beginning or end that only say that it is all."""
    words = part.split(" ")
    for _ in range(len(words)):
        if len(words) > 1 and key(words[-1]) in totals:
            words.pop()
        elif len(words) > 1 and key(words[0]) in totals:
            words.pop(0)
    return " ".join(words)


def _joined(groups: Iterable[TitleGroup], knowledge: Knowledge) -> Iterator[TitleGroup]:
    """The groups; those that differ only in the code of a breakdown at their end are one."""
    listed = list(groups)
    tails = {group.title: _tail(group, knowledge) for group in listed}
    members: dict[tuple[str, str], list[TitleGroup]] = {}
    for group in listed:
        if (tail := tails[group.title]) is not None:
            members.setdefault(tail, []).append(group)
    several = {tail[1] for tail, found in members.items() if len(found) > 1}
    done: set[tuple[str, str]] = set()
    for group in listed:
        tail = tails[group.title]
        if tail is None or tail[1] not in several:
            yield group
        elif tail not in done:
            done.add(tail)
            columns = tuple(column for one in members[tail] for column in one.columns)
            head, name = tail
            yield TitleGroup(
                f"{head} {{{name}}}", columns, hole=name, words=(head,), readings=(head,)
            )


def _tail(group: TitleGroup, knowledge: Knowledge) -> tuple[str, str] | None:
    """What stands before the code of a breakdown at the end of a title, and the breakdown."""
    if group.period_form or group.unit or group.breakdowns:
        return None
    words = group.title.split(" ")
    for at in range(1, len(words)):
        head, tail = " ".join(words[:at]), " ".join(words[at:])
        for name, dimension in sorted(knowledge.ontology.dimensions.items()):
            found = dimension.codes.find(tail)
            if len(found) == 1 and found[0].notation != TOTAL and len(tail) > 1:
                return head, name
    return None
