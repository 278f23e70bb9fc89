"""handback: findings as text for a terminal, grouped by file.

In: findings. Out: for each kind its places, the texts found, what was expected, what to do.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from city_data_bank.handback.grouping import FileFindings, Item, Kind, by_file
from city_data_bank.handback.words import Say, to_bank
from city_data_bank.messages import Messages
from city_data_bank.model import Finding

FILES: Final = 100
"""How many files are told of where all would be too many to read."""
_PLACES: Final = 3
"""How many places of one kind are printed."""


def findings_text(
    findings: Iterable[Finding], messages: Messages, say: Say = to_bank, most: int | None = None
) -> str:
    """Findings for people at a terminal; the worst files first.

    Args:
        findings: In the order of their files.
        messages: Of the reader's language.
        say: Whom they are told to.
        most: How many files are told of; None = all. The others are counted.

    Returns:
        Lines without the last line end; empty where nothing was found.
    """
    files = by_file(findings, messages, say)
    blocks = []
    for file in files[:most]:
        # The bank's people find the file by its path; those who made it know it by its name.
        name = file.file if say is to_bank else file.name
        heading = name or messages("handback-no-file")
        blocks.append("\n".join((heading, *_file(file, messages))))
    if more := len(files) - len(blocks):
        blocks.append(messages("handback-more-files", count=more))
    return "\n\n".join(blocks)


def _file(file: FileFindings, messages: Messages) -> Iterator[str]:
    """What was found in one file."""
    for doubt in file.doubts:
        yield f"  {messages('handback-doubt')}: {doubt}"
    for kind in file.kinds:
        if not (len(kind.items) == 1 and kind.items[0].message in file.doubts):
            yield from _kind(kind, messages)


def _kind(kind: Kind, messages: Messages) -> Iterator[str]:
    """One kind of finding."""
    yield f"  {messages(f'handback-severity-{kind.severity.value}')}: {kind.message or kind.title}"
    for item in kind.items[:_PLACES]:
        if place := _place(item, kind, messages):
            yield f"    {place}"
    if (more := len(kind.items) - _PLACES) > 0:
        yield f"    {messages('handback-more', count=more)}"
    if kind.expected:
        yield f"    {messages('handback-expected')}: {kind.expected}"
    if kind.advice:
        yield f"    {messages('handback-advice')}: {kind.advice}"


def _place(item: Item, kind: Kind, messages: Messages) -> str:
    """Where one finding is, and what stands there."""
    found = messages("handback-found-text", text=item.found) if item.found else ""
    shown = [item.where, item.message if kind.differs else ""]
    if not kind.differs and found not in kind.message:
        shown.append(found)
    return ": ".join(text for text in shown if text)
