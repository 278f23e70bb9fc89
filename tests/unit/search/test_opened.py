"""What is found, in which order, and what is said where nothing is."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.unit.search.conftest import MakeIndex

from city_data_bank.search.entries import Entry, Series, Synonyms
from city_data_bank.search.opened import Found, SearchIndex
from city_data_bank.search.question import Question, is_too_long


def dataset(name: str, title: str, text: str = "", **others: str) -> Entry:
    titles = {"pl": [title], **{language: [one] for language, one in others.items()}}
    return Entry(f"http://a/id/dataset/{name}", "dataset", titles, text={"pl": [text]})


def names(found: Found) -> list[str]:
    return [hit.iri.rpartition("/")[2] for hit in found.hits]


def test_a_phrase_comes_before_a_word_before_a_form(index_of: MakeIndex) -> None:
    index = index_of(
        [
            dataset("b", "Gospodarka odpadem komunalnym"),
            dataset("c", "Komunalne są odpady"),
            dataset("d", "Odpady komunalne"),
        ]
    )
    assert names(index.search(Question("odpady komunalne", "pl"))) == ["d", "c", "b"]
    assert names(index.search(Question("odpady", "pl"))) == ["d", "c", "b"]


def test_a_start_of_words_is_sought_where_no_word_has_such_a_form(index_of: MakeIndex) -> None:
    index = index_of([dataset("a", "Odpadowy zawrót"), dataset("b", "Droga", "Odpadowa.")])
    assert names(index.search(Question("odpad", "pl"))) == ["a", "b"]


def test_diacritics_break_a_tie(index_of: MakeIndex) -> None:
    index = index_of([dataset("a", "Laska"), dataset("b", "Łaska")])
    assert names(index.search(Question("łaska", "pl"))) == ["b", "a"]
    assert names(index.search(Question("laska", "pl"))) == ["a", "b"]


def test_a_title_weighs_more_than_a_text(index_of: MakeIndex) -> None:
    index = index_of([dataset("a", "Drogi", "Wypadki."), dataset("b", "Wypadki", "Drogi.")])
    assert names(index.search(Question("wypadków", "pl"))) == ["b", "a"]


def test_equals_stand_in_the_order_of_the_index(index_of: MakeIndex) -> None:
    index = index_of([dataset(name, "Szkoły") for name in "abc"])
    assert names(index.search(Question("szkoła", "pl"))) == ["a", "b", "c"]


def test_a_synonym_finds_what_the_bank_calls_it(index_of: MakeIndex) -> None:
    waste = Synonyms({"pl": ["odpady komunalne"]}, {"pl": ["odpady komunalne", "wywóz śmieci"]})
    index = index_of([dataset("a", "Odpady komunalne zebrane"), dataset("b", "Odpady")], [waste])
    assert names(index.search(Question("wywozu śmieci", "pl"))) == ["a"]
    assert names(index.search(Question("wywóz", "pl"))) == []


def test_every_word_has_to_be_there_unless_no_entry_has_them_all(index_of: MakeIndex) -> None:
    index = index_of([dataset("a", "Budżet miasta"), dataset("b", "Budżet kraju")])
    both = index.search(Question("budżet miasta", "pl"))
    assert (names(both), both.every) == (["a"], True)
    some = index.search(Question("budżet księżyca", "pl"))
    assert (names(some), some.every) == (["a", "b"], False)


def test_words_that_say_nothing_are_passed_over(index_of: MakeIndex) -> None:
    index = index_of([dataset("a", "Przystanki")])
    assert index.search(Question("gdzie są przystanki", "pl")).every


def test_what_a_title_begins_with_is_what_a_thing_is_about_above_all(index_of: MakeIndex) -> None:
    index = index_of([dataset("a", "Powierzchnia i ludność"), dataset("b", "Ludność miasta")])
    assert names(index.search(Question("ludność", "pl"))) == ["b", "a"]


def test_words_that_say_nothing_may_mean_something_together(index_of: MakeIndex) -> None:
    people = Synonyms({"pl": ["ludność"]}, {"pl": ["ludność", "ilu mieszkańców"]})
    titles = {"a": "Wydatki na mieszkańca", "b": "Ludność na 31 grudnia"}
    index = index_of([dataset(name, title) for name, title in titles.items()], [people])
    assert names(index.search(Question("ilu mieszkańców", "pl"))) == ["b"]
    assert names(index.search(Question("ilu jest mieszkańców", "pl"))) == ["a"]
    assert names(index.search(Question("mieszkańcy", "pl"))) == ["a"]


def test_a_reader_of_another_language_meets_texts_that_were_not_translated(
    index_of: MakeIndex,
) -> None:
    index = index_of([dataset("a", "Szkoły", en="Schools"), dataset("b", "Żłobki")])
    assert names(index.search(Question("school", "en"))) == ["a"]
    assert index.search(Question("żłobki", "en")).hits[0].title_language == "pl"
    polish = index.search(Question("szkoły", "en"))
    assert (names(polish), polish.language) == (["a"], "pl")


def test_a_series_leads_to_the_period_that_is_named(index_of: MakeIndex) -> None:
    series = Series("d/bank/x/01", "gus", ("2019", "2020"), "http://a/id/indicator/bank/x")
    newest = "http://a/id/observation/d/bank/x/01/2020/gus"
    entry = Entry(newest, "observation", {"pl": ["Ludność"]}, {"": ["2019", "2020"]}, series=series)
    index = index_of([entry])
    assert index.search(Question("ludność", "pl")).hits[0].iri == newest
    named = index.search(Question("ludność 2019", "pl")).hits[0].iri
    assert named == "http://a/id/observation/d/bank/x/01/2019/gus"


def test_facets_count_what_was_found_the_other_facets_held_to(index_of: MakeIndex) -> None:
    index = index_of(
        [
            Entry(
                "http://a/1",
                "dataset",
                {"pl": ["Szkoły"]},
                categories=("edu", "city"),
                areas=("01",),
                years=("2019", "2020"),
            ),
            Entry("http://a/2", "indicator", {"pl": ["Szkoły"]}, categories=("edu",)),
        ]
    )
    found = index.search(Question("szkoły", "pl", {"kind": "dataset"}))
    assert found.total == 1
    assert found.facets == {
        "kind": (("dataset", 1), ("indicator", 1)),
        "category": (("city", 1), ("edu", 1)),
        "provider": (),
        "area": (("01", 1),),
        "period": (("2020", 1), ("2019", 1)),
    }
    assert index.search(Question("szkoły", "pl", {"period": "2019"})).hits[0].iri == "http://a/1"
    assert index.search(Question("szkoły", "pl", {"category": "'; DROP"})).total == 0


def test_a_miss_suggests_the_nearest_word(index_of: MakeIndex) -> None:
    index = index_of([dataset("a", "Małżeństwa"), dataset("b", "Urodzenia")])
    assert index.search(Question("malzeksztwa", "pl")).suggestions == ("małżeństwa",)
    assert index.search(Question("qqqqqq", "pl")).suggestions == ()


def test_pages_hold_each_entry_once(index_of: MakeIndex) -> None:
    index = index_of([dataset(f"{n:02}", "Szkoły") for n in range(25)])
    pages = [names(index.search(Question("szkoły", "pl", page=n, size=10))) for n in (1, 2, 3, 4)]
    assert [len(page) for page in pages] == [10, 10, 5, 0]
    assert len({name for page in pages for name in page}) == 25


def test_an_index_without_entries_finds_nothing(index_of: MakeIndex) -> None:
    assert index_of([]).search(Question("szkoły", "pl")).total == 0


def test_equal_entries_make_equal_bytes(index_of: MakeIndex) -> None:
    entries = [dataset("a", "Szkoły", "Ile ich jest."), dataset("b", "Żłobki")]
    path: Path = index_of(entries).path
    first = path.read_bytes()
    assert index_of(entries).path.read_bytes() == first


def test_an_index_of_another_layout_is_none(index_of: MakeIndex) -> None:
    path = index_of([dataset("a", "Szkoły")]).path
    with closing(sqlite3.connect(path)) as file:
        file.execute("PRAGMA user_version=99")
    assert SearchIndex.open(path) is None
    assert SearchIndex.open(path.with_name("nothing")) is None


def test_long_searches_are_told_apart() -> None:
    assert is_too_long("a" * 201)
    assert is_too_long("a " * 17)
    assert not is_too_long("a " * 16)
