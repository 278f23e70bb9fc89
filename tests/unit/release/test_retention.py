from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from city_data_bank.errors import ReleaseError
from city_data_bank.manifest import read_manifest
from city_data_bank.release.folder import Releases
from city_data_bank.release.opening import open_verified
from city_data_bank.release.publication import Published
from city_data_bank.release.retention import prune, purge, read_tombstone
from city_data_bank.release.verification import verify

NOW = datetime(2026, 7, 1, tzinfo=UTC)


def test_pruning_removes_the_store_and_keeps_what_is_cited(history: Releases) -> None:
    newest, second, oldest = history.list()
    assert prune(history, keep=2) == (oldest,)
    assert not (oldest / "store").exists()
    assert read_manifest(oldest).id == oldest.name
    assert (oldest / "record" / "dataset" / "population.nq").read_text()
    assert (oldest / "bank.toml").exists()
    assert all((release / "store").exists() for release in (newest, second))


def test_pruning_again_finds_nothing_to_remove(history: Releases) -> None:
    prune(history, keep=2)
    assert prune(history, keep=2) == ()


def test_pruning_never_touches_the_current_release_and_its_fallback(
    history: Releases, publish: Callable[[Releases, int, str], Published]
) -> None:
    newest, second, oldest = history.list()
    history.rollback(second.name)
    publish(history, 7, "2026-06-10T12:00:00Z")
    publish(history, 8, "2026-06-11T12:00:00Z")
    history.rollback(second.name)
    assert prune(history, keep=2) == (newest,)
    assert (second / "store").exists()
    assert (oldest / "store").exists()


@pytest.mark.parametrize("keep", [1, 0, -1])
def test_pruning_leaves_something_to_fall_back_to(history: Releases, keep: int) -> None:
    with pytest.raises(ReleaseError, match="at least 2"):
        prune(history, keep=keep)


def test_an_interrupted_pruning_is_finished_by_the_next(history: Releases) -> None:
    oldest = history.list()[-1]
    prune(history, keep=2)
    (oldest / "store").mkdir()
    (oldest / "store" / "CURRENT").write_text("half gone")
    assert verify(oldest)
    assert prune(history, keep=2) == (oldest,)
    assert verify(oldest) == ()


def test_purging_leaves_a_tombstone_with_the_reason(history: Releases) -> None:
    oldest = history.list()[-1]
    tombstone = purge(history, oldest.name, "It held personal data.", NOW)
    assert [path.name for path in oldest.iterdir()] == ["tombstone.json"]
    assert read_tombstone(oldest) == tombstone
    assert tombstone.reason == "It held personal data."
    assert oldest not in history.list()
    assert history.purged() == (oldest,)


def test_a_release_counts_as_purged_from_its_tombstone_on(history: Releases) -> None:
    newest, second, _ = history.list()
    (newest / "tombstone.json").write_text("{}")
    assert open_verified(history).path == second


def test_the_current_release_cannot_be_purged(history: Releases) -> None:
    newest = history.list()[0]
    with pytest.raises(ReleaseError, match="it is current"):
        purge(history, newest.name, "A reason.", NOW)
    assert verify(newest) == ()


def test_purging_needs_a_reason(history: Releases) -> None:
    with pytest.raises(ReleaseError, match="no reason"):
        purge(history, history.list()[-1].name, " ", NOW)
