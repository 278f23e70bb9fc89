import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from city_data_bank.manifest import Manifest, ReleasedDataset
from city_data_bank.model import Accounting
from city_data_bank.release.files import sha256, write_file
from city_data_bank.release.folder import Releases
from city_data_bank.release.publication import Published
from city_data_bank.release.store import load_store

BASE = "https://town.example/"
QUAD = (
    "<{base}id/observation/{slug}/1> <http://purl.org/linked-data/sdmx/2009/measure#obsValue>"
    ' "{figure}"^^<http://www.w3.org/2001/XMLSchema#decimal> <{base}graph/dataset/{slug}> .\n'
)

Publish = Callable[[Releases, int, str], Published]
"""Publishes a release of one dataset that holds one figure, built at a time."""


def _draft(built: str, triples: int, parent: str, record: str) -> Manifest:
    dataset = ReleasedDataset(
        slug="population",
        title={"en": "Population"},
        record=record,
        issued=built,
        modified=built,
        distributions=(),
        accounting=Accounting(1, 1, 1),
        findings={},
    )
    return Manifest(
        id="",
        parent=parent,
        built=built,
        software="0.1",
        base=BASE,
        languages=("en",),
        inputs={},
        counts={"triples": triples},
        datasets=(dataset,),
    )


def _publish(releases: Releases, figure: int, built: str) -> Published:
    with releases.lock(), releases.stage() as staging:
        record = staging / "record" / "dataset" / "population.nq"
        line = QUAD.format(base=BASE, slug="population", figure=figure)
        write_file(record, line.encode())
        write_file(staging / "bank.toml", b'title = "Town"\n')
        triples = load_store(staging / "store", [record])
        current = releases.current()
        draft = _draft(built, triples, current.name if current else "", sha256(record))
        return releases.publish(staging, draft)


@pytest.fixture(scope="session")
def publish() -> Publish:
    return _publish


@pytest.fixture(scope="session")
def _history(tmp_path_factory: pytest.TempPathFactory) -> Path:
    releases = Releases(tmp_path_factory.mktemp("bank") / "releases")
    for day, figure in enumerate((66270, 64935, 62817), 1):
        _publish(releases, figure, f"2026-06-0{day}T12:00:00Z")
    return releases.path


@pytest.fixture
def history(_history: Path, tmp_path: Path) -> Releases:
    """Three releases of three days, the newest current; a copy that a test may break."""
    target = tmp_path / "releases"
    shutil.copytree(_history, target, symlinks=True)
    return Releases(target)
