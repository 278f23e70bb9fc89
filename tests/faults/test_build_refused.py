"""Builds that must not go through: the release before stays current, whole, and nothing is left."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.faults.test_release_publishing import assert_current_is_whole, leftovers, mount, only
from tests.unit.build.town import DELIVERY, MAPPING, Town

from city_data_bank.manifest import read_manifest
from city_data_bank.release.folder import Releases
from city_data_bank.release.opening import open_verified


def stays(town: Town, release: Path) -> None:
    """Assert that a release is current and whole, and that it is the only one."""
    opened = open_verified(Releases(town.releases))
    assert (opened.path, opened.passed_over) == (release, ())
    assert Releases(town.releases).list() == (release,)
    assert leftovers(Releases(town.releases)) == set()


@pytest.mark.parametrize("free", [0, 1_000_000])
def test_a_full_disk_ends_the_build_with_3(town_on_disk: Town, free: int) -> None:
    town = town_on_disk
    first = town.current
    town.deliver("001;2021;razem;11 403")
    with only(free, town.releases.parent):
        told = town.run("build")
        assert told.exit_code == 3
        told.says("No space left on device", "expected: ", "what to do: ", "stays current")
        stays(town, first)
    assert town.run("build").exit_code == 0
    assert town.current != first
    assert_current_is_whole(Releases(town.releases))


def test_a_read_only_folder_ends_the_build_with_3(town_on_disk: Town) -> None:
    town = town_on_disk
    first = town.current
    mount("-o", "remount,ro", str(town.releases.parent))
    told = town.run("build")
    assert (told.exit_code, told.stdout) == (3, "")
    told.says(
        str(town.releases), "Read-only file system", "expected: ", "what to do: ", "--releases"
    )
    stays(town, first)


def test_a_check_needs_no_place_to_write_releases(town_on_disk: Town) -> None:
    mount("-o", "remount,ro", str(town_on_disk.releases.parent))
    assert town_on_disk.run("check").exit_code == 0


def test_two_builds_at_once_end_the_second_with_3(town: Town) -> None:
    first = town.current
    with Releases(town.releases).lock():
        told = town.run("build")
    assert told.exit_code == 3
    told.says(
        ".lock", "is writing releases here", "expected: one build at a time", "what to do: Wait"
    )
    stays(town, first)


def test_a_dataset_that_vanished_ends_the_build_with_4(town: Town) -> None:
    first = town.current
    (town.root / MAPPING).unlink()
    told = town.run("build")
    assert told.exit_code == 4
    told.says(
        "withdrawals.toml",
        "1 of 2 datasets would be lost: residents",
        "expected: every dataset of the release before",
        "what to do: ",
        "--confirm-withdrawals",
    )
    stays(town, first)
    assert town.run("build", "--confirm-withdrawals").exit_code == 0
    assert [item.slug for item in town.manifest.withdrawals] == ["residents"]


def test_strictness_ends_the_build_with_1_and_writes_nothing(town: Town) -> None:
    first = town.current
    town.deliver("001;2021;razem;11 402", "001;2021;razem;11 403")
    told = town.run("build", "--strict")
    assert told.exit_code == 1
    told.says("Zatrzymuje publikację", "11 402; 11 403")
    stays(town, first)


def test_lists_that_violate_their_shapes_end_the_build_with_2(town: Town) -> None:
    first = town.current
    town.edit("ontology/city/providers.ttl", 'foaf:name "Testowo"@pl', 'foaf:nick "Testowo"@pl')
    told = town.run("build")
    assert told.exit_code == 2
    told.says("graph/ontology", "id/provider/testowo", "expected: ", "what to do: ")
    stays(town, first)


def test_a_damaged_release_before_is_healed_and_nothing_is_kept_from_it(town: Town) -> None:
    record = town.current / "record" / "dataset" / "residents.nq"
    record.write_bytes(record.read_bytes().replace(b"11402", b"11403"))
    good = (town.root / DELIVERY).read_bytes()
    town.deliver("001;2021;razem;11 402", "001;2021;razem;11 403")
    told = town.run("build")
    assert told.exit_code == 3
    told.says("residents.nq: not the bytes that were released", "what to do: ")
    town.write(DELIVERY, good)
    assert town.run("build").exit_code == 0
    assert_current_is_whole(Releases(town.releases))
    assert b'"11402"' in town.record()


def test_a_release_before_without_its_manifest_is_told(town: Town) -> None:
    (town.current / "manifest.json").unlink()
    told = town.run("build")
    assert told.exit_code == 3
    told.says("manifest.json", "expected: ", "what to do: ")
    shutil.rmtree(town.current)
    assert town.run("build").exit_code == 0
    assert read_manifest(town.current).parent == ""
