import pytest

from city_data_bank.bank.periods import period_dates, period_quads, span_ref
from city_data_bank.iris import Iris


@pytest.mark.parametrize(
    ("ref", "first", "last"),
    [
        ("2020", "2020-01-01", "2020-12-31"),
        ("2020-Q3", "2020-07-01", "2020-09-30"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2020-12-31", "2020-12-31", "2020-12-31"),
        ("2019_2020", "2019-09-01", "2020-08-31"),
        ("2015-01-01_2024-12-31", "2015-01-01", "2024-12-31"),
    ],
)
def test_a_period_is_the_days_from_first_to_last(ref: str, first: str, last: str) -> None:
    begin, end = period_dates(ref)
    assert (begin.isoformat(), end.isoformat()) == (first, last)
    if "_" not in ref or "-" in ref:
        assert span_ref(begin, end) == ref


@pytest.mark.parametrize(
    "ref", ["", "20", "2020-Q5", "2020-13", "2020-02-30", "2019_2021", "\u0662\u0660\u0662\u0660"]
)
def test_what_is_no_period_is_refused(ref: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        period_dates(ref)


def test_a_year_carries_its_number_and_a_school_year_none() -> None:
    text = [str(quad) for quad in period_quads(["2020", "2019_2020"], Iris("https://x.example/"))]
    assert sum("ns#year" in quad for quad in text) == 1
