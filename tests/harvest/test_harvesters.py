"""Every harvester takes in the whole bank, from the running service."""

from __future__ import annotations

import json

import pytest
import rdflib
from rdflib.namespace import DCAT, RDF
from tests.bank_service import BankService
from tests.harvest.conftest import BASE
from tests.harvest.harvesters import HYDRA, Ckan, NationalXml, RdfHarvester, Strict, Udata
from tests.harvest.transport import Transport

from city_data_bank.bank.folders import generic_root

SLUGS = {"libraries", "population", "rainfall", "residents", "schools", "waste"}
GONE = {"population-2019-draft", "schools-list"}

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")


@pytest.fixture
def way(service: BankService) -> Transport:
    return Transport(service.client, BASE)


@pytest.mark.parametrize("form", ["ttl", "rdf", "jsonld"])
def test_ckan_takes_in_every_dataset_in_every_form(way: Transport, form: str) -> None:
    assert Ckan(way, f"/catalog.{form}").harvest().keys() == SLUGS


def test_ckan_takes_in_every_page(way: Transport) -> None:
    assert Ckan(way, "/catalog.ttl?page=1").harvest().keys() == SLUGS
    assert len(list(Ckan(way, "/catalog.ttl?page=1").pages())) == 3


@pytest.mark.parametrize(
    "address", ["/catalog.rdf?profile=lenient", "/catalog.ttl?profile=lenient&page=1"]
)
def test_udata_takes_in_the_lenient_profile(way: Transport, address: str) -> None:
    found = Udata(way, address).harvest()
    assert found.keys() == SLUGS
    assert found["population"].startswith("Ludność")


def test_the_whole_catalogue_lacks_nothing(way: Transport) -> None:
    assert Strict(way, "/catalog.ttl").harvest().keys() == SLUGS


@pytest.mark.parametrize("path", ["/dane-gov-pl/catalog.xml", "/dane-gov-pl/1.13/catalog.xml"])
def test_the_national_portal_takes_in_every_dataset(way: Transport, path: str) -> None:
    assert NationalXml(way, path).harvest().keys() == SLUGS


def test_both_names_of_the_checksum_answer_the_same(way: Transport) -> None:
    one, other = (way.ask("GET", f"/dane-gov-pl/catalog{name}.md5") for name in ("", ".xml"))
    assert one.body == other.body


def test_the_pages_together_say_what_the_whole_says(way: Transport) -> None:
    whole = next(RdfHarvester(way, "/catalog.ttl").pages())
    together = rdflib.Graph()
    for page in RdfHarvester(way, "/catalog.ttl?page=1").pages():
        together += page
    links = {HYDRA[name] for name in ("first", "last", "next", "previous", "view", "totalItems")}
    views = set(together.subjects(RDF.type, HYDRA.PartialCollectionView))
    extra = {t for t in set(together) - set(whole) if t[1] not in links and t[0] not in views}
    assert extra == set()
    assert set(whole) - set(together) == set()


@pytest.mark.parametrize("address", ["/catalog.ttl?page=4", "/catalog.ttl?page=0"])
def test_a_page_that_there_is_not_is_no_empty_page(way: Transport, address: str) -> None:
    assert way.ask("GET", address).status == 404


@pytest.mark.parametrize("address", ["/catalog.ttl?page=x", "/catalog.ttl?profile=other"])
def test_a_page_or_profile_that_makes_no_sense_is_refused(way: Transport, address: str) -> None:
    assert way.ask("GET", address).status == 400


ADDRESSES = (
    "/catalog.ttl",
    "/catalog.rdf",
    "/catalog.jsonld",
    "/catalog.nt",
    "/dane-gov-pl/catalog.xml",
    "/dane-gov-pl/catalog.md5",
    "/feeds/catalog.atom",
    "/feeds/dataset/population.atom",
    "/sitemap.xml",
    "/sitemaps/pl-1.xml",
    "/robots.txt",
    "/api/3/action/package_search",
)


@pytest.mark.parametrize("address", ADDRESSES)
def test_head_answers_as_get_and_accept_does_not_matter(service: BankService, address: str) -> None:
    get = service.client.get(address, headers={"Accept": "text/html"})
    head = service.client.head(address, headers={"Accept": "text/html"})
    assert get.status_code == head.status_code == 200
    assert "html" not in get.headers["content-type"]
    for name in ("content-type", "content-length", "etag"):
        assert head.headers.get(name) == get.headers.get(name)
    assert head.content == b""
    assert int(get.headers["content-length"]) == len(get.content)


@pytest.mark.parametrize("address", ADDRESSES[:-1])
def test_what_a_client_has_is_not_sent_again(service: BankService, address: str) -> None:
    tag = service.client.head(address).headers["etag"]
    again = service.client.get(address, headers={"If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"")


def test_links_are_those_of_the_base_and_not_of_the_host(service: BankService) -> None:
    for address in ("/catalog.ttl?page=1", "/sitemap.xml", "/robots.txt", "/feeds/catalog.atom"):
        text = service.client.get(address, headers={"Host": "attacker.example"}).text
        assert BASE in text
        assert "attacker" not in text
        assert "127.0.0.1" not in text


def result(service: BankService, action: str) -> object:
    document = service.client.get(f"/api/3/action/{action}").json()
    assert document["success"] is True
    return document["result"]


def test_ckans_api_pages_through_every_package(service: BankService) -> None:
    found, start = [], 0
    while True:
        page = result(service, f"package_search?rows=4&start={start}&sort=id asc")
        assert isinstance(page, dict)
        assert page["count"] == len(SLUGS)
        if not page["results"]:
            break
        found += [package["name"] for package in page["results"]]
        start += 4
    assert found == sorted(SLUGS)


def test_ckans_api_keeps_the_providers_as_organisations(service: BankService) -> None:
    assert result(service, "organization_list") == ["ratusz", "statystyka"]
    page = result(service, "package_search?fq=organization:statystyka")
    assert isinstance(page, dict)
    assert {one["name"] for one in page["results"]} == {"population", "rainfall"}
    package = result(service, "package_show?id=population")
    assert isinstance(package, dict)
    assert package["organization"]["name"] == "statystyka"
    assert all(resource["url"].startswith("https://") for resource in package["resources"])
    assert result(service, "package_list") == sorted(SLUGS)


@pytest.mark.parametrize(
    ("action", "status"),
    [
        ("package_show?id=nothing", 404),
        ("package_search?fq=extras_foo:bar", 409),
        ("package_search?sort=colour", 409),
        ("package_search?rows=many", 409),
        ("package_create", 400),
    ],
)
def test_what_ckans_api_cannot_do_it_says(service: BankService, action: str, status: int) -> None:
    answer = service.client.get(f"/api/3/action/{action}")
    assert answer.status_code == status
    assert answer.json()["success"] is False


def test_ckans_own_clients_ask_by_post(service: BankService) -> None:
    def posted(action: str, **given: object) -> object:
        document = service.client.post(f"/api/3/action/{action}", json=given).json()
        assert document["success"] is True
        return document["result"]

    assert posted("package_show", id="population") == result(service, "package_show?id=population")
    page = posted("package_search", fq_list=["organization:statystyka"], rows=1, start=1)
    assert isinstance(page, dict)
    assert (page["count"], [one["name"] for one in page["results"]]) == (2, ["rainfall"])
    names = posted("organization_list", all_fields=False)
    assert names == ["ratusz", "statystyka"]
    form = service.client.post("/api/3/action/package_show", data={"id": "waste"})
    assert form.json()["result"]["name"] == "waste"


@pytest.mark.parametrize(
    ("query", "number"), [("rows=0", 0), ("rows=1001", len(SLUGS)), ("start=999999999", 0)]
)
def test_ckans_api_keeps_within_what_there_is(
    service: BankService, query: str, number: int
) -> None:
    page = result(service, f"package_search?{query}")
    assert isinstance(page, dict)
    assert (page["count"], len(page["results"])) == (len(SLUGS), number)


def test_a_body_that_is_none_is_refused_in_ckans_words(service: BankService) -> None:
    answer = service.client.post("/api/3/action/package_search", content=b"{")
    assert (answer.status_code, answer.json()["success"]) == (400, False)


def test_the_ready_query_gives_one_dataset_with_its_files(service: BankService) -> None:
    query = (generic_root() / "queries/harvest/dane-gov-pl.rq").read_text(encoding="utf-8")
    answer = service.client.get(
        "/sparql", params={"query": query}, headers={"Accept": "application/rdf+xml"}
    )
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("application/rdf+xml")
    graph = rdflib.Graph().parse(data=answer.text, format="xml")
    (dataset,) = graph.subjects(RDF.type, DCAT.Dataset)
    forms = set(graph.objects(dataset, DCAT.distribution))
    assert forms
    assert forms == set(graph.subjects(RDF.type, DCAT.Distribution))


def test_pages_tell_search_engines_what_the_dataset_is(service: BankService) -> None:
    page = service.client.get("/pl/zbior/population").text
    text = page.partition('<script type="application/ld+json">')[2].partition("</script>")[0]
    document = json.loads(text)
    assert document["@type"] == "Dataset"
    assert document["@id"] == f"{BASE}id/dataset/population"
    assert document["distribution"]


def test_what_is_gone_is_in_the_feed_and_nowhere_else(service: BankService) -> None:
    feed = service.client.get("/feeds/catalog.atom").text
    whole = service.client.get("/catalog.nt").text
    for slug in GONE:
        assert f"/id/dataset/{slug}/record#" in feed
        assert f"/id/dataset/{slug}>" not in whole
    assert service.client.get("/id/dataset/population-2019-draft").status_code == 410
    assert service.client.get("/id/dataset/schools-list").status_code == 301
