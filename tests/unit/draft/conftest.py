"""What the tests of drafts share: a tiny bank, and deliveries written on the spot."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from textwrap import dedent
from typing import TypeAlias

import pyarrow as pa
import pytest

from city_data_bank.bank.configuration import Bank, read_bank
from city_data_bank.bank.folders import Folders
from city_data_bank.bank.ontology import Ontology, read_ontology
from city_data_bank.draft.columns import Sample, column_of
from city_data_bank.draft.drafting import draft
from city_data_bank.draft.knowledge import Knowledge, knowledge_of
from city_data_bank.errors import MappingError
from city_data_bank.mapping import Context, DatasetMapping, map_table, read_mapping
from city_data_bank.model import Delivery, MappedDataset
from city_data_bank.sources import read_table
from city_data_bank.sources.delivery import read_delivery

MakeSample: TypeAlias = Callable[[str], Sample]
DraftText: TypeAlias = Callable[[str, str], str]
RunDraft: TypeAlias = Callable[[str, str], MappedDataset]

_BANK = """
base = "https://town.example/"
area = "101"
bounds = [10.0, 40.0, 20.0, 50.0]
languages = ["en", "pl"]
publisher = "office"
[title]
en = "Bank of a town"
pl = "Bank miasteczka"
[description]
en = "For tests."
pl = "Do testów."
"""

_CODES = """
@prefix bank: <https://w3id.org/city-data-bank/ns#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix qb: <http://purl.org/linked-data/cube#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix theme: <http://publications.europa.eu/resource/authority/data-theme/> .
<id/category> a skos:ConceptScheme ; skos:notation "category" .
<id/category/culture> a skos:Concept ; skos:inScheme <id/category> ; skos:notation "culture" ;
    skos:broadMatch theme:EDUC ; skos:prefLabel "Culture"@en .
<id/category/people> a skos:Concept ; skos:inScheme <id/category> ; skos:notation "people" ;
    skos:broadMatch theme:SOCI ; skos:prefLabel "People"@en .
<id/provider/office> a foaf:Agent ; dct:identifier "office" ; foaf:name "The Office"@en .
<id/indicator/town/residents> a bank:Indicator ; skos:notation "residents" ;
    skos:prefLabel "Residents"@en ; skos:altLabel "ludność"@pl .
<id/indicator/town/trees-felled> a bank:Indicator ; skos:notation "trees-felled" ;
    skos:prefLabel "Green: trees felled"@en .
<id/indicator/town/surface> a bank:Indicator ; skos:notation "surface" ;
    skos:prefLabel "Surface"@en ; skos:altLabel "Ground"@en .
<id/indicator/town/surface-ha> a bank:Indicator ; skos:notation "surface-ha" ;
    skos:prefLabel "Surface in hectares, rounded"@en ; skos:altLabel "Ground"@en .
<id/indicator/town/valid-ballots> a bank:Indicator ; skos:notation "valid-ballots" ;
    skos:prefLabel "Karty ważne"@pl .
<id/concept/party> a skos:ConceptScheme .
<id/concept/party#dimension> a qb:DimensionProperty ; skos:notation "party" ;
    qb:codeList <id/concept/party> ; rdfs:label "party"@en .
<id/concept/party/T> a skos:Concept ; skos:inScheme <id/concept/party> ; skos:notation "T" ;
    skos:prefLabel "all parties"@en .
<id/concept/party/red> a skos:Concept ; skos:inScheme <id/concept/party> ; skos:notation "red" ;
    skos:prefLabel "The Reds"@en .
<id/concept/party/blue> a skos:Concept ; skos:inScheme <id/concept/party> ; skos:notation "blue" ;
    skos:prefLabel "The Blues"@en .
"""

_AREAS = """area,kind,broader,valid_from,valid_to,label@en
101,municipality,,,,Ashton
102,municipality,,,,Birchham
103,municipality,,,,Cedarby
204,municipality,,,,Dunwich
205,municipality,,,,Elmford
"""

_IDENTIFIERS = """area,scheme,code,valid_from,valid_to
101,long,0101000,,
102,long,0102000,,
103,long,0103000,,
204,long,0204000,,
205,long,0205000,,
101,name,Ashton,,
102,name,Birchham,,
103,name,Cedarby,,
204,name,Dunwich,,
205,name,Elmford,,
"""


@pytest.fixture(scope="session")
def town(tmp_path_factory: pytest.TempPathFactory) -> tuple[Bank, Ontology, Knowledge]:
    folder = tmp_path_factory.mktemp("bank")
    city = folder / "ontology" / "city"
    city.mkdir(parents=True)
    (folder / "bank.toml").write_text(_BANK, encoding="utf-8")
    (city / "codes.ttl").write_text(_CODES, encoding="utf-8")
    (city / "areas.csv").write_text(_AREAS, encoding="utf-8")
    (city / "area-identifiers.csv").write_text(_IDENTIFIERS, encoding="utf-8")
    bank = read_bank(folder)
    ontology = read_ontology(bank)
    return bank, ontology, knowledge_of(bank, ontology)


@pytest.fixture
def knowledge(town: tuple[Bank, Ontology, Knowledge], tmp_path: Path) -> Knowledge:
    return replace(town[2], bank=replace(town[0], folders=Folders(tmp_path)))


@pytest.fixture
def make_sample() -> MakeSample:
    """A table whose cells are divided by bars, its first line being the header."""

    def make(text: str) -> Sample:
        lines = [line.split("|") for line in dedent(text).strip().splitlines()]
        titles, *rows = [[cell.strip() for cell in line] for line in lines]
        columns = tuple(
            column_of(at, title, pa.array([row[at] for row in rows], pa.string()))
            for at, title in enumerate(titles)
        )
        return Sample(columns, len(rows), whole=True)

    return make


@pytest.fixture
def drafted(knowledge: Knowledge) -> DraftText:
    """The draft of a delivery with some name and text."""

    def make(name: str, text: str) -> str:
        path = knowledge.bank.folders.root / "deliveries" / "office" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text).lstrip("\n"), encoding="utf-8")
        return draft(knowledge, path)

    return make


@pytest.fixture
def run(knowledge: Knowledge, drafted: DraftText) -> RunDraft:
    """What the draft of a delivery makes of it, nothing edited."""

    def make(name: str, text: str) -> MappedDataset:
        bank, ontology = knowledge.bank, knowledge.ontology
        mapping = bank.folders.root / "mappings" / "office" / "draft.yaml"
        mapping.parent.mkdir(parents=True, exist_ok=True)
        mapping.write_text(drafted(name, text), encoding="utf-8")
        (found,) = read_mapping(mapping, bank, ontology)
        assert not isinstance(found, MappingError), found
        assert isinstance(found, DatasetMapping)
        delivery = read_delivery(bank.folders.root / "deliveries", "office", found.url)
        assert isinstance(delivery, Delivery)
        table = read_table(delivery, found.dialect, found.part).table
        assert table is not None
        return map_table(found, table, Context(bank, ontology, "1"))

    return make
