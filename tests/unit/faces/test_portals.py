"""Catalogues for one portal: codes, limits and checksums from data."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from hashlib import md5
from pathlib import Path

import pyoxigraph as ox
import pytest
from lxml import etree

from city_data_bank.bank.configuration import Bank
from city_data_bank.bank.ontology import Ontology
from city_data_bank.catalog.entry import CatalogEntry
from city_data_bank.errors import ConfigurationError
from city_data_bank.faces.portals import read_portals, shorten
from city_data_bank.faces.rdf import complete
from city_data_bank.faces.reading import Reading
from city_data_bank.faces.records import read_records

DAY = date(2026, 11, 1)
SCHEMA = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="{0}">
<xs:element name="datasets"><xs:complexType><xs:sequence>
<xs:any processContents="skip" maxOccurs="{1}"/></xs:sequence></xs:complexType></xs:element>
</xs:schema>"""
MakeEntry = Callable[..., CatalogEntry]
MakeQuads = Callable[..., tuple[ox.Quad, ...]]
Files = Callable[..., dict[str, bytes]]


@pytest.fixture
def files(quads_of: MakeQuads, entry: MakeEntry, ontology: Ontology, bank: Bank) -> Files:
    """The files of the national portal; the bank's folder may be another one."""

    def make(root: Path | None = None, **changes: object) -> dict[str, bytes]:
        quads = quads_of(entry(**changes), entry("second"))
        records = read_records(Reading(complete(quads, ontology.quads)))
        folders = replace(bank.folders, root=root or bank.folders.root)
        found = read_portals(replace(bank, folders=folders), ontology, DAY)
        return {name: body for portal in found for name, body in portal.files(records)}

    return make


def test_each_form_has_its_checksum_under_both_names(files: Files) -> None:
    found = files()
    for path in ("dane-gov-pl/catalog", "dane-gov-pl/1.13/catalog"):
        digest = md5(found[f"{path}.xml"], usedforsecurity=False).hexdigest().encode()
        assert found[f"{path}.md5"] == found[f"{path}.xml.md5"] == digest


def test_a_word_that_an_older_schema_lacks_is_not_used_there(files: Files) -> None:
    found = files(frequency="IRREG")
    assert b"<updateFrequency>notApplicable<" in found["dane-gov-pl/catalog.xml"]
    assert b"<updateFrequency>irregular<" in found["dane-gov-pl/1.13/catalog.xml"]


def test_texts_are_escaped(files: Files) -> None:
    found = files(title={"pl": "A <b> & c\x0b"})
    root = etree.fromstring(found["dane-gov-pl/catalog.xml"])
    assert "A <b> & c" in [node.text for node in root.iter("{*}polish")]


def test_a_bank_of_another_country_has_no_such_portal(bank: Bank, ontology: Ontology) -> None:
    assert read_portals(replace(bank, country="ITA"), ontology, DAY) == ()


def test_a_newer_form_becomes_the_standard_one_once_its_schema_holds(
    files: Files, tmp_path: Path
) -> None:
    own = tmp_path / "portals" / "dane-gov-pl"
    own.mkdir(parents=True)
    text = SCHEMA.format("urn:otwarte-dane:harvester:1.13", 2)
    (own / "1.13.xsd").write_text(text, encoding="utf-8")
    found = files(tmp_path)
    assert found["dane-gov-pl/catalog.xml"] == found["dane-gov-pl/1.13/catalog.xml"]
    assert b"harvester:1.10" in files()["dane-gov-pl/catalog.xml"]


def test_a_standard_form_that_breaks_its_schema_stops_the_build(
    files: Files, tmp_path: Path
) -> None:
    own = tmp_path / "portals" / "dane-gov-pl"
    own.mkdir(parents=True)
    text = SCHEMA.format("urn:otwarte-dane:harvester:1.10", 1)
    (own / "1.10.xsd").write_text(text, encoding="utf-8")
    with pytest.raises(ConfigurationError, match="a portal imports nothing"):
        files(tmp_path)


@pytest.mark.parametrize(
    ("text", "longest", "short"),
    [("short", 10, "short"), ("one two three", 9, "one two…"), ("abcdefghij", 5, "abcd…")],
)
def test_long_texts_are_cut_between_words(text: str, longest: int, short: str) -> None:
    assert shorten(text, longest) == short
    assert len(short) <= longest
