"""Builds the bank in which the seven examples of the mapping language run.

The areas come from the register of 1 January 2024; the codes that older or newer files use for
the same territories are read from those files (a code whose last digit, the kind, has changed is
the same area). That is right for these files; a merger of municipalities would need its own rule.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from shutil import copyfile

BANK = """
base = "https://dane.example/"
area = "2474011"
languages = ["pl", "en", "de"]
publisher = "um"
[title]
pl = "Bank odniesienia"
[description]
pl = "Siedem przykładów języka odwzorowań."
"""

CATEGORIES = ("population", "finance", "democracy", "transport", "administration")
PROVIDERS = ("um", "gus", "mf", "pkw", "ztm")
VARIABLES = (
    "population",
    "pit-due",
    "pit-received",
    "pit-outstanding",
    "pit-arrears",
    "pit-overpaid",
    "eligible-voters",
    "valid-ballots",
    "valid-votes",
)
DELIVERIES = {
    "gus": (
        "gus_bdl/LUDN_2137_CREL_20220407210714.csv",
        "gus_bdl/LUDN_1336_CTAB_20260608161213.excerpt_slaskie_miasta.csv",
        "gus_tables/tabela05.xls",
        "registers/TERC_2024-01-01.json",
    ),
    "mf": ("mf_pit/20200214_Miasta_NPP_za_2019.xlsx",),
    "pkw": ("pkw/2019_by_community.csv", "pkw/2023_by_community.csv"),
    "ztm": ("gtfs_gzm/stops.txt",),
}
"""Files by provider, below ``data`` of the reference folder."""

COUNTRY = "0000000"
KINDS = {"1": "urban-municipality", "2": "rural-municipality", "3": "mixed-municipality"}

Row = dict[str, str]


def build(folder: Path, reference: Path) -> None:
    """Write the bank: settings, ontology, areas, deliveries; no mappings."""
    data = reference / "data"
    city = folder / "ontology" / "city"
    city.mkdir(parents=True)
    (folder / "bank.toml").write_text(BANK, encoding="utf-8")
    (city / "codes.ttl").write_text("\n".join(_codes(data)), encoding="utf-8")
    write_areas(city, data)
    for provider, files in DELIVERIES.items():
        deliveries = folder / "deliveries" / provider
        deliveries.mkdir(parents=True)
        for name in files:
            copyfile(data / name, deliveries / Path(name).name)


def write_areas(folder: Path, data: Path) -> None:
    """The list of areas and the list of their identifiers."""
    areas, identifiers = _areas(data)
    identifiers += list(_later_codes(data, areas, identifiers))
    _write(folder / "areas.csv", ("area", "kind", "broader", "label@pl"), areas)
    _write(folder / "area-identifiers.csv", ("area", "scheme", "code"), identifiers)


def _write(path: Path, columns: tuple[str, ...], rows: list[Row]) -> None:
    names = (*columns, "valid_from", "valid_to")
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, names, restval="")
        writer.writeheader()
        writer.writerows(rows)


def _register(data: Path) -> Iterator[Row]:
    text = (data / "registers" / "TERC_2024-01-01.json").read_text(encoding="utf-8")
    for row in json.loads(text):
        yield {key: str(value) for key, value in row.items()}


def _areas(data: Path) -> tuple[list[Row], list[Row]]:
    register = list(_register(data))
    cities = {
        row["WOJ"] + row["POW"]: row["WOJ"] + row["POW"] + "011"
        for row in register
        if not row["GMI"] and "na prawach powiatu" in row["NAZWA_DOD"]
    }
    areas = [{"area": COUNTRY, "kind": "country", "label@pl": "Polska"}]
    identifiers = [{"area": COUNTRY, "scheme": "bdl7", "code": COUNTRY}]
    for row in register:
        county = row["WOJ"] + row["POW"]
        code = county + row["GMI"] + row["RODZ"]
        if county in cities and not row["GMI"]:
            identifiers += _identifiers(cities[county], teryt4=county, bdl7=county + "000")
            continue
        kind = KINDS.get(row["RODZ"]) or ("district" if row["GMI"] else "county")
        areas.append({"area": code, "kind": kind, "label@pl": row["NAZWA"]})
        if row["GMI"]:
            identifiers += _identifiers(code, teryt7=code, bdl7=code)
            if row["RODZ"] in "1238":
                identifiers += _identifiers(code, teryt6=code[:6])
        else:
            identifiers += _identifiers(
                code, **{f"teryt{len(code)}": code}, bdl7=code.ljust(7, "0")
            )
    return areas, identifiers


def _identifiers(area: str, **codes: str) -> list[Row]:
    return [{"area": area, "scheme": scheme, "code": code} for scheme, code in codes.items()]


def _later_codes(data: Path, areas: list[Row], identifiers: list[Row]) -> Iterator[Row]:
    """Codes of the exports whose kind digit is another one than in the register."""
    known = {row["code"] for row in identifiers if row["scheme"] == "bdl7"}
    main = {row["area"][:6]: row["area"] for row in areas if row["area"][6:] in (*"123",)}
    for name in DELIVERIES["gus"][:2]:
        with (data / name).open(encoding="utf-8", newline="") as stream:
            codes = {row["Kod"] for row in csv.DictReader(stream, delimiter=";")}
        for code in sorted(codes - known):
            known.add(code)
            yield {"area": main[code[:6]], "scheme": "bdl7", "code": code}


def _codes(data: Path) -> Iterator[str]:
    yield """
@prefix bank: <https://w3id.org/city-data-bank/ns#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix qb: <http://purl.org/linked-data/cube#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix theme: <http://publications.europa.eu/resource/authority/data-theme/> .
<id/category> a skos:ConceptScheme ; skos:notation "category" .
"""
    for name in CATEGORIES:
        yield f"""<id/category/{name}> a skos:Concept ; skos:inScheme <id/category> ;
            skos:notation "{name}" ; skos:broadMatch theme:SOCI ; skos:prefLabel "{name}"@en ."""
    for name in PROVIDERS:
        yield f'<id/provider/{name}> a foaf:Agent ; dct:identifier "{name}" .'
    for name in VARIABLES:
        yield f'<id/indicator/bank/{name}> a bank:Indicator ; skos:notation "{name}" .'
    for digit, kind in KINDS.items():
        yield f'bank:area-kind-{kind} skos:hiddenLabel "{digit}" .'
    yield from _dimension("share", {"municipality": (), "county": ()})
    yield from _dimension("committee", _committees(data))


def _dimension(name: str, codes: dict[str, tuple[str, ...]]) -> Iterator[str]:
    scheme = f"<id/concept/{name}>"
    yield f"""<id/concept/{name}#dimension> a qb:DimensionProperty ; skos:notation "{name}" ;
        qb:codeList {scheme} . {scheme} a skos:ConceptScheme ."""
    for code, spellings in {"T": (), **codes}.items():
        labels = "".join(f' ; skos:hiddenLabel "{text}"' for text in spellings)
        yield f"""<id/concept/{name}/{code}> a skos:Concept ; skos:inScheme {scheme} ;
            skos:notation "{code}"{labels} ."""


def _committees(data: Path) -> dict[str, tuple[str, ...]]:
    """Every spelling of each committee: the number of its list is not part of its name."""
    spellings: dict[str, set[str]] = {}
    for name in DELIVERIES["pkw"]:
        with (data / name).open(encoding="utf-8-sig", newline="") as stream:
            titles = next(csv.reader(stream, delimiter=";"))
        for title in titles:
            for kind in ("KOMITET WYBORCZY ", "KOALICYJNY KOMITET WYBORCZY "):
                if title.startswith(kind):
                    text = title.removeprefix(kind)
                    spellings.setdefault(text.partition(" - ZPOW")[0], set()).add(text)
    return {
        f"c{number}": tuple(sorted(texts))
        for number, (_, texts) in enumerate(sorted(spellings.items()), 1)
    }
