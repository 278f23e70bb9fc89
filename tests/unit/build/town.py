"""A small town's bank that tests may break, and the command as people run it."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from textwrap import dedent

import pyoxigraph as ox
from typer.testing import CliRunner

from city_data_bank.build.line import build, check
from city_data_bank.build.outcome import BuildOptions, BuildResult
from city_data_bank.build.progress import Silent
from city_data_bank.cli import app
from city_data_bank.init.new_bank import NewBank, init_bank
from city_data_bank.manifest import Manifest, ReleasedDataset, read_manifest
from city_data_bank.release.folder import Releases

BASE = "https://dane.testowo.example/"
HEADER = "Kod;Rok;Płeć;Osoby"
DELIVERY = "deliveries/testowo/residents/mieszkancy.csv"
MAPPING = "mappings/testowo/residents.yaml"
ROWS = (
    "001;2021;razem;11 402",
    "001;2021;kobiety;5 900",
    "001;2022;razem;11 350",
    "011;2022;razem;4 120",
)
TABLE = "\n".join((HEADER, *ROWS, ""))

RESIDENTS = """
url: residents/mieszkancy.csv
dialect: {encoding: utf-8, delimiter: ";"}
bank:dataset:
  title: {pl: Mieszkańcy}
  description: {pl: Zmyślona liczba mieszkańców.}
  keyword: {pl: [mieszkańcy]}
  category: administration
  frequency: ANNUAL
bank:observations:
  number: "1 234,5"
  area: {column: Kod, form: town}
  period: {column: Rok}
  referenceDate: 12-31
  variable: residents
  unit: person
  breakdowns: {sex: {column: Płeć}}
  values: [{column: Osoby}]
"""

_INDICATORS = """
@prefix bank: <https://w3id.org/city-data-bank/ns#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix qudt: <http://qudt.org/schema/qudt/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
<id/indicator/town> a skos:ConceptScheme ; dct:title "Zmienne"@pl .
<id/indicator/town/residents> a bank:Indicator ;
    skos:inScheme <id/indicator/town>, bank:indicators ; skos:notation "residents" ;
    skos:prefLabel "Mieszkańcy"@pl ; skos:definition "Osoby mieszkające w mieście."@pl .
<id/unit/protected> a qudt:Unit ; skos:notation "protected" ; qudt:symbol "os." ;
    rdfs:label "osoba, której nie wolno wskazać"@pl ; bank:smallestPublished 1000000 .
"""
_AREAS = """
area,kind,broader,valid_from,valid_to,label@pl
001,city,,,,Testowo
011,district,001,,,Północ
"""
_IDENTIFIERS = """
area,scheme,code,valid_from,valid_to
001,name,Testowo,,
001,town,001,,
011,town,011,,
"""


@dataclass(frozen=True)
class Told:
    """What the command said.

    Args:
        exit_code: With which it ended.
        stdout: For programs.
        stderr: For people.
    """

    exit_code: int
    stdout: str
    stderr: str

    def says(self, *parts: str) -> None:
        """Assert that the parts stand in what people read, in this order."""
        at = 0
        for part in parts:
            found = self.stderr.find(part, at)
            assert found >= 0, f"{part!r} is not in order in:\n{self.stderr}"
            at = found + len(part)


def run(*arguments: object, epoch: int | None = None) -> Told:
    """Run the command, ``SOURCE_DATE_EPOCH`` as given."""
    environment = {"SOURCE_DATE_EPOCH": None if epoch is None else str(epoch)}
    result = CliRunner().invoke(app, [str(item) for item in arguments], env=environment)
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Told(result.exit_code, result.stdout, result.stderr)


@dataclass(frozen=True)
class Town:
    """A bank and its releases.

    Args:
        root: The bank.
        releases: Folder of the releases.
    """

    root: Path
    releases: Path

    @classmethod
    def new(cls, folder: Path) -> Town:
        """A town with a register of areas and a table of residents."""
        town = cls(folder / "bank", folder / "releases")
        init_bank(town.root, NewBank("Testowo", BASE, "001", ("pl",), "POL"))
        settings = town.root / "bank.toml"
        # Its figures end with 2022: nothing is due of them.
        text = settings.read_text(encoding="utf-8").replace("delay = ", "# delay = ")
        settings.write_text(f"max_unreadable = 0.5\n{text}", encoding="utf-8")
        town.write("ontology/city/areas.csv", _AREAS)
        town.write("ontology/city/area-identifiers.csv", _IDENTIFIERS)
        town.write("ontology/city/indicators.ttl", _INDICATORS)
        town.write(MAPPING, RESIDENTS)
        town.write(DELIVERY, TABLE)
        return town

    def copied(self, folder: Path) -> Town:
        """The same elsewhere, releases included."""
        copy = Town(folder / "bank", folder / "releases")
        shutil.copytree(self.root, copy.root)
        if self.releases.is_dir():
            shutil.copytree(self.releases, copy.releases, symlinks=True)
        return copy

    def write(self, name: str, content: str | bytes) -> Path:
        """Write a file of the bank; a text without its indentation and first empty line."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, str):
            content = dedent(content).removeprefix("\n").encode()
        path.write_bytes(content)
        return path

    def edit(self, name: str, old: str, new: str) -> None:
        """Replace a text that stands in a file once."""
        path = self.root / name
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} is {text.count(old)} times in {name}"
        path.write_text(text.replace(old, new), encoding="utf-8")

    def add(self, slug: str, mapping: str = RESIDENTS, table: str | bytes = TABLE) -> None:
        """Add or replace a dataset of its own file ``{slug}/plik.csv``."""
        text = mapping.replace("residents/mieszkancy.csv", f"{slug}/plik.csv")
        self.write(f"mappings/testowo/{slug}.yaml", text)
        self.write(f"deliveries/testowo/{slug}/plik.csv", table)

    def deliver(self, *rows: str) -> None:
        """Deliver other rows under the usual header."""
        self.write(DELIVERY, "\n".join((HEADER, *rows, "")))

    def build(self, day: int = 1, **given: bool | int) -> BuildResult:
        """Build on a day of June 2026, as the line of stations does."""
        return build(self.root, self._options(day, **given), Silent())

    def check(self, day: int = 1) -> BuildResult:
        """Check on a day of June 2026."""
        return check(self.root, self._options(day, confirm=True), Silent())

    def run(self, command: str, *arguments: object, day: int = 2) -> Told:
        """Run ``build`` or ``check`` on the bank as people do."""
        when = int(datetime(2026, 6, day, 12, tzinfo=UTC).timestamp())
        return run(command, self.root, "--releases", self.releases, *arguments, epoch=when)

    @property
    def current(self) -> Path:
        """The current release."""
        current = Releases(self.releases).current()
        assert current is not None
        return current

    @property
    def manifest(self) -> Manifest:
        """Of the current release."""
        return read_manifest(self.current)

    def dataset(self, slug: str = "residents") -> ReleasedDataset:
        """A dataset of the current release."""
        found = self.manifest.dataset(slug)
        assert found is not None, f"no dataset {slug} in {self.current}"
        return found

    def record(self, slug: str = "residents") -> bytes:
        """The record of a dataset of the current release."""
        return (self.current / "record" / "dataset" / f"{slug}.nq").read_bytes()

    def _options(self, day: int, **given: bool | int) -> BuildOptions:
        """What a build is told: ``strict``, ``confirm``, ``full``, ``jobs``."""
        when = datetime(2026, 6, day, 12, tzinfo=UTC)
        return BuildOptions(
            self.releases,
            when,
            strict=bool(given.get("strict")),
            confirm_withdrawals=bool(given.get("confirm")),
            full=bool(given.get("full")),
            jobs=given.get("jobs", 1),
        )


def facts(file: Path) -> set[tuple[str, str, str]]:
    """What N-Quads say: IRI of the subject, IRI of the property, text or ``<IRI>`` of the value."""
    quads = ox.parse(path=file, format=ox.RdfFormat.N_QUADS)
    return {
        (
            str(quad.subject).strip("<>"),
            quad.predicate.value,
            quad.object.value if isinstance(quad.object, ox.Literal) else str(quad.object),
        )
        for quad in quads
    }
