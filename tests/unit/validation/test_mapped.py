from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from city_data_bank.bank.configuration import Bank
from city_data_bank.findings import in_words
from city_data_bank.messages import Messages
from city_data_bank.model import (
    Accounting,
    DatasetDescription,
    Delivery,
    Finding,
    MappedDataset,
    Place,
    Severity,
)
from city_data_bank.validation.mapped import check_mapped

TODAY = date(2026, 6, 8)
TEXTS = {"pl": "Ludność", "en": "People", "de": "Menschen"}
Check = Callable[..., tuple[Finding, ...]]


@pytest.fixture
def check(bank: Bank) -> Check:
    """Checks a dataset that differs from a right one by what is given."""

    def run(accounting: Accounting | None = None, **changes: object) -> tuple[Finding, ...]:
        description = DatasetDescription(
            slug="people",
            provider="town",
            steward="town",
            title=TEXTS,
            description=TEXTS,
            keywords={"pl": ("ludność",)},
            category="people",
            themes=("SOCI",),
            frequency="ANNUAL",
            licence="CC_BY_4_0",
            rights={},
            issued="2022-04-07",
            vintage="2022-04-07",
            temporal=("2020-01-01", "2020-12-31"),
            spatial="A1",
            landing_page="",
            series="",
            series_title={},
            purpose={},
            caveat={},
            contact="",
            disclosure="",
            mapping="mappings/town/people.yaml",
        )
        mapped = MappedDataset(
            description=replace(description, **changes),  # type: ignore[arg-type]
            delivery=Delivery("town", Path("people.csv"), "people.csv", "0" * 64, 10),
            mapping_sha256="0" * 64,
            tables=(),
            findings=(),
            accounting=accounting or Accounting(2, 3, observations=5, gaps=1),
            delivered_columns=(),
        )
        return check_mapped(mapped, bank, TODAY)

    return run


def test_a_right_dataset_has_no_finding(check: Check) -> None:
    assert check() == ()


def test_a_dataset_without_a_single_value_is_a_violation(check: Check) -> None:
    (found,) = check(Accounting(2, 1, left_out=2))
    assert (found.code, found.severity) == ("no-values", Severity.VIOLATION)
    assert found.place == Place("deliveries/town/people.csv")
    assert dict(found.arguments) == {"rows": "2"}


def test_a_dataset_of_gaps_with_reasons_is_a_dataset(check: Check) -> None:
    assert check(Accounting(2, 1, gaps=2)) == ()


def test_cells_without_an_outcome_are_a_violation(check: Check) -> None:
    (found,) = check(Accounting(2, 3, observations=5))
    assert (found.code, found.severity) == ("accounting-unbalanced", Severity.VIOLATION)
    assert dict(found.arguments) == {"cells": "6", "outcomes": "5"}


@pytest.mark.parametrize("field", ["title", "description"])
def test_a_text_in_the_first_language_is_mandatory_in_others_it_is_missed(
    check: Check, field: str
) -> None:
    first, other = check(**{field: {"de": "Menschen"}})
    assert (first.code, first.severity) == ("text-missing", Severity.VIOLATION)
    assert (other.code, other.severity) == ("text-missing", Severity.WARNING)
    assert first.place == Place("mappings/town/people.yaml", column=field)
    assert [dict(found.arguments)["language"] for found in (first, other)] == ["pl", "en"]


def test_a_series_wants_a_title_and_a_dataset_keywords(check: Check) -> None:
    assert [found.severity for found in check(series="s")] == [Severity.WARNING] * 3
    assert check(series="s", series_title=TEXTS) == ()
    (found,) = check(keywords={"en": ("people",)})
    assert dict(found.arguments) == {"field": "keyword", "language": "pl"}


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"issued": "7 April"}, "date-unreadable"),
        ({"issued": "20220407"}, "date-unreadable"),
        ({"vintage": "2022-02-30"}, "date-unreadable"),
        ({"temporal": ("2020-12-31", "2020-01-01")}, "date-unreadable"),
        ({"temporal": ("2020", "2021")}, "date-unreadable"),
        ({"issued": "2026-06-09"}, "date-future"),
        ({"vintage": "2026-06-09"}, "date-future"),
    ],
)
def test_a_day_that_is_none_or_still_to_come_is_a_violation(
    check: Check, changes: dict[str, object], code: str
) -> None:
    (found,) = check(**changes)
    assert (found.code, found.severity) == (code, Severity.VIOLATION)


def test_a_day_of_the_build_is_not_in_the_future(check: Check) -> None:
    assert check(issued="2026-06-08", vintage="") == ()


def test_a_future_time_is_doubtful_and_an_unknown_one_is_left_to_the_shape(check: Check) -> None:
    (future,) = check(temporal=("2030-01-01", "2030-12-31"))
    assert (future.code, future.severity) == ("temporal-future", Severity.WARNING)
    assert check(temporal=("2026-01-01", "2026-12-31")) == check(temporal=None) == ()


def test_the_address_of_a_person_is_no_contact_point_and_is_masked(check: Check) -> None:
    (found,) = check(contact="jan.przykladowy@town.example")
    assert (found.code, found.severity) == ("contact-private", Severity.WARNING)
    assert found.found == "•••@town.example"
    assert check(contact="biblioteka@town.example") == ()
    assert check(contact="library") == ()


@pytest.mark.parametrize("language", ["pl", "en", "de"])
def test_every_finding_has_words_in_every_language(
    check: Check, messages: dict[str, Messages], language: str
) -> None:
    found = (
        *check(Accounting(2, 1, left_out=1)),
        *check(title={"de": "x"}, temporal=None, contact="jan.przykladowy@town.example"),
        *check(issued="7 April", vintage="2030-01-01", temporal=("2030-01-01", "2030-12-31")),
    )
    assert len({finding.code for finding in found}) == 7
    for finding in found:
        words = in_words(finding, messages[language])
        assert all((words.message, words.expected, words.advice))
        assert "{" not in words.message
