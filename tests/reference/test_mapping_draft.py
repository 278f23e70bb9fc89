"""Drafts a mapping of every reference file and counts the value cells that it maps right.

The bank knows all areas of Poland and the indicators of the city's own bank and of the bank of
reference files; files of a city are drafted in a bank of that city. Nothing is corrected: where a
draft asks for new indicators, they are added as it prints them, and the file counts as edited.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Final, TypeAlias

import pyoxigraph as ox
import pytest
from tests.reference.areas_of_poland import write_areas
from tests.reference.draft_expectations import (
    METADATA,
    NO_TABLES,
    REGISTERS,
    STATISTICS,
    SZCZECIN,
    Cell,
    Register,
)
from tests.reference.independent_readers import text_rows

from city_data_bank.bank.code_lists import Code, CodeList
from city_data_bank.bank.configuration import Bank, read_bank
from city_data_bank.bank.ontology import Ontology, read_ontology
from city_data_bank.draft import draft, knowledge_of
from city_data_bank.draft.knowledge import Knowledge
from city_data_bank.errors import ConfigurationError, MappingError
from city_data_bank.mapping import Context, DatasetMapping, map_table, read_mapping
from city_data_bank.model import Delivery, MappedDataset, Severity
from city_data_bank.sources import read_table
from city_data_bank.sources.delivery import read_delivery
from city_data_bank.vocabulary import SKOS

pytestmark = pytest.mark.reference

ROOT: Final = Path(__file__).parents[2]
PROVIDER: Final = {"alessandria": "biblioteca-civica"}
PREFIXES: Final = """
@prefix bank: <https://w3id.org/city-data-bank/ns#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""
SMALL: Final = {"person": 5, "entity": 3}
"""Counts below these are withheld, whatever the mapping."""

Row: TypeAlias = dict[str, str]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a draft.

    Args:
        file: Path below the folder of files.
        cells: Value cells, or rows of a register.
        placed: Cells with the right area, period, unit, breakdowns and value.
        right: Cells that also have the right indicator; or resources with the right key.
        added: Indicators that the draft asked for.
        fault: Why it does not run, or what else is wrong with its result.
    """

    file: str
    cells: int
    placed: int
    right: int
    added: int
    fault: str = ""

    @property
    def unedited(self) -> bool:
        """Whether the draft can be used as it is."""
        return not self.fault and not self.added and 0 < self.cells == self.right

    def __str__(self) -> str:
        """A line of the report."""
        share = 100 * self.right // self.cells if self.cells else 0
        mark = "no edit" if self.unedited else f"{self.added} new" if self.added else "edit"
        return f"{share:4} %  {self.right:6} of {self.cells:6}  {mark:8} {self.file}  {self.fault}"


class Workshop:
    """Banks in which files are drafted, and what their areas are called.

    Args:
        folder: Where the banks are written.
        reference: The reference folder.
    """

    def __init__(self, folder: Path, reference: Path) -> None:
        self.data = reference / "data"
        self.banks = {
            "poland": self._polish(folder / "poland"),
            "alessandria": self._copied(folder / "alessandria"),
        }
        poland = self.banks["poland"]
        self.banks["szczecin"] = replace(poland, bank=replace(poland.bank, area=SZCZECIN))
        city = folder / "poland" / "ontology" / "city"
        self.areas: dict[tuple[str, str], set[str]] = {}
        for row in text_rows(city / "area-identifiers.csv", ","):
            self.areas.setdefault((row["scheme"], row["code"].casefold()), set()).add(row["area"])

    def _polish(self, root: Path) -> Knowledge:
        """A bank with all areas of Poland."""
        city = root / "ontology" / "city"
        city.mkdir(parents=True)
        beside = ROOT / "tests" / "reference" / "bank"
        for path in (*(ROOT / "ontology" / "city").glob("*.ttl"), *beside.rglob("*.ttl")):
            shutil.copy(path, city / path.name)
        shutil.copy(beside / "bank.toml", root / "bank.toml")
        write_areas(city, self.data)
        return self._known(root)

    def _copied(self, root: Path) -> Knowledge:
        """A copy of a bank of the repository, without its deliveries and mappings."""
        left_out = shutil.ignore_patterns("deliveries", "mappings", "releases")
        shutil.copytree(ROOT / "tests" / "banks" / root.name, root, ignore=left_out)
        return self._known(root)

    def _known(self, root: Path) -> Knowledge:
        bank = read_bank(root)
        return knowledge_of(bank, read_ontology(bank))

    def bank_of(self, name: str) -> str:
        """The bank that a file is delivered to."""
        cities = {"foi_property_tax": "szczecin", "city_italy": "alessandria"}
        return cities.get(name.partition("/")[0], "poland")

    def delivered(self, name: str) -> tuple[Knowledge, Path]:
        """A file as a delivery of a bank."""
        known = self.banks[self.bank_of(name)]
        provider = PROVIDER.get(self.bank_of(name), "reference")
        path = known.bank.folders.root / "deliveries" / provider / Path(name).name
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(self.data / name, path)
        return known, path

    def ref(self, area: str | tuple[str, str]) -> str:
        """The ref of an area; nothing where a code means none or two."""
        if isinstance(area, str):
            return area
        found = self.areas.get((area[0], area[1].casefold()), set())
        return next(iter(found)) if len(found) == 1 else ""


@pytest.fixture(scope="module")
def workshop(reference: Path, tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    return Workshop(tmp_path_factory.mktemp("banks"), reference)


@pytest.fixture(scope="module")
def outcomes(workshop: Workshop) -> list[Outcome]:
    return [outcome(workshop, name) for name in files(workshop) if expected_of(name) is not None]


def files(workshop: Workshop) -> Iterator[str]:
    """Every file of the manifest."""
    for row in text_rows(workshop.data / "MANIFEST.csv", ","):
        yield f"{row['group']}/{row['file']}"


def expected_of(name: str) -> str | None:
    """The key under which a file's cells or rows are expected; None where it has none."""
    if name in REGISTERS:
        return name
    fitting = [beginning for beginning in STATISTICS if name.startswith(beginning)]
    return max(fitting, key=len, default=None)


def outcome(workshop: Workshop, name: str) -> Outcome:
    """Draft a mapping of a file, run it, and compare."""
    known, path = workshop.delivered(name)
    text = draft(known, path)
    new = "\n".join(re.findall(r"(?m)^#   (.*)$", text))
    added = new.count("a bank:Indicator")
    expected = expected_of(name)
    register = REGISTERS.get(name)
    cells = [] if register or expected is None else list(STATISTICS[expected](path))
    total = register.rows if register else len(cells)
    mapped = run(known.bank, known.ontology, path, text, new)
    if isinstance(mapped, MappingError):
        return Outcome(name, total, 0, 0, added, mapped.found)
    trouble = sorted({f.code for f in mapped.findings if f.severity is Severity.VIOLATION})
    if register:
        right = resources(mapped, register, text)
        return Outcome(name, total, right, right, added, ", ".join(trouble))
    placed, right, others = judged(cells, mapped, workshop, known.ontology)
    trouble += [f"{others} cells too many"] if others else []
    return Outcome(name, total, placed, right, added, ", ".join(trouble))


def run(
    bank: Bank, ontology: Ontology, path: Path, text: str, new: str
) -> MappedDataset | MappingError:
    """Map a delivery by a draft, with the indicators that it asks for."""
    root = bank.folders.root
    mapping = root / "mappings" / path.parent.name / "draft.yaml"
    mapping.parent.mkdir(parents=True, exist_ok=True)
    mapping.write_text(text, encoding="utf-8")
    if new:
        ontology = replace(ontology, indicators=with_new(ontology.indicators, bank, new))
    found = next(iter(read_mapping(mapping, bank, ontology)))
    if not isinstance(found, DatasetMapping):
        return found
    delivery = read_delivery(root / "deliveries", path.parent.name, found.url)
    assert isinstance(delivery, Delivery)
    table = read_table(delivery, found.dialect, found.part).table
    assert table is not None
    try:
        return map_table(found, table, Context(bank, ontology, "1"))
    except MappingError as error:
        return error


def with_new(indicators: CodeList, bank: Bank, new: str) -> CodeList:
    """The indicators of a bank, and those of some Turtle."""
    codes = dict(indicators.codes)
    for quad in ox.parse(PREFIXES + new, format=ox.RdfFormat.TURTLE, base_iri=bank.base):
        if quad.predicate.value == SKOS["notation"]:
            notation = str(getattr(quad.object, "value", ""))
            codes[notation] = Code(str(getattr(quad.subject, "value", "")), notation, {})
    return CodeList(indicators.iri, indicators.name, codes.values())


def resources(mapped: MappedDataset, register: Register, text: str) -> int:
    """Resources of a register, if its key is a right one."""
    about = re.search(r"(?m)^  aboutUrl: .*?/((?:\{[^}]*\})+)$", text)
    names = re.findall(r"\{([^}]*)\}", about[1]) if about else []
    titles = dict(re.findall(r"titles: ([^,}]*), name: (\w+)", text))
    named = {name: title for title, name in titles.items()}
    key = tuple(named.get(name, name) for name in names)
    return mapped.accounting.observations if key in register.keys else 0


def judged(
    cells: list[Cell], mapped: MappedDataset, workshop: Workshop, ontology: Ontology
) -> tuple[int, int, int]:
    """Cells in their place, cells with the right indicator too, cells that are not expected."""
    rows: list[Row] = [
        row
        for table in mapped.tables
        if table.name in ("observations", "gaps")
        for row in table.columns.to_pylist()
    ]
    by_source = {row["source"]: row for row in rows}
    by_key: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        by_key.setdefault((row["area"], row["period"]), []).append(row)
    known = {f"bank/{notation}" for notation in ontology.indicators.codes}
    placed = right = 0
    for cell in cells:
        ref = workshop.ref(cell.area)
        near = by_key.get((ref, cell.period), [])
        options = [by_source[cell.source]] if cell.source in by_source else near
        fitting = [row for row in options if in_place(row, cell, ref, mapped, ontology)]
        placed += bool(fitting)
        right += any(is_meant(row["indicator"], cell.indicator, known) for row in fitting)
    sources = {cell.source for cell in cells}
    return placed, right, sum(source not in sources for source in by_source)


def in_place(row: Row, cell: Cell, ref: str, mapped: MappedDataset, ontology: Ontology) -> bool:
    """Whether a row has the area, period, unit, breakdowns and value of a cell."""
    codes = {name: row[name] for name in mapped.dimensions if row[name] != "T"}
    wanted = {
        name: found[0].notation
        for name, text in cell.breakdowns.items()
        if (found := ontology.dimensions[name].codes.find(text))
    }
    same = (row["area"], row["period"], row["unit"]) == (ref, cell.period, cell.unit)
    return same and codes == wanted and has_value(row, cell)


def has_value(row: Row, cell: Cell) -> bool:
    """Whether a row is the value of a cell, or its gap; small counts are withheld."""
    if "value" in row:
        return cell.value is not None and Decimal(row["value"]) == cell.value
    limit = SMALL.get(cell.unit, 0)
    withheld = cell.value is not None and 0 < cell.value < limit
    return withheld if row["reason"] == "confidential" else cell.value is None


def is_meant(indicator: str, wanted: str | None, known: set[str]) -> bool:
    """Whether an indicator is the right one; a new one is, where the bank has none."""
    return indicator not in known if wanted is None else indicator == f"bank/{wanted}"


def test_every_file_is_accounted_for(workshop: Workshop) -> None:
    left = [
        name
        for name in files(workshop)
        if expected_of(name) is None and not name.startswith((*NO_TABLES, *METADATA))
    ]
    assert left == []


def test_drafts_of_the_real_files(
    outcomes: list[Outcome], capsys: pytest.CaptureFixture[str]
) -> None:
    cells = sum(outcome.cells for outcome in outcomes)
    placed = sum(outcome.placed for outcome in outcomes)
    right = sum(outcome.right for outcome in outcomes)
    unedited = [outcome for outcome in outcomes if outcome.unedited]
    with capsys.disabled():
        print()  # noqa: T201 - the report is what the test is for
        print("\n".join(map(str, outcomes)))  # noqa: T201
        print(  # noqa: T201
            f"{len(outcomes)} files, {cells} value cells: {right / cells:.1%} mapped right,"
            f" {placed / cells:.1%} but for the indicator; {len(unedited)} files need no edit"
        )
    tables = [outcome.file for outcome in unedited if outcome.file not in REGISTERS]
    assert len(tables) >= 10
    assert right / cells > 0.7


def test_what_is_no_table_is_refused_in_words(workshop: Workshop) -> None:
    for name in NO_TABLES:
        known, path = workshop.delivered(name)
        with pytest.raises(ConfigurationError, match=Path(name).stem.partition(".")[0]):
            draft(known, path)


def test_drafts_of_catalogues_and_samples_are_valid(workshop: Workshop) -> None:
    for name in files(workshop):
        if name.startswith(METADATA) and name not in NO_TABLES and expected_of(name) is None:
            known, path = workshop.delivered(name)
            text = draft(known, path)
            new = "\n".join(re.findall(r"(?m)^#   (.*)$", text))
            mapped = run(known.bank, known.ontology, path, text, new)
            assert not isinstance(mapped, MappingError) or "period" in mapped.found, mapped


def test_the_same_file_gives_the_same_draft(workshop: Workshop) -> None:
    known, path = workshop.delivered("gus_tables/tabela05.xls")
    again = knowledge_of(known.bank, read_ontology(known.bank))
    assert draft(known, path) == draft(again, path)


def test_no_file_provider_or_title_of_the_reference_stands_in_the_code(
    workshop: Workshop,
) -> None:
    source = "\n".join(
        path.read_text(encoding="utf-8")
        for path in sorted((ROOT / "src" / "city_data_bank" / "draft").rglob("*.py"))
    ).casefold()
    words = {Path(name).stem.casefold() for name in files(workshop)}
    words |= {name.partition("/")[0] for name in files(workshop)}
    words |= {"kod", "nazwa", "wartosc", "rok", "jednostka miary", "teryt", "ogółem", "bdl", "gus"}
    words -= {"registers", "geo", "station", "stations", "agency", "calendar", "routes", "stops"}
    assert [word for word in sorted(words) if re.search(rf"\b{re.escape(word)}\b", source)] == []
