from __future__ import annotations

from decimal import Decimal

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from city_data_bank.mapping.numbers import NUMBER_FORMATS, stripped


def canonical(form: str, *texts: str) -> list[str | None]:
    found: list[str | None] = NUMBER_FORMATS[form].canonical(pa.array(texts)).to_pylist()
    return found


@pytest.mark.parametrize(
    ("form", "text", "number"),
    [
        ("1234.5", "66270", "66270"),
        ("1234.5", "0", "0"),
        ("1234.5", "-0.0", "0"),
        ("1234.5", "12.50", "12.5"),
        ("1234.5", "100.00", "100"),
        ("1234.5", "0012", "12"),
        ("1234.5", "+3.1", "3.1"),
        ("1234.5", "\u22123", "-3"),
        ("1234.5", "0.050", "0.05"),
        ("1234.5", ".7", "0.7"),
        ("1234.5", "-.0", "0"),
        ("1234,5", "-,25", "-0.25"),
        ("1234,5", "12,5", "12.5"),
        ("1 234,5", "1 234,5", "1234.5"),
        ("1 234,5", "1\u00a0234\u202f567", "1234567"),
        ("1 234,5", "1234,5", "1234.5"),
        ("1.234,5", "1.234,5", "1234.5"),
        ("1,234.5", "1,234.5", "1234.5"),
    ],
)
def test_a_number_becomes_its_canonical_decimal(form: str, text: str, number: str) -> None:
    assert canonical(form, text) == [number]


@pytest.mark.parametrize(
    ("form", "text"),
    [
        *(
            ("1234.5", text)
            for text in ("NaN", "1_000", "1e3", "ok. 5", "", ".", "5.", "12,5", "1 234", "٣")
        ),
        ("1234,5", "12.5"),
        ("1 234,5", "12 34"),
        ("1 234,5", "1 2345"),
        ("1.234,5", "1.23"),
    ],
)
def test_what_the_format_does_not_know_is_no_number(form: str, text: str) -> None:
    assert canonical(form, text) == [None]


def test_numbers_and_other_texts_of_a_column_keep_their_places() -> None:
    assert canonical("1234.5", "7", "x", "8.0", "9") == ["7", None, "8", "9"]


@given(st.decimals(places=4, min_value=-(10**12), max_value=10**12))
def test_a_canonical_decimal_is_the_same_number_and_canonical_again(value: Decimal) -> None:
    text = f"{value:f}".replace(".", ",")
    (found,) = canonical("1234,5", text)
    assert found is not None
    assert Decimal(found) == value
    assert canonical("1234.5", found) == [found]


@given(st.text(max_size=8))
def test_no_text_is_read_as_a_number_that_decimal_does_not_read(text: str) -> None:
    (plain,) = stripped(pa.array([text])).to_pylist()
    (found,) = canonical("1234.5", plain)
    if found is not None:
        assert Decimal(found) == Decimal(plain.replace("\u2212", "-"))


def test_hard_thin_and_zero_width_spaces_round_a_text_are_taken_away() -> None:
    texts = pa.array(["\u00a05\u2009", "\u200b6", None, " a b "])
    assert stripped(texts).to_pylist() == ["5", "6", "", "a b"]
