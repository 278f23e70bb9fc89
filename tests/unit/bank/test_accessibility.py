"""What bank.toml says of accessibility."""

from __future__ import annotations

import pytest

from city_data_bank.bank.accessibility import Accessibility, read_accessibility
from city_data_bank.errors import ConfigurationError


def fault(key: str, found: str, expected: str) -> ConfigurationError:
    return ConfigurationError(key, found, expected, "Correct bank.toml.")


def test_nothing_has_to_be_said() -> None:
    assert read_accessibility(None, fault) == Accessibility()


def test_what_is_said_is_read() -> None:
    days, texts = {"prepared": "2026-05-31"}, {"building": {"pl": "Winda."}}
    url = "https://town.example/hall"
    table = {"conformance": "full", **days, **texts, "building_url": url}
    assert read_accessibility(table, fault) == Accessibility("full", days, texts, url)


@pytest.mark.parametrize(
    ("table", "place"),
    [
        ("full", "accessibility"),
        ({"level": "AA"}, "accessibility.level"),
        ({"conformance": "wcag"}, "accessibility.conformance"),
        ({"prepared": "31.05.2026"}, "accessibility.prepared"),
        ({"building": "Winda."}, "accessibility.building"),
        ({"building_url": "http://town.example/"}, "accessibility.building_url"),
        ({"building_url": 7}, "accessibility.building_url"),
        ({"building": {"polski": "Winda."}}, "accessibility.building.polski"),
    ],
)
def test_a_mistake_is_named_with_its_key(table: object, place: str) -> None:
    with pytest.raises(ConfigurationError) as error:
        read_accessibility(table, fault)
    assert error.value.place == place
