"""Names and common answers of a release are asked for once, whatever page shows them first."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from tests.unit.pages.conftest import Browser, MakeVisit

from city_data_bank.pages.content import Content
from city_data_bank.pages.memory import Memory
from city_data_bank.pages.page_cache import PageCache
from city_data_bank.pages.parts.names import names_of
from city_data_bank.pages.site import prepare
from city_data_bank.pages.visit import Visit


def fresh(town: Content) -> Content:
    """The town without anything that an earlier page has left."""
    return replace(town, cache=PageCache(0), memory=Memory())


def test_a_page_made_again_asks_only_for_what_is_its_own(town: Content) -> None:
    browser = Browser(fresh(town))
    browser.get("/pl/")
    asked = browser.engine.asked
    again = browser.get("/pl/")
    assert browser.engine.asked == asked
    assert again.content == Browser(fresh(town)).get("/pl/").content


def test_of_a_release_that_is_prepared_home_asks_nothing_in_any_language(town: Content) -> None:
    content = fresh(town)
    asyncio.run(prepare(content))
    browser = Browser(content)
    asked = browser.engine.asked
    assert asked
    for language in content.languages:
        assert browser.get(f"/{language}/").status_code == 200
    assert browser.engine.asked == asked


def test_a_release_whose_engine_does_not_answer_is_prepared_as_far_as_can_be(
    town: Content,
) -> None:
    content = fresh(town)
    browser = Browser(content)
    browser.engine.broken = 503
    asyncio.run(prepare(content))
    browser.engine.broken = 0
    assert browser.get("/pl/").status_code == 200


def test_a_name_that_one_language_has_shown_is_known_in_the_others(visit: MakeVisit) -> None:
    content = fresh(visit().content)
    things = [content.bank.iris.thing("area", content.bank.area), "https://nowhere.example/x"]
    polish = asyncio.run(names_of(Visit(content, "pl"), things))
    german = Visit(content, "de")
    names = asyncio.run(names_of(german, things))
    assert german.asked == []
    assert str(names(things[0])) == str(polish(things[0]))
    assert str(names(things[1])) == "nowhere.example/x"


def test_a_query_that_was_answered_before_still_stands_behind_the_page(town: Content) -> None:
    browser = Browser(fresh(town))
    first, second = (browser.page("/en/provider") for _ in range(2))
    shown = [page.xpath("//details//textarea/text()") for page in (first, second)]
    assert shown[0] == shown[1]
    assert any("SELECT" in text for text in shown[1])


def test_more_names_than_are_kept_are_all_shown(visit: MakeVisit) -> None:
    content = fresh(visit().content)
    content.memory.names.capacity = 8
    things = [f"https://nowhere.example/{number}" for number in range(30)]
    names = asyncio.run(names_of(Visit(content, "en"), things))
    assert [str(names(thing)) for thing in things[:2]] == ["nowhere.example/0", "nowhere.example/1"]
    assert content.memory.names.size == 8
