"""Loads N-Quads files into a new store, and nothing else: ``STORE FILE...``."""

from __future__ import annotations

import json
import sys

import pyoxigraph as ox

store = ox.Store(sys.argv[1])
for record in sys.argv[2:]:
    store.bulk_load(path=record, format=ox.RdfFormat.N_QUADS)
store.flush()
print(json.dumps({"files": len(sys.argv) - 2}))
