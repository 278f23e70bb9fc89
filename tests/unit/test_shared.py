from datetime import date
from decimal import Decimal

import pyarrow as pa
import pytest

from city_data_bank.errors import ConfigurationError, QueryError, WithdrawalError
from city_data_bank.iris import Iris
from city_data_bank.messages import chain
from city_data_bank.model import Accounting, Addressing
from city_data_bank.settings import SETTINGS, Settings

POLISH = """
hello = Dzień dobry
rows = { $count ->
    [one] { $count } wiersz
    [few] { $count } wiersze
   *[many] { $count } wierszy
}
path = ścieżka
    .dataset = zbior
"""


def test_an_error_says_place_found_expected_and_advice() -> None:
    error = ConfigurationError("bank.toml: area", "''", "a code", "Name the area.")
    assert str(error) == "bank.toml: area: ''\n  expected: a code\n  what to do: Name the area."


def test_every_kind_of_error_has_its_exit_code() -> None:
    assert ConfigurationError("", "", "", "").exit_code == 2
    assert WithdrawalError("", "", "", "").exit_code == 4
    assert QueryError(504, "", "", "", "").status == 504


@pytest.mark.parametrize("base", ["https://x.example", "x.example/", "ftp://x.example/"])
def test_a_base_is_an_absolute_address_with_a_slash_at_its_end(base: str) -> None:
    with pytest.raises(ValueError, match="a base is"):
        Iris(base)


def test_an_address_escapes_what_a_path_may_not_hold() -> None:
    iris = Iris("https://x.example/bank/")
    assert iris.thing("area", "a b/ł") == "https://x.example/bank/id/area/a%20b/%C5%82"


def test_a_message_follows_the_plural_rules_of_its_language() -> None:
    messages = chain({"pl": [POLISH]}, ["pl"])["pl"]
    assert [messages("rows", count=n) for n in (1, 2, 5)] == ["1 wiersz", "2 wiersze", "5 wierszy"]


def test_a_missing_message_falls_back_to_the_next_language() -> None:
    messages = chain({"pl": [POLISH], "en": ["bye = Goodbye"]}, ["pl", "de"])
    assert messages["de"]("hello") == "Dzień dobry"
    assert messages["pl"]("bye") == "Goodbye"
    assert messages["pl"]("path.dataset") == "zbior"


def test_an_unknown_message_is_an_error() -> None:
    with pytest.raises(KeyError, match="nothing"):
        chain({"pl": [POLISH]}, ["pl"])["pl"]("nothing")


def test_a_message_without_its_argument_is_an_error() -> None:
    with pytest.raises(KeyError, match="rows"):
        chain({"pl": [POLISH]}, ["pl"])["pl"]("rows")


def test_numbers_are_written_as_the_language_writes_them() -> None:
    messages = chain({}, ["pl", "en", "de"])
    value = Decimal("66270.50")
    written = [messages[language].number(value) for language in ("pl", "en", "de")]
    assert written == ["66\u00a0270,5", "66,270.5", "66.270,5"]
    assert messages["en"].number(Decimal("2547.5"), 2) == "2,547.50"


def test_dates_are_written_as_the_language_writes_them() -> None:
    messages = chain({}, ["pl", "en", "de"])
    day = date(2020, 12, 31)
    written = [messages[language].date(day) for language in ("pl", "en", "de")]
    assert written == ["31 grudnia 2020", "31 December 2020", "31. Dezember 2020"]


def test_fragments_name_the_cell_of_a_text_and_of_a_sheet() -> None:
    rows = pa.array(["34", "35"])
    text = Addressing("cell=", ",").fragments(rows, "8")
    sheet = Addressing("sheet=A%201&cell=", "", column_first=True).fragments(rows, "C")
    assert text.to_pylist() == ["cell=34,8", "cell=35,8"]
    assert sheet.to_pylist() == ["sheet=A%201&cell=C34", "sheet=A%201&cell=C35"]


def test_an_accounting_balances_only_when_every_cell_has_an_outcome() -> None:
    assert Accounting(2, 3, observations=4, gaps=1, rejected=1).balanced
    assert not Accounting(2, 3, observations=4, gaps=1).balanced


def test_a_setting_is_read_from_environment_and_overridden_by_the_command() -> None:
    environment = {"CITY_DATA_BANK_PORT": "9000", "CITY_DATA_BANK_WORKERS": "3", "HOME": "x"}
    settings = Settings.from_environment(environment, workers=5, host=None)
    assert (settings.integer("port"), settings.integer("workers")) == (9000, 5)
    assert settings.text("host") == "127.0.0.1"


@pytest.mark.parametrize(
    ("name", "value"), [("CITY_DATA_BANK_PROT", "1"), ("CITY_DATA_BANK_PORT", "eight")]
)
def test_a_wrong_setting_is_named(name: str, value: str) -> None:
    with pytest.raises(ConfigurationError, match=name):
        Settings.from_environment({name: value})


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("CITY_DATA_BANK_PROT", "CITY_DATA_BANK_PORT; docs/settings.md lists all"),
        ("CITY_DATA_BANK_QUERY_TIMEOUT_DEADLINE", "CITY_DATA_BANK_QUERY_DEADLINE;"),
        ("CITY_DATA_BANK_COLOUR", "the name of a setting; docs/settings.md"),
    ],
)
def test_an_unknown_setting_is_told_the_nearest_one_and_where_all_stand(
    name: str, expected: str
) -> None:
    with pytest.raises(ConfigurationError) as caught:
        Settings.from_environment({name: "1"})
    assert caught.value.expected.startswith(expected)
    assert len(caught.value.expected) < 100


def test_every_setting_has_a_sentence_of_help() -> None:
    assert all(setting.help.endswith(".") for setting in SETTINGS)
    assert len({setting.name for setting in SETTINGS}) == len(SETTINGS)
