"""Mapping station: a mapping file as text.

What comes in: a YAML file. What goes out: a tree of texts, lists and maps in which every scalar is
the text as written and every node knows its line. No scalar is typed: typed YAML turns ``0201011``
into 201011, ``15.10`` into 15.1 and the key ``null`` into nothing.

Source: mapping-language rule 3.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Final, TypeAlias

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode

from city_data_bank.errors import MappingError
from city_data_bank.model import Place

_COMMAS: Final = (
    "Give the key a value. If a comma in the text cut it in two, put the whole text in quotes:"
    ' {column: "Voters, total"}.'
)


@dataclass(frozen=True, slots=True)
class Text:
    """A scalar as it is written.

    Args:
        value: Its text, without quotes.
        place: File, line and path of keys.
    """

    value: str
    place: Place


@dataclass(frozen=True, slots=True)
class Items:
    """A list.

    Args:
        items: In order.
        place: File, line and path of keys.
    """

    items: tuple[Node, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Block:
    """A map.

    Args:
        entries: Value by key, in order.
        place: File, line and path of keys.
        keys: Where each key stands.
    """

    entries: Mapping[str, Node]
    place: Place
    keys: Mapping[str, Place] = field(default_factory=dict)

    def without(self, *names: str) -> Block:
        """The same without some keys."""
        kept = {key: node for key, node in self.entries.items() if key not in names}
        return replace(self, entries=MappingProxyType(kept))

    def block(self, key: str) -> Block:
        """The map under a key; an empty one where there is none."""
        node = self.entries.get(key)
        return node if isinstance(node, Block) else Block(MappingProxyType({}), self.place)

    def text(self, key: str, default: str = "") -> str:
        """The text under a key; the default where there is none."""
        node = self.entries.get(key)
        return node.value if isinstance(node, Text) else default

    def texts(self, key: str) -> tuple[Text, ...]:
        """The texts of a list, or the one text that stands in its place."""
        return texts_of(self.entries.get(key))

    def table(self, key: str) -> dict[str, str]:
        """The map of texts under a key."""
        found = self.block(key).entries.items()
        return {name: node.value for name, node in found if isinstance(node, Text)}


Node: TypeAlias = Text | Items | Block


def texts_of(node: Node | None) -> tuple[Text, ...]:
    """The texts of a list, or the one text that stands in its place."""
    if isinstance(node, Text):
        return (node,)
    if isinstance(node, Items):
        return tuple(item for item in node.items if isinstance(item, Text))
    return ()


def fault(place: Place, found: str, expected: str, advice: str) -> MappingError:
    """An error at a line of a mapping."""
    line = f":{place.line}" if place.line else ""
    key = f": {place.column}" if place.column else ""
    return MappingError(f"{place.file}{line}{key}", found, expected, advice)


def plain(node: Node) -> object:
    """The node as strings, lists and dicts, as a JSON Schema sees it."""
    if isinstance(node, Text):
        return node.value
    if isinstance(node, Items):
        return [plain(item) for item in node.items]
    return {key: plain(item) for key, item in node.entries.items()}


def read_document(path: Path, name: str) -> Block:
    """Read a mapping file or template.

    Args:
        path: The file, YAML in UTF-8.
        name: What errors call it: its path relative to the bank.

    Returns:
        Its top map.

    Raises:
        MappingError: It is not UTF-8, no YAML, no map, has a key twice or an empty value.
    """
    try:
        return parse_document(path.read_text(encoding="utf-8-sig"), name)
    except UnicodeDecodeError as error:
        raise MappingError(
            name, f"bytes that are not UTF-8: {error}", "YAML in UTF-8", "Save the file as UTF-8."
        ) from error


def parse_document(text: str, name: str) -> Block:
    """As ``read_document``, of a text.

    Raises:
        MappingError: It is no YAML, no map, has a key twice or an empty value.
    """
    try:
        root = YAML(typ="safe", pure=True).compose(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Place(name, line=mark.line + 1 if mark else 0)
        found = " ".join(str(error.problem or error.context).split())
        raise fault(
            place,
            found,
            "a mapping in YAML",
            "Look at this line and the one above: indentation, colons, quotes and brackets.",
        ).coded("mapping-not-yaml", found=found) from error
    if not isinstance(root, MappingNode):
        raise fault(
            Place(name, line=1),
            "a file without any key" if root is None else "a text or a list",
            "keys such as url, bank:dataset and bank:observations",
            "Start from one of the examples in docs/mapping.md.",
        )
    return _block(root, Place(name, line=1))


def _node(node: ScalarNode | SequenceNode | MappingNode, place: Place) -> Node:
    """A node of YAML as ours."""
    if isinstance(node, MappingNode):
        return _block(node, place)
    here = replace(place, line=node.start_mark.line + 1)
    if isinstance(node, SequenceNode):
        items = (
            _node(item, replace(here, column=f"{here.column}[{number}]"))
            for number, item in enumerate(node.value)
        )
        return Items(tuple(items), here)
    if node.value == "" and node.style is None:
        raise fault(place, "an empty value", "a text, a list or a map", _COMMAS).coded(
            "mapping-empty-value", found="", key=place.column
        )
    return Text(node.value, here)


def _block(node: MappingNode, place: Place) -> Block:
    """A map of YAML as ours."""
    here = replace(place, line=node.start_mark.line + 1)
    entries: dict[str, Node] = {}
    keys: dict[str, Place] = {}
    for key_node, value_node in node.value:
        key = str(key_node.value)
        line = key_node.start_mark.line + 1
        at = replace(here, line=line, column=f"{here.column}.{key}".lstrip("."))
        if key in entries:
            raise fault(
                at,
                f"the key {key!r} twice (first on line {keys[key].line})",
                "each key once",
                "Keep one of the two.",
            ).coded("mapping-key-twice", found=key, line=str(keys[key].line))
        keys[key] = at
        entries[key] = _node(value_node, at)
    return Block(MappingProxyType(entries), here, MappingProxyType(keys))
