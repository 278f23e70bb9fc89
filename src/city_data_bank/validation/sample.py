"""A sample of a record, on which the contract of the mapping compiler is checked by SHACL.

The compiler checks every cell itself, in columns; SHACL on every observation would take minutes.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import pyoxigraph as ox

from city_data_bank.vocabulary import BANK, PROV, QB, RDF

_CLASSES: Final = (QB["Observation"], BANK["Gap"])


def sample(quads: Sequence[ox.Quad], size: int) -> tuple[ox.Quad, ...]:
    """Some observations and gaps of a dataset, with the cells that they came from.

    Args:
        quads: The record of one dataset.
        size: Most observations, and most gaps.

    Returns:
        All statements about evenly spaced ones, the first included, in the order of the record;
        equal records give equal samples.
    """
    chosen: set[object] = set()
    for kind in _CLASSES:
        members = [
            quad.subject
            for quad in quads
            if quad.predicate.value == RDF["type"] and getattr(quad.object, "value", "") == kind
        ]
        step = -(-len(members) // size) if members else 1
        chosen.update(members[::step])
    cells = {
        quad.object
        for quad in quads
        if quad.subject in chosen and quad.predicate.value == PROV["wasDerivedFrom"]
    }
    return tuple(quad for quad in quads if quad.subject in chosen or quad.subject in cells)
