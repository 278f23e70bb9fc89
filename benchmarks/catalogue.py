"""Large catalogues: how catalogue, validation and faces grow, and what one changed dataset costs.

Run: ``python benchmarks/catalogue.py [DATASETS...] [--referee N]`` (default 1000 5000 20000, four
distributions each; pySHACL alone up to N datasets). A small bank is built once and its entries are
repeated under other names: measured is what the size of a catalogue costs. Seconds are those of the
processor; memory is the largest resident set; each size has a process of its own.
"""

from __future__ import annotations

import argparse
import json
import math
import resource
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pyoxigraph as ox

from catalogue_bank import write_catalogue
from city_data_bank.build.line import build
from city_data_bank.build.outcome import BuildOptions
from city_data_bank.build.progress import Silent
from city_data_bank.build.staging import catalog_entries, write_quads
from city_data_bank.build.workshop import Workshop, open_workshop
from city_data_bank.catalog.entry import CatalogEntry
from city_data_bank.catalog.record import catalog_quads
from city_data_bank.faces.writing import FaceWriter
from city_data_bank.manifest import read_manifest
from city_data_bank.validation.catalog import check_catalog
from city_data_bank.validation.checked import CATALOG_SHAPES, Checked
from city_data_bank.validation.gate import Gate
from city_data_bank.validation.known import Compared, Known
from city_data_bank.validation.recorded import Change, Record, difference
from city_data_bank.validation.referee import judge
from city_data_bank.validation.release import validate_release
from city_data_bank.validation.shacl import read_shapes
from city_data_bank.validation.whereabouts import Whereabouts
from city_data_bank.vocabulary import DCT
from steps.measure import measure

SEED = 20
FORMS = 4
WHEN = datetime(2026, 6, 1, tzinfo=UTC)
STAMP, NEXT = "2026-05-01T00:00:00Z", "2026-06-01T00:00:00Z"
STEPS = ("describe", "gate", "referee", "whole", "change", "validate", "again", "faces")


@contextmanager
def timed(seconds: dict[str, float], step: str) -> Iterator[None]:
    """Note the processor seconds of a step."""
    began = time.process_time()
    yield
    seconds[step] = time.process_time() - began


def entries_of(release: Path, number: int) -> tuple[CatalogEntry, ...]:
    """The entries of the small bank, repeated under so many names."""
    seed = catalog_entries(read_manifest(release).datasets)
    return tuple(
        replace(entry, distributions=forms, description=description)
        for place in range(number)
        for entry in [seed[place % len(seed)]]
        for description in [replace(entry.description, slug=f"set-{place:05}")]
        for forms in [
            tuple(
                replace(form, address=f"{place}/{form.address}")
                for form in entry.distributions[:FORMS]
            )
        ]
    )


def spend(bank: Path, number: int, *, referee: bool) -> dict[str, float]:
    """All steps at one size; seconds, and what the results say of each other."""
    workshop, spent = open_workshop(bank), dict[str, float]()
    entries = entries_of(bank / "releases" / "current", number)
    with timed(spent, "describe"):
        catalog = catalog_quads(workshop.bank, workshop.ontology, entries, STAMP, workshop.messages)
    spent["triples"] = len(catalog)
    data = [quad.triple for quad in (*catalog, *workshop.ontology.quads)]
    rules = read_shapes([workshop.bank.folders.find(name) for name in CATALOG_SHAPES])
    with timed(spent, "gate"):
        gate = Gate.of(data, rules)
        results = gate.results()
    spent["results"] = len(results)
    if referee:
        with timed(spent, "referee"):
            judged = judge(data, rules)
        assert Counter(judged) == Counter(results), "pySHACL finds something else"
    with timed(spent, "whole"):
        slugs = dict.fromkeys((entry.description.slug for entry in entries), "")
        check_catalog(catalog, workshop.bank, Whereabouts(workshop.bank.iris, slugs), STAMP)
    title = ox.NamedNode(DCT["title"])
    node = ox.NamedNode(workshop.bank.iris.dataset(f"set-{number // 2:05}"))
    gone = [item for item in data if item.subject == node and item.predicate == title]
    with timed(spent, "change"):
        changed = gate.changed(results, gone)
    assert len(changed) > len(results), "a dataset without a title passes"
    revalidate(workshop, entries, spent)
    with timed(spent, "faces"):
        write_faces(workshop, catalog)
    spent["memory"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return spent


def revalidate(
    workshop: Workshop, entries: tuple[CatalogEntry, ...], spent: dict[str, float]
) -> None:
    """What a build asks of lists and catalogue: first of all, then with one other dataset."""
    bank, lists = workshop.bank, workshop.ontology.quads
    place = len(entries) // 2
    other = replace(entries[place].description, title={})
    changed = list(entries)
    changed[place] = replace(entries[place], description=other)
    slugs = dict.fromkeys((entry.description.slug for entry in entries), "")
    listed = ox.NamedNode(bank.iris.graph("ontology"))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_quads(folder / "lists.nq", [quad for quad in lists if quad.graph_name == listed])
        others = [quad for quad in lists if quad.graph_name != listed]
        catalogs: list[Checked] = []
        for described in (entries, changed):
            # What a delivery changes changes the day of the catalogue too.
            stamp = NEXT if catalogs else STAMP
            quads = catalog_quads(bank, workshop.ontology, described, stamp, workshop.messages)
            write_quads(folder / f"{len(catalogs)}.nq", quads)
            catalogs.append(Checked(bank, lists, quads, WHEN, slugs))
        before, now = catalogs
        store = ox.Store(str(folder / "store"))
        for record in ("lists.nq", "0.nq"):
            store.bulk_load(path=folder / record, format=ox.RdfFormat.N_QUADS)
        found = validate_release(before)
        with timed(spent, "validate"):
            whole = validate_release(now)
        with timed(spent, "again"):
            described, unchanged = Record.at(folder / "1.nq"), Record.at(folder / "lists.nq")
            change = difference(Record.at(folder / "0.nq"), described)
            known = Known(
                found, Compared(unchanged, Change()), Compared(described, change), others, store
            )
            again = validate_release(now, known)
    assert again.findings == whole.findings != found.findings, "carried results differ"


def write_faces(workshop: Workshop, catalog: tuple[ox.Quad, ...]) -> None:
    """All faces of a release, into a folder that is thrown away."""
    with tempfile.TemporaryDirectory() as folder:
        writer = FaceWriter(
            workshop.bank, workshop.ontology, workshop.messages, Path(folder), WHEN.date()
        )
        writer.write(catalog, workshop.ontology.quads, (), STAMP)


def table(found: dict[int, dict[str, float]]) -> Iterator[str]:
    """The rows of a table in Markdown, and the exponents from the first size to the last."""
    yield "| datasets | triples | " + " | ".join(STEPS) + " | referee / gate | MiB |"
    yield "|---:" * (len(STEPS) + 4) + "|"
    for number, spent in found.items():
        cells = [f"{spent[step]:,.2f}" if step in spent else "-" for step in STEPS]
        times = f"{spent['referee'] / spent['gate']:.1f}" if "referee" in spent else "-"
        yield (
            f"| {number:,} | {spent['triples']:,.0f} | {' | '.join(cells)} | {times}"
            f" | {spent['memory']:,.0f} |"
        )
    (few, less), *_, (many, more) = (*found.items(), *found.items())
    if many > few:
        both = [step for step in (*STEPS, "memory") if step in less and step in more]
        grown = (f"{step} {_exponent(less[step], more[step], many / few):.2f}" for step in both)
        yield f"\nExponents from {few:,} to {many:,}: {', '.join(grown)}"


def _exponent(less: float, more: float, times: float) -> float:
    """By which power a step grows."""
    return math.log(more / less) / math.log(times)


def main() -> None:
    """Build the small bank, then run every size in a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("datasets", nargs="*", type=int, default=[1000, 5000, 20000])
    parser.add_argument("--referee", type=int, default=1000)
    parser.add_argument("--bank", type=Path, help="the small bank, for one size in this process")
    given = parser.parse_args()
    if given.bank:
        (number,) = given.datasets
        print(json.dumps(spend(given.bank, number, referee=number <= given.referee)))
        return
    with tempfile.TemporaryDirectory() as name:
        bank = write_catalogue(Path(name) / "bank", SEED)
        build(bank, BuildOptions(bank / "releases", WHEN), Silent())
        command = [sys.executable, __file__, "--bank", bank, "--referee", str(given.referee)]
        found = {
            number: measure([*command, str(number)], Path(name) / "log").said
            for number in given.datasets
        }
    print("\n".join(table(found)))


if __name__ == "__main__":
    main()
