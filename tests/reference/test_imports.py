"""Real catalogues of others in a bank: counted by a few lines of their own, and what was lost.

Ghent, Belgian providers, two Italian towns (RDF) and Gdańsk (CKAN) are taken in by the invented
town; the official examples and those of harvesters are read by the same reader.
"""

from __future__ import annotations

import gzip
import json
import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from lxml import etree
from rdflib.compare import to_canonical_graph

from city_data_bank.bank.folders import Folders
from city_data_bank.build.line import build
from city_data_bank.build.outcome import BuildOptions, BuildResult
from city_data_bank.build.progress import Silent
from city_data_bank.manifest import Manifest, ReleasedDataset, read_manifest
from city_data_bank.sources.foreign.catalogue import CONTEXTS
from city_data_bank.sources.foreign.parsing import Fault, parse
from city_data_bank.vocabulary import DCAT, DCT, RDF, XSD

pytestmark = pytest.mark.reference

BASE = "https://example.org/"
HERE = Path(__file__).parent
WHEN = datetime(2026, 11, 1, tzinfo=UTC)
CATALOGUES = {
    "gent": "cat_belgium/gent_city_catalogue.nt.gz",
    "belgia": "cat_belgium/[!g]*",
    "wlochy": "cat_italy_rdf/*",
    "gdansk": "cat_gdansk_ckan/*",
}
OFFICE = """
<id/provider/{0}> a org:Organization , foaf:Agent ; dct:identifier "{0}" ;
    dct:type ptype:LocalAuthority ; foaf:name "{0}"@pl ; skos:prefLabel "{0}"@pl .
"""
UNREADABLE = {
    "example-bee-population-dataset-series-api.ttl": 20,
    "example-bee-population-dataset-series-combined.ttl": 32,
    "example-bees_wasps_dataset.ttl": 2,
}
"""Official examples in Turtle that are none, with the line."""


@dataclass(frozen=True)
class Taken:
    """A bank with foreign catalogues.

    Args:
        result: What its build answered.
        manifest: Of its release.
        release: Its folder.
    """

    result: BuildResult
    manifest: Manifest
    release: Path

    def of(self, provider: str) -> list[ReleasedDataset]:
        """The datasets of a provider."""
        return [item for item in self.manifest.datasets if item.slug.startswith(f"{provider}-")]

    def forms(self, provider: str) -> int:
        """How many distributions they have."""
        return sum(len(item.upstream.forms) for item in self.of(provider) if item.upstream)


@pytest.fixture(scope="module")
def taken(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Taken:
    """The invented town with all four catalogues."""
    root = tmp_path_factory.mktemp("imports") / "bank"
    shutil.copytree(HERE.parent / "banks" / "fictitious", root)
    shutil.copytree(HERE / "imports", root / "imports")
    offices = root / "ontology" / "city" / "providers.ttl"
    names = "".join(OFFICE.format(name) for name in CATALOGUES)
    offices.write_text(offices.read_text(encoding="utf-8") + names, encoding="utf-8")
    for provider, pattern in CATALOGUES.items():
        folder = root / "deliveries" / provider / "catalogue"
        folder.mkdir(parents=True)
        for path in data.glob(pattern):
            shutil.copyfile(path, folder / path.name)
    result = build(root, BuildOptions(root / "releases", WHEN), Silent())
    assert result.release is not None
    return Taken(result, read_manifest(result.release), result.release)


def counted(text: str) -> tuple[int, int]:
    """Datasets and distributions of an N-Triples text, by its lines."""
    kinds = (f"<{RDF['type']}> <{DCAT['Dataset']}>", f"<{DCAT['distribution']}>")
    datasets, distributions = (sum(kind in line for line in text.splitlines()) for kind in kinds)
    return datasets, distributions


def test_ghent_is_taken_in_whole_with_its_translated_titles(taken: Taken, data: Path) -> None:
    text = gzip.decompress((data / CATALOGUES["gent"]).read_bytes()).decode()

    assert (len(taken.of("gent")), taken.forms("gent")) == counted(text) == (260, 842)
    languages = Counter(tag for item in taken.of("gent") for tag in item.title)
    assert languages == Counter({"nl": 260, "de-t-nl": 260, "en-t-nl": 260, "fr-t-nl": 260})


def test_of_the_belgian_files_the_broken_ones_are_told_with_their_lines(
    taken: Taken, data: Path
) -> None:
    whole = ("best_dcat.rdf", "dcat-other_fpsecocbe.xml", "resources_dcat-multilang.rdf")
    trees = [etree.parse(data / "cat_belgium" / name) for name in whole]
    lines = (data / "cat_belgium" / "fodbosa_enhanced.nt").read_text(encoding="utf-8").splitlines()
    about = f"{{{RDF}}}about"
    datasets = {node.get(about) for tree in trees for node in tree.iter(f"{{{DCAT}}}Dataset")}
    datasets |= {line.split(">")[0][1:] for line in lines if f"<{DCAT['Dataset']}>" in line}

    assert len(taken.of("belgia")) == len(datasets) == 5
    broken = {
        (Path(item.place.file).name, item.place.line)
        for item in taken.result.all_findings
        if item.code == "import-file-unreadable"
    }
    assert broken == {("favv_dcat.rdf", 73), ("dcat-other_fpsbosabudget.xml", 49)}


def test_the_italian_towns_are_taken_in_whole(taken: Taken, data: Path) -> None:
    found = Counter[str]()
    for path in data.glob(CATALOGUES["wlochy"]):
        graph = rdflib.Graph().parse(path, format="xml")
        found["datasets"] += len(set(graph.subjects(predicate_is("type"), class_is("Dataset"))))
        found["forms"] += len(set(graph.objects(None, rdflib.URIRef(DCAT["distribution"]))))

    assert {"datasets": len(taken.of("wlochy")), "forms": taken.forms("wlochy")} == dict(found)


def test_of_gdansk_one_address_with_a_hole_is_lost_and_told(taken: Taken, data: Path) -> None:
    (path,) = data.glob(CATALOGUES["gdansk"])
    packages = json.loads(path.read_bytes())["result"]
    resources = [resource for package in packages for resource in package["resources"]]
    holes = [resource for resource in resources if "{" in resource["url"]]

    assert len(taken.of("gdansk")) == len(packages) == 66
    assert taken.forms("gdansk") == len(resources) - len(holes) == 363
    lost = [item for item in taken.result.all_findings if item.code == "import-address-missing"]
    assert [item.count for item in lost] == [1]


def test_findings_are_published_and_no_dataset_is_left_out(taken: Taken) -> None:
    published = json.loads((taken.release / "findings" / "findings.json").read_bytes())
    told = {item["code"] for item in published}

    assert {"import-file-unreadable", "import-licence-unknown", "import-value-missing"} <= told
    assert {outcome.slug for outcome in taken.result.outcomes if not outcome.slug.count("-")} >= {
        "population"
    }
    assert [one.slug for one in taken.result.outcomes if one.state.value == "left out"] == [
        "imports/belgia/catalogue.toml"
    ]


def test_the_portal_takes_the_catalogue_with_what_of_it_it_can_take(
    taken: Taken, reference: Path
) -> None:
    path = reference / "dcat-ap" / "dane-gov-pl" / "xml_import_otwarte_dane_1_10.xsd"
    document = etree.parse(taken.release / "faces" / "dane-gov-pl" / "catalog.xml")
    schema = etree.XMLSchema(etree.parse(path))

    assert schema.validate(document), schema.error_log
    identifiers = {node.text or "" for node in document.iter("{*}extIdent")}
    assert any(text.startswith("gdansk-") for text in identifiers)
    assert not any(text.startswith("gent-") for text in identifiers)


def test_every_statement_about_every_dataset_is_on_record(taken: Taken, data: Path) -> None:
    content = gzip.decompress((data / CATALOGUES["gent"]).read_bytes())
    said = {quad.triple for quad in ox.parse(content, format=ox.RdfFormat.N_TRIPLES)}
    own = {triple for triple in said if is_of_a_dataset(triple, said)}
    plain = {triple for triple in own if not isinstance(triple.object, ox.BlankNode)}
    kept = {triple for item in taken.of("gent") for triple in recorded(taken, item)}

    assert len(plain) > 5000
    assert plain - kept == set()


def is_of_a_dataset(triple: ox.Triple, said: set[ox.Triple]) -> bool:
    """Whether a statement is about a dataset itself, its class aside."""
    kind = ox.Triple(triple.subject, ox.NamedNode(RDF["type"]), ox.NamedNode(DCAT["Dataset"]))
    return triple != kind and kind in said


def recorded(taken: Taken, dataset: ReleasedDataset) -> Iterator[ox.Triple]:
    """The statements on record about a dataset."""
    path = taken.release / "record" / "dataset" / f"{dataset.slug}.nq"
    for quad in ox.parse(path=path, format=ox.RdfFormat.N_QUADS):
        yield quad.triple


def class_is(name: str) -> rdflib.URIRef:
    """A class of DCAT."""
    return rdflib.URIRef(DCAT[name])


def predicate_is(name: str) -> rdflib.URIRef:
    """A term of RDF."""
    return rdflib.URIRef(RDF[name])


# --- official examples --------------------------------------------------------------------------


def examples(reference: Path) -> list[Path]:
    """Every example of DCAT-AP, of HVD and of harvesters."""
    folders = ("examples/dcat-ap-3.0.1", "examples/hvd-3.0.0", "harvest-examples")
    found = [path for name in folders for path in (reference / "dcat-ap" / name).iterdir()]
    return sorted(
        path for path in found if path.suffix and path.name not in {"context.jsonld", "LICENCE.txt"}
    )


def test_every_example_is_read_and_those_that_are_not_turtle_are_told_with_their_lines(
    reference: Path,
) -> None:
    contexts = json.loads(Folders(HERE.parents[1]).find(CONTEXTS).read_bytes())
    faults, empty = {}, []
    for path in examples(reference):
        found = parse(path.read_bytes(), path.name, BASE, contexts)
        if isinstance(found, Fault):
            faults[path.name] = found.line
        elif not found:
            empty.append(path.name)

    assert faults == UNREADABLE
    assert empty == []


def graph_of(text: str) -> set[tuple[rdflib.term.Node, ...]]:
    """The statements of N-Triples, blank nodes aside from their names."""
    plain = text.replace(f"^^<{XSD['string']}>", "")
    return set(to_canonical_graph(rdflib.Graph().parse(data=plain, format="nt")))


def read(path: Path) -> set[tuple[rdflib.term.Node, ...]]:
    """The statements of a file as the importer reads it."""
    contexts = json.loads(Folders(HERE.parents[1]).find(CONTEXTS).read_bytes())
    found = parse(path.read_bytes(), path.name, BASE, contexts)
    assert not isinstance(found, Fault), path.name
    return graph_of("".join(f"{triple} .\n" for triple in found))


def test_nothing_of_an_example_is_lost(reference: Path) -> None:
    compared = 0
    for path in examples(reference):
        form = {".ttl": "turtle", ".xml": "xml"}.get(path.suffix)
        if form and path.name not in UNREADABLE:
            other = rdflib.Graph().parse(path, format=form, publicID=BASE)
            assert read(path) == graph_of(other.serialize(format="nt")), path.name
            compared += 1

    assert compared > 25


def test_an_example_says_in_json_what_it_says_in_turtle(reference: Path) -> None:
    compared, more = 0, {}
    for path in examples(reference):
        twin = path.with_suffix(".ttl")
        if path.suffix == ".jsonld" and twin.is_file() and twin.name not in UNREADABLE:
            in_json, in_turtle = read(path), read(twin)
            assert in_turtle <= in_json, path.name
            if in_json != in_turtle:
                more[path.name] = len(in_json - in_turtle)
            compared += 1

    assert compared > 25
    assert more == {"example-data_service_terms_sla.jsonld": 1}


def test_the_catalogue_of_a_portal_that_names_a_context_elsewhere_is_read(reference: Path) -> None:
    path = reference / "dcat-ap" / "harvest-examples" / "evian.json"
    expected = json.loads(path.read_bytes())["dataset"]
    identifier = rdflib.URIRef(DCT["identifier"])

    found = {str(triple[2]) for triple in read(path) if triple[1] == identifier}
    assert found == {dataset["identifier"] for dataset in expected}
