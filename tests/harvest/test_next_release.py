"""The release after: one dataset withdrawn, one renamed, one changed, and what every face says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import md5

import httpx
import pytest
import rdflib
from lxml import etree
from rdflib.namespace import DCTERMS, PROV, RDF, SKOS
from tests.bank_service import end, start
from tests.harvest.harvesters import Ckan, NationalXml, Udata
from tests.harvest.transport import Transport
from tests.unit.build.town import BASE, ROWS, Town

WITHDRAWN, RENAMED, NEW_NAME, CHANGED = "draft", "folk", "people", "residents"
KEPT = {"areas", CHANGED, NEW_NAME}
WITHDRAWALS = f"""
[[withdrawal]]
slug = "{WITHDRAWN}"
date = 2026-06-02
reason.pl = "Wersja robocza."
replaced_by = "{NEW_NAME}"

[[withdrawal]]
slug = "{RENAMED}"
date = 2026-06-02
reason.pl = "Zbiór ma nową nazwę."
replaced_by = "{NEW_NAME}"
renamed = true
"""
ATOM = "{http://www.w3.org/2005/Atom}"
JSON = {"Accept": "application/json"}
NODE = rdflib.URIRef(f"{BASE}id/dataset/{WITHDRAWN}")

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")


@dataclass(frozen=True)
class After:
    """The second release as it is served.

    Args:
        client: Of the service.
        before: Files of the first release, by address.
    """

    client: httpx.Client
    before: dict[str, bytes]


@pytest.fixture(scope="module")
def after(tmp_path_factory: pytest.TempPathFactory) -> Iterator[After]:
    """Two builds of a small bank, and a service on the second."""
    town = Town.new(tmp_path_factory.mktemp("next"))
    for slug in (WITHDRAWN, RENAMED):
        town.add(slug)
    town.build(day=1)
    faces = town.current / "faces"
    files = [path for path in faces.rglob("*") if path.is_file()]
    before = {path.relative_to(faces).as_posix(): path.read_bytes() for path in files}
    for slug in (WITHDRAWN, RENAMED):
        (town.root / f"mappings/testowo/{slug}.yaml").unlink()
    town.write("withdrawals.toml", WITHDRAWALS)
    town.add(NEW_NAME)
    town.deliver(*ROWS[:-1], "011;2022;razem;4 121")
    town.build(day=2, confirm=True)
    service = start(town.root, town.releases, "--workers", "1", queries_per_client=32)
    yield After(service.client, before)
    end(service)


def graph(after: After, address: str) -> rdflib.Graph:
    """What Turtle at an address says."""
    answer = after.client.get(address, headers={"Accept": "text/turtle"})
    assert answer.headers["content-type"].startswith("text/turtle")
    return rdflib.Graph().parse(data=answer.text, format="turtle")


def entries(after: After, address: str) -> dict[str, tuple[str, str]]:
    """Title and link of the entries of a feed, by the end of their identifiers."""
    feed = etree.fromstring(after.client.get(address).content)
    return {
        (entry.findtext(f"{ATOM}id") or "").partition("id/dataset/")[2]: (
            entry.findtext(f"{ATOM}title") or "",
            next((link.get("href", "") for link in entry.iterfind(f"{ATOM}link")), ""),
        )
        for entry in feed.iterfind(f"{ATOM}entry")
    }


def test_every_harvester_sees_what_is_left(after: After) -> None:
    way = Transport(after.client, BASE)
    assert Ckan(way, "/catalog.ttl").harvest().keys() == KEPT
    assert Ckan(way, "/catalog.jsonld?page=1").harvest().keys() == KEPT
    assert Udata(way, "/catalog.rdf?profile=lenient").harvest().keys() == KEPT
    assert NationalXml(way, "/dane-gov-pl/catalog.xml").harvest().keys() == KEPT
    assert NationalXml(way, "/dane-gov-pl/1.13/catalog.xml").harvest().keys() == KEPT
    listed = after.client.get("/api/3/action/package_list").json()["result"]
    assert set(listed) == KEPT


@pytest.mark.parametrize("slug", [WITHDRAWN, RENAMED])
def test_what_is_gone_is_in_no_face_but_the_feeds(after: After, slug: str) -> None:
    for form in ("ttl", "nt", "rdf", "jsonld"):
        assert f"dataset/{slug}" not in after.client.get(f"/catalog.{form}").text
    assert f">{slug}<" not in after.client.get("/dane-gov-pl/catalog.xml").text
    assert f"/zbior/{slug}<" not in after.client.get("/sitemaps/pl-1.xml").text
    assert f"/zbior/{slug}<" in after.before["sitemaps/pl-1.xml"].decode()
    assert after.client.get(f"/api/3/action/package_show?id={slug}").status_code == 404
    assert f"{slug}/record#" in after.client.get("/feeds/catalog.atom").text


def test_a_withdrawn_dataset_is_gone_with_its_reason_and_its_successor(after: After) -> None:
    for address in (f"/pl/zbior/{WITHDRAWN}", f"/id/dataset/{WITHDRAWN}"):
        answer = after.client.get(address, headers={"Accept": "text/html"})
        assert answer.status_code == 410
        page = etree.HTML(answer.text)
        assert "2\N{NO-BREAK SPACE}czerwca 2026: Wersja robocza." in [
            one.text for one in page.iter("p")
        ]
        assert f"/pl/zbior/{NEW_NAME}" in [one.get("href") for one in page.iter("a")]
    assert after.client.get(f"/data/dataset/{WITHDRAWN}.csv").status_code == 410
    assert after.client.head(f"/pl/zbior/{WITHDRAWN}").status_code == 410
    problem = after.client.get(f"/pl/zbior/{WITHDRAWN}", headers=JSON)
    assert (problem.status_code, problem.json()["status"]) == (410, 410)


def test_its_tombstone_says_what_it_was_and_is_no_dataset(after: After) -> None:
    address = f"/data/dataset/{WITHDRAWN}.ttl"
    assert after.client.get(address).status_code == 410
    said = graph(after, address)
    assert str(said.value(NODE, DCTERMS.title)) == "Mieszkańcy"
    assert str(said.value(NODE, SKOS.note)) == "Wersja robocza."
    assert str(said.value(NODE, DCTERMS.issued)) == "2026-06-01T12:00:00+00:00"
    assert str(said.value(NODE, PROV.invalidatedAtTime)) == "2026-06-02T00:00:00+00:00"
    successor = rdflib.URIRef(f"{BASE}id/dataset/{NEW_NAME}")
    assert said.value(NODE, DCTERMS.isReplacedBy) == successor
    kinds = {str(kind) for kind in said.objects(NODE, RDF.type)}
    assert not {kind for kind in kinds if kind.endswith("#Dataset")}


def test_a_renamed_dataset_leads_to_its_new_name_everywhere(after: After) -> None:
    for address in (
        "/pl/zbior/{}",
        "/id/dataset/{}",
        "/data/dataset/{}.csv",
        "/data/dataset/{}.ttl",
    ):
        answer = after.client.get(address.format(RENAMED))
        assert answer.status_code == 301
        assert answer.headers["location"] == address.format(NEW_NAME)
        assert after.client.head(address.format(RENAMED)).status_code == 301


def test_the_feed_tells_each_change_once(after: After) -> None:
    found = entries(after, "/feeds/catalog.atom")
    late = "2026-06-02T12:00:00Z"
    today = {key: value for key, value in found.items() if key.endswith(late)}
    assert today == {
        f"{WITHDRAWN}/record#withdrawn-{late}": (
            "Zbiór wycofany: Mieszkańcy", f"{BASE}id/dataset/{NEW_NAME}"),
        f"{RENAMED}/record#renamed-{late}": (
            "Zbiór ma nową nazwę: Mieszkańcy", f"{BASE}id/dataset/{NEW_NAME}"),
        f"{NEW_NAME}/record#new-{late}": (
            "Nowy zbiór: Mieszkańcy", f"{BASE}id/dataset/{NEW_NAME}"),
        f"{CHANGED}/record#data-{late}": (
            "Nowe dane w zbiorze: Mieszkańcy", f"{BASE}id/dataset/{CHANGED}"),
    }  # fmt: skip
    own = entries(after, f"/feeds/dataset/{WITHDRAWN}.atom")
    assert [key.partition("#")[2].partition("-")[0] for key in own] == ["withdrawn", "new"]


def test_what_did_not_change_has_the_same_bytes_and_what_did_has_others(after: After) -> None:
    same = after.client.get("/feeds/dataset/areas.atom").content
    assert same == after.before["feeds/dataset/areas.atom"]
    document = after.client.get("/dane-gov-pl/catalog.xml").content
    digest = md5(document, usedforsecurity=False).hexdigest().encode()
    assert digest == after.client.get("/dane-gov-pl/catalog.md5").content
    assert digest != after.before["dane-gov-pl/catalog.md5"]
    catalog = graph(after, "/catalog.ttl")
    changed, kept = (
        str(catalog.value(rdflib.URIRef(f"{BASE}id/dataset/{slug}"), DCTERMS.modified))
        for slug in (CHANGED, "areas")
    )
    assert (changed, kept) == ("2026-06-02T12:00:00+00:00", "2026-06-01T12:00:00+00:00")


def test_the_mirror_names_what_harvesters_will_delete(after: After) -> None:
    page = etree.HTML(after.client.get("/pl/jak-nas-czytaja").text)
    (gone,) = (
        one for one in page.iterfind(".//section") if one.get("aria-labelledby") == "deleted"
    )
    lines = [line.findtext("a") or "" for line in gone.iterfind(".//li")]
    assert len(lines) == 2
    assert all("Mieszkańcy" in line for line in lines)
    assert after.client.get(f"/pl/jak-nas-czytaja/{WITHDRAWN}").status_code == 410
    assert after.client.get(f"/pl/jak-nas-czytaja/{CHANGED}").status_code == 200
