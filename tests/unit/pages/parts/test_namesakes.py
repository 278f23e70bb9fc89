"""Areas of one name are told apart by what they are, as far as needed."""

from __future__ import annotations

import asyncio

import pytest
from tests.unit.pages.conftest import MakeVisit

from city_data_bank.pages.content import Content
from city_data_bank.pages.parts.names import names_of
from city_data_bank.pages.parts.namesakes import Traits, namesakes, told_apart
from city_data_bank.pages.parts.texts import Text

A, B, C = (f"https://x.example/id/area/{ref}" for ref in ("1", "2", "3"))
NAME = Text("Dobre", "pl")


def test_only_areas_of_one_name_are_namesakes() -> None:
    provider = "https://x.example/id/provider/dobre"
    names = {B: NAME, A: NAME, C: Text("Brzeg", "pl"), provider: NAME, f"{C}#point": NAME}
    assert namesakes(names) == ((A, B),)
    assert namesakes({A: NAME, C: None, B: None}) == ()


@pytest.mark.parametrize(
    ("traits", "told"),
    [
        ({A: ("gmina", "x"), B: ("powiat", "x")}, ["Dobre (gmina)", "Dobre (powiat)"]),
        ({A: ("gmina", "x"), B: ("gmina", "y")}, ["Dobre (gmina, x)", "Dobre (gmina, y)"]),
        ({A: ("gmina", "x"), B: ("gmina", "x")}, ["Dobre (gmina, x, 1)", "Dobre (gmina, x, 2)"]),
        ({A: (), B: ("powiat",)}, ["Dobre", "Dobre (powiat)"]),
        ({}, ["Dobre (1)", "Dobre (2)"]),
    ],
)
def test_no_more_is_said_than_tells_them_apart(
    town: Content, traits: Traits, told: list[str]
) -> None:
    names = {A: NAME, B: NAME}
    names |= told_apart(names, (A, B), traits, town.messages["pl"])
    assert [name.value for name in names.values()] == told


def test_areas_of_one_name_that_meet_on_a_page_have_longer_names(visit: MakeVisit) -> None:
    base = visit().content.bank.base
    one, other = (f"{base}id/area/{ref}" for ref in ("04", "05"))
    both = asyncio.run(names_of(visit(), [one, other, f"{base}id/area/01"]))
    assert [both(area).value for area in (one, other)] == ["Ostrowo (miasto)", "Ostrowo (region)"]
    assert both(f"{base}id/area/01").value == "Brzozowo"
    alone = asyncio.run(names_of(visit(), [one]))
    assert alone(one).value == "Ostrowo"
