from __future__ import annotations

import pytest
from tests.unit.draft.conftest import MakeSample

from city_data_bank.draft.numbers import find_numbers, is_code, signs


@pytest.mark.parametrize(
    ("texts", "form"),
    [
        ("5|6.5", "1234.5"),
        ("5|6,5", "1234,5"),
        ("1 234|6,5", "1 234,5"),
        ("1\u2009234|5.5", "1 234.5"),
        ("1.234,5|7", "1.234,5"),
        ("1,234.5|7", "1,234.5"),
    ],
)
def test_the_format_is_the_first_that_reads_all_numbers(
    make_sample: MakeSample, texts: str, form: str
) -> None:
    sample = make_sample(f"Town|A|B\nAshton|{texts}")
    found = find_numbers(sample.columns)
    assert found.forms[0] == form
    assert [column.title for column in found.columns] == ["A", "B"]


def test_whole_numbers_fit_every_format(make_sample: MakeSample) -> None:
    assert len(find_numbers(make_sample("A\n5\n6").columns).forms) > 1


def test_one_code_among_numbers_makes_them_codes(make_sample: MakeSample) -> None:
    assert not find_numbers(make_sample("service\n17\nmerged6958\n6\n5\n8").columns).columns
    assert find_numbers(make_sample("homes\n17\nabout 6 958\n6\n5\n8").columns).columns


def test_signs_are_short_texts_that_are_no_numbers(make_sample: MakeSample) -> None:
    (column,) = make_sample("A\n5\n-\nn.a.\n\nnot delivered yet\n6").columns
    assert signs(column, "1234.5") == ("-", "n.a.", "")[:2] or signs(column, "1234.5")[0] == ""


@pytest.mark.parametrize(
    ("texts", "code"),
    [
        ([f"0{n}" for n in range(10, 40)], True),
        (["756"] * 30, True),
        (["75621", "75622"] * 30, True),
        ([str(n) for n in range(100, 130)], True),
        ([str(n // 12 + 1) for n in range(36)], True),
        ([str(n * 37 % 101) for n in range(40)], False),
        (["0", "0", "3"] * 20, False),
        (["1.5", "2.5"] * 20, False),
        (["7", "8", "9"], False),
        (["1", "2", "3"], True),
        (["1.", "2.", "3.", "total"], True),
        (["1", "2"], False),
    ],
    ids=[
        "leading zeros",
        "one number in every row",
        "few numbers of one length",
        "running numbers",
        "groups of rows",
        "amounts",
        "mostly nothing",
        "decimals",
        "too few rows to tell",
        "few rows counted from one",
        "counted with dots, and a total",
        "two rows tell nothing",
    ],
)
def test_codes_look_like_numbers(make_sample: MakeSample, texts: list[str], code: bool) -> None:  # noqa: FBT001
    (column,) = make_sample("\n".join(("A", *texts))).columns
    assert is_code(column) is code
