"""Lists and catalogue checked where they differ from those of the release before.

What comes in: what is known of that release, the records of today. What goes out: what a check of
everything would find. Nothing here passes over all statements or all datasets.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from city_data_bank.statements import position
from city_data_bank.validation.again import check_again
from city_data_bank.validation.catalog import ASKED, CODES
from city_data_bank.validation.checked import (
    CATALOG_SHAPES,
    LIST_SHAPES,
    Checked,
    Found,
    Judged,
    judge_found,
    typed,
)
from city_data_bank.validation.nearby import CrowdedError, Index, Nearby
from city_data_bank.validation.recorded import Change, Record
from city_data_bank.validation.shacl import Verdict, read_shapes
from city_data_bank.vocabulary import DCT, XSD

_SOURCE = ox.NamedNode(DCT["source"])
_TEXT = ox.NamedNode(XSD["string"])


@dataclass(frozen=True, slots=True)
class Compared:
    """A record of today beside that of the release before.

    Args:
        record: Of today.
        change: How it differs.
    """

    record: Record
    change: Change


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the release before, which was held to the same shapes.

    Args:
        judged: What was found.
        lists: Its lists beside those of today.
        catalog: Its catalogue beside that of today.
        others: Statements about lists that are in no record, the same as then.
        store: Of the release before.
    """

    judged: Judged
    lists: Compared
    catalog: Compared
    others: Sequence[ox.Quad]
    store: ox.Store


def validate_again(checked: Checked, known: Known) -> Judged | None:
    """Check lists and catalogue where they have changed, and what that is seen from.

    Args:
        checked: They.
        known: What was found before.

    Returns:
        None where only a look at everything can tell.
    """
    find = checked.bank.folders.find
    others = [quad.triple for quad in known.others]
    rules = read_shapes([find(name) for name in LIST_SHAPES])
    index = Index.of(known.store, known.lists.change)
    near = Nearby.of([known.lists.record], others, index)
    lists = check_again(near, rules, known.lists.change, known.judged.lists)
    shapes = read_shapes([find(name) for name in CATALOG_SHAPES])
    change = _changed(checked, known)
    index = Index.of(known.store, change)
    both = [known.lists.record, known.catalog.record]
    around = Nearby.of(both, (*others, *checked.typed()), index)
    catalog = check_again(around, shapes, change, known.judged.catalog)
    few = _few(known, checked, index)
    if lists is None or catalog is None or few is None:
        return None
    graphs = {quad.subject: str(getattr(quad.graph_name, "value", "")) for quad in known.others}
    ontology = checked.bank.iris.graph("ontology")

    def graph_of(focus: object) -> str | None:
        own = graphs.get(focus) if isinstance(focus, ox.NamedNode) else None
        return own or (ontology if known.lists.record.describes(focus) else None)

    is_ours = known.catalog.record.describes
    found = Found((Verdict(lists), rules), (Verdict(catalog), shapes), few, graph_of, is_ours)
    return judge_found(checked, found)


def _changed(checked: Checked, known: Known) -> Change:
    """How everything differs that a catalogue is checked in."""
    lists, own = known.lists.change, known.catalog.change
    gone, come = (
        {str(getattr(item.object, "value", "")) for item in side if item.predicate == _SOURCE}
        for side in (own.gone, own.come)
    )
    base = checked.bank.base
    lost = (iri for iri in sorted(gone - checked.foreign) if not iri.startswith(base))
    return Change(
        (*lists.gone, *own.gone, *map(typed, lost)),
        (*lists.come, *own.come, *map(typed, sorted(come & checked.foreign))),
    )


def _subjects(statements: Iterable[ox.Triple]) -> set[ox.NamedNode]:
    """What some statements are about."""
    return {item.subject for item in statements if isinstance(item.subject, ox.NamedNode)}


def _few(known: Known, checked: Checked, index: Index) -> tuple[ox.Quad, ...] | None:
    """The statements of the catalogue out of which a fault of the whole may come.

    What was wrong before, what says something else now, and what shares an identifier or an
    address with either, now or then. Where nothing of that has changed nothing has come of it.

    Returns:
        In the order of ``statements.position``; none where a clock was set back, so that any date
        may be in the future now, or where an identifier is no plain text.
    """
    if checked.time < known.judged.time:
        return None
    change, record = known.catalog.change, known.catalog.record
    nodes = {*map(ox.NamedNode, known.judged.noted)}
    nodes |= _subjects(item for item in change.statements if item.predicate in ASKED)
    codes, asked = ([item.value for item in names] for names in (CODES, ASKED))
    said = [item for node in nodes for item in record.of_node(node, codes)]
    try:
        for _, predicate, value in (*said, *change.gone):
            if predicate in CODES and not isinstance(value, ox.Triple):
                if isinstance(value, ox.Literal) and value.datatype != _TEXT:
                    return None
                nodes |= _subjects(index.stating(predicate, value))
    except CrowdedError:
        return None
    graph = ox.NamedNode(checked.bank.iris.graph("catalog"))
    few = [item for node in nodes for item in record.of_node(node, asked)]
    quads = (ox.Quad(item.subject, item.predicate, item.object, graph) for item in few)
    return tuple(sorted(quads, key=position))
