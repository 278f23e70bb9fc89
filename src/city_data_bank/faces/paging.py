"""The catalogue in pages, for harvesters that ask for them, and in the lenient profile.

A page stands alone: its datasets with all that they refer to. Rules, each seen to matter
(design: harvest): links between pages are absolute and under the bank's base, the last page has no
``hydra:next``, a series is described on exactly one page, no dataset of another page has a type.

Source: Hydra Core Vocabulary, section Collections (PartialCollectionView).
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from city_data_bank.iris import Iris
from city_data_bank.statements import Statements, position
from city_data_bank.vocabulary import DCAT, HYDRA, RDF, SPDX, XSD

_TYPE = ox.NamedNode(RDF["type"])


def lenient(triples: Iterable[ox.Triple]) -> tuple[ox.Triple, ...]:
    """The lenient profile: checksums as plain text, since udata loses what is ``xsd:hexBinary``."""
    value = ox.NamedNode(SPDX["checksumValue"])
    return tuple(
        ox.Triple(triple.subject, value, ox.Literal(getattr(triple.object, "value", "")))
        if triple.predicate == value
        else triple
        for triple in triples
    )


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a catalogue.

    Args:
        number: From 1.
        last: Number of the last page.
        total: Datasets of all pages.
        triples: What is on it, without the links between pages; sorted.
    """

    number: int
    last: int
    total: int
    triples: tuple[ox.Triple, ...]

    def view(self, iris: Iris, address: str) -> tuple[ox.Triple, ...]:
        """The page's triples with the links between pages.

        Args:
            iris: Addresses of the bank.
            address: Of the catalogue without ``page``: absolute, ends in ``?`` or ``&``.
        """
        statements = Statements(iris.graph("catalog"))
        own = f"{address}page={self.number}"
        statements.type(own, HYDRA["PartialCollectionView"])
        statements.link(iris.catalog, HYDRA["view"], own)
        statements.value(iris.catalog, HYDRA["totalItems"], str(self.total), XSD["integer"])
        targets = {"first": 1, "last": self.last}
        targets |= {"previous": self.number - 1} if self.number > 1 else {}
        targets |= {"next": self.number + 1} if self.number < self.last else {}
        for name, number in targets.items():
            statements.link(own, HYDRA[name], f"{address}page={number}")
        shown = list(self.triples)
        for quad in statements.quads():
            insort(shown, quad.triple, key=position)
        return tuple(shown)


def pages_of(triples: Sequence[ox.Triple], iris: Iris, size: int) -> Iterator[Page]:
    """Cut a catalogue into pages.

    Args:
        triples: Of the whole catalogue.
        iris: Addresses of the bank.
        size: Datasets on a page.

    Yields:
        At least one page; datasets in the order of their IRIs.
    """
    book = _Book.of(triples, iris)
    datasets = book.datasets
    groups = [datasets[at : at + size] for at in range(0, len(datasets) or 1, size)]
    taken: set[str] = set()
    for number, group in enumerate(groups, 1):
        series = book.series(group) - taken
        taken |= series
        roots = {*group, *series} | (book.services if number == 1 else set())
        yield Page(number, len(groups), len(datasets), book.page(roots))


@dataclass(frozen=True, slots=True)
class _Book:
    """The catalogue by subject, each subject with the entry that owns it.

    Args:
        catalog: IRI of the catalogue.
        by_subject: Triples by IRI of their subject.
        owners: Dataset, series or service of each subject that belongs to one.
        members: Subjects of each owner.
        heads: What is said of the catalogue, by the entry that it names; the rest under "".
    """

    catalog: str
    by_subject: Mapping[str, tuple[ox.Triple, ...]]
    owners: Mapping[str, str]
    members: Mapping[str, tuple[str, ...]]
    heads: Mapping[str, tuple[ox.Triple, ...]]

    @classmethod
    def of(cls, triples: Iterable[ox.Triple], iris: Iris) -> _Book:
        """The book of a catalogue."""
        by_subject: dict[str, list[ox.Triple]] = {}
        for triple in triples:
            by_subject.setdefault(_text(triple.subject), []).append(triple)
        found = {node: tuple(group) for node, group in by_subject.items()}
        owners = {node: owner for node in found if (owner := _owner(node, iris)) is not None}
        for node, group in found.items():
            for triple in group:
                if triple.predicate.value == DCAT["distribution"]:
                    owners[_text(triple.object)] = node
        for node in found:
            form, mark, _ = node.partition("#")
            if mark and form in owners:
                owners[node] = owners[form]
        members: dict[str, list[str]] = {}
        for node, owner in owners.items():
            members.setdefault(owner, []).append(node)
        return cls(
            iris.catalog,
            found,
            owners,
            {owner: tuple(own) for owner, own in members.items()},
            _heads(found.get(iris.catalog, ()), owners),
        )

    @property
    def datasets(self) -> tuple[str, ...]:
        """IRIs of the datasets, sorted."""
        return self._typed("Dataset")

    @property
    def services(self) -> set[str]:
        """IRIs of the services."""
        return set(self._typed("DataService"))

    def _typed(self, kind: str) -> tuple[str, ...]:
        """Owners of a class, sorted."""
        wanted = ox.NamedNode(DCAT[kind])
        return tuple(
            sorted(
                node
                for node in self.members
                if any(t.predicate == _TYPE and t.object == wanted for t in self.by_subject[node])
            )
        )

    def series(self, datasets: Iterable[str]) -> set[str]:
        """The series that datasets are in."""
        return {
            _text(triple.object)
            for node in datasets
            for triple in self.by_subject[node]
            if triple.predicate.value == DCAT["inSeries"]
        }

    def page(self, roots: set[str]) -> tuple[ox.Triple, ...]:
        """What some entries say, with all that they refer to and that no other entry owns."""
        head = sorted(self._head(roots), key=position)
        waiting = [node for root in roots for node in self.members[root]]
        waiting += [_text(triple.object) for triple in head if triple.predicate != _TYPE]
        seen: set[str] = {self.catalog}
        while waiting:
            node = waiting.pop()
            foreign = self.owners.get(node, node) not in roots and node in self.owners
            if node in seen or foreign:
                continue
            seen.add(node)
            waiting += map(_text, (triple.object for triple in self.by_subject.get(node, ())))
        # The triples of a subject stand in order already, those of all subjects by its name.
        own = {node: self.by_subject.get(node, ()) for node in seen} | {self.catalog: tuple(head)}
        return tuple(triple for node in sorted(own) for triple in own[node])

    def _head(self, roots: set[str]) -> Iterator[ox.Triple]:
        """What is said of the catalogue; of its entries only those of the page are named."""
        yield from self.heads.get("", ())
        for root in roots:
            yield from self.heads.get(root, ())


def _heads(
    said: Iterable[ox.Triple], owners: Mapping[str, str]
) -> dict[str, tuple[ox.Triple, ...]]:
    """What is said of a catalogue, by the entry that it names.

    Pages are many: none of them looks through all entries for its own.
    """
    listed = {DCAT[name] for name in ("dataset", "record", "service")}
    heads: dict[str, list[ox.Triple]] = {}
    for triple in said:
        owner = owners.get(_text(triple.object)) if triple.predicate.value in listed else ""
        if owner is not None:
            heads.setdefault(owner, []).append(triple)
    return {owner: tuple(triples) for owner, triples in heads.items()}


def _owner(node: str, iris: Iris) -> str | None:
    """The dataset, series or service that a subject belongs to by its address."""
    for kind in ("dataset", "series", "service"):
        prefix = f"{iris.scheme(kind)}/"
        if node.startswith(prefix):
            slug = node.removeprefix(prefix).partition("#")[0].partition("/")[0]
            return prefix + slug
    return None


def _text(term: object) -> str:
    """IRI or text of a term."""
    return str(getattr(term, "value", term))
