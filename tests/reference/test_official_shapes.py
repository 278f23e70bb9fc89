"""Our catalogue against the official DCAT-AP 3.0.1 shapes, our shapes against its obligations."""

import csv
from collections.abc import Mapping
from pathlib import Path

import pyshacl
import pytest
import rdflib
from rdflib.namespace import RDF, SH

from city_data_bank.bank.configuration import Bank, read_bank
from city_data_bank.bank.folders import generic_root
from city_data_bank.bank.ontology import read_ontology
from city_data_bank.bank.words import read_messages
from city_data_bank.catalog.entry import CatalogEntry
from city_data_bank.catalog.record import catalog_quads
from city_data_bank.faces.rdf import complete, write_forms
from city_data_bank.model import DatasetDescription, Distribution, Origin
from city_data_bank.vocabulary import PREFIXES

pytestmark = pytest.mark.reference

BASE = "https://data.town.example/"
SHA = "70a7cfcec1264b6e6d95096d5f8afc4101350ea252930c7e643873ff21057700"
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
NO_SUCH_TERM = "http://www.w3.org/ns/shacl#shape"
NAMESPACES = {**PREFIXES, "time": "http://www.w3.org/2006/time#"}

FILES = (
    "dcat-ap-SHACL.ttl",
    "ranges.ttl",
    "dcat-ap-3.0.1-html/shapes.ttl",
    "dcat-ap-3.0.1-html/shapes_recommended.ttl",
    "dcat-ap-3.0.1-html/range.ttl",
    "dcat-ap-3.0.1-html/mdr-vocabularies.shape.ttl",
    "dcat-ap-3.0.1-html/deprecateduris.ttl",
)

WRONG_IN_THE_SHAPES = {
    # SPDX publishes its terms under http://spdx.org/rdf/terms#; the shape asks for https.
    ("http://data.europa.eu/r5r#Checksum_ShapeCV", "http://spdx.org/rdf/terms#algorithm"),
}

ADVICE_NOT_TAKEN = {
    # A city hall is no body of the EU, its area no place of the EU table, and its own categories
    # stand beside the EU themes.
    "http://purl.org/dc/terms/publisher",
    "http://purl.org/dc/terms/spatial",
    "http://www.w3.org/ns/dcat#theme",
    # The change type of a record and the kind of a licence have no code in the tables at hand.
    "http://www.w3.org/ns/adms#status",
    "http://purl.org/dc/terms/type",
    # Where only the terms of an office hold, no licence is made up.
    "http://purl.org/dc/terms/license",
    # The list of planned availabilities is not in the authority subset of every bank.
    "http://data.europa.eu/r5r/availability",
}

NOT_APPLICABLE = {
    # Areas have dcat:bbox and dcat:centroid, as DCAT-AP recommends, and no further geometry.
    ("Location", "locn:geometry"),
}

BANK = f"""
status = "fictitious"
base = "{BASE}"
area = "A1"
languages = ["pl", "en", "de"]
publisher = "town"
[title]
pl = "Bank danych miasta"
en = "City data bank"
de = "Städtische Datenbank"
[description]
pl = "Dane o mieście."
en = "Data about the town."
de = "Daten über die Stadt."
[rights]
pl = "Podaj źródło."
[contact]
email = "bank@town.example"
phone = "+48 32 000 00 00"
"""
LISTS = """
@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dct:  <http://purl.org/dc/terms/> .
@prefix geo:  <http://www.opengis.net/ont/geosparql#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix org:  <http://www.w3.org/ns/org#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix ptype: <http://purl.org/adms/publishertype/> .
<id/area> a skos:ConceptScheme ; dct:title "Obszary"@pl .
<id/area/A1> dcat:centroid "POINT(19 50)"^^geo:wktLiteral ;
    dcat:bbox "POLYGON((18 49,20 49,20 51,18 51,18 49))"^^geo:wktLiteral .
<id/area/A0> dcat:centroid "POINT(19 50)"^^geo:wktLiteral ;
    dcat:bbox "POLYGON((17 48,21 48,21 52,17 52,17 48))"^^geo:wktLiteral .
<id/category> a skos:ConceptScheme ; skos:notation "category" ; dct:title "Kategorie"@pl .
<id/category/people> a skos:Concept ; skos:inScheme <id/category> ; skos:notation "people" ;
    skos:broadMatch <http://publications.europa.eu/resource/authority/data-theme/SOCI> ;
    skos:prefLabel "Ludność"@pl .
<id/provider/town> a org:Organization , foaf:Agent ; dct:identifier "town" ;
    dct:type ptype:LocalAuthority ; foaf:name "Urząd Miasta"@pl .
<id/provider/office> a org:Organization , foaf:Agent ; dct:identifier "office" ;
    dct:type ptype:NationalAuthority ; foaf:name "Urząd Statystyczny"@pl .
"""


@pytest.fixture(scope="module")
def bank(tmp_path_factory: pytest.TempPathFactory) -> Bank:
    root = tmp_path_factory.mktemp("bank")
    city = root / "ontology" / "city"
    city.mkdir(parents=True)
    (root / "bank.toml").write_text(BANK, encoding="utf-8")
    (city / "lists.ttl").write_text(LISTS, encoding="utf-8")
    (city / "areas.csv").write_text(
        "area,kind,broader,valid_from,valid_to,label@pl\nA1,,A0,,,Miasto\nA0,,,,,Województwo\n",
        encoding="utf-8",
    )
    header = "area,scheme,code,valid_from,valid_to\n"
    (city / "area-identifiers.csv").write_text(header, encoding="utf-8")
    return read_bank(root)


def entry(year: int, rights: Mapping[str, str]) -> CatalogEntry:
    """A yearly file of a series; the one with terms of its own has no licence."""
    slug = f"people-{year}"
    day = f"{year + 1}-04-22"
    texts = {"pl": f"Ludność {year}", "en": f"People {year}", "de": f"Menschen {year}"}
    description = DatasetDescription(
        slug=slug,
        provider="office",
        steward="office",
        title=texts,
        description=texts,
        keywords={"pl": ("ludność", "mieszkańcy"), "en": ("people",), "de": ("Menschen",)},
        category="people",
        themes=("SOCI", "REGI"),
        frequency="ANNUAL",
        licence="" if rights else "CC_BY_4_0",
        rights=rights,
        issued=day,
        vintage=day,
        temporal=(f"{year}-01-01", f"{year}-12-31"),
        spatial="A1",
        landing_page="https://statistics.example/people",
        series="people",
        series_title={"pl": "Ludność"},
        purpose={"pl": "Plan szkół."},
        caveat={"pl": "Bez gości."},
        contact="library@town.example" if rights else "",
        disclosure="",
        mapping=f"mappings/office/{slug}.yaml",
    )
    origin = Origin(
        publisher="Statistical Office",
        title="Table 5",
        code="T5",
        original="table05.xls",
        date=day,
        sha256=SHA,
        where="row 3",
        url="",
        terms={},
        transcription=True,
    )
    own = f"data/dataset/{slug}"
    csvw = "https://www.w3.org/TR/tabular-data-model/"
    forms = (
        Distribution("src", "", f"file/{SHA[:12]}/{slug}.xlsx", SHEET, "XLSX", 9, SHA, texts),
        Distribution("csv", "", f"{own}.csv", "text/csv", "CSV", 9, SHA, texts, csvw),
        Distribution("ttl", "", f"{own}.ttl", "text/turtle", "RDF_TURTLE", 9, SHA, texts),
    )
    time, listed = f"{day}T00:00:00Z", "2024-01-01T00:00:00Z"
    cube = ("https://www.w3.org/TR/vocab-data-cube/",)
    return CatalogEntry(description, forms, time, time, listed, listed, origin, cube)


@pytest.fixture(scope="module")
def catalogue(bank: Bank, tmp_path_factory: pytest.TempPathFactory) -> rdflib.Graph:
    """The Turtle face, as a harvester gets it and without anything else."""
    ontology = read_ontology(bank)
    entries = [entry(2020, {}), entry(2021, {"pl": "Podać źródło i czas."})]
    quads = catalog_quads(bank, ontology, entries, entries[1].modified, read_messages(bank))
    folder = tmp_path_factory.mktemp("faces")
    turtle, *_ = write_forms(complete(quads, ontology.quads), folder, "catalog")
    return rdflib.Graph().parse(turtle)


def official(path: Path) -> rdflib.Graph:
    """An official shape file without its property shapes that are named and nowhere described."""
    shapes = rdflib.Graph().parse(path)
    for shape, predicate, rule in list(shapes.triples((None, SH.property, None))):
        if (rule, SH.path, None) not in shapes:
            shapes.remove((shape, predicate, rule))
    shapes.remove((None, rdflib.URIRef(NO_SUCH_TERM), None))
    return shapes


def results(
    data: rdflib.Graph, shapes: rdflib.Graph, severity: rdflib.URIRef
) -> set[tuple[str, str]]:
    """Shape and path of the results of a severity, details of nested shapes left out."""
    report: rdflib.Graph = pyshacl.validate(data, shacl_graph=shapes)[1]
    found = set()
    for result in report.objects(None, SH.result):
        if report.value(result, SH.resultSeverity) == severity:
            rule = report.value(result, SH.sourceShape)
            owner = shapes.value(predicate=SH.property, object=rule) or rule
            found.add((str(owner), str(report.value(result, SH.resultPath))))
    return found


@pytest.mark.parametrize("name", FILES)
def test_the_catalogue_violates_no_official_shape(
    reference: Path, catalogue: rdflib.Graph, name: str
) -> None:
    shapes = official(reference / "dcat-ap" / "shapes" / name)
    assert len(list(shapes.subjects(RDF.type, SH.NodeShape))) > 1
    assert results(catalogue, shapes, SH.Violation) - WRONG_IN_THE_SHAPES == set()


@pytest.mark.parametrize("name", FILES)
def test_the_catalogue_takes_the_official_advice(
    reference: Path, catalogue: rdflib.Graph, name: str
) -> None:
    shapes = official(reference / "dcat-ap" / "shapes" / name)
    missed = {path for _, path in results(catalogue, shapes, SH.Warning)}
    assert missed - ADVICE_NOT_TAKEN == set()


def test_the_official_shapes_would_have_found_a_fault(
    reference: Path, catalogue: rdflib.Graph
) -> None:
    shapes = official(reference / "dcat-ap" / "shapes" / "dcat-ap-SHACL.ttl")
    title = rdflib.URIRef("http://purl.org/dc/terms/title")
    broken = rdflib.Graph()
    for triple in catalogue:
        broken.add(triple)
    broken.remove((rdflib.URIRef(f"{BASE}id/dataset/people-2020"), title, None))
    assert {path for _, path in results(broken, shapes, SH.Violation)} == {str(title)}


def test_our_shapes_speak_of_every_obligation_that_applies(reference: Path) -> None:
    ours = rdflib.Graph()
    for file in (generic_root() / "shapes").glob("*.ttl"):
        ours.parse(file)
    spoken_of = {
        (str(target), str(ours.value(rule, SH.path)))
        for shape, _, rule in ours.triples((None, SH.property, None))
        for target in ours.objects(shape, SH.targetClass)
    }
    areas = {path for target, path in spoken_of if target.endswith("ns#Area")}
    table = reference / "dcat-ap" / "obligations-3.0.1.tsv"
    missing = []
    with table.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream, delimiter="\t"):
            if (
                row["MRO"] not in {"M", "R", "O"}
                or (row["class"], row["property"]) in NOT_APPLICABLE
            ):
                continue
            target, path = expand(row["class_iri"]), expand(row["property"])
            known = path in areas if row["class"] == "Location" else (target, path) in spoken_of
            if not known:
                missing.append((row["class"], row["property"]))
    assert missing == []


def expand(name: str) -> str:
    """The IRI of a name with a prefix."""
    prefix, _, local = name.partition(":")
    return f"{NAMESPACES[prefix]}{local}"
