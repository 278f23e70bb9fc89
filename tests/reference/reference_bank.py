"""Builds the bank in which the seven examples of the mapping language run.

The areas, with every code that the files use for them, are those of ``areas_of_poland``.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from shutil import copyfile

from tests.reference.areas_of_poland import KINDS, MUNICIPALITIES, write_areas

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
    for digit in sorted(MUNICIPALITIES):
        yield f'bank:area-kind-{KINDS[digit]} skos:hiddenLabel "{digit}" .'
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
