from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from city_data_bank.draft.yaml_text import Entry, Items, Map, Note, flow, plain, scalar, write
from city_data_bank.mapping.documents import parse_document
from city_data_bank.mapping.documents import plain as read_back

words = st.text(min_size=1, max_size=40).filter(lambda text: text.isprintable())


def entry_map(node: object) -> Map:
    assert isinstance(node, Map)
    return node


@given(st.dictionaries(words, words, min_size=1), st.booleans())
def test_every_text_is_read_back_as_it_is(texts: dict[str, str], one_line: bool) -> None:  # noqa: FBT001
    inner = Map(tuple(Entry(key, text) for key, text in texts.items()), flow=one_line)
    document = Map((Entry("top", inner), Entry("list", Items(tuple(texts.values())))))
    assert read_back(parse_document(write(document, "check"), "draft")) == plain(document)


def test_texts_that_yaml_would_take_for_something_else_are_quoted() -> None:
    assert scalar("- no") == '"- no"'
    assert scalar("a: b") == '"a: b"'
    assert scalar("{period}") == '"{period}"'
    assert scalar("voters, all", in_flow=True) == '"voters, all"'
    assert scalar("rate [%]") == "rate [%]"


def test_notes_stand_above_their_line_and_weak_ones_say_so() -> None:
    document = Map((Entry("area", "101", (Note("A guess.", doubtful=True), Note("A fact."))),))
    assert write(document, "check") == "# check: A guess.\n# A fact.\narea: 101\n"


def test_the_first_key_of_a_long_item_stands_beside_the_dash() -> None:
    item = Map((Entry("column", "x" * 90), Entry("variable", "trees", (Note("New."),))))
    text = write(Map((Entry("values", Items((item,))),)), "check")
    assert text.splitlines()[1:3] == ["  # New.", f"  - column: {'x' * 90}"]


def test_empty_values_are_left_out_of_a_map_on_one_line() -> None:
    assert plain(entry_map(flow(column="Town", form=""))) == {"column": "Town"}
