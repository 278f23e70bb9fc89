"""High-value datasets against the official HVD shapes, the portal's XML against its schema."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import rdflib
from lxml import etree
from rdflib.namespace import SH
from tests.reference.test_official_shapes import bank, entry, official, results

from city_data_bank.bank.configuration import Bank
from city_data_bank.bank.ontology import Ontology, read_ontology
from city_data_bank.bank.words import read_messages
from city_data_bank.catalog.entry import CatalogEntry
from city_data_bank.catalog.record import catalog_quads
from city_data_bank.faces.portals import read_portals
from city_data_bank.faces.rdf import complete, write_forms
from city_data_bank.faces.reading import Reading
from city_data_bank.faces.records import Record, read_records

__all__ = ["bank"]

pytestmark = pytest.mark.reference

FILES = ("hvd-SHACL-base.ttl", "hvd-SHACL.ttl", "hvd-SHACL-ranges.ttl", "hvd-SHACL-full.ttl")
LONG = "Ogromnie długi tytuł zbioru danych o wszystkim " * 40


def flagged(year: int, rights: Mapping[str, str]) -> CatalogEntry:
    plain = entry(year, rights)
    return replace(plain, description=replace(plain.description, high_value=("statistics",)))


@pytest.fixture(scope="module")
def ontology(bank: Bank) -> Ontology:
    return read_ontology(bank)


@pytest.fixture(scope="module")
def high_value(
    bank: Bank, ontology: Ontology, tmp_path_factory: pytest.TempPathFactory
) -> rdflib.Graph:
    """A catalogue of high-value datasets alone: the shapes target every dataset."""
    entries = [flagged(2020, {}), flagged(2021, {"pl": "Podać źródło i czas."})]
    quads = catalog_quads(bank, ontology, entries, entries[1].modified, read_messages(bank))
    folder = tmp_path_factory.mktemp("faces")
    turtle, *_ = write_forms(complete(quads, ontology.quads), folder, "catalog")
    return rdflib.Graph().parse(turtle)


@pytest.mark.parametrize("name", FILES)
def test_high_value_datasets_violate_no_official_shape(
    reference: Path, high_value: rdflib.Graph, name: str
) -> None:
    shapes = official(reference / "dcat-ap" / "shapes" / "hvd-3.0.0" / name)
    assert len(list(shapes.subjects(SH.path))) > 1
    assert results(high_value, shapes, SH.Violation) == set()


def test_the_official_shapes_would_have_missed_the_law(
    reference: Path, high_value: rdflib.Graph
) -> None:
    shapes = official(reference / "dcat-ap" / "shapes" / "hvd-3.0.0" / "hvd-SHACL.ttl")
    law = rdflib.URIRef("http://data.europa.eu/r5r/applicableLegislation")
    broken = rdflib.Graph()
    for triple in high_value:
        if triple[1] != law:
            broken.add(triple)
    assert str(law) in {path for _, path in results(broken, shapes, SH.Violation)}


@pytest.fixture(scope="module")
def records(bank: Bank, ontology: Ontology) -> tuple[Record, ...]:
    plain = entry(2022, {})
    longest = replace(
        plain.description,
        title={"pl": LONG, "en": LONG},
        description={"pl": f"{LONG}\x0b{LONG} <&>"},
        keywords={},
        frequency="IRREG",
    )
    entries = [
        flagged(2020, {}),
        entry(2021, {"pl": "Podać źródło i czas."}),
        replace(plain, description=longest),
    ]
    quads = catalog_quads(bank, ontology, entries, entries[1].modified, read_messages(bank))
    return read_records(Reading(complete(quads, ontology.quads)))


def test_the_portals_xml_is_valid(
    reference: Path, bank: Bank, ontology: Ontology, records: tuple[Record, ...]
) -> None:
    folder = reference / "dcat-ap" / "dane-gov-pl"
    schema = etree.XMLSchema(etree.parse(folder / "xml_import_otwarte_dane_1_10.xsd"))
    (portal,) = read_portals(bank, ontology, date(2026, 11, 1))
    files = dict(portal.files(records))
    document = etree.fromstring(files["dane-gov-pl/catalog.xml"])
    assert schema.validate(document), schema.error_log
    assert len(document) == len(records) == 3
    assert not schema.validate(etree.fromstring(files["dane-gov-pl/1.13/catalog.xml"]))


def test_the_form_is_held_to_the_schema_that_the_operator_gives(
    reference: Path,
    bank: Bank,
    ontology: Ontology,
    records: tuple[Record, ...],
    tmp_path: Path,
) -> None:
    source = reference / "dcat-ap" / "dane-gov-pl" / "xml_import_otwarte_dane_1_10.xsd"
    own = tmp_path / "portals" / "dane-gov-pl"
    own.mkdir(parents=True)
    (own / "1.10.xsd").write_bytes(source.read_bytes())
    folders = replace(bank.folders, root=tmp_path)
    (portal,) = read_portals(replace(bank, folders=folders), ontology, date(2026, 11, 1))
    files = dict(portal.files(records))
    assert b"harvester:1.10" in files["dane-gov-pl/catalog.xml"]
