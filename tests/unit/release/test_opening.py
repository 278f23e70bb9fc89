import shutil

import pytest

from city_data_bank.errors import DamagedReleaseError
from city_data_bank.release.folder import Releases
from city_data_bank.release.opening import open_verified


def test_the_current_release_is_served_when_it_is_whole(history: Releases) -> None:
    opened = open_verified(history)
    assert opened.path == history.current()
    assert opened.passed_over == ()


def test_a_damaged_current_release_falls_back_to_the_one_before_and_says_so(
    history: Releases,
) -> None:
    newest, second, _ = history.list()
    (newest / "bank.toml").write_text("rotten")
    opened = open_verified(history)
    assert opened.path == second
    assert "bank.toml" in str(opened.passed_over[0])
    assert newest.name in str(opened.passed_over[0])


def test_after_a_rollback_a_newer_release_is_never_served(history: Releases) -> None:
    history.rollback(history.list()[-1].name)
    (history.list()[-1] / "bank.toml").write_text("rotten")
    with pytest.raises(DamagedReleaseError, match=r"bank\.toml"):
        open_verified(history)


def test_a_link_to_nowhere_falls_back_to_the_newest_whole_one(history: Releases) -> None:
    newest, second, _ = history.list()
    shutil.rmtree(newest)
    opened = open_verified(history)
    assert opened.path == second
    assert "a link to nowhere" in str(opened.passed_over[0])


def test_a_pruned_release_is_not_served(history: Releases) -> None:
    (history.list()[0] / "pruned").write_text("")
    assert open_verified(history).path == history.list()[1]


def test_no_release_at_all_says_how_to_make_one(tmp_path_factory: pytest.TempPathFactory) -> None:
    releases = Releases(tmp_path_factory.mktemp("empty"))
    with pytest.raises(DamagedReleaseError, match="city-data-bank build"):
        open_verified(releases)


def test_a_certain_release_can_be_asked_for(history: Releases) -> None:
    oldest = history.list()[-1]
    assert open_verified(history, oldest.name).path == oldest


def test_nothing_is_written(history: Releases) -> None:
    (history.list()[0] / "bank.toml").write_text("rotten")
    link = (history.path / "current").readlink()
    open_verified(history)
    assert (history.path / "current").readlink() == link
