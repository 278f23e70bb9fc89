"""Facts of many rows: each text is read once, and millions of wrong ones are not kept."""

from __future__ import annotations

import pyarrow as pa

from city_data_bank.mapping.fact_columns import UNREADABLE, FactColumn, Pool
from city_data_bank.mapping.readings import Reading
from city_data_bank.mapping.tally import MOST


def test_each_text_is_read_once() -> None:
    asked: list[str] = []

    def read(text: str) -> Reading:
        asked.append(text)
        return Reading(text.upper())

    pool = Pool()
    fact = FactColumn(read, (0,), pool, Pool())
    for _ in range(2):
        found = fact.rows([pa.array(["a", " b", "a", None])], 4)
        assert found.codes.tolist() == [0, 1, 0, UNREADABLE]
    assert asked[:2] == ["a", "b"]
    assert (asked.count("a"), pool.codes) == (1, ["A", "B"])


def test_texts_that_cannot_be_read_are_forgotten_beyond_those_that_are_told() -> None:
    def read(text: str) -> Reading:
        return Reading("" if text.startswith("x") else text, "odd")

    fact = FactColumn(read, (0,), Pool(), Pool())
    wrong = [f"x{number}" for number in range(3 * MOST)]
    found = fact.rows([pa.array([*wrong, "right", *wrong])], 6 * MOST + 1)
    assert found.codes.tolist() == [UNREADABLE] * 3 * MOST + [0] + [UNREADABLE] * 3 * MOST
    assert len(fact.doubts) == MOST + 2
    assert [fact.doubts[number].found for number in found.readings[:3].tolist()] == wrong[:3]
    assert {fact.doubts[number].found for number in found.readings[-MOST:].tolist()} == {
        wrong[MOST]
    }
