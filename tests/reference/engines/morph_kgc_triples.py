"""Runs the RML of exported folders with morph-kgc, in its environment, and prints the triples.

Out: JSON: folder to N-Triples. ``na_values`` is set to what the documents say by ``rml:null ""``,
which morph-kgc does not read: its default takes the text ``nan`` for an empty cell as well.
"""

from __future__ import annotations

import json
import logging
import sys
from pathlib import Path

import morph_kgc  # type: ignore[import-not-found]  # in its own environment alone

_CONFIGURATION = """
[CONFIGURATION]
number_of_processes = 1
na_values =

[DATASET]
mappings = {mapping}
"""


def triples(folder: Path) -> str:
    """The triples of a folder, N-Triples."""
    (mapping,) = folder.glob("*.rml.ttl")
    found = morph_kgc.materialize_set(_CONFIGURATION.format(mapping=mapping))
    return "".join(f"{triple} .\n" for triple in sorted(found))


logging.disable(logging.CRITICAL)
json.dump({folder: triples(Path(folder)) for folder in sys.argv[1:]}, sys.stdout)
