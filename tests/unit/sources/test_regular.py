from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from city_data_bank.sources import regular
from city_data_bank.sources.regular import IrregularTextError, RegularForm, regular_columns

_TEXTS = st.text(alphabet='ab";,\n\r\t \ufeff\x00ł', max_size=60)


def _as_csv(text: str, form: RegularForm) -> list[list[str]]:
    reader = csv.reader(
        iter(io.StringIO(text, newline="").readline, ""),
        delimiter=form.delimiter,
        quotechar=form.quote_char,
        quoting=csv.QUOTE_MINIMAL if form.quote_char else csv.QUOTE_NONE,
    )
    return [record or [""] * form.cells for record in reader]


def _as_arrow(text: str, form: RegularForm) -> tuple[list[list[str]], bool]:
    """Records, and whether all of them came."""
    found: list[list[str]] = []
    try:
        for columns in regular_columns(io.StringIO(text, newline=""), form):
            found += map(list, zip(*(column.to_pylist() for column in columns), strict=True))
    except IrregularTextError:
        return found, False
    return found, True


@pytest.mark.parametrize("piece", [1, 5, 1 << 20])
def test_what_arrow_yields_is_what_the_csv_module_yields(
    monkeypatch: pytest.MonkeyPatch, piece: int
) -> None:
    monkeypatch.setattr(regular, "_PIECE", piece)
    whole = 0

    @settings(max_examples=400, deadline=None, derandomize=True)
    @given(_TEXTS, st.sampled_from(";,\t "), st.sampled_from(['"', None]), st.integers(1, 3))
    def agree(text: str, delimiter: str, quote_char: str | None, cells: int) -> None:
        nonlocal whole
        form = RegularForm(delimiter, quote_char, cells, cells)
        found, complete = _as_arrow(text, form)
        expected = _as_csv(text, form)
        assert found == expected[: len(found)]
        if complete:
            assert len(found) == len(expected)
            whole += 1

    agree()
    assert whole > 40


def test_a_piece_ends_where_a_record_ends_though_quoted_line_ends_come_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(regular, "_PIECE", 10)
    text = 'a;"x\ny\nz"\n' * 20
    found, complete = _as_arrow(text, RegularForm(";", '"', 2, 2))
    assert complete
    assert found == [["a", "x\ny\nz"]] * 20


def test_text_in_a_cell_beyond_the_table_is_irregular() -> None:
    found, complete = _as_arrow("1;2;\n3;4;x\n", RegularForm(";", '"', 3, 2))
    assert (found, complete) == ([], False)
