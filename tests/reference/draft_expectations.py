"""What a mapping of each reference file has to say, read from the files with nothing of ours.

A cell is right if it becomes an observation of this area, period, indicator, unit and breakdown,
with this value, or a gap where it has none. Units are those that the file states; an indicator is
``None`` where the bank has none for it, so that a new one is right.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Final, TypeAlias
from urllib.parse import quote
from zipfile import ZipFile

from tests.reference.independent_readers import number, sheet_rows

UNITS: Final = {
    "[osoba]": "person",
    "[tys. osób]": "thousand-persons",
    "[zł]": "PLN",
    "[%]": "percent",
    "[-]": "unit-not-stated",
    "osoba": "person",
    "zł": "PLN",
    "%": "percent",
    "-": "unit-not-stated",
}
NOT_STATED: Final = "unit-not-stated"
COUNTRY: Final = "PL"
SZCZECIN: Final = "3262011"
LETTERS: Final = "ABCDEFGHIJKLMNO"
MONTHS: Final = ("Gen", "Feb", "Mar", "Apr", "Mag", "Giu", "Lug", "Ago", "Set", "Ott", "Nov", "Dic")


@dataclass(frozen=True, slots=True)
class Cell:
    """A value cell.

    Args:
        source: Fragment that names it.
        area: Ref, or the scheme and code that mean it.
        period: Ref.
        indicator: Notation; None = one that the bank does not have.
        value: None where there is none.
        unit: Notation.
        breakdowns: Codes by breakdown; totals left out.
    """

    source: str
    area: str | tuple[str, str]
    period: str
    indicator: str | None
    value: Decimal | None
    unit: str = NOT_STATED
    breakdowns: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Register:
    """A table whose rows are things.

    Args:
        rows: Things.
        keys: Sets of columns, each of which tells them apart.
    """

    rows: int
    keys: tuple[tuple[str, ...], ...]


Cells: TypeAlias = Callable[[Path], Iterator[Cell]]


def _value(text: str) -> Decimal | None:
    return number(text) if text.strip(" -") else None


def _records(path: Path, delimiter: str) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream, delimiter=delimiter))


def wide(path: Path, indicator: str | None) -> Iterator[Cell]:
    """An export of the Local Data Bank in columns."""
    titles, *rows = _records(path, ";")
    for record, row in enumerate(rows, 2):
        for column, title in enumerate(titles[2:], 3):
            if title:
                *_, year, unit = title.split(";") if ";" in title else ("2023", "[-]")
                value = _value(row[column - 1])
                source, area = f"cell={record},{column}", ("bdl7", row[0])
                yield Cell(source, area, year, indicator, value, UNITS[unit])


def long(path: Path, indicator: str | None) -> Iterator[Cell]:
    """An export of the Local Data Bank in rows."""
    titles, *rows = _records(path, ";")
    sexes = {"mężczyźni": {"sex": "M"}, "kobiety": {"sex": "F"}}
    for record, cells in enumerate(rows, 2):
        row = dict(zip(titles, cells, strict=True))
        yield Cell(
            f"cell={record},{titles.index('Wartosc') + 1}",
            ("bdl7", row["Kod"]),
            row["Rok"],
            indicator,
            _value(row["Wartosc"]),
            UNITS[row["Jednostka miary"]],
            sexes.get(row.get("Płeć", ""), {}),
        )


def long_sheet(path: Path, indicator: str) -> Iterator[Cell]:
    """The same as a workbook; its second sheet holds the rows."""
    for line, row in enumerate(sheet_rows(path, 2, sheet=1), 2):
        value, unit = Decimal(str(row[4])), UNITS[row[5]]
        yield Cell(f"sheet=DANE&cell=E{line}", ("bdl7", row[0]), row[3], indicator, value, unit)


def published_table(path: Path, first: int, code: int, scheme: str) -> Iterator[Cell]:
    """A table of the statistical office: nine columns by settlement and sex."""
    sheet = quote("Tabl. 5" if scheme == "teryt4" else "Tabl. 2")
    settlements: tuple[dict[str, str], ...] = ({}, {"settlement": "U"}, {"settlement": "R"})
    sexes: tuple[dict[str, str], ...] = ({}, {"sex": "M"}, {"sex": "F"})
    for line, row in enumerate(sheet_rows(path, first), first):
        for at in range(9) if row[code] else ():
            column = at + (2 if scheme == "teryt4" else 1)
            value = None if row[column] == "-" else Decimal(int(row[column]))
            yield Cell(
                f"sheet={sheet}&cell={LETTERS[column]}{line}",
                (scheme, " ".join(str(row[code]).split())),
                "2020",
                "population-31-12",
                value,
                breakdowns={**settlements[at // 3], **sexes[at % 3]},
            )


def income_tax(path: Path, digits: int) -> Iterator[Cell]:
    """A table of the Ministry of Finance; two rows of a city are its two parts."""
    names = ("pit-due", "pit-received", "pit-outstanding", "pit-arrears", "pit-overpaid")
    shares = {"75621": "municipality", "75622": "county"} if "NPP" in path.name else {}
    for line, row in enumerate(sheet_rows(path, 8), 8):
        parts = [f"{cell:.0f}" if isinstance(cell, float) else cell for cell in row[:9]]
        area = (f"teryt{digits}", "".join(parts[:4]).replace("-", ""))
        share = {"share": shares[parts[8]]} if parts[8] in shares else {}
        for column, name in enumerate(names, 10):
            value = None if row[column] == "" else Decimal(str(row[column]))
            source = f"sheet=Arkusz1&cell={LETTERS[column]}{line}"
            yield Cell(source, area, "2019", name, value, breakdowns=share)


def election(path: Path, first: int, known: Mapping[str, str]) -> Iterator[Cell]:
    """Results of an election; committees are a breakdown of the valid votes."""
    titles, *rows = _records(path, ";")
    committee = re.compile(r"(?:KOALICYJNY )?KOMITET WYBORCZY (.*)")
    for record, row in enumerate(rows, 2):
        for column, title in enumerate(titles[first:], first + 1) if row[0] else ():
            found = committee.fullmatch(title)
            yield Cell(
                f"cell={record},{column}",
                ("teryt6", row[0].zfill(6)),
                path.name[:4],
                "valid-votes" if found else known.get(title),
                _value(row[column - 1]),
                breakdowns={"committee": found[1]} if found else {},
            )


def police(path: Path) -> Iterator[Cell]:
    """Counts by day for the whole country; where a day stands there twice, both have to agree."""
    indicators = (
        "police-interventions",
        "caught-in-the-act",
        "wanted-arrested",
        "drunk-drivers",
        "road-accidents",
        "road-deaths",
        "road-injured",
    )
    _, *rows = _records(path, ",")
    days: dict[str, list[list[str]]] = {}
    for row in rows:
        days.setdefault(row[0], []).append(row)
    for record, row in enumerate(rows, 2):
        for column, name in enumerate(indicators, 2):
            texts = {one[column - 1] for one in days[row[0]]} - {""}
            if len(texts) < 2 and (row[column - 1] or not texts):
                value = _value(row[column - 1])
                yield Cell(f"cell={record},{column}", COUNTRY, row[0], name, value)


def taxpayers(path: Path, indicators: Mapping[str, str | None]) -> Iterator[Cell]:
    """Answers of a city about its property tax."""
    titles, *rows = _records(path, ";")
    kinds = {"Fizyczne": "natural", "Prawne": "legal"}
    for record, row in enumerate(rows, 2):
        for column, title in enumerate(titles, 1):
            if title in indicators:
                yield Cell(
                    f"cell={record},{column}",
                    SZCZECIN,
                    row[titles.index("rok")],
                    indicators[title],
                    number(row[column - 1]),
                    breakdowns={"taxpayer": kinds[row[0]]},
                )


def library(path: Path) -> Iterator[Cell]:
    """Visits to a library by month; the year is in the name of the file."""
    known = {
        "Ingressi": "library-visits",
        "LibriPrestati": "library-loans",
        "NuoveIscrizioni": "library-members-new",
        "TitoliPrestatiMLOL": "library-loans-digital",
    }
    titles, *rows = _records(path, ";")
    for record, row in enumerate(rows, 2):
        period = f"{path.stem[-4:]}-{MONTHS.index(row[0][:3]) + 1:02}"
        for column, title in enumerate(titles[1:], 2):
            value = number(row[column - 1])
            yield Cell(f"cell={record},{column}", "006003", period, known.get(title), value)


def areas(path: Path) -> Iterator[Cell]:
    """The register of areas: the same in hectares and in square kilometres."""
    for line, row in enumerate(sheet_rows(path, 2), 2):
        code = ("teryt", "".join(str(row[0]).split()))
        for column, name, unit in ((2, "area-1-1", "ha"), (3, "area-1-1-km2", "km2")):
            value = Decimal(str(row[column]))
            source = f"sheet=Arkusz1&cell={LETTERS[column]}{line}"
            yield Cell(source, code, "2025", name, value, unit)


def local_units(path: Path) -> Iterator[Cell]:
    """The list of local administrative units; it does not say that its year is 2018."""
    titles, *rows = _records(path, ",")
    for record, row in enumerate(rows, 2):
        for title, name, unit in (
            ("POPULATION", "population-31-12", NOT_STATED),
            ("TOTAL AREA (m2)", "area-1-1", "m2"),
        ):
            column = titles.index(title)
            value = _value(row[column])
            yield Cell(f"cell={record},{column + 1}", ("lau", row[1]), "2018", name, value, unit)


def weather(path: Path) -> Iterator[Cell]:
    """Monthly values of stations, which are no areas of the bank: the larger member."""
    member = f"s_m_d_{path.name[:4]}.csv"
    with ZipFile(path) as archive, archive.open(member) as stream:
        for record, row in enumerate(csv.reader(io.TextIOWrapper(stream, "cp1250")), 1):
            for column in range(5, len(row), 2):
                source = f"member={member}&cell={record},{column}"
                area, value = f"station/{row[0]}", _value(row[column - 1])
                yield Cell(source, area, f"{row[2]}-{row[3]}", None, value)


def hourly(path: Path) -> Iterator[Cell]:
    """Values of a sensor by hour, for which the bank has no periods."""
    for at in range(20):
        yield Cell(f"/{quote('Lista danych pomiarowych')}/{at}/", "", "hour", None, None)
    assert path.name.startswith("sensor_")


TAXPAYERS: Final = {"ilosc_podatników": "property-taxpayers"}
FLOOR_SPACE: Final = {
    "suma_powierzchni_opodatkowanej": "taxed-floor-space",
    "ilosc_kont": "property-tax-accounts",
}
SEJM: Final = {
    "Liczba wyborców uprawnionych do głosowania": "eligible-voters",
    "Liczba kart nieważnych": "invalid-ballots",
    "Liczba kart ważnych": "valid-ballots",
    "Liczba głosów nieważnych": "invalid-votes",
    "Liczba głosów ważnych oddanych łącznie na wszystkie listy kandydatów": "valid-votes",
}
GIVEN: Final = "Liczba wyborców, którym wydano karty do głosowania"
IN_ALL: Final = "w lokalu wyborczym oraz w głosowaniu korespondencyjnym (łącznie)"

STATISTICS: Final[Mapping[str, Cells]] = {
    "gus_bdl/FINA_1586": partial(long, indicator="region-health-spending"),
    "gus_bdl/FINA_2416": partial(long, indicator="region-spending-per-person"),
    "gus_bdl/FINA_2622": partial(wide, indicator="own-revenue"),
    "gus_bdl/LUDN_1336": partial(wide, indicator="population-31-12"),
    "gus_bdl/LUDN_1350": partial(wide, indicator="net-migration"),
    "gus_bdl/LUDN_1872": partial(long, indicator="marriages"),
    "gus_bdl/LUDN_2137": partial(long, indicator="population-31-12"),
    "gus_bdl/LUDN_2425_CTAB_20241028202819": partial(wide, indicator="population-31-12"),
    "gus_bdl/LUDN_2425_CTAB_20260321173131": partial(wide, indicator="population-density"),
    "gus_bdl/LUDN_2425_CTAB_20260321173151": partial(wide, indicator="population-31-12"),
    "gus_bdl/LUDN_2425_CTAB_20260321173206": partial(wide, indicator="urbanisation"),
    "gus_bdl/PRZE_4431": partial(wide, indicator="new-residential-buildings"),
    "gus_bdl/RYNE_2392_CTAB": partial(wide, indicator="unemployment-rate"),
    "gus_bdl/RYNE_2392_XPIV": partial(long_sheet, indicator="unemployment-rate"),
    "gus_bdl/RYNE_3787": partial(wide, indicator="flat-price-m2"),
    "gus_bdl/SZKO_3226": partial(wide, indicator="students"),
    "gus_bdl/WYNA_2497_CTAB": partial(wide, indicator="gross-wage"),
    "gus_bdl/WYNA_2497_XPIV": partial(long_sheet, indicator="gross-wage"),
    "gus_tables/tabela02": partial(published_table, first=9, code=0, scheme="name"),
    "gus_tables/tabela05": partial(published_table, first=9, code=1, scheme="teryt4"),
    "mf_pit/20200214_Gminy": partial(income_tax, digits=7),
    "mf_pit/20200214_Gornoslasko": partial(income_tax, digits=0),
    "mf_pit/20200214_Miasta": partial(income_tax, digits=4),
    "mf_pit/20200214_Powiaty": partial(income_tax, digits=4),
    "mf_pit/20200214_Wojewodztwa": partial(income_tax, digits=2),
    "pkw/2019": partial(election, first=4, known={**SEJM, GIVEN: "voters-given-ballots"}),
    "pkw/2023": partial(
        election,
        first=5,
        known={
            **SEJM,
            GIVEN: "voters-given-ballots-in-person",
            f"{GIVEN} {IN_ALL}": "voters-given-ballots",
        },
    ),
    "police/": police,
    "foi_property_tax/Liczba": partial(taxpayers, indicators=TAXPAYERS),
    "foi_property_tax/Suma_liczba": partial(taxpayers, indicators=TAXPAYERS),
    "foi_property_tax/Powierzchnia": partial(taxpayers, indicators=FLOOR_SPACE),
    "foi_property_tax/Suma_powierzchnia": partial(taxpayers, indicators=FLOOR_SPACE),
    "city_italy/": library,
    "registers/Wykaz": areas,
    "registers/NUTS": local_units,
    "meteo_imgw/2": weather,
    "air_gios/sensor_1": hourly,
    "air_gios/sensor_375": hourly,
    "air_gios/sensor_3760": hourly,
    "air_gios/sensor_3761": hourly,
    "air_gios/sensor_3762": hourly,
    "air_gios/sensor_3764": hourly,
}
"""How the value cells of a file are read, by the beginning of its path."""

REGISTERS: Final[Mapping[str, Register]] = {
    "air_gios/station.json": Register(7, (("Identyfikator stanowiska",),)),
    "air_gios/stations.json": Register(2, (("Identyfikator stacji",), ("Kod stacji",))),
    "danegov_samples/rejestr-instytucji-kultury1.csv": Register(14, (("NIP",), ("REGON",))),
    "danegov_samples/rejestr-instytucji-kultury1.xlsx": Register(14, (("NIP",), ("REGON",))),
    "danegov_samples/special_signs.json": Register(
        5, (("slug",), ("uuid",), ("symbol",), ("name",))
    ),
    "geo/powiaty-min.geojson": Register(380, (("id",),)),
    "gtfs_gzm/agency.txt": Register(1, (("agency_id",),)),
    "gtfs_gzm/calendar.txt": Register(5, (("service_id",),)),
    "gtfs_gzm/fare_attributes.txt": Register(8, (("fare_id",),)),
    "gtfs_gzm/routes.txt": Register(527, (("route_id",),)),
    "gtfs_gzm/stops.txt": Register(8609, (("stop_id",),)),
    "meteo_imgw/wykaz_stacji.csv": Register(2071, (("_col.1",), ("_col.3",))),
    "registers/TERC_2024-01-01.json": Register(4332, (("WOJ", "POW", "GMI", "RODZ"),)),
    "registers/WMRODZ_2025-04-01.xml": Register(12, (("RM",),)),
}
"""Tables of things; none of the manifest's one-row samples of a format."""

NO_TABLES: Final = (
    "gus_bdl/bdl_objasnienia.txt",
    "gtfs_gzm/calendar_dates.txt",
    "meteo_imgw/Opis.txt",
    "meteo_imgw/lista_zmian.txt",
    "meteo_imgw/s_m_d_format.txt",
    "meteo_imgw/s_m_t_format.txt",
    "cat_belgium/fodbosa_enhanced.nt",
    "cat_belgium/gent_city_catalogue.nt.gz",
)
"""Prose, a header without rows, triples."""

METADATA: Final = (
    "air_gios/indexes.json",
    "air_gios/sensor_3765.json",
    "cat_",
    "danegov_samples/",
    "gtfs_gzm/",
    "registers/",
)
"""Catalogues, messages, samples of one row: a draft of them has to be valid; no cells count."""
