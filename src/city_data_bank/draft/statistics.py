"""draft: a statistical table.

In: the roles of its columns. Out: the entries of the mapping that say what its rows and columns
mean, and the indicators that the bank does not have yet.
"""

from __future__ import annotations

from city_data_bank.draft.body import Body, unused
from city_data_bank.draft.columns import Sample
from city_data_bank.draft.context import Source
from city_data_bank.draft.facts import area_entry, dating
from city_data_bank.draft.indicators import find_indicators
from city_data_bank.draft.knowledge import Knowledge
from city_data_bank.draft.roles import Roles
from city_data_bank.draft.row_entries import missing_entry, repeats, where_entry
from city_data_bank.draft.value_entries import ValueEntries
from city_data_bank.draft.value_titles import says_period, title_groups
from city_data_bank.draft.yaml_text import Entry, Map


def statistics(source: Source, sample: Sample, roles: Roles, knowledge: Knowledge) -> Body:
    """Draft the mapping of a statistical table.

    Args:
        source: The delivery.
        sample: Its table.
        roles: Of the columns.
        knowledge: What the bank knows.
    """
    said = not roles.timed and all(says_period(column.title) for column in roles.values)
    groups = title_groups(roles.values, knowledge, periods=said)
    meant = find_indicators(groups, source.remarks, roles.numbers[0], knowledge)
    dated = dating(roles, sample, groups, source, knowledge)
    writer = ValueEntries(roles, knowledge, groups, meant)
    shared = writer.shared()
    values = writer.values({entry.key for entry in shared})
    observations = (
        Entry("number", roles.numbers[0], (knowledge.note("number"),)),
        area_entry(roles, sample, knowledge),
        *dated.entries,
        *shared,
        *writer.breakdowns(),
        Entry("values", values, tuple(repeats(sample, roles, knowledge))),
    )
    entries = (
        *missing_entry(sample, roles, knowledge),
        *where_entry(sample, roles, knowledge),
        *unused(sample, roles.positions, knowledge),
        Entry("bank:observations", Map(observations), dated.notes),
    )
    new = {one.notation: one.label for one in meant if one.new}
    return Body(entries, tuple(new.items()), dated.form, roles.numbers)
