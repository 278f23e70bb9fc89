"""What rows of tables are broken down by, in words."""

from __future__ import annotations

from city_data_bank.pages.parts.breakdowns import Breakdowns
from city_data_bank.pages.parts.texts import Text

NAMED = Breakdowns({("sex", "F"): Text("women", "en"), ("age", "T"): Text("total", "en")})
ROW = {"id": "k", "area": "01", "period": "2020", "indicator": "bank/x", "value": "7"}


def test_codes_are_named_and_totals_left_out() -> None:
    assert NAMED({**ROW, "sex": "F", "age": "T"}) == "women"


def test_a_code_without_a_name_is_shown_itself() -> None:
    assert NAMED({**ROW, "sex": "F", "settlement": "U"}) == "women, U"


def test_a_row_that_is_not_broken_down_says_nothing() -> None:
    assert NAMED({**ROW, "sex": "T", "areaIri": "http://example.org/01"}) == ""
