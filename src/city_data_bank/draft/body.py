"""draft: the part of a mapping that says what rows and columns mean.

In: the entries that a statistical table or a register comes to. Out: these entries, with what the
rest of the mapping has to know of them; the columns that nothing was found for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from city_data_bank.draft.columns import Sample
from city_data_bank.draft.knowledge import Knowledge
from city_data_bank.draft.yaml_text import Entry, Items


@dataclass(frozen=True, slots=True)
class Body:
    """The part of a mapping that says what rows and columns mean.

    Args:
        entries: In the order in which they are written.
        new: Notation and label of each indicator that the bank does not have.
        form: Of the period; empty where it is not known or there is none.
        numbers: Ways of writing numbers that fit equally well.
    """

    entries: tuple[Entry, ...]
    new: tuple[tuple[str, str], ...] = ()
    form: str = ""
    numbers: tuple[str, ...] = ()


def unused(
    sample: Sample, used: set[int], knowledge: Knowledge, name: str = "unused"
) -> Iterator[Entry]:
    """The columns that are not mapped; ``rest`` where one of them cannot be named.

    Args:
        sample: The table.
        used: Positions of the columns that are mapped.
        knowledge: The words for it.
        name: Of the note that says why they are not.
    """
    left = [column for column in sample.columns if column.position not in used]
    unnamed = [column for column in left if not sample.named(column) and column.texts]
    if unnamed:
        shown = ", ".join(column.title or str(column.position + 1) for column in unnamed)
        note = knowledge.note("unused-rest", doubtful=True, columns=shown, count=len(unnamed))
        yield Entry("bank:unused", "rest", (note,))
        return
    named = [column for column in left if sample.named(column)]
    if named:
        titles = Items(tuple(column.title for column in named))
        yield Entry("bank:unused", titles, (knowledge.note(name, count=len(named)),))
