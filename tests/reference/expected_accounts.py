"""Counts what must become of every cell of the reference files, by reading them anew.

What stands here knows the files, not the mappings: an area is told by the digits of its code, a gap
by an empty cell, a dash or a status. Nothing of the compiler is used but the shape of its answer.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Final, TypeAlias

from tests.reference.independent_readers import (
    Row,
    json_of,
    member_rows,
    number,
    register,
    sheet_rows,
    text_rows,
)

from city_data_bank.model import Accounting

Account: TypeAlias = Callable[[Path], Accounting]
"""The account of a dataset, from the ``data`` of the reference folder."""

ABROAD: Final = ("statki", "zagranica")
COMMITTEES: Final = ("KOMITET WYBORCZY ", "KOALICYJNY KOMITET WYBORCZY ")
VOTES: Final = "Liczba głosów ważnych oddanych łącznie na wszystkie listy kandydatów"
_COUNTS: Final = ("Liczba wyborców uprawnionych do głosowania", "Liczba kart ważnych", VOTES)
_CITY: Final = 60
"""Counties with a higher number are cities: the same area as their one municipality."""
_POLICE: Final = 7
_HECTARES: Final = 2
"""Position of the first of two columns of areas."""


def area_of(code: str) -> str:
    """What two codes of one area have in common."""
    digits = "".join(code.split())
    if int(digits[2:4] or "0") > _CITY and digits[6:] not in "89":
        return digits[:4]
    return digits if digits[6:] in "4589" else digits[:6]


def repeating(cells: Iterable[tuple[str, object]], rows: int, columns: int) -> Accounting:
    """The account of a table in which areas stand twice.

    Args:
        cells: What tells area and period, and the text.
        rows: Of the table.
        columns: With values.
    """
    filled: dict[str, bool] = {}
    for key, text in cells:
        filled[key] = bool(str(text).strip()) or filled.get(key, False)
    found = Counter(filled.values())
    repeated = rows * columns - len(filled)
    return Accounting(rows, columns, found[True], found[False], repeated)


def whole_cells(texts: Iterable[object], rows: int, columns: int, left: int = 0) -> Accounting:
    """The account of a table in which nothing repeats.

    Args:
        texts: Of the rows that belong to the dataset; empty and ``-`` are gaps.
        rows: Of the table.
        columns: With values.
        left: Rows that do not belong to the dataset.
    """
    found = Counter(str(text).strip() not in {"", "-"} for text in texts)
    return Accounting(rows, columns, found[True], found[False], left_out=left * columns)


def export(name: str, column: str, data: Path) -> Accounting:
    """A long export: one column of values."""
    rows = text_rows(data / "gus_bdl" / name)
    return whole_cells((row[column] for row in rows), len(rows), 1)


def wide(name: str, data: Path) -> Accounting:
    """A wide export: every column but code and name holds values."""
    rows = text_rows(data / "gus_bdl" / name)
    titles = [title for title in rows[0] if title not in {"Kod", "Nazwa", ""}]
    cells = ((f"{area_of(row['Kod'])} {title}", row[title]) for row in rows for title in titles)
    return repeating(cells, len(rows), len(titles))


def workbook(name: str, data: Path) -> Accounting:
    """The second sheet of an export as workbook."""
    rows = sheet_rows(data / "gus_bdl" / name, 2, sheet=1)
    return whole_cells((row[4] for row in rows), len(rows), 1)


def table(name: str, code: int, data: Path) -> Accounting:
    """A table of a publication: nine columns of values behind name and code."""
    rows = sheet_rows(data / "gus_tables" / name, 8)
    named = [row for row in rows if str(row[code]).strip()]
    return whole_cells(
        (text for row in named for text in row[code + 1 :]), len(rows), 9, len(rows) - len(named)
    )


def shares(name: str, data: Path) -> Accounting:
    """A workbook of the ministry: five columns of values from K to O."""
    rows = sheet_rows(data / "mf_pit" / name, 8)
    return whole_cells((text for row in rows for text in row[10:15]), len(rows), 5)


def votes(year: int, data: Path) -> Accounting:
    """Results of an election: three counts and one column a committee."""
    rows = text_rows(data / "pkw" / f"{year}_by_community.csv")
    titles = [title for title in rows[0] if title in _COUNTS or title.startswith(COMMITTEES)]
    home = [row for row in rows if row["Powiat"] not in ABROAD]
    texts = (row[title] for row in home for title in titles)
    return whole_cells(texts, len(rows), len(titles), len(rows) - len(home))


def areas_2025(data: Path) -> Accounting:
    """The list of the geodetic office."""
    path = data / "registers" / "Wykaz_powierzchni_wg_stanu_na_01012025_ha_km2.xlsx"
    rows = sheet_rows(path, 2)
    cells = ((f"{area_of(str(row[0]))} {at}", row[_HECTARES + at]) for row in rows for at in (0, 1))
    return repeating(cells, len(rows), 2)


def weather(year: int, data: Path) -> Accounting:
    """Nine values, each with a status beside it; 8 and 9 mean that there is none."""
    rows = member_rows(data / "meteo_imgw" / f"{year}_m_s.zip", f"s_m_t_{year}.csv")
    texts = ("" if row[at + 1] else row[at] for row in rows for at in range(4, 22, 2))
    return whole_cells(texts, len(rows), 9)


def lau(data: Path) -> Accounting:
    """Two columns of values."""
    rows = text_rows(data / "registers" / "NUTS_LAU_PL_eurostat.csv", ",")
    texts = (row[title] for row in rows for title in ("POPULATION", "TOTAL AREA (m2)"))
    return whole_cells(texts, len(rows), 2)


def police_rows(data: Path) -> list[Row]:
    """All rows of the police."""
    return text_rows(data / "police" / "policja-droga-info-dzienne.csv", ",")


def repeated_days(data: Path) -> set[str]:
    """Days that stand twice in the file of the police."""
    days = Counter(row["data"] for row in police_rows(data))
    return {day for day, count in days.items() if count > 1}


def police(data: Path) -> Accounting:
    """Seven columns; days that stand twice are left out."""
    rows, twice = police_rows(data), repeated_days(data)
    kept = [row for row in rows if row["data"] not in twice]
    texts = (text for row in kept for text in list(row.values())[1 : _POLICE + 1])
    return whole_cells(texts, len(rows), _POLICE, len(rows) - len(kept))


def property_tax(name: str, columns: dict[str, int], data: Path) -> Accounting:
    """Answers of the city; counts below a threshold are gaps."""
    rows = text_rows(data / "foi_property_tax" / name)
    texts = (
        "" if 0 < number(row[title]) < least else row[title]
        for row in rows
        for title, least in columns.items()
    )
    return whole_cells(texts, len(rows), len(columns))


def resources(kept: int, rows: int, rejected: int = 0) -> Accounting:
    """The account of a register."""
    return Accounting(rows, 1, kept, rejected=rejected, left_out=rows - kept - rejected)


def registered(title: str, texts: tuple[str, ...], data: Path) -> Accounting:
    """Rows of the register of 2024 with certain texts in a column."""
    rows = register(data)
    return resources(sum(row[title] in texts for row in rows), len(rows))


def outline_names(data: Path) -> Counter[str]:
    """How many counties bear each name."""
    features = json_of(data / "geo" / "powiaty-min.geojson")["features"]
    return Counter(feature["properties"]["nazwa"] for feature in features)


def outlines(data: Path) -> Accounting:
    """Rows whose name two counties bear are rejected."""
    names = outline_names(data)
    shared = sum(count for count in names.values() if count > 1)
    return resources(names.total() - shared, names.total(), shared)


def stops(data: Path) -> Accounting:
    """Every row of the feed is a stop."""
    rows = len(text_rows(data / "gtfs_gzm" / "stops.txt", ","))
    return resources(rows, rows)


def answered(name: str, data: Path) -> Accounting:
    """Records of an answer of the air service."""
    rows = len(_records(data / "air_gios" / name))
    return resources(rows, rows)


def measured(name: str, data: Path) -> Accounting:
    """The records of one hour."""
    rows = _records(data / "air_gios" / name)
    kept = [row for row in rows if row["Data"] == "2025-07-04 14:00:00"]
    return whole_cells((row["Wartość"] for row in kept), len(rows), 1, len(rows) - len(kept))


def _records(path: Path) -> list[Row]:
    """The one list of records in an answer."""
    (records,) = (item for item in json_of(path).values() if isinstance(item, list))
    return list(records)


def _property_taxes() -> Iterator[tuple[str, Account]]:
    sizes = {
        "pon_50m2": "under-50",
        "50_100m2": "50-100",
        "100_200m2": "100-200",
        "200_500m2": "200-500",
        "500_2000m2": "500-2000",
        "od_2000m2": "from-2000",
    }
    floor = {"suma_powierzchni_opodatkowanej": 0, "ilosc_kont": 3}
    people = {"ilosc_podatników": 5}
    for text, size in sizes.items():
        name = f"Liczba_podatnikow_os_fiz_o_pow_{text}.csv"
        yield f"taxpayers-{size}", partial(property_tax, name, people)
        name = f"Powierzchnia_opodatk_os_fiz_przedzial_o_pow_{text}.csv"
        yield f"floor-space-{size}", partial(property_tax, name, floor)
    for text, kind, least in (("fizyczne", "natural", 5), ("prawne", "legal", 3)):
        name = f"Suma_liczba_podatników_osoby_{text}.csv"
        yield f"taxpayers-{kind}", partial(property_tax, name, {"ilosc_podatników": least})
        name = f"Suma_powierzchnia_opodatkowana_osoby_{text}.csv"
        yield f"floor-space-{kind}", partial(property_tax, name, floor)


def _exports() -> Iterator[tuple[str, Account]]:
    for slug, name in {
        "net-migration-2022": "LUDN_1350_CTAB_20260321174505",
        "density-2022": "LUDN_2425_CTAB_20260321173131",
        "population-thousands-2022": "LUDN_2425_CTAB_20260321173151",
        "urbanisation-2022": "LUDN_2425_CTAB_20260321173206",
        "new-buildings-2022": "PRZE_4431_CTAB_20260321173635",
        "unemployment-2022": "RYNE_2392_CTAB_20260321172526",
        "flat-prices-2022": "RYNE_3787_CTAB_20260321171501",
        "students-2022": "SZKO_3226_CTAB_20260321175636",
        "wage-2022": "WYNA_2497_CTAB_20260321172330",
        "population-thousands-2023": "LUDN_2425_CTAB_20241028202819_2023",
        "population-2015-2024": "LUDN_1336_CTAB_20260608161213.excerpt_slaskie_miasta",
        "own-revenue-2015-2024": "FINA_2622_CTAB_20260608161005.excerpt_slaskie_miasta",
    }.items():
        yield slug, partial(wide, f"{name}.csv")
    for slug, name in {
        "population-2020": "LUDN_2137_CREL_20220407210714",
        "marriages-2020": "LUDN_1872_CREL_20220407210059",
        "region-health-1999-2023": "FINA_1586_CREL_20250113234937",
        "region-spending-2002-2023": "FINA_2416_CREL_20250113230845",
    }.items():
        yield slug, partial(export, f"{name}.csv", "Wartosc")


ACCOUNTS: Final[dict[str, Account]] = {
    **dict(_exports()),
    **dict(_property_taxes()),
    "air-no": partial(measured, "sensor_3759.json"),
    "air-no2": partial(measured, "sensor_3760.json"),
    "air-nox": partial(measured, "sensor_3761.json"),
    "air-o3": partial(measured, "sensor_3762.json"),
    "air-pm10": partial(measured, "sensor_3764.json"),
    "air-pm25": partial(measured, "sensor_14688.json"),
    "air-sensors": partial(answered, "station.json"),
    "air-stations": partial(answered, "stations.json"),
    "areas-2025": areas_2025,
    "counties-2024": partial(registered, "NAZWA_DOD", ("powiat",)),
    "districts-2024": partial(registered, "RODZ", ("8",)),
    "lau-2018": lau,
    "municipalities-2024": partial(registered, "RODZ", ("1", "2", "3")),
    "outlines": outlines,
    "pit-cities-2019": partial(shares, "20200214_Miasta_NPP_za_2019.xlsx"),
    "pit-counties-2019": partial(shares, "20200214_Powiaty_za_2019.xlsx"),
    "pit-municipalities-2019": partial(shares, "20200214_Gminy_za_2019.xlsx"),
    "pit-regions-2019": partial(shares, "20200214_Wojewodztwa_za_2019.xlsx"),
    "police-daily": police,
    "population-counties-2020": partial(table, "tabela05.xls", 1),
    "population-regions-2020": partial(table, "tabela02.xls", 0),
    "sejm-2019": partial(votes, 2019),
    "sejm-2023": partial(votes, 2023),
    "stops": stops,
    "unemployment-2024": partial(workbook, "RYNE_2392_XPIV_20260113123719.xlsx"),
    "wage-2024": partial(workbook, "WYNA_2497_XPIV_20260112161217.xlsx"),
    "weather-2015": partial(weather, 2015),
    "weather-2016": partial(weather, 2016),
    "weather-2017": partial(weather, 2017),
}
"""By slug: every dataset of the bank but the one that holds all days of the police."""
