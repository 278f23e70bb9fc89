"""decisions.toml: what people decided, and what is wrong with a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from city_data_bank.errors import ConfigurationError
from city_data_bank.indicators.decisions import read_decisions

DECISION = """
[[decision]]
indicator = "bank/population"
area = "1"
period = "2020"
dataset = "new"
by = "Statistics office"
date = 2026-11-01
reason.en = "The register was counted anew."
"""
EXPLANATION = """
[[explanation]]
indicator = "bank/population"
datasets = ["new", "old"]
source = "Note of the office"
reason.en = "Census of 2021."
"""


def write(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "decisions.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_no_file_means_that_nothing_was_decided(tmp_path: Path) -> None:
    assert not read_decisions(tmp_path / "decisions.toml").decided


def test_a_decision_has_its_author_its_day_and_its_reason(tmp_path: Path) -> None:
    found = read_decisions(write(tmp_path, DECISION))
    decision = found.decided["bank/population", "1", "2020"]
    assert (decision.dataset, decision.by, decision.date) == (
        "new",
        "Statistics office",
        "2026-11-01",
    )
    assert decision.reason == {"en": "The register was counted anew."}


def test_an_explanation_fits_where_two_of_its_datasets_differ(tmp_path: Path) -> None:
    found = read_decisions(write(tmp_path, EXPLANATION))
    explained = found.explain("bank/population", frozenset({"old", "new", "third"}))
    assert explained is not None
    assert explained.source == "Note of the office"
    assert found.explain("bank/population", frozenset({"old", "third"})) is None
    assert found.explain("bank/area", frozenset({"old", "new"})) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[[decision]\n", "TOML"),
        ("[[choice]]\n", "choice"),
        ("decision = 3\n", "[[decision]]"),
        (DECISION.replace("by =", "author ="), "unknown: author"),
        (DECISION.replace('by = "Statistics office"', ""), "missing: by"),
        (DECISION + DECISION, "twice"),
        (DECISION.replace('"2020"', "2020"), "decision.period"),
        (DECISION.replace("reason.en", "reason"), "texts by language"),
        (EXPLANATION.replace('["new", "old"]', '["new"]'), "two or more"),
        (EXPLANATION + 'kind = "revision"\n', "other-definition, other-area"),
        (DECISION.replace("2026-11-01", '"soon"'), "a day such as 2026-11-20"),
    ],
)
def test_a_wrong_file_is_refused_with_place_and_expectation(
    tmp_path: Path, text: str, words: str
) -> None:
    with pytest.raises(ConfigurationError) as caught:
        read_decisions(write(tmp_path, text))
    assert words in str(caught.value)
    assert "decisions.toml" in str(caught.value)
