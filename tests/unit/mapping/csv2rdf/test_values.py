from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from city_data_bank.mapping.csv2rdf.datatype import BUILT_IN, Constraints, Datatype, Format
from city_data_bank.mapping.csv2rdf.values import value_space


def canonical(base: str, text: str, form: Format | None = None) -> str | None:
    datatype = Datatype(BUILT_IN[base], BUILT_IN[base].iri, form or Format())
    return value_space(datatype).canonical(text)


@pytest.mark.parametrize(
    ("base", "text", "expected"),
    [
        ("decimal", "66270", "66270"),
        ("decimal", "+066270.50", "66270.5"),
        ("decimal", "-0.0", "0"),
        ("decimal", ".5", "0.5"),
        ("decimal", "1" + "0" * 40, "1" + "0" * 40),
        ("integer", "-007", "-7"),
        ("byte", "127", "127"),
        ("unsignedByte", "255", "255"),
        ("long", "-9223372036854775808", "-9223372036854775808"),
        ("nonPositiveInteger", "0", "0"),
        ("double", "10.10e1", "1.01E2"),
        ("double", "0", "0.0E0"),
        ("double", "-INF", "-INF"),
        ("double", "1e400", "INF"),
        ("float", "0.1", "1.0E-1"),
        ("float", "16777217", "1.6777216E7"),
        ("number", "42.546245", "4.2546245E1"),
        ("boolean", "1", "true"),
        ("date", "2024-02-29", "2024-02-29"),
        ("date", "2020-12-31+00:00", "2020-12-31Z"),
        ("dateTime", "2020-12-31T24:00:00", "2021-01-01T00:00:00"),
        ("dateTime", "2020-01-01T10:00:00.500", "2020-01-01T10:00:00.5"),
        ("dateTimeStamp", "2020-01-01T10:00:00-05:00", "2020-01-01T10:00:00-05:00"),
        ("time", "15:02:37", "15:02:37"),
        ("gYear", "2020", "2020"),
        ("gYear", "-0044", "-0044"),
        ("gYearMonth", "2020-09", "2020-09"),
        ("gMonth", "--09", "--09"),
        ("gMonthDay", "--02-29", "--02-29"),
        ("gDay", "---31", "---31"),
        ("duration", "P1Y2M3DT4H5M6.7S", "P1Y2M3DT4H5M6.7S"),
        ("hexBinary", "0fb7", "0FB7"),
        ("base64Binary", "U2Vu ZA==", "U2VuZA=="),
        ("language", "pl", "pl"),
        ("anyURI", "http://example.org/ą", "http://example.org/ą"),
    ],
)
def test_a_value_has_one_canonical_form(base: str, text: str, expected: str) -> None:
    assert canonical(base, text) == expected


@pytest.mark.parametrize(
    ("base", "text"),
    [
        ("decimal", "NaN"),
        ("decimal", "1_000"),
        ("decimal", "1e3"),
        ("decimal", "1,5"),
        ("decimal", "٣"),
        ("decimal", "ok. 5"),
        ("integer", "1.0"),
        ("byte", "128"),
        ("unsignedByte", "256"),
        ("long", "-9223372036854775809"),
        ("positiveInteger", "0"),
        ("unsignedInt", "-1"),
        ("negativeInteger", "0"),
        ("double", "Infinity"),
        ("double", "nan"),
        ("boolean", "yes"),
        ("date", "2023-02-29"),
        ("date", "2020-13-01"),
        ("date", "31.12.2020"),
        ("date", "2020-1-1"),
        ("date", "2020-01-01+15:00"),
        ("dateTime", "2020-01-01T24:00:01"),
        ("dateTimeStamp", "2020-01-01T10:00:00"),
        ("time", "25:00:00"),
        ("gYear", "20"),
        ("duration", "P"),
        ("duration", "P1DT"),
        ("dayTimeDuration", "P1Y"),
        ("yearMonthDuration", "P1D"),
        ("hexBinary", "0F B7"),
        ("hexBinary", "0FB"),
        ("base64Binary", "not base64!"),
        ("language", "notavalidlanguagetag"),
        ("NMTOKEN", "two words"),
    ],
)
def test_a_text_that_is_no_value_is_refused(base: str, text: str) -> None:
    assert canonical(base, text) is None


@pytest.mark.parametrize("base", ["boolean", "decimal", "integer"])
@given(text=st.text("-0123456789.truefals", max_size=6))
def test_the_shortcut_takes_only_what_is_canonical(base: str, text: str) -> None:
    space = value_space(Datatype(BUILT_IN[base], BUILT_IN[base].iri))
    assert space.shortcut is not None
    if re.match(space.shortcut.replace("$", r"\Z"), text):
        assert space.canonical(text) == text


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_the_canonical_form_of_a_decimal_keeps_its_value(number: object) -> None:
    text = f"{number:f}"
    result = canonical("decimal", text)
    assert result is not None
    assert type(number)(result) == number  # type: ignore[call-arg]


@given(st.floats(allow_nan=False))
def test_the_canonical_form_of_a_double_keeps_its_value(number: float) -> None:
    result = canonical("double", repr(number).replace("inf", "INF"))
    assert result is not None
    assert float(result.replace("INF", "inf")) == number


@pytest.mark.parametrize(
    ("constraints", "inside", "outside"),
    [
        (Constraints(min_inclusive="5", max_exclusive="10"), ["5", "9.99"], ["4.9", "10"]),
        (Constraints(min_exclusive="5", max_inclusive="10"), ["5.1", "10.0"], ["5", "10.1"]),
    ],
)
def test_bounds_hold_by_value(
    constraints: Constraints, inside: list[str], outside: list[str]
) -> None:
    decimal = BUILT_IN["decimal"]
    space = value_space(Datatype(decimal, decimal.iri, constraints=constraints))
    assert None not in map(space.canonical, inside)
    assert set(map(space.canonical, outside)) == {None}


def test_dates_compare_across_time_zones() -> None:
    moment = BUILT_IN["dateTime"]
    bound = Constraints(max_inclusive="2020-01-01T12:00:00Z")
    space = value_space(Datatype(moment, moment.iri, constraints=bound))
    assert space.canonical("2020-01-01T13:00:00+01:00") is not None
    assert space.canonical("2020-01-01T12:00:00-01:00") is None


def test_a_month_is_neither_longer_nor_shorter_than_thirty_days() -> None:
    duration = BUILT_IN["duration"]
    for bound in (Constraints(min_inclusive="P30D"), Constraints(max_inclusive="P30D")):
        space = value_space(Datatype(duration, duration.iri, constraints=bound))
        assert space.canonical("P1M") is None


def test_octets_are_counted_and_not_their_digits() -> None:
    binary = BUILT_IN["hexBinary"]
    space = value_space(Datatype(binary, binary.iri, constraints=Constraints(length=2)))
    assert space.canonical("0FB7") == "0FB7"
    assert space.canonical("0FB70") is None


def test_a_regular_expression_may_match_anywhere() -> None:
    assert canonical("string", "xABx", Format("[AB]+")) == "xABx"
    assert canonical("string", "xyz", Format("[AB]+")) is None
    with pytest.raises(ValueError, match=r"\+"):
        canonical("string", "x", Format("+"))


def test_a_boolean_may_have_its_own_words() -> None:
    assert canonical("boolean", "tak", Format("tak|nie")) == "true"
    assert canonical("boolean", "true", Format("tak|nie")) is None
    with pytest.raises(ValueError, match="taknie"):
        canonical("boolean", "tak", Format("taknie"))
