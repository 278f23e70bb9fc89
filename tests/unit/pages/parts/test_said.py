"""What faces say of a dataset, read from their own bytes."""

from __future__ import annotations

from lxml import etree

from city_data_bank.pages.parts.said import said_by_ckan, said_by_portal, said_by_schema_org
from city_data_bank.pages.parts.texts import Text

PORTAL = {
    "language": "pl",
    "record": {
        "said": {"title": "title/*", "keyword": "tags/tag", "rights": "terms", "file": "r/url"},
        "languages": {"polish": "pl", "english": "en"},
    },
}
XML = """<d xmlns="urn:x"><title><polish>Szkoły</polish><english>Schools</english></title>
<r><url>https://a.example/data/a.csv</url></r><r><url>https://a.example/data/a.ttl</url></r>
<terms>Podać źródło</terms><tags><tag lang="en">school</tag></tags></d>"""


def test_a_portals_record_is_read_as_its_settings_say() -> None:
    said = said_by_portal(etree.fromstring(XML), PORTAL)
    assert said == {
        "title": (Text("Szkoły", "pl"), Text("Schools", "en")),
        "keyword": (Text("school", "en"),),
        "rights": (Text("Podać źródło", "pl"),),
        "file": (Text("a.csv"), Text("a.ttl")),
    }


def test_a_package_without_a_licence_says_the_terms() -> None:
    package = {
        "title": "Szkoły",
        "notes": "Opis",
        "tags": [{"name": "szkoła"}],
        "groups": [{"title": "EDUC"}],
        "license_id": "notspecified",
        "license_title": "Podać źródło",
        "license_url": "",
        "metadata_created": "2026-01-01T00:00:00.000000",
        "metadata_modified": "2026-01-02T00:00:00.000000",
        "organization": {"title": "Ratusz"},
        "author": "Miasto",
        "extras": [{"key": "temporal_start", "value": "2025-01-01"}],
        "resources": [{"url": "https://a.example/a.csv", "format": "CSV", "hash": "00"}],
    }
    said = said_by_ckan(package, "pl")
    assert (said["licence"], said["rights"]) == ((), (Text("Podać źródło", "pl"),))
    assert said["period"] == ()
    assert said["checksum"] == (Text("SHA-256"),)


def test_a_licence_and_terms_are_told_apart_for_search_engines() -> None:
    document = {
        "inLanguage": "en",
        "name": "Schools",
        "description": "All of them",
        "license": "https://licence.example/",
        "creator": {"name": "Hall"},
        "publisher": {"name": "City"},
    }
    said = said_by_schema_org(document)
    assert (said["licence"], said["rights"]) == ((Text("https://licence.example/"),), ())
    other = said_by_schema_org({**document, "license": "Name the source"})
    assert (other["licence"], other["rights"]) == ((), (Text("Name the source", "en"),))
