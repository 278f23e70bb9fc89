"""sources: XML.

In: the bytes of a file and the XPath of its records. Out: a Reading whose rows are addressed by the
path of their element. A record's columns are its attributes (``@id``), the elements without
children below it (``name``, ``address / town``) and, where it or one of them has text between its
children, that text (``text()``, ``address / text()``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from lxml import etree

from city_data_bank.model import Addressing, Dialect, Finding, Part, Severity
from city_data_bank.sources import safe_xml
from city_data_bank.sources.content import Content
from city_data_bank.sources.encoding import find_encoding
from city_data_bank.sources.fragments import quoted
from city_data_bank.sources.header import JOIN
from city_data_bank.sources.nearest import listed
from city_data_bank.sources.reading import Columns, Reading, failed, finished
from city_data_bank.sources.record_table import Field, Record, RecordBlocks, fields_of

_XML: Final = "http://www.w3.org/XML/1998/namespace"
_CHILDREN: Final = "/*/*"
_OWN_TEXT: Final = "text()"
_MAX_CANDIDATES: Final = 5


def read_xml(content: Content, dialect: Dialect, part: Part) -> Reading:
    """Read the records of an XML file.

    Args:
        content: The file.
        dialect: Only what is asked of rows: the encoding is the one that the file itself declares.
        part: XPath of the records; by default the children of the root element.

    Returns:
        The table, or the violation that stands in its way.
        Source: XML 1.0, XPath 1.0; names in paths are as written in the file.
    """
    if name := safe_xml.doctype(content):
        return failed(content.violation("doctype-refused", name))
    tree = _tree(content)
    if isinstance(tree, Finding):
        return failed(tree)
    # A prolog in an encoding that the first look could not read may hide one from it.
    if tree.docinfo.internalDTD is not None:
        return failed(content.violation("doctype-refused", tree.docinfo.root_name))
    encoding = find_encoding(content, tree.docinfo.encoding or "utf-8")
    if isinstance(encoding, Finding):
        return failed(encoding)
    records = _records(content, tree, part.records or _CHILDREN)
    if isinstance(records, Finding):
        return failed(records)
    fields = fields_of(records)
    columns = Columns(
        tuple(field.title for field in fields),
        tuple(field.key for field in fields),
        Addressing(f"{content.prefix}xpath=", "/"),
        content.member,
        keyed=True,
    )
    return finished(content, columns, RecordBlocks(records, fields), (dialect, part))


def records_around(content: Content, path: str) -> str:
    """XPath of the records among which a cell's own record is.

    Args:
        content: The file.
        path: Of the cell, such as ``/list[1]/row[3]/name[1]``.

    Returns:
        Path of the deepest element above the cell that has siblings of its name, with them; empty
        where there is no such cell.
    """
    tree = None if safe_xml.doctype(content) else _tree(content)
    if tree is None or isinstance(tree, Finding):
        return ""
    elements = list(_walked(tree.getroot(), path.strip("/").split("/")[:-1]))
    for element in reversed(elements):
        if len(_like(element)) > 1:
            return _path_of_like(element)
    return _path_of_like(elements[-1]) if elements else ""


def step(element: etree._Element, number: int) -> str:
    """A step of an element's path: its name as written, and its number among its like."""
    return f"{written_name(element)}[{number}]"


def written_name(element: etree._Element) -> str:
    """The name of an element with the prefix that the file gives it."""
    name = etree.QName(element).localname
    return f"{element.prefix}:{name}" if element.prefix else name


def _tree(content: Content) -> etree._ElementTree | Finding:
    """The parsed file, or ``malformed-xml``."""
    try:
        with content.open() as file:
            return etree.parse(file, safe_xml.parser())
    except etree.XMLSyntaxError as error:
        line, position = error.position
        arguments = (("line", str(line)), ("position", str(position)))
        place = replace(content.place, line=line or 0)
        return Finding("malformed-xml", Severity.VIOLATION, place, str(error.msg), arguments)
    except OSError as error:
        if error.errno is not None:
            raise
        # Bytes that the declared encoding does not know: the parser calls that a fault of the disk.
        arguments = (("line", "1"), ("position", "1"))
        reason = str(error).rpartition(": ")[2]
        return Finding("malformed-xml", Severity.VIOLATION, content.place, reason, arguments)


def _records(content: Content, tree: etree._ElementTree, path: str) -> tuple[Record, ...] | Finding:
    """The records at a path."""
    root = tree.getroot()
    prefixes = {prefix: name for prefix, name in root.nsmap.items() if prefix}
    try:
        found = tree.xpath(path, namespaces=prefixes)
    except etree.XPathError as error:
        return content.violation("wrong-record-path", path, reason=str(error))
    if not isinstance(found, list) or not found:
        return content.violation("no-records", path, **_candidates(root))
    elements = [item for item in found if isinstance(item, etree._Element)]  # noqa: SLF001 - its only name
    if len(elements) < len(found):
        return content.violation("not-records", path, **_candidates(root))
    numbers = _Numbers()
    return tuple(Record(quoted(numbers.path(item)), dict(_fields(item))) for item in elements)


class _Numbers:
    """Numbers of elements among their like, counted once a parent."""

    def __init__(self) -> None:
        self._steps: dict[etree._Element, dict[etree._Element, str]] = {}

    def path(self, element: etree._Element) -> str:
        """The path of an element from the root."""
        parent = element.getparent()
        if parent is None:
            return f"/{step(element, 1)}"
        if parent not in self._steps:
            self._steps[parent] = dict(steps(parent))
        return f"{self.path(parent)}/{self._steps[parent][element]}"


def steps(parent: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    """Each child with its step."""
    counts: Counter[str] = Counter()
    for child in parent.iterchildren("*"):
        name = written_name(child)
        counts[name] += 1
        yield child, step(child, counts[name])


def _fields(record: etree._Element) -> Iterator[tuple[Field, str | None]]:
    """The texts of a record."""
    yield from _own_text(record, Field("", ""))
    yield from _below(record, Field("", ""))


def _own_text(element: etree._Element, above: Field) -> Iterator[tuple[Field, str | None]]:
    """The text of an element that has children, or of the record itself, if there is any."""
    text = "".join([element.text or "", *(child.tail or "" for child in element)])
    if text.strip():
        yield Field(above.title + _OWN_TEXT, above.key + _OWN_TEXT), text


def _below(element: etree._Element, above: Field) -> Iterator[tuple[Field, str | None]]:
    """Attributes and leaves below an element."""
    for name, value in element.attrib.items():
        attribute = f"@{_attribute(element, str(name))}"
        yield Field(above.title + attribute, above.key + attribute), str(value)
    for child, key in steps(element):
        title = above.title + key.removesuffix("[1]")
        yield from _leaves(child, Field(title, above.key + key))


def _leaves(element: etree._Element, here: Field) -> Iterator[tuple[Field, str | None]]:
    """The text of an element without children, else what is below it."""
    below = Field(here.title + JOIN, f"{here.key}/")
    if len(element):
        yield from _own_text(element, below)
    else:
        yield here, element.text or ""
    yield from _below(element, below)


def _attribute(element: etree._Element, name: str) -> str:
    """The name of an attribute with the prefix that the file gives it."""
    qualified = etree.QName(name)
    prefixes = {namespace: prefix for prefix, namespace in element.nsmap.items() if prefix}
    prefixes[_XML] = "xml"
    prefix = prefixes.get(qualified.namespace or "", "")
    return f"{prefix}:{qualified.localname}" if prefix else qualified.localname


def _walked(root: etree._Element, path: list[str]) -> Iterator[etree._Element]:
    """Elements along a path, the root first."""
    if not path or path[0] != step(root, 1):
        return
    yield root
    element = root
    for name in path[1:]:
        children = {key: child for child, key in steps(element)}
        if name not in children:
            return
        element = children[name]
        yield element


def _like(element: etree._Element) -> list[etree._Element]:
    """An element and its siblings of the same name."""
    parent = element.getparent()
    siblings = [element] if parent is None else list(parent.iterchildren("*"))
    return [item for item in siblings if written_name(item) == written_name(element)]


def _path_of_like(element: etree._Element) -> str:
    """XPath of an element and its siblings of the same name."""
    parents = list(element.iterancestors())[::-1]
    above = "".join(
        f"/*[{len(list(item.itersiblings('*', preceding=True))) + 1}]" for item in parents
    )
    return f"{above}/*[name()='{written_name(element)}']"


def _candidates(root: etree._Element) -> dict[str, str]:
    """Paths of elements that come more than once below one parent."""
    found: dict[str, None] = {}
    for parent in root.iter("*"):
        names = Counter(written_name(child) for child in parent.iterchildren("*"))
        for name, count in names.items():
            if count > 1:
                found[f"//{written_name(parent)}/{name}"] = None
        if len(found) >= _MAX_CANDIDATES:
            break
    return listed(found)
