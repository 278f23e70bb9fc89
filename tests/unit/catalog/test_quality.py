"""What data.europa.eu will measure of a catalogue, measured before it does."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pyoxigraph as ox
import pytest

from city_data_bank.bank.configuration import Bank
from city_data_bank.bank.ontology import Ontology
from city_data_bank.catalog.entry import CatalogEntry
from city_data_bank.catalog.formats import is_well_formed, shows_format
from city_data_bank.catalog.quality import Assessor, measurement_lines
from city_data_bank.catalog.shown import Files
from city_data_bank.model.quality import (
    ASKED_POINTS,
    FULL_SCORE,
    METRICS,
    points_of,
    rating_of,
    stars_of,
)
from city_data_bank.vocabulary import DQV, PIVEAU

BASE = "https://town.example/bank/"
DATASET = f"{BASE}id/dataset/people-2020"
CSV, DELIVERED = (f"{BASE}id/distribution/people-2020-{form}" for form in ("csv", "src"))
MakeEntry = Callable[..., CatalogEntry]
MakeQuads = Callable[..., tuple[ox.Quad, ...]]
Measure = Callable[..., Mapping[tuple[str, str], str]]


@pytest.fixture
def measure(bank: Bank, ontology: Ontology, quads_of: MakeQuads, tmp_path: Path) -> Measure:
    """Values by what they were computed on and metric."""

    def make(item: CatalogEntry, invalid: tuple[str, ...] = ()) -> Mapping[tuple[str, str], str]:
        for form in item.distributions:
            path = tmp_path / form.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(b"PK\x03\x04" if form.form == "src" else b"a,b\n1,2\n")
        assessor = Assessor.of(quads_of(item), ontology)
        values: dict[str, dict[str, str]] = {}
        lines = "\n".join(measurement_lines(bank, assessor, Files(tmp_path), [item], invalid))
        for quad in ox.parse(lines, format=ox.RdfFormat.N_QUADS):
            term = str(getattr(quad.object, "value", ""))
            subject = str(getattr(quad.subject, "value", ""))
            values.setdefault(subject, {})[quad.predicate.value] = term
        return {
            (
                one[DQV["computedOn"]],
                one[DQV["isMeasurementOf"]].removeprefix(PIVEAU),
            ): one[DQV["value"]]
            for one in values.values()
        }

    return make


def test_the_metrics_are_the_27_of_the_assessment() -> None:
    assert len({metric.name for metric in METRICS}) == 27
    assert (FULL_SCORE, ASKED_POINTS) == (405, 80)
    assert [rating_of(score) for score in (405, 350, 220, 119)] == [
        "excellent",
        "good",
        "enough",
        "bad",
    ]


def test_a_csv_with_a_licence_has_every_point_but_those_of_its_addresses(
    measure: Measure, entry: MakeEntry
) -> None:
    found = measure(entry(rights={"pl": "Podać źródło."}))
    assert found[DATASET, "score"] == str(FULL_SCORE - ASKED_POINTS)
    assert {name for _, name in found} == {m.name for m in METRICS if not m.asked}


def test_terms_without_a_licence_lose_the_points_of_the_licence(
    measure: Measure, entry: MakeEntry
) -> None:
    found = measure(entry(licence="", rights={"pl": "Podać źródło."}))
    assert found[DATASET, "score"] == str(FULL_SCORE - ASKED_POINTS - 30)
    assert found[CSV, "licenceAvailability"] == found[CSV, "knownLicence"] == "false"


def test_a_workbook_shows_that_somebody_owns_its_format(measure: Measure, entry: MakeEntry) -> None:
    found = measure(entry())
    assert found[DELIVERED, "formatMediaTypeNonProprietary"] == "false"
    assert found[DELIVERED, "formatMediaTypeMachineInterpretable"] == "true"
    assert found[CSV, "formatMediaTypeNonProprietary"] == "true"


@pytest.mark.parametrize(
    ("changes", "metric"),
    [
        ({"keywords": {}}, "keywordAvailability"),
        ({"temporal": None}, "temporalAvailability"),
        ({"spatial": ""}, "spatialAvailability"),
    ],
)
def test_what_a_mapping_leaves_out_is_seen(
    measure: Measure, entry: MakeEntry, changes: Mapping[str, object], metric: str
) -> None:
    assert measure(entry(**changes))[DATASET, metric] == "false"


def test_a_dataset_that_breaks_a_shape_does_not_comply(measure: Measure, entry: MakeEntry) -> None:
    assert measure(entry(), ("people-2020",))[DATASET, "dcatApCompliance"] == "false"


def test_stars_are_counted_up_to_the_first_that_is_missing() -> None:
    licensed = {"knownLicence": True}
    readable = licensed | {"formatMediaTypeMachineInterpretable": True}
    free = readable | {"formatMediaTypeNonProprietary": True}
    assert [
        stars_of({}, "RDF_TURTLE"),
        stars_of(licensed, "OCTET"),
        stars_of(readable, "XLSX"),
        stars_of(free, "CSV"),
        stars_of(free, "RDF_TURTLE"),
    ] == [0, 1, 2, 3, 4]


@pytest.mark.parametrize(
    ("content", "file_type", "shown"),
    [
        (b"PK\x03\x04", "XLSX", True),
        (b"a;b\n", "XLSX", False),
        (b"\xef\xbb\xbf {", "JSON", True),
        (b"<a/>", "JSON", False),
        (b"a\0b", "CSV", False),
        (b"anything", "OCTET", None),
    ],
)
def test_a_file_shows_its_format(
    tmp_path: Path, content: bytes, file_type: str, *, shown: bool | None
) -> None:
    path = tmp_path / "file"
    path.write_bytes(content)
    assert shows_format(path, file_type) is shown


@pytest.mark.parametrize(
    ("content", "media_type", "well"),
    [
        (b"a,b\n1,2\n", "text/csv", True),
        (b'a,"b\n', "text/csv", False),
        (b"<a> <b> .", "text/turtle", False),
        (b"{", "application/json", False),
        (b"no zip", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", False),
        (b"no parquet", "application/vnd.apache.parquet", False),
        (b"anything", "application/octet-stream", None),
    ],
)
def test_a_file_is_well_formed_or_not(
    tmp_path: Path, content: bytes, media_type: str, *, well: bool | None
) -> None:
    path = tmp_path / "file"
    path.write_bytes(content)
    assert is_well_formed(path, media_type) is well


def test_points_count_what_was_measured_alone() -> None:
    assert points_of({"keywordAvailability": True, "themeless": True, "score": True}) == 30
