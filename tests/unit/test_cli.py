"""The command as people and programs use it: exit codes, what goes where, releases by hand."""

from __future__ import annotations

import csv
import io
import json
import shutil
from importlib.metadata import entry_points
from pathlib import Path

import pytest
from tests.unit.build.town import MAPPING, ROWS, Town, run

from city_data_bank import __version__
from city_data_bank.cli import app

CONFLICT = (*ROWS, "001;2021;razem;11 999")


@pytest.fixture(scope="module")
def kept_town(tmp_path_factory: pytest.TempPathFactory) -> Town:
    """A town with two releases, to be looked at only."""
    town = Town.new(tmp_path_factory.mktemp("town"))
    town.build(day=1)
    town.deliver(*ROWS, "011;2021;razem;4 000")
    town.build(day=2)
    return town


@pytest.fixture
def town(kept_town: Town, tmp_path: Path) -> Town:
    """The same as a copy that a test may break."""
    return kept_town.copied(tmp_path)


def releases(town: Town, command: str, *arguments: object) -> list[str]:
    """Lines that ``releases COMMAND`` prints."""
    told = run("releases", command, *arguments, "--releases", town.releases)
    assert told.exit_code == 0, told.stderr
    return told.stdout.splitlines()


def test_the_version_is_that_of_the_package() -> None:
    assert run("--version").stdout == f"{__version__}\n"


def test_without_a_command_the_help_is_shown() -> None:
    told = run()
    assert told.exit_code == 2
    told.says("build", "check", "serve", "init")


def test_the_installed_command_is_this_one() -> None:
    (entry,) = entry_points(group="console_scripts", name="city-data-bank")
    assert entry.load() is app


def test_a_build_ends_with_0_and_prints_the_release_last(town: Town) -> None:
    before = town.current
    told = town.run("build", day=3)
    assert (told.exit_code, told.stdout) == (0, f"{before}\n")
    assert told.stderr.rstrip().endswith(f"unchanged {before.name}")
    assert "residents   reused" in told.stderr


def test_a_violation_ends_with_1_and_the_release_is_printed_all_the_same(town: Town) -> None:
    town.deliver(*CONFLICT)
    told = town.run("build", day=3)
    assert (told.exit_code, told.stdout) == (1, f"{town.current}\n")
    told.says("Zatrzymuje publikację", "residents   kept", f"released {town.current.name}")


@pytest.mark.parametrize(
    ("arguments", "place"),
    [
        (("build", "{}/none"), "bank.toml: there is no bank.toml"),
        (("check", "{}/none"), "bank.toml: there is no bank.toml"),
        (("serve", "{}", "--releases", "{}/none"), "none"),
        (("releases", "rollback", "x", "--releases", "{}/none"), "no release 'x'"),
        (("mapping", "explain", "{}/none.yaml", "--bank", "{}"), "no mapping of this bank"),
        (("init", "{}", "--name", "A", "--base", "https://a.example/", "--area", "1"), "something"),
    ],
)
def test_what_cannot_be_done_is_said_on_stderr_with_the_next_step(
    kept_town: Town, arguments: tuple[str, ...], place: str
) -> None:
    told = run(*(item.replace("{}", str(kept_town.root)) for item in arguments))
    assert told.exit_code in {2, 3}
    assert told.stdout == ""
    told.says(place, "expected: ", "what to do: ")


@pytest.mark.parametrize(
    "arguments", [("bild",), ("build", "--strikt"), ("releases", "verify", "a", "b")]
)
def test_a_wrong_command_line_ends_with_2(arguments: tuple[str, ...]) -> None:
    assert run(*arguments).exit_code == 2


def test_a_wrong_build_time_ends_with_2(kept_town: Town) -> None:
    told = run("build", kept_town.root, "--releases", kept_town.releases, epoch=-1)
    assert told.exit_code == 2
    told.says("SOURCE_DATE_EPOCH: '-1'", "seconds since 1970")


def test_findings_as_json_are_one_document_on_stdout(town: Town) -> None:
    town.deliver(*CONFLICT)
    told = town.run("check", "--format", "json")
    assert told.exit_code == 1
    assert "delivered files" not in told.stderr
    (found,) = [item for item in json.loads(told.stdout) if item["code"] == "duplicate-value"]
    assert (found["dataset"], found["severity"], found["row"]) == ("residents", "violation", 6)
    assert found["file"] == "deliveries/testowo/residents/mieszkancy.csv"
    assert set(found["words"]["pl"]) == {"message", "expected", "advice"}


def test_findings_as_csv_are_a_table_on_stdout(town: Town) -> None:
    town.deliver(*CONFLICT)
    told = town.run("check", "--format", "csv")
    assert told.exit_code == 1
    rows = list(csv.DictReader(io.StringIO(told.stdout, newline="")))
    (found,) = [row for row in rows if row["code"] == "duplicate-value"]
    assert (found["cell"], found["found"]) == ("cell=6,4", "11 402; 11 999")
    assert found["advice"].startswith("Zapytaj dostawcę")


def test_a_check_writes_no_release(town: Town) -> None:
    before = sorted(town.releases.iterdir())
    told = town.run("check")
    assert (told.exit_code, told.stdout) == (0, "")
    assert sorted(town.releases.iterdir()) == before


def test_releases_are_listed_newest_first_with_the_current_one_marked(kept_town: Town) -> None:
    first, second = sorted(path.name for path in kept_town.releases.glob("2*"))
    assert releases(kept_town, "list") == [f"{second}  current", first]


def test_a_rollback_makes_the_release_before_current_and_back(town: Town) -> None:
    first, second = sorted(path.name for path in town.releases.glob("2*"))
    assert releases(town, "rollback") == [first]
    assert releases(town, "list") == [second, f"{first}  current"]
    assert releases(town, "rollback", second) == [second]
    assert town.current.name == second


def test_a_whole_release_is_verified_and_a_damaged_one_ends_with_3(town: Town) -> None:
    first, second = sorted(path.name for path in town.releases.glob("2*"))
    assert releases(town, "verify") == [f"{second}  whole", f"{first}  whole"]
    (town.current / "bank.toml").write_text("", encoding="utf-8")
    told = run("releases", "verify", "--releases", town.releases)
    assert told.exit_code == 3
    assert told.stdout.splitlines() == [f"{second}  damaged", f"{first}  whole"]
    assert "bank.toml" in told.stderr
    assert run("releases", "verify", first, "--releases", town.releases).exit_code == 0


def test_pruning_spares_the_newest_and_purging_leaves_a_tombstone(town: Town) -> None:
    town.deliver(*ROWS[:2])
    town.build(day=3)
    first, second, third = sorted(path.name for path in town.releases.glob("2*"))
    assert releases(town, "prune", "--keep", "2") == [first]
    assert releases(town, "list") == [f"{third}  current", second, f"{first}  pruned"]
    assert releases(town, "prune", "--purge", first, "--reason", "Za dużo w nim było.") == [first]
    assert releases(town, "list") == [f"{third}  current", second]
    tombstone = json.loads((town.releases / first / "tombstone.json").read_text(encoding="utf-8"))
    assert "Za dużo w nim było." in str(tombstone)


def test_a_purge_without_a_reason_or_of_the_current_release_is_refused(kept_town: Town) -> None:
    current = kept_town.current.name
    for arguments in (("--purge", current, "--reason", "x"), ("--purge", current)):
        told = run("releases", "prune", *arguments, "--releases", kept_town.releases)
        assert told.exit_code in {2, 3}
        told.says("expected: ", "what to do: ")
    assert kept_town.current.is_dir()


def test_a_mapping_is_explained_on_stdout(kept_town: Town) -> None:
    told = run("mapping", "explain", kept_town.root / MAPPING, "--bank", kept_town.root)
    assert told.exit_code == 0
    assert "11402" in told.stdout


def test_a_bank_is_built_in_its_own_folder_by_default(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.rmtree(town.releases)
    monkeypatch.chdir(town.root)
    told = run("build", epoch=1_780_315_200)
    assert told.exit_code == 0
    release = Path(told.stdout.strip())
    assert release.resolve().parent == town.root / "releases"
