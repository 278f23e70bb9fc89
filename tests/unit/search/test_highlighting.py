"""What is marked in a text."""

from __future__ import annotations

from city_data_bank.search.highlighting import excerpt, marked


def test_pieces_together_are_the_text() -> None:
    text = "<b>Łódź</b>, łódź & Łodzi"
    pieces = marked(text, frozenset({"lodz"}))
    assert "".join(piece.text for piece in pieces) == text
    assert [piece.text for piece in pieces if piece.marked] == ["Łódź", "łódź"]


def test_an_excerpt_is_taken_around_the_first_mark() -> None:
    text = "słowo " * 100 + "szkoła " + "słowo " * 100
    pieces = excerpt(text, frozenset({"szkola"}))
    shown = "".join(piece.text for piece in pieces)
    assert "szkoła" in shown
    assert len(shown) < 240
    assert shown.startswith("…")
    assert shown.endswith("…")


def test_a_text_of_one_endless_word_is_cut() -> None:
    assert len("".join(piece.text for piece in excerpt("a" * 1000, frozenset()))) < 240


def test_a_mark_stands_in_every_place_of_an_excerpt_and_a_cut_word_in_none() -> None:
    text = "słowo " * 40 + "szkoła i szkoła " + "ą" * 300
    pieces = excerpt(text, frozenset({"szkola", "slowo"}))
    assert {piece.text for piece in pieces if piece.marked} == {"słowo"}
    pieces = excerpt(text, frozenset({"szkola"}))
    assert [piece.text for piece in pieces if piece.marked] == ["szkoła", "szkoła"]
    assert "ą" not in "".join(piece.text for piece in pieces)
