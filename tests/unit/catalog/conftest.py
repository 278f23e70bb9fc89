"""A small bank with two providers, one category and one area, written inline."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import replace

import pyoxigraph as ox
import pytest

from city_data_bank.bank.configuration import Bank, read_bank
from city_data_bank.bank.ontology import Ontology, read_ontology
from city_data_bank.bank.words import read_messages
from city_data_bank.catalog.entry import CatalogEntry
from city_data_bank.catalog.record import catalog_quads
from city_data_bank.messages import Messages
from city_data_bank.model import DatasetDescription, Distribution, Origin

BASE = "https://town.example/bank/"
SHA = "70a7cfcec1264b6e6d95096d5f8afc4101350ea252930c7e643873ff21057700"
ISSUED = "2022-04-07T19:07:14Z"

BANK = f"""
status = "official"
base = "{BASE}"
area = "A1"
languages = ["pl", "en"]
publisher = "town"
licence = "CC_BY_4_0"
started = "2022-11-01"
[title]
pl = "Bank danych"
en = "Data bank"
[description]
pl = "Dane o mieście."
en = "Data about the town."
[contact]
email = "bank@town.example"
"""
ONTOLOGY = """
@prefix dct:  <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix org:  <http://www.w3.org/ns/org#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix ptype: <http://purl.org/adms/publishertype/> .
<id/category> a skos:ConceptScheme ; skos:notation "category" ; dct:title "Kategorie"@pl .
<id/category/people> a skos:Concept ; skos:inScheme <id/category> ; skos:notation "people" ;
    skos:prefLabel "Ludność"@pl ; skos:altLabel "demografia"@pl ;
    skos:broadMatch <http://publications.europa.eu/resource/authority/data-theme/SOCI> .
<id/provider/town> a org:Organization , foaf:Agent ; dct:identifier "town" ;
    dct:type ptype:LocalAuthority ; foaf:name "Urząd Miasta"@pl ; skos:prefLabel "City hall"@en .
<id/provider/unit> a org:OrganizationalUnit , foaf:Agent ; dct:identifier "unit" ;
    org:unitOf <id/provider/town> ; dct:type ptype:LocalAuthority ; foaf:name "Wydział"@pl .
"""

MakeEntry = Callable[..., CatalogEntry]
MakeQuads = Callable[..., tuple[ox.Quad, ...]]
Values = Mapping[tuple[str, str], list[str]]


@pytest.fixture(scope="session")
def bank(tmp_path_factory: pytest.TempPathFactory) -> Bank:
    root = tmp_path_factory.mktemp("bank")
    city = root / "ontology" / "city"
    city.mkdir(parents=True)
    (root / "bank.toml").write_text(BANK, encoding="utf-8")
    (city / "lists.ttl").write_text(ONTOLOGY, encoding="utf-8")
    (city / "areas.csv").write_text(
        "area,kind,broader,valid_from,valid_to,label@pl,label@en\nA1,,,,,Miasto,Town\n",
        encoding="utf-8",
    )
    (city / "area-identifiers.csv").write_text(
        "area,scheme,code,valid_from,valid_to\nA1,name,Miasteczko,,\n", encoding="utf-8"
    )
    return read_bank(root)


@pytest.fixture(scope="session")
def ontology(bank: Bank) -> Ontology:
    return read_ontology(bank)


@pytest.fixture(scope="session")
def messages(bank: Bank) -> dict[str, Messages]:
    return read_messages(bank)


@pytest.fixture(scope="session")
def entry() -> MakeEntry:
    """Makes an entry; what differs from the plain one is given by name."""

    def make(slug: str = "people-2020", **changes: object) -> CatalogEntry:
        description = DatasetDescription(
            slug=slug,
            provider="town",
            steward="town",
            title={"pl": f"Ludność {slug}", "en": f"People {slug}"},
            description={"pl": "Ludność miasta.", "en": "People of the town."},
            keywords={"pl": ("ludność", "mieszkańcy"), "en": ("people",)},
            category="people",
            themes=("SOCI",),
            frequency="ANNUAL",
            licence="CC_BY_4_0",
            rights={},
            issued="2022-04-07",
            vintage="2022-04-07",
            temporal=("2020-01-01", "2020-12-31"),
            spatial="A1",
            landing_page="",
            series="",
            series_title={},
            purpose={},
            caveat={},
            contact="",
            disclosure="",
            mapping=f"mappings/town/{slug}.yaml",
        )
        plain = CatalogEntry(description, _forms(slug), ISSUED, ISSUED, ISSUED, ISSUED)
        names = set(DatasetDescription.__dataclass_fields__)
        described = {name: value for name, value in changes.items() if name in names - {"issued"}}
        others = {name: value for name, value in changes.items() if name not in described}
        return replace(plain, description=replace(description, **described), **others)  # type: ignore[arg-type]

    return make


def _forms(slug: str) -> tuple[Distribution, ...]:
    """The delivered file and a CSV."""
    delivered = f"file/{SHA[:12]}/{slug}.xlsx"
    workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    own = f"data/dataset/{slug}.csv"
    return (
        Distribution("src", delivered, delivered, workbook, "XLSX", 12, SHA, {"pl": "Plik"}),
        Distribution(
            "csv", own, own, "text/csv", "CSV", 34, SHA, {"pl": "CSV"}, "https://x.example/"
        ),
    )


@pytest.fixture(scope="session")
def origin() -> Origin:
    return Origin(
        publisher="Statistical Office",
        title="Table 5",
        code="T5",
        original="table05.xls",
        date="2021-04-22",
        sha256=SHA,
        where="row 3",
        url="https://statistics.example/t5",
        terms={"en": "Name the source."},
        transcription=True,
    )


@pytest.fixture(scope="session")
def quads_of(bank: Bank, ontology: Ontology, messages: dict[str, Messages]) -> MakeQuads:
    """Makes the catalogue of some entries; what differs from the plain bank is given by name."""

    def make(*entries: CatalogEntry, **changes: object) -> tuple[ox.Quad, ...]:
        changed = replace(bank, **changes)  # type: ignore[arg-type]
        modified = max(entry.modified for entry in entries)
        return catalog_quads(changed, ontology, entries, modified, messages)

    return make


@pytest.fixture(scope="session")
def describe(quads_of: MakeQuads) -> Callable[..., Values]:
    """The same as values by subject and predicate: ``text``, ``text@pl`` or an IRI, sorted."""

    def make(*entries: CatalogEntry, **changes: object) -> Values:
        found: dict[tuple[str, str], list[str]] = defaultdict(list)
        for quad in quads_of(*entries, **changes):
            language = quad.object.language if isinstance(quad.object, ox.Literal) else None
            value = getattr(quad.object, "value", "")
            subject = getattr(quad.subject, "value", "")
            text = f"{value}@{language}" if language else value
            found[subject, quad.predicate.value].append(text)
        return found

    return make
