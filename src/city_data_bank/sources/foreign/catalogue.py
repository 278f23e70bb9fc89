"""sources: all files of an import, read together.

In: a declaration and the bank. Out: a ``Catalogue``: the datasets that could be read, the findings
of files that could not, and the files that were read.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import pyoxigraph as ox

from city_data_bank.bank.configuration import Bank
from city_data_bank.bank.ontology import Ontology
from city_data_bank.errors import ConfigurationError
from city_data_bank.model import Delivery, Finding, Place, Severity
from city_data_bank.sources.delivery import SOURCE, read_delivery
from city_data_bank.sources.foreign.ckan import parse_ckan
from city_data_bank.sources.foreign.datasets import (
    Imported,
    identity_of,
    nameless,
    read_dataset,
)
from city_data_bank.sources.foreign.declaration import Import
from city_data_bank.sources.foreign.doubts import Doubts
from city_data_bank.sources.foreign.graph import ForeignGraph, Node
from city_data_bank.sources.foreign.parsing import LARGEST, Fault, parse
from city_data_bank.sources.foreign.slugs import slug_of
from city_data_bank.sources.foreign.values import Values
from city_data_bank.vocabulary import DCAT, DCT, RDF

CONTEXTS: Final = "ontology/contexts.json"
"""JSON-LD contexts by address, generic ones; a declaration adds its own."""
_BASE: Final = "https://relative.invalid/"
"""What relative IRIs belong to where nobody says where the catalogue is; RFC 2606 keeps it free."""
_LEFT: Final = {
    "dcat:DataService": DCAT["DataService"],
    "dcat:DatasetSeries": DCAT["DatasetSeries"],
}


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What was read of a foreign catalogue.

    Args:
        deliveries: The files that were read.
        datasets: In the order of the files.
        findings: Of files; a violation among them says that datasets may be missing.
    """

    deliveries: tuple[Delivery, ...] = ()
    datasets: tuple[Imported, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether every file could be read: then what is not here is gone upstream."""
        return all(finding.severity is not Severity.VIOLATION for finding in self.findings)


@dataclass(slots=True)
class _Files:
    """What the files of a catalogue held."""

    deliveries: list[Delivery] = field(default_factory=list)
    triples: list[ox.Triple] = field(default_factory=list)
    owners: dict[object, Delivery] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Known:
    """A dataset with what it is known by.

    Args:
        node: The dataset.
        slug: Its identifier in the bank.
        doubts: Of it.
    """

    node: Node
    slug: str
    doubts: Doubts


def read_catalogue(declaration: Import, bank: Bank, ontology: Ontology, now: datetime) -> Catalogue:
    """Read every file of an import and every dataset in them.

    Args:
        declaration: Of the import.
        bank: The bank.
        ontology: Its lists.
        now: Build time, aware.
    """
    files = _Files()
    deliveries = bank.folders.root / "deliveries"
    known = _contexts(declaration, deliveries, bank.folders.find(CONTEXTS))
    names = _names(declaration, deliveries)
    for name in names:
        found = read_delivery(deliveries, declaration.provider, name)
        if isinstance(found, Finding):
            files.findings.append(found)
        else:
            _read(found, declaration, known, files)
    graph = ForeignGraph(files.triples)
    described = frozenset(
        quad.subject.value for quad in ontology.quads if isinstance(quad.subject, ox.NamedNode)
    )
    nodes = tuple(_nodes(graph, files, declaration.prefix, bank.base))
    datasets = tuple(
        node
        if isinstance(node, Imported)
        else read_dataset(
            Values(graph, declaration, bank, ontology, node.doubts, now, described),
            node.node,
            node.slug,
        )
        for node in nodes
    )
    if not datasets and not files.findings:
        place = Place(declaration.path, column="files")
        files.findings.append(Finding("import-empty", Severity.VIOLATION, place))
    files.findings.extend(_left(graph, declaration))
    return Catalogue(tuple(files.deliveries), datasets, tuple(files.findings))


def snapshots(declaration: Import, deliveries: Path) -> tuple[Path, ...]:
    """The folders of an import's snapshots, the oldest first."""
    folder = deliveries / declaration.provider / declaration.name
    return tuple(sorted(path for path in folder.glob("*-*") if path.is_dir()))


def _names(declaration: Import, deliveries: Path) -> tuple[str, ...]:
    """The files of an import, relative to its provider's folder; a pattern that fits none stays."""
    folder = deliveries / declaration.provider
    patterns = declaration.files
    if not patterns:
        taken = snapshots(declaration, deliveries)
        patterns = (f"{taken[-1].relative_to(folder).as_posix()}/*",) if taken else ()
    found: dict[str, None] = {}
    for pattern in patterns:
        paths = sorted(path for path in folder.glob(pattern) if path.is_file())
        fitting = [path for path in paths if path.name != SOURCE]
        names = [path.relative_to(folder).as_posix() for path in fitting] or [pattern]
        found |= dict.fromkeys(names)
    return tuple(found)


def _contexts(declaration: Import, deliveries: Path, generic: Path) -> dict[str, Any]:
    """JSON-LD contexts by address.

    Raises:
        ConfigurationError: A file of contexts is no JSON.
    """
    folder = deliveries / declaration.provider
    found: dict[str, Any] = _json(generic)
    for address, name in declaration.contexts.items():
        document = _json(folder / name)
        found[address] = document.get("@context", document)
    return found


def _json(path: Path) -> dict[str, Any]:
    """A JSON object."""
    try:
        document = json.loads(path.read_bytes())
    except (OSError, ValueError) as error:
        raise ConfigurationError(
            str(path), str(error), "a JSON-LD context", "Correct the file or the declaration."
        ) from error
    return document if isinstance(document, dict) else {}


def _read(
    delivery: Delivery, declaration: Import, contexts: Mapping[str, Any], files: _Files
) -> None:
    """One file."""
    if delivery.size > LARGEST:
        found: tuple[ox.Triple, ...] | Fault = Fault("import-file-unreadable", f"{delivery.size} B")
    elif declaration.kind == "ckan":
        found = parse_ckan(delivery.path.read_bytes(), delivery.name, declaration.site)
    else:
        base = declaration.url or declaration.site or _BASE
        found = parse(delivery.path.read_bytes(), delivery.name, base, contexts)
    if isinstance(found, Fault):
        place = Place(delivery.place.file, line=found.line)
        files.findings.append(Finding(found.code, Severity.VIOLATION, place, found.found))
        return
    files.deliveries.append(delivery)
    files.triples.extend(found)
    for triple in found:
        if triple.predicate.value == RDF["type"]:
            files.owners.setdefault(triple.subject, delivery)


def _nodes(
    graph: ForeignGraph, files: _Files, prefix: str, base: str
) -> Iterator[_Known | Imported]:
    """Every dataset that is known by something, once; the others as what is wrong with them."""
    taken: set[str] = set()
    for node in graph.of_type(DCAT["Dataset"]):
        place = files.owners[node].place
        identity = identity_of(graph, node)
        if identity.startswith(base):
            yield nameless(place, "import-own", identity, Severity.INFO)
        elif not identity:
            title = next((graph.text(value) for value in graph.values(node, DCT["title"])), "")
            yield nameless(place, "import-identifier-missing", title)
        elif (slug := slug_of(prefix, identity)) in taken:
            yield nameless(place, "import-identifier-twice", identity)
        else:
            taken.add(slug)
            yield _Known(node, slug, Doubts(place, slug, identity))


def _left(graph: ForeignGraph, declaration: Import) -> Iterator[Finding]:
    """What a bank does not take in."""
    for name, kind in _LEFT.items():
        if nodes := graph.of_type(kind):
            place = Place(declaration.path, column=name)
            yield Finding("import-not-taken", Severity.INFO, place, name, count=len(nodes))
