"""Are two graphs equal, triple by triple? ``RECORD TRIPLES ABOUT``.

RECORD is N-Quads of one graph, whose first ABOUT lines describe the dataset; TRIPLES is what
another engine made of the rows. Ends with 1 where a triple of the rows is in one of them alone.
"""

from __future__ import annotations

import itertools
import json
import sys
from collections.abc import Iterator

import pyoxigraph as ox


def statements(path: str, form: ox.RdfFormat) -> Iterator[ox.Triple]:
    """The triples of a file, whatever graph they are in."""
    return (quad.triple for quad in ox.parse(path=path, format=form))


ours = statements(sys.argv[1], ox.RdfFormat.N_QUADS)
about = set(itertools.islice(ours, int(sys.argv[3])))
rows = set(ours)
theirs = set(statements(sys.argv[2], ox.RdfFormat.N_TRIPLES))
alone = {"ours": len(rows - theirs - about), "theirs": len(theirs - rows - about)}
print(json.dumps({"equal": len(rows & theirs), **alone}))
sys.exit(any(alone.values()))
