"""draft: a mapping as YAML text with comments.

In: nodes with notes. Out: text that the reader of mappings reads back as the same nodes. Every
scalar is written so that it stays the text it is.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from textwrap import wrap
from typing import Final, TypeAlias

_WIDTH: Final = 96
_RISKY_START: Final = re.compile(r"[\s!&*?,\[\]{}#|>@`\"'%:=~-]")
_RISKY: Final = re.compile(r": |:$| #|[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]|\s$")
_RISKY_IN_FLOW: Final = re.compile(r"[,\[\]{}]|:$")


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence for the steward beside a guess.

    Args:
        text: What the guess rests on and what to check.
        doubtful: Whether the guess is weak: the comment then begins with a word that says so.
    """

    text: str
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """A key of a map with its value.

    Args:
        key: The key.
        value: What stands under it.
        notes: Comments that stand above it.
    """

    key: str
    value: Node
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Map:
    """A map.

    Args:
        entries: In order.
        flow: Whether it stands on one line in braces, if it fits.
    """

    entries: tuple[Entry, ...]
    flow: bool = False

    def get(self, key: str) -> Node | None:
        """The value under a key."""
        return next((entry.value for entry in self.entries if entry.key == key), None)


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    items: tuple[Node, ...]


Node: TypeAlias = str | Map | Items


def flow(**texts: Node) -> Map:
    """A map on one line; keys in the order of the arguments, without those that are empty."""
    return Map(tuple(Entry(key, value) for key, value in texts.items() if value), flow=True)


def plain(node: Node) -> object:
    """A node as texts, lists and dicts."""
    if isinstance(node, Map):
        return {entry.key: plain(entry.value) for entry in node.entries}
    return [plain(item) for item in node.items] if isinstance(node, Items) else node


def write(document: Map, check: str) -> str:
    """The text of a document.

    Args:
        document: Its top map.
        check: The word before the comment of a weak guess.
    """
    return "\n".join(_map_lines(document, 0, check)) + "\n"


def comment(notes: Iterable[Note], indent: int, check: str) -> Iterator[str]:
    """Comments, wrapped.

    Args:
        notes: In order.
        indent: Spaces before each line.
        check: The word before a weak guess.
    """
    pad = " " * indent
    for note in notes:
        text = f"{check}: {note.text}" if note.doubtful else note.text
        for line in wrap(text, _WIDTH - indent, break_long_words=False, break_on_hyphens=False):
            yield f"{pad}# {line}"


def scalar(text: str, *, in_flow: bool = False) -> str:
    """A text as YAML writes it: plain where that is safe, else in quotation marks."""
    risky = not text or _RISKY_START.match(text) or _RISKY.search(text)
    if risky or (in_flow and _RISKY_IN_FLOW.search(text)):
        return json.dumps(text, ensure_ascii=False)
    return text


def _map_lines(node: Map, indent: int, check: str) -> Iterator[str]:
    """A map in block style."""
    pad = " " * indent
    for entry in node.entries:
        yield from comment(entry.notes, indent, check)
        yield from _value_lines(f"{pad}{scalar(entry.key)}:", entry.value, indent, check)


def _value_lines(head: str, value: Node, indent: int, check: str) -> Iterator[str]:
    """A key, or a dash, with what stands behind or below it."""
    line = _one_line(value)
    if line and (isinstance(value, str) or len(head) + len(line) < _WIDTH):
        yield f"{head} {line}"
    elif isinstance(value, Map):
        yield head
        yield from _map_lines(value, indent + 2, check)
    elif isinstance(value, Items):
        yield head
        for item in value.items:
            yield from _item_lines(item, indent + 2, check)


def _item_lines(item: Node, indent: int, check: str) -> Iterator[str]:
    """An item of a list; the first key of a map stands beside the dash."""
    dash = f"{' ' * indent}-"
    if not isinstance(item, Map):
        yield from _value_lines(dash, item, indent, check)
        return
    notes = [note for entry in item.entries for note in entry.notes]
    yield from comment(notes, indent, check)
    line = _one_line(item)
    if line and len(dash) + len(line) < _WIDTH:
        yield f"{dash} {line}"
        return
    bare = Map(tuple(Entry(entry.key, entry.value) for entry in item.entries))
    lines = list(_map_lines(bare, indent + 2, check))
    yield f"{dash} {lines[0].lstrip()}"
    yield from lines[1:]


def _one_line(value: Node) -> str:
    """A value on one line; empty where it does not stand on one."""
    if isinstance(value, str):
        return scalar(value)
    return _flow(value) if isinstance(value, Map) and value.flow else ""


def _flow(node: Node) -> str:
    """A node inside braces or brackets."""
    if isinstance(node, str):
        return scalar(node, in_flow=True)
    if isinstance(node, Items):
        return f"[{', '.join(_flow(item) for item in node.items)}]"
    pairs = (f"{scalar(entry.key, in_flow=True)}: {_flow(entry.value)}" for entry in node.entries)
    return f"{{{', '.join(pairs)}}}"
