"""Columns of text as the bytes of a file."""

from __future__ import annotations

import pyarrow as pa

from city_data_bank.text_columns import bytes_of


def test_the_texts_follow_each_other() -> None:
    assert bytes(bytes_of(pa.array(["ą\n", "", "b"]))) == "ą\nb".encode()


def test_a_slice_is_no_more_than_its_own_texts() -> None:
    assert bytes(bytes_of(pa.array(["a", "b", "c", "d"]).slice(1, 2))) == b"bc"


def test_a_column_without_rows_has_no_bytes() -> None:
    assert bytes(bytes_of(pa.array([], pa.string()))) == b""
