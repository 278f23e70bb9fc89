"""Changes of datasets from release to release, as the feeds tell them, in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from city_data_bank.faces.changes import FILE, Change, read_changes
from city_data_bank.pages.parts.facts import Item, day
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.visit import Visit

_GONE: Final = ("withdrawn", "renamed")


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One change.

    Args:
        day: In words.
        what: What changed, leading to the dataset.
        gone: Whether harvesters answer it by deleting.
    """

    day: str
    what: Item
    gone: bool


def told_changes(visit: Visit) -> tuple[Change, ...]:
    """The list of changes of the release, the newest first; older software wrote none."""
    content = visit.content
    known = any(entry.path == FILE for entry in content.manifest.files)
    return read_changes(content.release / FILE) if known else ()


def changes_since_parent(visit: Visit) -> Iterator[ChangeLine]:
    """Changes since the release before, the newest first."""
    before = visit.content.manifest.parent.partition("-")[0]
    for change in told_changes(visit):
        if change.when.replace("-", "").replace(":", "") > before:
            yield change_line(visit, change)


def change_line(visit: Visit, change: Change) -> ChangeLine:
    """One change in words."""
    title = visit.choose_stated(change.title) or Text(change.slug)
    text = visit.say(f"feed-{change.kind}", title=title.value)
    href = visit.content.addresses.page(visit.language, "dataset", change.slug)
    return ChangeLine(day(visit.messages, change.when), Item(text, href), change.kind in _GONE)
