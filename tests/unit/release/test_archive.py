"""What earlier releases held."""

from __future__ import annotations

from datetime import UTC, datetime

from city_data_bank.release.archive import Archive
from city_data_bank.release.folder import Releases
from city_data_bank.release.retention import purge


def test_releases_are_found_by_their_id_and_by_nothing_else(history: Releases) -> None:
    archive = Archive(history.path)
    newest, _, oldest = archive.ids()
    found = archive.find(oldest)
    assert found is not None
    assert found.manifest.id == oldest
    assert archive.find("") is None
    assert archive.find("current") is None
    assert archive.find(f"../{history.path.name}/{newest}") is None


def test_a_purged_release_is_known_as_such(history: Releases) -> None:
    archive = Archive(history.path)
    oldest = archive.ids()[-1]
    assert not archive.is_purged(oldest)
    purge(history, oldest, "A person was named.", datetime(2026, 7, 1, tzinfo=UTC))
    assert archive.is_purged(oldest)
    assert archive.find(oldest) is None
    assert oldest not in archive.ids()


def test_a_release_that_cannot_be_read_is_not_there(history: Releases) -> None:
    archive = Archive(history.path)
    oldest = archive.ids()[-1]
    (history.path / oldest / "manifest.json").write_text("{", encoding="utf-8")
    assert archive.find(oldest) is None


def test_a_folder_without_releases_has_none(history: Releases) -> None:
    archive = Archive(history.path / "nowhere")
    assert archive.ids() == ()
    assert archive.find("20260101T000000Z-aaaaaaaaaaaa") is None
