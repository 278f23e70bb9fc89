"""Reuse: what has not changed is taken over, byte for byte what a full build makes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.unit.build.town import RESIDENTS, ROWS, TABLE, Town

from city_data_bank.build.ledger import FILE, read_ledger
from city_data_bank.build.outcome import BuildResult, State
from city_data_bank.release.verification import verify

WITHDRAWAL = """
[[withdrawal]]
slug = "second"
date = 2026-06-02
reason.pl = "Dwa razy to samo."
"""


def states(result: BuildResult) -> dict[str, State]:
    """What became of every dataset."""
    return {item.slug: item.state for item in result.outcomes}


def flip(path: Path) -> None:
    """Flip a bit of the first byte of a file."""
    content = path.read_bytes()
    path.write_bytes(bytes([content[0] ^ 1]) + content[1:])


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Town:
    """A town with a release: a second dataset, one with doubts, two of one file."""
    town = Town.new(tmp_path_factory.mktemp("lived"))
    town.add("second", table=TABLE.replace("11 402", "11 401"))
    early = RESIDENTS.replace("ANNUAL", "ANNUAL\n  temporal: 2026-06-02/2026-12-31")
    town.add("early", early, TABLE.replace("11 402", "n/a"))
    town.add("both", table=TABLE.replace("11 402", "11 400"))
    where = RESIDENTS.replace("bank:observations:", "bank:where: {Kod: '001'}\nbank:observations:")
    town.write("mappings/testowo/part.yaml", where.replace("residents/mieszkancy", "both/plik"))
    assert town.build(day=1).exit_code == 0
    return town


@pytest.fixture(scope="module")
def changed(lived: Town, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, object]:
    """The day after, built from what is there, anew, and in two processes."""
    built: dict[str, object] = {}
    for how in ({}, {"full": True}, {"full": True, "jobs": 2}):
        town = lived.copied(tmp_path_factory.mktemp("changed"))
        town.deliver(*ROWS, "011;2021;razem;n/a")
        town.write("withdrawals.toml", WITHDRAWAL)
        (town.root / "mappings/testowo/second.yaml").unlink()
        town.add("renamed", table=(town.root / "deliveries/testowo/second/plik.csv").read_bytes())
        name = f"{'full' if how else 'reused'}-{how.get('jobs', 1)}"
        built[name] = (town, town.build(day=3, confirm=True, **how))
    return built


def town_of(changed: Mapping[str, object], name: str) -> tuple[Town, BuildResult]:
    """A town and what its build answered."""
    found = changed[name]
    assert isinstance(found, tuple)
    return found


def test_only_what_changed_is_made_again(changed: Mapping[str, object]) -> None:
    _, result = town_of(changed, "reused-1")
    assert states(result) == {
        "areas": State.REUSED,
        "both": State.REUSED,
        "early": State.MAPPED,
        "part": State.REUSED,
        "renamed": State.MAPPED,
        "residents": State.MAPPED,
    }
    assert all(item.seconds == 0 for item in result.outcomes if item.state is State.REUSED)


@pytest.mark.parametrize("other", ["full-1", "full-2"])
def test_the_release_is_that_of_a_full_build_byte_for_byte(
    changed: Mapping[str, object], other: str
) -> None:
    reused, full = town_of(changed, "reused-1")[0], town_of(changed, other)[0]
    assert reused.current.name == full.current.name
    assert reused.manifest.files == full.manifest.files
    assert reused.manifest.datasets == full.manifest.datasets
    assert reused.manifest.counts == full.manifest.counts
    assert verify(reused.current) == ()


@pytest.mark.parametrize("other", ["full-1", "full-2"])
def test_the_findings_are_those_of_a_full_build(changed: Mapping[str, object], other: str) -> None:
    reused, full = town_of(changed, "reused-1")[1], town_of(changed, other)[1]
    assert reused.all_findings == full.all_findings
    assert "not-a-number" in {item.code for item in reused.all_findings}


def test_a_finding_that_the_day_decides_goes_when_its_day_has_come(
    lived: Town, changed: Mapping[str, object]
) -> None:
    entries = read_ledger(lived.releases, lived.current.name)
    assert "temporal-future" in {item.code for item in entries["early"].findings}
    codes = {item.code for item in town_of(changed, "reused-1")[1].all_findings}
    assert "temporal-future" not in codes


def test_a_file_of_which_one_dataset_changed_is_made_as_a_whole(
    lived: Town, tmp_path: Path
) -> None:
    town = lived.copied(tmp_path)
    town.edit("mappings/testowo/part.yaml", "{pl: Mieszkańcy}", "{pl: Ludność}")
    result = town.build(day=1)
    assert {slug for slug, state in states(result).items() if state is State.MAPPED} == {
        "both",
        "part",
    }


@pytest.mark.parametrize("file", ["record/dataset/both.nq", "dataset/both/both.xlsx"])
def test_a_rotten_file_is_not_taken_over_and_its_dataset_is_made_anew(
    lived: Town, tmp_path: Path, file: str
) -> None:
    town = lived.copied(tmp_path)
    whole, before = town.manifest, town.current
    flip(before / file)
    result = town.build(day=4)
    assert states(result)["both"] is State.MAPPED
    assert states(result)["residents"] is State.REUSED
    (note,) = result.notes
    assert note.startswith("both, part: made anew: ")
    assert file in note
    assert not result.unchanged
    assert town.current != before
    assert verify(town.current) == ()
    assert town.manifest.dataset("both") == whole.dataset("both")


def test_a_version_that_was_kept_is_never_taken_for_a_good_one(town: Town) -> None:
    good = town.current.name
    town.deliver("001;2021;razem;1", "001;2021;razem;2")
    for day in (2, 3):
        result = town.build(day=day)
        assert states(result) == {"areas": State.REUSED, "residents": State.KEPT}
        assert town.dataset().kept_from == good
    town.write("deliveries/testowo/residents/mieszkancy.csv", TABLE)
    assert states(town.build(day=4))["residents"] is State.MAPPED
    assert town.dataset().kept_from == ""


def test_a_full_build_reuses_nothing(town: Town) -> None:
    result = town.build(day=2, full=True)
    assert set(states(result).values()) == {State.MAPPED}
    assert result.unchanged


def test_a_check_reuses_too_and_finds_the_same(town: Town) -> None:
    ledger = (town.releases / FILE).read_bytes()
    checked = town.check(day=2)
    assert set(states(checked).values()) == {State.REUSED}
    assert checked.all_findings == town.build(day=2, full=True).all_findings
    assert json.loads(ledger.partition(b"\n")[2])["release"] == town.current.name


@pytest.mark.parametrize("content", [b"", b"{}", b"0\n{}"])
def test_without_its_ledger_a_bank_is_built_anew(town: Town, content: bytes) -> None:
    (town.releases / FILE).write_bytes(content)
    result = town.build(day=2)
    assert set(states(result).values()) == {State.MAPPED}
    assert result.unchanged


def test_the_ledger_is_of_the_current_release_alone(town: Town) -> None:
    assert read_ledger(town.releases, town.current.name)
    assert read_ledger(town.releases, "20200101T000000Z-0123456789ab") == {}
    assert datetime(2026, 6, 1, tzinfo=UTC).date().isoformat() == (
        read_ledger(town.releases, town.current.name)["residents"].day
    )
