"""draft: which indicator each group of value columns is about.

In: groups of value columns, the texts around the table. Out: an indicator of the bank for each
group, or a new one that the steward has to add; no two groups with one key. A title says it, or, if
it cannot, a text around the table; parts of a total count what the total counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from city_data_bank.bank.code_lists import CodeList
from city_data_bank.draft.knowledge import Knowledge
from city_data_bank.draft.labels import Fit, Labels, Named
from city_data_bank.draft.totals import total_of
from city_data_bank.draft.value_titles import UNIT, TitleGroup
from city_data_bank.draft.words import slug

Key: TypeAlias = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Meant:
    """What a group of value columns is about.

    Args:
        notation: Of the indicator.
        label: What the title says, for the label of a new indicator.
        named: How the bank's indicator was recognised; None = the indicator is new, or a total's.
        remark: Whether a text around the table named it, not the title.
        total: Title of the column that the columns of the group add up to, or empty.
    """

    notation: str
    label: str
    named: Named | None = None
    remark: bool = False
    total: str = ""

    @property
    def new(self) -> bool:
        """Whether the bank does not have it."""
        return self.named is None and not self.total

    @property
    def sure(self) -> bool:
        """Whether a title says so in the very words of a label."""
        return self.named is not None and self.named.fit is Fit.SAME and not self.remark


def find_indicators(
    groups: Sequence[TitleGroup], remarks: Sequence[str], form: str, knowledge: Knowledge
) -> tuple[Meant, ...]:
    """Find the indicator of each group.

    Args:
        groups: Of value columns.
        remarks: Texts around the table, the nearest first.
        form: How their numbers are written.
        knowledge: The bank's indicators.

    Returns:
        One a group, in their order.
    """
    indicators = knowledge.ontology.variables
    labels = Labels(indicators)
    named = {at: labels.title(group.readings) for at, group in enumerate(groups)}
    silent = {at for at, found in named.items() if found is None and _is_silent(at, groups)}
    around = labels.remark(remarks) if silent else None
    found = named | dict.fromkeys(silent, around)
    chosen: dict[int, Meant] = {}
    taken: set[Key] = set()
    for at in sorted(found, key=lambda at: (-_rank(found[at]), at)):
        options = _options(found[at], groups[at], indicators)
        free = (name for name in options if _key(groups[at], name) not in taken)
        if notation := next(free, ""):
            chosen[at] = Meant(notation, _label(groups[at]), found[at], at in silent)
            taken.add(_key(groups[at], notation))
    chosen |= _parts(groups, chosen, form)
    used = {*indicators.codes, *(one.notation for one in chosen.values())}
    for at, group in enumerate(groups):
        if at not in chosen:
            chosen[at] = Meant(_new(_label(group), used), _label(group))
            used.add(chosen[at].notation)
    return tuple(chosen[at] for at in range(len(groups)))


def _is_silent(at: int, groups: Sequence[TitleGroup]) -> bool:
    """Whether a title cannot name what is counted, so that the texts around the table have to."""
    if len(groups) == 1:
        return True
    keys = [_key(group, "") for group in groups if not group.words]
    return not groups[at].words and len(set(keys)) == len(keys)


def _rank(named: Named | None) -> int:
    """How well it is known."""
    return int(named.fit) if named else 0


def _label(group: TitleGroup) -> str:
    """What a group is called."""
    return group.readings[0] if group.readings else group.title


def _options(named: Named | None, group: TitleGroup, indicators: CodeList) -> Iterator[str]:
    """The indicator, and the one of the same name that is counted in the unit of the group."""
    if named is None:
        return
    yield named.notation
    in_unit = f"{named.notation}-{group.unit}"
    if group.unit != UNIT and in_unit in indicators.codes:
        yield in_unit


def _key(group: TitleGroup, notation: str) -> Key:
    """What has to differ between two groups."""
    return notation, tuple(sorted(group.breakdowns.items())), group.hole


def _parts(
    groups: Sequence[TitleGroup], chosen: Mapping[int, Meant], form: str
) -> Mapping[int, Meant]:
    """Groups with a breakdown in their titles whose columns add up to a column that is known."""
    known = {
        group.columns[0].position: chosen[at]
        for at, group in enumerate(groups)
        if at in chosen and not group.hole and len(group.columns) == 1
    }
    others = [group.columns[0] for group in groups if group.columns[0].position in known]
    found: dict[int, Meant] = {}
    for name in sorted({group.hole for group in groups} - {""}):
        members = [at for at, group in enumerate(groups) if group.hole == name]
        parts = [column for at in members for column in groups[at].columns]
        total = total_of(parts, others, form)
        if total is not None:
            notation = known[total.position].notation
            found |= {at: Meant(notation, _label(groups[at]), total=total.title) for at in members}
    return found


def _new(label: str, used: set[str]) -> str:
    """A notation for a new indicator."""
    base = slug(label, "value")
    names = (base, *(f"{base[:32].rstrip('-')}-{number}" for number in range(2, len(used) + 3)))
    return next(name for name in names if name not in used)
