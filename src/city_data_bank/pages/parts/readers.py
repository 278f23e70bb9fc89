"""Who reads a dataset, what of it, and what is lost on the way.

What comes in: what the catalogue says of a dataset and what a face says. What goes out: a line for
each property, with a note where the reader's is not the catalogue's.

Source: the harvesters' own code, run against catalogues (docs/harvest.md).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from city_data_bank.messages import Messages
from city_data_bank.pages.parts.said import PROPERTIES, Said
from city_data_bank.pages.parts.texts import Text

_CUT = "…"
"""What a text that was shortened ends with."""


@dataclass(frozen=True, slots=True)
class ReadLine:
    """One property as a reader sees it.

    Args:
        label: Name of the property.
        values: As the reader sees them; none where it does not.
        note: What differs from the catalogue; empty = nothing.
    """

    label: str
    values: tuple[Text, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Reader:
    """One consumer of the dataset.

    Args:
        key: Of its words.
        address: Of what it reads, below the base.
        href: Where that stands.
        lines: What it reads; none where the face does not have the dataset.
        altered: How many of the lines have a note.
    """

    key: str
    address: str
    href: str
    lines: tuple[ReadLine, ...]
    altered: int


def reader(key: str, where: tuple[str, str], lines: Iterator[ReadLine]) -> Reader:
    """A consumer with what it reads.

    Args:
        key: Of its words.
        where: Address below the base, and where it stands.
        lines: What it reads.
    """
    read = tuple(lines)
    return Reader(key, *where, read, sum(bool(line.note) for line in read))


def in_one_language(own: Said, language: str) -> Said:
    """What readers take that keep one language and no series.

    Args:
        own: What the catalogue says.
        language: The one that they take.
    """
    kept = {
        name: tuple(one for one in values if one.language in ("", language))
        for name, values in own.items()
    }
    return {**kept, "series": ()}


def read_lines(own: Said, seen: Said, messages: Messages) -> Iterator[ReadLine]:
    """Every property that either side has, with what differs.

    Args:
        own: What the catalogue says.
        seen: What the reader reads.
        messages: Words in the page's language.
    """
    for name in PROPERTIES:
        ours, theirs = own.get(name, ()), seen.get(name, ())
        if ours or theirs:
            yield ReadLine(messages(f"read-{name}"), theirs, _note(ours, theirs, messages))


def _note(ours: tuple[Text, ...], theirs: tuple[Text, ...], messages: Messages) -> str:
    """What differs, in words; empty where nothing does."""
    if set(ours) == set(theirs):
        return ""
    if not theirs:
        return messages("mirror-unread")
    if not ours:
        return messages("mirror-added")
    kept = {one.language for one in theirs}
    lost = sorted({one.language for one in ours if one.language} - kept)
    notes = [messages("mirror-without", languages=", ".join(lost))] if lost else []
    same = [one for one in ours if one.language in kept or not one.language]
    changed = [one for one in theirs if one not in ours]
    if cut := [one for one in changed if _is_cut(one, same)]:
        notes.append(messages("mirror-shortened", length=max(len(one.value) for one in cut)))
    elif changed:
        notes.append(messages("mirror-reworded"))
    elif missing := len(same) - len(theirs):
        notes.append(messages("mirror-fewer", count=missing))
    return "; ".join(notes)


def _is_cut(text: Text, ours: Collection[Text]) -> bool:
    """Whether a text is the beginning of one of ours."""
    head = text.value.removesuffix(_CUT)
    return head != text.value and any(one.value.startswith(head) for one in ours)
