"""The page that says how harvesters read a dataset, held against what they read."""

from __future__ import annotations

from lxml import etree
from tests.bank_service import BankService


def notes(service: BankService, slug: str) -> dict[str, dict[str, str]]:
    """What differs, by reader and property."""
    page = etree.HTML(service.client.get(f"/en/how-harvesters-read-us/{slug}").text)
    return {
        section.findtext("h2") or "": {
            row.findtext("th") or "": row.findtext("td[2]") or ""
            for row in section.iterfind(".//details//tbody/tr")
        }
        for section in page.iterfind(".//section")
        if section.get("aria-labelledby", "").startswith("reader-")
    }


def test_each_reader_is_told_with_what_it_loses(service: BankService) -> None:
    found = notes(service, "population")
    assert set(found["data.europa.eu"].values()) == {""}
    portal = found["The national portal"]
    assert portal["Title"] == portal["Description"] == "without de"
    assert portal["Checksum"] == portal["Format"] == "not read"
    assert portal["Frequency"] == "written in another way"
    assert portal["Files"] == ""
    assert found["Portals that read CKAN\N{RIGHT SINGLE QUOTATION MARK}s API"]["Files"] == ""
    assert found["Search engines"]["Title"] == "without de, pl"
    assert len(found) == 7
