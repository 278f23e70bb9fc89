"""Mapping station: layers of a mapping laid over each other.

Maps merge, lists and texts replace; every node keeps the place that it came from.

Source: mapping-language rule 1.
"""

from __future__ import annotations

from types import MappingProxyType

from city_data_bank.mapping.documents import Block, Items, Node, Text, parse_document
from city_data_bank.model import Place

_BUILT_IN = """
dialect: {quoteChar: '"', skipRows: 0, headerRowCount: 1}
bank:dataset: {frequency: UNKNOWN}
"""
_BUILT_IN_OBSERVATIONS = """
bank:observations: {number: "1234.5"}
"""


def built_in(*, statistics: bool) -> Block:
    """The defaults of the language itself.

    Args:
        statistics: Whether the mapping has ``bank:observations``.
    """
    return parse_document(_BUILT_IN + _BUILT_IN_OBSERVATIONS * statistics, "built-in")


def layer(file: str, values: dict[str, dict[str, str]]) -> Block:
    """A layer of texts that stand in no mapping file, such as what bank.toml says."""
    place = Place(file)
    blocks: dict[str, Node] = {}
    for name, texts in values.items():
        entries = {
            key: Text(text, Place(file, column=f"{name}.{key}")) for key, text in texts.items()
        }
        blocks[name] = Block(
            MappingProxyType(dict(entries)),
            place,
            {key: text.place for key, text in entries.items()},
        )
    return Block(MappingProxyType(blocks), place, dict.fromkeys(blocks, place))


def merge(under: Node, over: Node) -> Node:
    """One node laid over another."""
    if isinstance(under, Block) and isinstance(over, Block):
        return merge_blocks(under, over)
    return over


def merge_blocks(under: Block, *layers: Block) -> Block:
    """Maps laid over each other, the last one on top."""
    merged = under
    for over in layers:
        entries = dict(merged.entries)
        for key, node in over.entries.items():
            entries[key] = merge(entries[key], node) if key in entries else node
        keys = MappingProxyType({**merged.keys, **over.keys})
        merged = Block(MappingProxyType(entries), over.place, keys)
    return merged


def lines(node: Node, indent: int = 0) -> list[tuple[str, Place]]:
    """The node as lines of YAML with the place of each.

    Args:
        node: Any node.
        indent: Levels that it stands inside.
    """
    pad = "  " * indent
    found: list[tuple[str, Place]] = []
    if isinstance(node, Block):
        for key, item in node.entries.items():
            found += _entry(f"{pad}{_quoted(key)}:", item, indent, node.keys.get(key, item.place))
    elif isinstance(node, Items):
        for item in node.items:
            found += _entry(f"{pad}-", item, indent, item.place)
    else:
        found.append((f"{pad}{_quoted(node.value)}", node.place))
    return found


def _entry(head: str, item: Node, indent: int, place: Place) -> list[tuple[str, Place]]:
    """A key or a dash with what stands behind it."""
    if isinstance(item, Text):
        return [(f"{head} {_quoted(item.value)}", item.place)]
    return [(head, place), *lines(item, indent + 1)]


def _quoted(text: str) -> str:
    """A text as YAML would have to write it."""
    needs = not text or text[0] in "{[\"'@%&*!|>-# " or ": " in text or " #" in text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"' if needs else text
