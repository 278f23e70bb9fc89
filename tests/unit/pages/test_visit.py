"""What a page asks, and in how many messages."""

from __future__ import annotations

import asyncio

import pytest
from tests.unit.pages.conftest import BASE, Browser, MakeVisit, StoreEngine

from city_data_bank.pages.queries import iri
from city_data_bank.pages.visit import Wish

PLACE = [iri(f"{BASE}id/area/01")]
OBSERVATION = "population-2022/bank/population/01/2020/stats"


def test_what_was_foreseen_is_not_asked_again(visit: MakeVisit) -> None:
    made = visit()
    engine = made.content.engine
    assert isinstance(engine, StoreEngine)

    async def scenario() -> None:
        await made.foresee(
            Wish.of("parts/labels", thing=PLACE), Wish.of("resource/incoming", 3, 2, thing=PLACE)
        )
        before = engine.messages
        assert await made.ask("parts/labels", thing=PLACE)
        assert engine.messages == before
        assert await made.ask_page("resource/incoming", 3, thing=PLACE)
        assert engine.messages == before + 1

    asyncio.run(scenario())
    assert [one.name for one in made.asked] == ["parts/labels", "resource/incoming"]
    assert "OFFSET 0" in made.asked[1].text


def test_what_was_foreseen_and_not_used_does_not_stand_behind_the_page(visit: MakeVisit) -> None:
    made = visit()
    asyncio.run(made.foresee(Wish.of("parts/labels", thing=PLACE)))
    assert made.asked == []


@pytest.mark.parametrize(
    ("path", "most"),
    [
        (f"/en/observation/{OBSERVATION}", 2),
        (f"/en/resource?iri={BASE}id/area/01", 2),
        ("/en/dataset/population-2022", 6),
        ("/en/indicator/bank/population", 10),
    ],
)
def test_a_page_asks_in_few_messages(browser: Browser, path: str, most: int) -> None:
    before = browser.engine.messages
    browser.page(path)
    assert browser.engine.messages - before <= most
