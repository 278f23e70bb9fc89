"""A small foreign catalogue on its way through the build, and what becomes of it later."""

from __future__ import annotations

from datetime import UTC, datetime

import httpx
import pyoxigraph as ox
import pytest
from tests.unit.build.town import Town

from city_data_bank.build.fetching import fetch_snapshots
from city_data_bank.build.outcome import BuildResult
from city_data_bank.errors import DeliveryError, WithdrawalError
from city_data_bank.manifest import ReleasedDataset, read_manifest
from city_data_bank.model import Finding, Severity
from city_data_bank.sources.foreign.slugs import slug_of

DECLARATION = """
kind = "dcat"
files = ["catalogue/*"]
prefix = "sasiad"
language = "pl"
[themes]
"https://sasiad.example/temat/sport" = "EDUC"
"""
PREFIXES = """
@prefix : <https://sasiad.example/> . @prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dct: <http://purl.org/dc/terms/> . @prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix vcard: <http://www.w3.org/2006/vcard/ns#> .
"""
BASE = "@base <https://sasiad.example/> ."
PARKS = """
:parki a dcat:Dataset ; dct:title "Parki"@pl , "Parks"@de-t-pl ; dct:description "Opis"@pl ;
    dct:identifier "p-1" ; dcat:keyword "zieleń"@pl ; dcat:theme <temat/sport> , <temat/inny> ;
    dct:publisher :urzad ; dct:issued "2031-01-01" ; dct:modified "2020-05-06" ;
    dcat:contactPoint [ vcard:fn "Biuro" ; vcard:hasEmail <mailto:jan.kowalski@gmail.com> ] ;
    dcat:distribution :parki-csv , [ dct:title "bez adresu" ] .
:urzad foaf:name "Urząd Sąsiada" .
:parki-csv a dcat:Distribution ; dcat:accessURL <https://sasiad.example/parki> ;
    dct:license <https://creativecommons.org/licenses/by/4.0/> .
"""
PATHS = """
:sciezki a dcat:Dataset ; dct:title "Ścieżki" ; dct:license "darmowe" ;
    dcat:distribution [ dcat:downloadURL <https://sasiad.example/sciezki.csv> ] .
:bez a dcat:Dataset .
[] a dcat:Dataset ; dct:title "Nikt" .
<https://dane.testowo.example/id/dataset/residents> a dcat:Dataset ; dct:title "Nasz" .
"""
WHEN = datetime(2026, 6, 2, tzinfo=UTC)
SLUGS = tuple(slug_of("sasiad", f"https://sasiad.example/{name}") for name in ("parki", "sciezki"))


@pytest.fixture(scope="module")
def taken(
    first_build: tuple[Town, BuildResult], tmp_path_factory: pytest.TempPathFactory
) -> tuple[Town, BuildResult]:
    """The town with a neighbour's catalogue in two files, of which one is broken."""
    town = first_build[0].copied(tmp_path_factory.mktemp("imports"))
    town.write("imports/testowo/sasiad.toml", DECLARATION)
    town.write("deliveries/testowo/catalogue/1.ttl", PREFIXES + BASE + PARKS)
    town.write("deliveries/testowo/catalogue/2.ttl", PREFIXES + PATHS)
    town.write("deliveries/testowo/catalogue/3.ttl", "@prefix a <b>")
    return town, town.build(day=2)


def released(town: Town, slug: str) -> ReleasedDataset | None:
    return read_manifest(town.releases / "current").dataset(slug)


def found(result: BuildResult, code: str) -> list[Finding]:
    return [finding for finding in result.all_findings if finding.code == code]


def test_what_can_be_read_is_in_the_release_and_the_rest_is_told_one_by_one(
    taken: tuple[Town, BuildResult],
) -> None:
    town, result = taken

    assert all(released(town, slug) for slug in SLUGS)
    (broken,) = found(result, "import-file-unreadable")
    assert (broken.place.file, broken.place.line) == ("deliveries/testowo/catalogue/3.ttl", 1)
    assert broken.severity is Severity.VIOLATION
    assert len(found(result, "import-title-missing")) == 1
    assert len(found(result, "import-identifier-missing")) == 1
    assert [item.found for item in found(result, "import-value-unusable")] == ["2031-01-01"]
    assert [item.found for item in found(result, "import-licence-unknown")] == ["darmowe"]
    assert len(found(result, "import-address-missing")) == 1
    assert len(found(result, "contact-private")) == 1
    assert len(found(result, "import-own")) == 1
    assert result.exit_code == 1


def test_a_dataset_keeps_its_origin_its_words_and_its_terms(
    taken: tuple[Town, BuildResult],
) -> None:
    town, _ = taken
    dataset = released(town, SLUGS[0])

    assert dataset is not None
    assert dataset.upstream is not None
    assert dataset.description is not None
    assert dataset.title == {"pl": "Parki", "de-t-pl": "Parks"}
    assert dataset.upstream.iri == "https://sasiad.example/parki"
    assert dataset.upstream.identifier == "p-1"
    assert dataset.upstream.publisher == {"pl": "Urząd Sąsiada"}
    assert dataset.upstream.email == ""
    assert dataset.description.themes == ("EDUC",)
    assert [form.licence for form in dataset.upstream.forms] == ["CC_BY_4_0"]
    assert dataset.modified == "2020-05-06T00:00:00Z"
    assert dataset.distributions == ()


def test_the_catalogue_names_the_foreign_dataset_and_does_not_repeat_its_class(
    taken: tuple[Town, BuildResult],
) -> None:
    town, _ = taken
    release = town.releases / "current"
    catalog = ox.Store()
    catalog.bulk_load(path=release / "record" / "catalog.nq", format=ox.RdfFormat.N_QUADS)
    record = (release / "record" / "dataset" / f"{SLUGS[0]}.nq").read_text(encoding="utf-8")

    sources = {
        quad.object.value
        for quad in catalog
        if quad.predicate.value == "http://purl.org/dc/terms/source"
        and isinstance(quad.object, ox.NamedNode)
    }
    assert sources == {"https://sasiad.example/parki", "https://sasiad.example/sciezki"}
    assert '"Parks"@de-t-pl' in record
    assert "kowalski" not in record
    assert "dcat#Dataset" not in record
    assert "_:" not in record


def test_what_is_gone_upstream_is_guarded_and_what_cannot_be_read_is_kept(
    taken: tuple[Town, BuildResult], tmp_path_factory: pytest.TempPathFactory
) -> None:
    town = taken[0].copied(tmp_path_factory.mktemp("gone"))
    files = town.root / "deliveries/testowo/catalogue"
    (files / "2.ttl").unlink()
    (files / "3.ttl").write_text(PREFIXES, encoding="utf-8")

    with pytest.raises(WithdrawalError):
        town.build(day=3)

    (files / "2.ttl").write_text("broken", encoding="utf-8")
    town.build(day=3)
    kept = released(town, SLUGS[1])
    assert kept is not None
    assert kept.kept_from


def test_a_snapshot_has_every_page_and_equal_bytes_make_no_new_one(
    first_build: tuple[Town, BuildResult], tmp_path_factory: pytest.TempPathFactory
) -> None:
    town = first_build[0].copied(tmp_path_factory.mktemp("fetched"))
    town.write("imports/testowo/sasiad.toml", 'kind = "dcat"\nurl = "https://sasiad.example/k"')
    page = PREFIXES + "<k> <http://www.w3.org/ns/hydra/core#next> <k?page=2> ."
    said: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/elsewhere":
            return httpx.Response(302, headers={"location": "https://inny.example/"})
        body = PREFIXES + PARKS if request.url.query else page
        return httpx.Response(200, text=body, headers={"content-type": "text/turtle", "etag": "e"})

    with httpx.Client(transport=httpx.MockTransport(answer)) as client:
        for _ in range(2):
            fetch_snapshots(town.root, WHEN, client, said.append)
        town.write(
            "imports/testowo/sasiad.toml", 'kind = "dcat"\nurl = "https://sasiad.example/elsewhere"'
        )
        with pytest.raises(DeliveryError, match=r"inny\.example"):
            fetch_snapshots(town.root, WHEN, client, said.append)

    (folder,) = (town.root / "deliveries/testowo/sasiad").iterdir()
    assert sorted(path.name for path in folder.iterdir()) == [
        "SOURCE.toml",
        "page-00001.ttl",
        "page-00002.ttl",
    ]
    assert 'etag = "e"' in (folder / "SOURCE.toml").read_text(encoding="utf-8")
    assert said == [
        f"imports/testowo/sasiad.toml: {folder.name}",
        "imports/testowo/sasiad.toml: unchanged",
    ]
