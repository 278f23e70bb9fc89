"""What a build says at its end."""

from __future__ import annotations

from pathlib import Path

from rich.console import Console

from city_data_bank.build.outcome import BuildResult, Outcome, State
from city_data_bank.build.progress import Bars, Silent
from city_data_bank.build.report import summary_table
from city_data_bank.model import Accounting, Finding, Place, Severity


def finding(severity: Severity) -> Finding:
    """Some finding."""
    return Finding("x", severity, Place("a.csv"))


OUTCOMES = (
    Outcome("fine", State.MAPPED, Accounting(4, 2, 6, 1, 1), (), 0.04),
    Outcome(
        "kept",
        State.KEPT,
        Accounting(),
        (finding(Severity.VIOLATION), finding(Severity.INFO)),
        1.25,
    ),
)


def lines(result: BuildResult) -> list[list[str]]:
    """The summary's rows as words."""
    console = Console(width=120)
    with console.capture() as capture:
        console.print(summary_table(result))
    return [line.split() for line in capture.get().splitlines()]


def test_the_summary_has_a_row_for_each_dataset() -> None:
    head, _, fine, kept = lines(BuildResult(None, unchanged=False, outcomes=OUTCOMES))
    assert head[:4] == ["dataset", "state", "rows", "values"]
    assert fine == ["fine", "mapped", "4", "6", "1", "1", "0", "0", "0.0", "none"]
    assert kept == "kept kept 0 0 0 0 0 0 1.2 1 info, 1 violation".split()  # noqa: SIM905 - a row


def test_very_many_datasets_are_counted_but_for_those_to_be_looked_at() -> None:
    reused = [Outcome(f"d{n:03}", State.REUSED, Accounting(), (), 0.0) for n in range(150)]
    mapped = Outcome("d150", State.MAPPED, Accounting(), (), 0.0)
    lost = Outcome("d151", State.LEFT_OUT, Accounting(), (), 0.0)
    rows = lines(BuildResult(None, unchanged=False, outcomes=(*reused, mapped, lost)))[2:]
    assert [row[0] for row in rows[:3]] == ["d151", "d150", "d000"]
    assert rows[100:] == [["and", "52", "more", "52", "reused"]]


def test_a_violation_anywhere_makes_the_exit_code_1() -> None:
    own = (finding(Severity.VIOLATION),)
    assert BuildResult(None, unchanged=False, outcomes=OUTCOMES).exit_code == 1
    assert BuildResult(None, unchanged=False, outcomes=OUTCOMES[:1]).exit_code == 0
    assert BuildResult(None, unchanged=False, outcomes=OUTCOMES[:1], findings=own).exit_code == 1


def test_the_release_is_known_where_there_is_one() -> None:
    result = BuildResult(Path("r"), unchanged=True, outcomes=OUTCOMES)
    assert [item.severity for item in result.all_findings] == [Severity.VIOLATION, Severity.INFO]


def test_a_step_passes_its_items_on_shown_or_not() -> None:
    console = Console(width=80)
    with console.capture() as capture:
        assert list(Bars(console).each("files", [1, 2], 2)) == [1, 2]
    assert "files" in capture.get()
    assert list(Silent().each("files", [1, 2], 2)) == [1, 2]
