"""Reads, checks and maps the one delivery of a bank and writes its record: ``BANK FILE``.

Prints JSON: quads of the file, and how many of them describe the dataset rather than its rows.
"""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path

from city_data_bank import __version__
from city_data_bank.bank.configuration import read_bank
from city_data_bank.bank.ontology import read_ontology
from city_data_bank.build.dataset import make_dataset
from city_data_bank.mapping.folder import read_mappings
from city_data_bank.mapping.plan import Context, DatasetMapping
from city_data_bank.mapping.record import write_record
from city_data_bank.mapping.structure import structure_quads


def main(root: Path, record: Path) -> None:
    """Map and write."""
    bank = read_bank(root)
    ontology = read_ontology(bank)
    (mapping,) = read_mappings(bank, ontology)
    assert isinstance(mapping, DatasetMapping), mapping
    context = Context(bank, ontology, __version__)
    made = make_dataset(mapping, context, date(2026, 1, 1))
    assert made.trusted, made.findings[:3]
    assert made.mapped is not None
    quads = write_record(made.mapped, context, record)
    about = len(structure_quads(made.mapped, context))
    print(json.dumps({"quads": quads, "about": about}))


main(Path(sys.argv[1]), Path(sys.argv[2]))
