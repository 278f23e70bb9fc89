"""Lists all areas of Poland, and every code and name by which the reference files call them.

The areas are those of the register of 1 January 2024; the lists of 2018 and 2025 add those that had
ceased and those that came later. A city with county rights is one area, though the register has it
twice. The last digit of a municipality's code is its kind: where it has changed, the area is the
same. Days are the last on which a file shows a code in use, or the first: change may be later, or
earlier, but not before what the file shows.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from tests.reference.independent_readers import register, sheet_rows, text_rows

COUNTRY: Final = "PL"
KINDS: Final = {
    "1": "urban-municipality",
    "2": "rural-municipality",
    "3": "mixed-municipality",
    "4": "town",
    "5": "rural-area",
    "8": "district",
    "9": "district",
}
"""By the last digit of a code."""
MUNICIPALITIES: Final = frozenset("123")
LAST_2018: Final = "2018-12-31"
LAST_2020: Final = "2020-12-31"
FIRST_2025: Final = "2025-01-01"
LAST_2024: Final = "2024-12-31"


@dataclass(frozen=True, slots=True)
class Area:
    """A row of areas.csv."""

    area: str
    kind: str
    broader: str
    label: str
    valid_from: str = ""
    valid_to: str = ""


@dataclass(frozen=True, slots=True)
class Spelling:
    """A row of area-identifiers.csv."""

    area: str
    scheme: str
    code: str
    valid_from: str = ""
    valid_to: str = ""


def write_areas(folder: Path, data: Path) -> None:
    """Write areas.csv and area-identifiers.csv.

    Args:
        folder: ``ontology/city`` of a bank.
        data: ``data`` of the reference folder.
    """
    poland = Poland(data)
    areas, spellings = poland.areas(), poland.spellings()
    _write(folder / "areas.csv", ({**asdict(area), "label@pl": area.label} for area in areas))
    _write(folder / "area-identifiers.csv", (asdict(item) for item in dict.fromkeys(spellings)))


def _write(path: Path, rows: Iterable[dict[str, str]]) -> None:
    listed = [{key: text for key, text in row.items() if key != "label"} for row in rows]
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, listed[0])
        writer.writeheader()
        writer.writerows(listed)


class Poland:
    """The areas of the register, with what other files add.

    Args:
        data: ``data`` of the reference folder.
    """

    def __init__(self, data: Path) -> None:
        self._data = data
        self._rows = {
            row["WOJ"] + row["POW"] + row["GMI"] + row["RODZ"]: row for row in register(data)
        }
        self._cities = {
            code: f"{code}011"
            for code, row in self._rows.items()
            if "na prawach powiatu" in row["NAZWA_DOD"]
        }
        self._later = self._codes_of_2025()
        self._earlier = dict(sorted(_earlier_codes(data, self._rows.keys())))
        self._by_six = {
            code[:6]: code
            for code in (*self._rows, *self._founded())
            if code[6:] and code[6] not in "45"
        }

    def areas(self) -> list[Area]:
        """All areas, each once."""
        areas = [Area(COUNTRY, "country", "", "Polska")]
        for code, row in self._rows.items():
            if code not in self._cities:
                areas.append(self._area(code, row))
        for code in self._founded():
            broader = self._broader(code)
            areas.append(Area(code, KINDS[code[6]], broader, self._later[code], FIRST_2025))
        for code, name in self._dissolved():
            areas.append(Area(code, KINDS["2"], code[:4], name, valid_to=LAST_2018))
        return areas

    def spellings(self) -> list[Spelling]:
        """All codes and names, some more than once."""
        return [
            *_country(),
            *(item for code in self._rows for item in self._codes(code)),
            *(item for code in self._founded() for item in self._municipal(code, code, FIRST_2025)),
            *(item for code, last in self._earlier.items() for item in self._former(code, last)),
            *(item for code in self._changed() for item in self._renewed(code)),
            *self._names(),
            *self._former_names(),
            *self._lau(),
        ]

    def _area(self, code: str, row: dict[str, str]) -> Area:
        if len(code) == 2:
            return Area(code, "region", COUNTRY, f"województwo {row['NAZWA'].lower()}")
        if len(code) == 4:
            return Area(code, "county", code[:2], f"powiat {row['NAZWA']}")
        kind = "county-city" if code in self._cities.values() else KINDS[code[6]]
        label = f"{row['NAZWA']} - {row['NAZWA_DOD']}" if code[6] in "45" else row["NAZWA"]
        first = self._founding_day(code) if code[6] in "45" else ""
        return Area(code, kind, self._broader(code), label, first)

    def _broader(self, code: str) -> str:
        """The next larger area: the city of its districts, the municipality of its parts."""
        if code[6] in "89":
            return self._cities[code[:4]]
        if code[6] in "45":
            return self._by_six[code[:6]]
        return code[:2] if code[:4] in self._cities else code[:4]

    def _founding_day(self, part: str) -> str:
        """A municipality that had another kind until a day had no parts before the next."""
        days = [last for code, last in self._earlier.items() if code[:6] == part[:6]]
        return (date.fromisoformat(max(days)) + timedelta(1)).isoformat() if days else ""

    def _codes_of_2025(self) -> dict[str, str]:
        """Names by code of the areas of municipalities and their parts on 1 January 2025."""
        path = self._data / "registers" / "Wykaz_powierzchni_wg_stanu_na_01012025_ha_km2.xlsx"
        codes = {"".join(str(row[0]).split()): str(row[1]) for row in sheet_rows(path, 2)}
        return {code: name for code, name in codes.items() if len(code) == 7}

    def _founded(self) -> list[str]:
        """Codes of 2025 of areas that the register of 2024 does not have."""
        known = {code[:6] for code in self._rows if len(code) == 7}
        return [
            code
            for code in self._later
            if code not in self._rows and (code[:6] not in known or code[6] in "45")
        ]

    def _changed(self) -> list[str]:
        """Codes of 2025 of municipalities that had another kind in 2024."""
        return [c for c in self._later if c not in self._rows and c not in self._founded()]

    def _dissolved(self) -> Iterator[tuple[str, str]]:
        """Municipalities of 2018 that the register does not have; the one there is was rural."""
        for row in self._lau_rows():
            six = _six(row["LAU CODE"])
            if six not in self._by_six:
                yield f"{six}2", row["LAU NAME NATIONAL"]

    def _codes(self, code: str) -> Iterator[Spelling]:
        """Codes of an area of the register."""
        if len(code) == 7:
            gone = code[6] in MUNICIPALITIES and code not in self._later
            yield from self._municipal(code, code, last=LAST_2024 if gone else "")
            return
        area = self._cities.get(code, code)
        for scheme in (f"teryt{len(code)}", "teryt"):
            yield Spelling(area, scheme, code)
        yield Spelling(area, "bdl7", code.ljust(7, "0"))

    def _municipal(
        self, area: str, code: str, first: str = "", last: str = ""
    ) -> Iterator[Spelling]:
        """Codes of a municipality, a part of one or a district."""
        for scheme in ("teryt7", "teryt", "bdl7"):
            yield Spelling(area, scheme, code, first, last)
        if code[6] not in "45":
            yield Spelling(area, "teryt6", code[:6])

    def _former(self, code: str, last: str) -> Iterator[Spelling]:
        yield from self._municipal(self._by_six[code[:6]], code, last=last)

    def _renewed(self, code: str) -> Iterator[Spelling]:
        yield from self._municipal(self._by_six[code[:6]], code, FIRST_2025)

    def _names(self) -> Iterator[Spelling]:
        """Names of the register; of counties and cities also with the word for county."""
        for code, row in self._rows.items():
            area, name = self._cities.get(code, code), row["NAZWA"]
            if len(code) < 7 or code[6] not in "45":
                yield Spelling(area, "name", name)
            if len(code) == 4:
                yield Spelling(area, "name", f"powiat {name}")
                yield Spelling(area, "name", f"powiat m. {name}")

    def _former_names(self) -> Iterator[Spelling]:
        """Names of counties in 2020 that have another one since."""
        for name, code, *_ in sheet_rows(self._data / "gus_tables" / "tabela05.xls", 9):
            row = self._rows.get(str(code))
            if row and row["NAZWA"] != (former := str(name).strip()):
                area = self._cities.get(str(code), str(code))
                for text in (former, f"powiat {former}"):
                    yield Spelling(area, "name", text, valid_to=LAST_2020)

    def _lau_rows(self) -> list[dict[str, str]]:
        return text_rows(self._data / "registers" / "NUTS_LAU_PL_eurostat.csv", ",")

    def _lau(self) -> Iterator[Spelling]:
        """Codes of the list of 2018, and names that have changed since."""
        for row in self._lau_rows():
            six, name = _six(row["LAU CODE"]), row["LAU NAME NATIONAL"]
            area = self._by_six.get(six, f"{six}2")
            yield Spelling(area, "lau", row["LAU CODE"])
            if area not in self._rows or self._rows[area]["NAZWA"] != name:
                yield Spelling(area, "name", name, valid_to=LAST_2018)


def _country() -> Iterator[Spelling]:
    yield Spelling(COUNTRY, "bdl7", "0000000")
    yield Spelling(COUNTRY, "teryt", "00")
    for name in ("Polska", "P O L S K A P O L A N D", "P O L S K A P O LA N D"):
        yield Spelling(COUNTRY, "name", name)


def _six(lau: str) -> str:
    """Voivodeship, county and municipality in a code of thirteen digits."""
    return lau[4:6] + lau[-4:]


def _earlier_codes(data: Path, registered: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Codes that are not in the register, each with the last day on which a file shows it."""
    last: dict[str, str] = {}
    known = set(registered)
    for code, day in _codes_in_use(data):
        if code[2:] != "00000" and not code.endswith("000") and code not in known:
            last[code] = max(day, last.get(code, ""))
    yield from last.items()


def _codes_in_use(data: Path) -> Iterator[tuple[str, str]]:
    """Codes of municipalities in files of 2019, 2020 and 2023, and in two files of ten years."""
    for cells in sheet_rows(data / "mf_pit" / "20200214_Gminy_za_2019.xlsx", 8):
        yield "".join(str(cell) for cell in cells[:4]), "2019-12-31"
    for row in text_rows(data / "gus_bdl" / "LUDN_2137_CREL_20220407210714.csv"):
        yield row["Kod"], LAST_2020
    for row in text_rows(data / "gus_bdl" / "LUDN_2425_CTAB_20241028202819_2023.csv"):
        yield row["Kod"], "2023-12-31"
    for name in ("LUDN_1336_CTAB_20260608161213", "FINA_2622_CTAB_20260608161005"):
        for row in text_rows(data / "gus_bdl" / f"{name}.excerpt_slaskie_miasta.csv"):
            for title, text in row.items():
                if text and title.count(";"):
                    yield row["Kod"], f"{title.split(';')[-2]}-12-31"
