"""The line as a whole: what a build is a function of, what stops it, what it leaves as it was."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.unit.build.town import MAPPING, Town

from city_data_bank.build.line import build_time, default_releases
from city_data_bank.build.outcome import BuildResult, State
from city_data_bank.errors import ConfigurationError
from city_data_bank.model import Severity

NOW = datetime(2026, 6, 1, 12, 0, 0, 123456, tzinfo=UTC)


def test_a_second_build_finds_the_first_one_unchanged(town: Town) -> None:
    first = town.current
    result = town.build(day=9)
    assert (result.release, result.unchanged, result.exit_code) == (first, True, 0)
    assert [path.name for path in town.releases.glob("2*")] == [first.name]


def test_equal_banks_in_two_folders_have_one_content_id(town: Town, tmp_path: Path) -> None:
    other = Town(town.root, tmp_path / "elsewhere")
    assert other.build(day=1).release != town.current
    assert other.current.name == town.current.name
    assert other.manifest.files == town.manifest.files


def test_a_new_figure_makes_a_new_release_with_the_old_one_as_parent(town: Town) -> None:
    first = town.current.name
    town.deliver("001;2021;razem;11 403")
    assert not town.build(day=2).unchanged
    assert town.manifest.parent == first
    assert town.current.name.startswith("20260602T120000Z-")
    assert b'"11403"' in town.record()
    areas, residents = town.dataset("areas"), town.dataset("residents")
    assert (areas.issued, areas.modified) == ("2026-06-01T12:00:00Z", "2026-06-01T12:00:00Z")
    assert (residents.issued, residents.modified) == (areas.issued, "2026-06-02T12:00:00Z")


def test_a_check_writes_nothing_and_finds_the_same(town: Town) -> None:
    town.edit(MAPPING, "frequency: ANNUAL", "frequency: ANNUAL\n  temporal: 2030-01-01/2030-12-31")
    before = sorted(town.releases.rglob("*"))
    checked, built = town.check(day=2), town.build(day=2)
    assert checked.release is None
    assert "temporal-future" in [finding.code for finding in checked.all_findings]
    assert checked.all_findings == built.all_findings
    assert set(before) < set(town.releases.rglob("*"))
    assert [path for path in before if not path.exists()] == []


def test_a_check_names_the_messages_that_a_language_lacks(town: Town) -> None:
    settings = town.root / "bank.toml"
    text = settings.read_text(encoding="utf-8").replace('["pl"]', '["pl", "cs"]')
    settings.write_text(text, encoding="utf-8")
    (note,) = town.check().notes
    assert note.startswith("cs: ")
    assert "fault-404" in note


def test_strictness_lets_a_violation_of_one_dataset_stop_everything(town: Town) -> None:
    first = town.current
    town.deliver("001;2021;razem;1", "001;2021;razem;2")
    result = town.build(day=2, strict=True)
    assert (result.exit_code, result.release) == (1, first)
    assert town.current == first
    assert [path.name for path in town.releases.glob("2*")] == [first.name]


def test_a_violation_of_the_banks_own_lists_writes_nothing(town: Town) -> None:
    first = town.current
    town.edit("ontology/city/providers.ttl", 'foaf:name "Testowo"@pl', 'foaf:nick "Testowo"@pl')
    with pytest.raises(ConfigurationError) as error:
        town.build(day=2)
    assert error.value.exit_code == 2
    assert "id/provider/testowo" in error.value.found
    assert error.value.expected == "a catalogue and lists that satisfy shapes/"
    assert error.value.advice
    assert town.current == first
    assert list(town.releases.glob(".staging*")) == []


def test_a_build_tells_what_it_found_with_the_names_of_things(
    first_build: tuple[Town, BuildResult],
) -> None:
    _, result = first_build
    assert result.messages is not None
    assert result.messages.name("indicator", "town/residents") == "Mieszkańcy"


def test_a_check_tells_every_violation_of_the_banks_own_lists(town: Town) -> None:
    second = '<id/provider/second> a foaf:Agent ; dct:identifier "second" .'
    path = "ontology/city/providers.ttl"
    town.edit(path, 'foaf:name "Testowo"@pl', 'foaf:nick "Testowo"@pl')
    town.write(path, f"{(town.root / path).read_text(encoding='utf-8')}\n{second}\n")
    result = town.check()
    found = [one for one in result.findings if one.severity is Severity.VIOLATION]
    assert len(found) > 1
    assert result.exit_code == 1, "and not 2: everything was looked at"
    with pytest.raises(ConfigurationError) as error:
        town.build(day=2)
    assert all(one.found in str(error.value) for one in found), "and so does a build"


def test_a_wrong_bank_toml_is_told_before_anything_is_locked(town: Town) -> None:
    town.edit("bank.toml", "status =", "statsu =")
    with pytest.raises(ConfigurationError, match="statsu: unknown key"):
        town.build(day=2)


def test_the_release_holds_what_the_bank_said_and_what_was_found(
    first_build: tuple[Town, BuildResult],
) -> None:
    town = first_build[0]
    release, manifest = town.current, town.manifest
    assert (release / "bank.toml").read_bytes() == (town.root / "bank.toml").read_bytes()
    assert manifest.counts == {
        "computed": 0,
        "conflicts": 0,
        "datasets": 2,
        "findings": 2,
        "gaps": 0,
        "observations": 4,
        "references": 3,
        "resources": 1,
        "triples": manifest.counts["triples"],
    }
    assert {path.name for path in (release / "findings").iterdir()} >= {
        "findings.csv",
        "findings.json",
    }


def test_every_dataset_has_one_outcome_with_its_account(
    first_build: tuple[Town, BuildResult],
) -> None:
    result = first_build[1]
    assert [(item.slug, item.state) for item in result.outcomes] == [
        ("areas", State.MAPPED),
        ("residents", State.MAPPED),
    ]
    assert all(item.accounting.balanced for item in result.outcomes)
    assert all(finding.severity is not Severity.VIOLATION for finding in result.all_findings)


@pytest.mark.parametrize(("epoch", "expected"), [("0", 1970), ("1780315200", 2026)])
def test_the_build_time_is_source_date_epoch_where_it_is_set(epoch: str, expected: int) -> None:
    when = build_time({"SOURCE_DATE_EPOCH": epoch}, NOW)
    assert (when.year, when.tzinfo) == (expected, UTC)


def test_the_build_time_is_now_in_whole_seconds_otherwise() -> None:
    assert build_time({}, NOW) == datetime(2026, 6, 1, 12, 0, 0, tzinfo=UTC)


@pytest.mark.parametrize("epoch", ["", "yesterday", "-5", "1.5", "99999999999999999999", "²"])
def test_a_build_time_that_is_no_number_of_seconds_is_refused(epoch: str) -> None:
    with pytest.raises(ConfigurationError, match="SOURCE_DATE_EPOCH"):
        build_time({"SOURCE_DATE_EPOCH": epoch}, NOW)


def test_releases_stand_in_the_banks_folder_by_default() -> None:
    assert default_releases(Path("town")) == Path("town/releases")
