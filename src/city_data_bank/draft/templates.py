"""draft: the template of the bank that makes a mapping shortest.

In: a drafted mapping and the bank's templates. Out: the mapping with the name of a template and
without what that template says already; or the mapping as it was. A template fits if every column
that it names is in the file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from city_data_bank.bank.configuration import Bank
from city_data_bank.draft.knowledge import Knowledge
from city_data_bank.draft.yaml_text import Entry, Items, Map, Node, plain
from city_data_bank.mapping.documents import plain as plain_document
from city_data_bank.mapping.documents import read_document
from city_data_bank.mapping.folder import TEMPLATES

_OBSERVATIONS: Final = "bank:observations"
_UNUSED: Final = "bank:unused"
_NUMBER: Final = "number"
_COLUMN_KEYS: Final = ("column", "columns", "titles")
_BUILT_IN: Final[Mapping[str, Any]] = {_OBSERVATIONS: {_NUMBER: "1234.5"}}
"""What the language itself says, without any template."""


def shortest(
    document: Map, titles: tuple[str, ...], numbers: tuple[str, ...], knowledge: Knowledge
) -> Map:
    """Put a mapping on the template that leaves least of it.

    Args:
        document: The drafted mapping.
        titles: Of the file.
        numbers: Ways of writing numbers that fit the file equally well.
        knowledge: The bank with its templates.
    """
    best = _without(document, _BUILT_IN) or document
    least = _size(best)
    for name, template in _templates(knowledge.bank):
        used, listed = set(_columns(template)), set(_listed(template.get(_UNUSED)))
        if not used or not used | listed <= set(titles):
            continue
        form = template.get(_OBSERVATIONS, {}).get(_NUMBER, "")
        fitted = _numbered(document, form) if form in numbers else document
        rest = _without(_freed(fitted, used, listed), template)
        if rest is None or _size(rest) + 1 >= least:
            continue
        note = knowledge.note("template", name=name)
        best = Map((Entry("bank:template", name, (note,)), *rest.entries))
        least = _size(rest) + 1
    return best


def _numbered(document: Map, form: str) -> Map:
    """The mapping with another way of writing numbers that fits as well."""
    entries = []
    for entry in document.entries:
        if entry.key == _OBSERVATIONS and isinstance(entry.value, Map):
            inner = (
                replace(one, value=form) if one.key == _NUMBER else one
                for one in entry.value.entries
            )
            entries.append(replace(entry, value=Map(tuple(inner))))
        else:
            entries.append(entry)
    return Map(tuple(entries))


def _templates(bank: Bank) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Name and content of each template."""
    for name, path in bank.folders.files(TEMPLATES, "*.yaml"):
        document = plain_document(read_document(path, name))
        if isinstance(document, dict):
            yield path.stem, document


def _columns(node: object) -> Iterator[str]:
    """Titles of columns that a template names."""
    if isinstance(node, list):
        for item in node:
            yield from _columns(item)
    elif isinstance(node, dict):
        for key, value in node.items():
            if key in _COLUMN_KEYS:
                yield from _listed(value)
            else:
                yield from _columns(value)


def _listed(node: object) -> list[str]:
    """Texts of a list, or the one text."""
    if isinstance(node, str):
        return [node]
    return [str(item) for item in node] if isinstance(node, list) else []


def _freed(document: Map, used: set[str], listed: set[str]) -> Map:
    """The mapping without unused columns that the template uses, or calls unused itself."""
    entries = []
    for entry in document.entries:
        if entry.key != _UNUSED or not isinstance(entry.value, Items):
            entries.append(entry)
            continue
        kept = tuple(item for item in entry.value.items if item not in used)
        if not set(kept) <= listed:
            entries.append(replace(entry, value=Items(kept)))
    return Map(tuple(entries))


def _without(node: Map, template: Mapping[str, Any]) -> Map | None:
    """What is left of a map above a template; None where the two contradict each other."""
    entries: list[Entry] = []
    for entry in node.entries:
        below = template.get(entry.key)
        if below is None:
            entries.append(entry)
        elif isinstance(entry.value, Map) and isinstance(below, dict):
            rest = _without(entry.value, below)
            if rest is None:
                return None
            if rest.entries:
                entries.append(replace(entry, value=rest))
        elif plain(entry.value) != below:
            if entry.key in _COLUMN_KEYS:
                return None
            entries.append(entry)
    return replace(node, entries=tuple(entries))


def _size(node: Node) -> int:
    """How many keys and texts a node has."""
    if isinstance(node, Map):
        return sum(1 + _size(entry.value) for entry in node.entries)
    return sum(map(_size, node.items)) if isinstance(node, Items) else 0
