"""draft: variable, unit, breakdowns and values as a mapping writes them.

In: groups of value columns, what they are about, the roles of the other columns. Out: the entries
of ``bank:observations``; what all groups have in common stands once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from city_data_bank.draft.columns import Column
from city_data_bank.draft.indicators import Meant
from city_data_bank.draft.knowledge import Knowledge
from city_data_bank.draft.roles import Roles
from city_data_bank.draft.value_titles import TitleGroup
from city_data_bank.draft.yaml_text import Entry, Items, Map, Node, Note, flow

_NOT_STATED: Final = "unit-not-stated"
_SHOWN: Final = 3


@dataclass(frozen=True, slots=True)
class ValueEntries:
    """Writes the entries of one table.

    Args:
        roles: Of its columns.
        knowledge: The words for it.
        groups: Of value columns.
        meant: The indicator of each group, in their order.
    """

    roles: Roles
    knowledge: Knowledge
    groups: tuple[TitleGroup, ...]
    meant: tuple[Meant, ...]

    def shared(self) -> tuple[Entry, ...]:
        """Variable and unit, where all groups have the same."""
        found = []
        if len({one.notation for one in self.meant}) == 1:
            weakest = min(range(len(self.meant)), key=lambda at: (self.meant[at].sure, at))
            found.append(self.variable(weakest))
        if len({self.unit(group) for group in self.groups}) == 1:
            found.append(self.unit_entry(self.groups[0]))
        return tuple(entry for entry in found if entry.value)

    def variable(self, at: int) -> Entry:
        """The indicator of a group."""
        one = self.meant[at]
        if one.total:
            note = self.knowledge.note("variable-total", doubtful=True, column=one.total)
        elif one.named is None:
            note = self.knowledge.note("variable-new", doubtful=True)
        else:
            place = "remark" if one.remark else "title"
            arguments = {"label": one.named.label, "text": one.named.text, "place": place}
            note = self.knowledge.note("variable-known", doubtful=not one.sure, **arguments)
        return Entry("variable", one.notation, (note,))

    def unit(self, group: TitleGroup) -> str:
        """Where the unit of a group stands, or which it is."""
        return "column" if self.roles.unit else group.unit or _NOT_STATED

    def unit_entry(self, group: TitleGroup) -> Entry:
        """The unit of a group; nothing where it stands in a hole of the title."""
        if self.roles.unit is not None:
            title = self.roles.unit.title
            texts = ", ".join(self.roles.unit.texts[:_SHOWN])
            note = self.knowledge.note("unit-column", texts=texts)
            return Entry("unit", flow(column=title), (note,))
        if group.unit.startswith("{"):
            return Entry("unit", "")
        if not group.unit:
            return Entry("unit", _NOT_STATED, (self.knowledge.note("unit-none", doubtful=True),))
        note = self.knowledge.note("unit-title", text=group.units[0])
        return Entry("unit", group.unit, (note,))

    def breakdowns(self) -> Iterator[Entry]:
        """Breakdowns that stand in columns."""
        entries = []
        for one in self.roles.breakdowns:
            texts = ", ".join(one.column.texts[:_SHOWN])
            note = self.knowledge.note(
                "breakdown-column", doubtful=not one.titled, texts=texts, breakdown=one.name
            )
            entries.append(Entry(one.name, flow(column=one.column.title), (note,)))
        if entries:
            yield Entry("breakdowns", Map(tuple(entries)))

    def values(self, shared: set[str]) -> Items:
        """The groups of value columns."""
        return Items(tuple(self.value(at, shared) for at in range(len(self.groups))))

    def value(self, at: int, shared: set[str]) -> Map:
        """One group of value columns."""
        group = self.groups[at]
        own = [entry for entry in (self.variable(at), self.unit_entry(group)) if entry.value]
        entries = [Entry("column", group.title)]
        entries += [entry for entry in own if entry.key not in shared]
        if group.breakdowns:
            codes: dict[str, Node] = dict(sorted(group.breakdowns.items()))
            entries.append(Entry("breakdowns", flow(**codes)))
        status = self.roles.statuses.get(group.columns[0].position)
        if status is not None and len(group.columns) == 1:
            entries.append(self.status(status))
        return Map(tuple(entries), flow=not any(isinstance(e.value, Items) for e in entries))

    def status(self, column: Column) -> Entry:
        """The sign beside a value."""
        signs_found = ", ".join(column.texts)
        notes: tuple[Note, ...] = ()
        if column.texts:
            note = self.knowledge.note(
                "status", doubtful=True, column=column.title, signs=signs_found
            )
            notes = (note,)
        return Entry("status", flow(column=column.title), notes)
