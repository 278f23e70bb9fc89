from __future__ import annotations

import pytest

from city_data_bank.mapping.csv2rdf.datatype import Format
from city_data_bank.mapping.csv2rdf.numbers import plain_number


@pytest.mark.parametrize(
    ("pattern", "fits", "does_not"),
    [
        ("0", ["0", "12", "-3"], ["1.0", "1,000", ""]),
        ("#,##0", ["0", "123", "1,234", "1,234,567"], ["1234", "12,34", ",123", "1,,234"]),
        ("#,##,##0", ["1,23,456", "12,345"], ["123,456"]),
        ("000", ["001", "1234"], ["01"]),
        ("0.00", ["1.25"], ["1.2", "1.255", "1"]),
        ("0.0#", ["1.2", "1.25"], ["1.255", "1", "1."]),
        ("0.#", ["1", "1.2"], ["1.", "1.25"]),
        ("0.###,###", ["1.5", "1.123,4"], ["1.1234", "1.123,"]),
        ("0.0E0", ["1.5E3", "1.5E-3"], ["1.5", "1.5E10"]),
        ("0.0E+00", ["1.5E+03"], ["1.5E03", "1.5E-03"]),
        ("0%", ["5%", "-5%"], ["5", "%5"]),
        ("%0", ["%5", "%-5"], ["5%"]),
        ("+0", ["+5"], ["5", "-5"]),
    ],
)
def test_a_pattern_describes_how_numbers_are_written(
    pattern: str, fits: list[str], does_not: list[str]
) -> None:
    read = plain_number(Format(pattern))
    assert [text for text in fits if read(text) is None] == []
    assert [text for text in does_not if read(text) is not None] == []


@pytest.mark.parametrize("pattern", ["[", "", "0#", "#0.#0", "0.0.0", "0 zł", "G0", "0D0"])
def test_what_is_no_pattern_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        plain_number(Format(pattern))


@pytest.mark.parametrize(
    ("form", "text", "plain"),
    [
        (Format("#,##0.00"), "1,234.50", "1234.50"),
        (Format("#.##0,00", decimal_char=",", group_char="."), "1.234,50", "1234.50"),
        (Format(decimal_char=",", group_char=" "), "66 270,5", "66270.5"),
        (Format(decimal_char=","), "0,5", "0.5"),
        (Format("0.#%"), "-25%", "-0.25"),
        (Format("0‰"), "5‰", "0.005"),
        (Format(group_char=","), "1E6", "1E6"),
    ],
)
def test_signs_of_a_language_are_taken_out(form: Format, text: str, plain: str) -> None:
    assert plain_number(form)(text) == plain


@pytest.mark.parametrize("text", ["1,,000", "1,000,", ",5", "+", "1_000", "NaN%"])
def test_a_group_character_stands_between_digits(text: str) -> None:
    assert plain_number(Format(group_char=","))(text) is None
