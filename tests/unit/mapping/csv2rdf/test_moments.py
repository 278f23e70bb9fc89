from __future__ import annotations

import pytest

from city_data_bank.mapping.csv2rdf.moments import canonical_moment, compile_moment


@pytest.mark.parametrize(
    ("base", "pattern", "text", "expected"),
    [
        ("date", "dd.MM.yyyy", "31.12.2020", "2020-12-31"),
        ("date", "d.M.yyyy", "1.2.2020", "2020-02-01"),
        ("date", "yyyyMMdd", "20201231", "2020-12-31"),
        ("date", "M/d/yyyy", "10/18/2010", "2010-10-18"),
        ("date", "dd.MM.yyyy XXX", "22.03.2015 +01:00", "2015-03-22+01:00"),
        ("time", "HHmm", "1502", "15:02:00"),
        ("time", "HH:mm x", "15:02 -05", "15:02:00-05:00"),
        ("time", "HH:mm:ss.SSS", "15:02:37.140", "15:02:37.14"),
        ("dateTime", "d-M-yyyy HHmm X", "15-3-2015 1502 Z", "2015-03-15T15:02:00Z"),
        ("dateTime", "yyyy-MM-ddTHH:mm", "2015-03-15T15:02", "2015-03-15T15:02:00"),
        ("gYearMonth", "MM/yyyy", "09/2020", "2020-09"),
        ("gMonthDay", "dd.MM", "31.12", "--12-31"),
    ],
)
def test_a_pattern_takes_a_date_apart(base: str, pattern: str, text: str, expected: str) -> None:
    match = compile_moment(base, pattern).fullmatch(text)
    assert match is not None
    assert canonical_moment(base, match) == expected


@pytest.mark.parametrize(
    ("base", "pattern"),
    [
        ("date", "yy-MM-dd"),
        ("date", "MM.yyyy"),
        ("date", "yyyy-MM-dd HH:mm"),
        ("date", "d MMMM yyyy"),
        ("date", "dd.dd.yyyy"),
        ("dateTime", "yyyy-MM-dd"),
        ("time", "hh:mm"),
        ("date", "yyyy*MM*dd"),
    ],
)
def test_a_pattern_that_says_too_little_or_too_much_is_refused(base: str, pattern: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        compile_moment(base, pattern)


@pytest.mark.parametrize("text", ["30.02.2020", "31.04.2020", "00.01.2020", "1.1.2020"])
def test_a_day_that_the_calendar_does_not_have_is_no_date(text: str) -> None:
    match = compile_moment("date", "dd.MM.yyyy").fullmatch(text)
    assert match is None or canonical_moment("date", match) is None
