"""Puts the bank of the reference run together: its own folder, the city's lists, the files.

The bank's folder (``bank/``) holds settings, mappings and what only it needs of an ontology.
Categories, providers, variables, breakdowns and methods are those of the bank at the root. The
lists of areas and of stations are read from the files; deliveries are the files as they are.
"""

from __future__ import annotations

from pathlib import Path
from shutil import copyfile, copytree
from typing import Final

from tests.reference.areas_of_poland import write_areas
from tests.reference.independent_readers import member_rows, text_rows

_HERE: Final = Path(__file__).parent
_CITY: Final = _HERE.parents[1] / "ontology" / "city"
_SHARED_LISTS: Final = (
    "area-kinds",
    "categories",
    "dimensions",
    "indicators-computed",
    "indicators-gugik",
    "indicators-gus",
    "indicators-imgw",
    "indicators-mf",
    "indicators-pkw",
    "indicators-policja",
    "methods",
    "methods-iso37120",
    "providers",
    "units",
)
_STATIONS: Final = """
@prefix dct:  <http://purl.org/dc/terms/> .
@prefix qb:   <http://purl.org/linked-data/cube#> .
@prefix rdf:  <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .

<id/concept/station> a skos:ConceptScheme ; dct:title "Stacje"@pl , "Stations"@en .
<id/concept/station#dimension> a rdf:Property , qb:DimensionProperty , qb:CodedProperty ;
    skos:notation "station" ; qb:codeList <id/concept/station> ; rdfs:range skos:Concept ;
    rdfs:label "stacja"@pl , "station"@en ;
    skos:definition "Stacja, na której zmierzono."@pl , "The station of the measurement."@en .
<id/concept/station/T> a skos:Concept ; skos:inScheme <id/concept/station> ;
    skos:notation "T" ; skos:prefLabel "wszystkie stacje"@pl , "all stations"@en .
"""


def assemble(folder: Path, reference: Path) -> None:
    """Make the bank.

    Args:
        folder: Does not exist yet.
        reference: The reference folder.
    """
    data = reference / "data"
    copytree(_HERE / "bank", folder)
    city = folder / "ontology" / "city"
    for name in _SHARED_LISTS:
        copyfile(_CITY / f"{name}.ttl", city / f"{name}.ttl")
    write_areas(city, data)
    (city / "stations.ttl").write_text(_stations(data), encoding="utf-8")
    for row in text_rows(_HERE / "deliveries.csv", ","):
        delivery = folder / "deliveries" / row["delivery"]
        delivery.mkdir(parents=True, exist_ok=True)
        copyfile(data / row["file"], delivery / Path(row["file"]).name)


def _stations(data: Path) -> str:
    """The code list of synoptic stations, from the archives' first two columns."""
    names: dict[str, str] = {}
    for year in (2015, 2016, 2017):
        path = data / "meteo_imgw" / f"{year}_m_s.zip"
        names |= {row[0]: row[1] for row in member_rows(path, f"s_m_t_{year}.csv")}
    entries = (
        f"<id/concept/station/{code}> a skos:Concept ; skos:inScheme <id/concept/station> ;"
        f' skos:notation "{code}" ; skos:prefLabel "{name}"@pl , "{name}"@en .'
        for code, name in sorted(names.items())
    )
    return "\n".join((_STATIONS, *entries, ""))
