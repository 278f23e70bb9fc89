"""Pages of the catalogue: each stands alone, together they are the whole."""

from collections.abc import Callable

import pyoxigraph as ox

from city_data_bank.bank.ontology import Ontology
from city_data_bank.catalog.entry import CatalogEntry
from city_data_bank.faces.paging import lenient, pages_of
from city_data_bank.faces.rdf import complete
from city_data_bank.iris import Iris
from city_data_bank.vocabulary import DCAT, DCT, HYDRA, RDF, SPDX

BASE = "https://town.example/bank/"
IRIS = Iris(BASE)
MakeEntry = Callable[..., CatalogEntry]
MakeQuads = Callable[..., tuple[ox.Quad, ...]]


def whole(quads_of: MakeQuads, entry: MakeEntry, ontology: Ontology) -> tuple[ox.Triple, ...]:
    entries = [entry(slug, series="people") for slug in ("a", "b", "c")]
    return complete(quads_of(*entries), ontology.quads)


def typed(triples: tuple[ox.Triple, ...], kind: str) -> set[str]:
    return {
        str(getattr(t.subject, "value", ""))
        for t in triples
        if t.predicate.value == RDF["type"] and t.object == ox.NamedNode(kind)
    }


def test_pages_are_disjoint_and_together_the_whole(
    quads_of: MakeQuads, entry: MakeEntry, ontology: Ontology
) -> None:
    triples = whole(quads_of, entry, ontology)
    pages = list(pages_of(triples, IRIS, 2))
    datasets = [typed(page.triples, DCAT["Dataset"]) for page in pages]
    assert datasets == [{IRIS.dataset("a"), IRIS.dataset("b")}, {IRIS.dataset("c")}]
    assert {t for page in pages for t in page.triples} == set(triples)


def test_a_series_and_a_service_stand_on_one_page(
    quads_of: MakeQuads, entry: MakeEntry, ontology: Ontology
) -> None:
    pages = list(pages_of(whole(quads_of, entry, ontology), IRIS, 1))
    for kind in ("DatasetSeries", "DataService"):
        assert [len(typed(page.triples, DCAT[kind])) for page in pages] == [1, 0, 0]


def test_no_dataset_is_typed_without_a_title(
    quads_of: MakeQuads, entry: MakeEntry, ontology: Ontology
) -> None:
    for page in pages_of(whole(quads_of, entry, ontology), IRIS, 1):
        titled = {
            str(getattr(t.subject, "value", ""))
            for t in page.triples
            if t.predicate.value == DCT["title"]
        }
        assert typed(page.triples, DCAT["Dataset"]) <= titled


def test_links_are_absolute_and_the_last_page_has_no_next_one(
    quads_of: MakeQuads, entry: MakeEntry, ontology: Ontology
) -> None:
    pages = list(pages_of(whole(quads_of, entry, ontology), IRIS, 2))
    address = f"{BASE}catalog.ttl?profile=lenient&"
    following = [
        [
            t.object.value
            for t in page.view(IRIS, address)
            if t.predicate.value == HYDRA["next"] and isinstance(t.object, ox.NamedNode)
        ]
        for page in pages
    ]
    assert following == [[f"{address}page=2"], []]


def test_an_empty_catalogue_has_one_page() -> None:
    (page,) = pages_of((), IRIS, 10)
    assert (page.number, page.last, page.total) == (1, 1, 0)


def test_the_lenient_profile_has_plain_checksums_and_nothing_else_changes(
    quads_of: MakeQuads, entry: MakeEntry, ontology: Ontology
) -> None:
    triples = whole(quads_of, entry, ontology)
    changed = set(lenient(triples)) - set(triples)
    assert changed
    assert {t.predicate.value for t in changed} == {SPDX["checksumValue"]}
    assert len(set(lenient(triples))) == len(set(triples))
