from __future__ import annotations

from city_data_bank.mapping.csv2rdf.dialect import Dialect
from city_data_bank.mapping.csv2rdf.reader import CsvFile, read_csv


def texts(file: CsvFile) -> list[list[str]]:
    return [column.to_pylist() for column in file.rows.columns]


def test_a_plain_file_is_read_by_column() -> None:
    file = read_csv(b"a,b\n1,2\n3,4\n", Dialect())
    assert file.titles == (("a",), ("b",))
    assert texts(file) == [["1", "3"], ["2", "4"]]
    assert file.rows.source_numbers.to_pylist() == [2, 3]


def test_quoted_cells_keep_delimiters_line_ends_and_quotes() -> None:
    file = read_csv(b'a,b\r\n"1,\r\n2","say ""x"""\r\n', Dialect())
    assert texts(file) == [["1,\r\n2"], ['say "x"']]


def test_a_backslash_escapes_where_quotes_are_not_doubled() -> None:
    file = read_csv(rb"a" b"\n" rb'"say \"x\""' b"\n", Dialect(double_quote=False))
    assert texts(file) == [['say "x"']]


def test_without_a_quote_character_quotes_are_text() -> None:
    assert texts(read_csv(b'a\n"x\n', Dialect(quote_char=None))) == [['"x']]


def test_comments_and_skipped_rows_are_kept_apart_and_counted() -> None:
    content = b'before\n# note, "loose\na,b\n1,2\n#later\n3,4\n'
    file = read_csv(content, Dialect(skip_rows=2))
    assert file.comments == ("before", 'note, "loose', "later")
    assert texts(file) == [["1", "3"], ["2", "4"]]
    assert file.rows.source_numbers.to_pylist() == [4, 6]
    assert file.rows.numbers.to_pylist() == [1, 2]


def test_titles_of_several_header_rows_stand_together_without_empty_ones() -> None:
    file = read_csv(b"a,b\n,c\n1,2\n", Dialect(header_row_count=2))
    assert file.titles == (("a",), ("b", "c"))


def test_columns_and_blank_rows_are_passed_over_on_request() -> None:
    file = read_csv(b"x;a\n;\n9;1\n", Dialect(delimiter=";", skip_columns=1, skip_blank_rows=True))
    assert file.titles == (("a",),)
    assert texts(file) == [["1"]]


def test_white_space_is_trimmed_where_the_dialect_says() -> None:
    found = {
        trim: texts(read_csv(b"a\n x \n", Dialect(trim=trim)))[0][0]
        for trim in ("true", "false", "start", "end")
    }
    assert found == {"true": "x", "false": " x ", "start": "x ", "end": " x"}


def test_a_byte_order_mark_and_bytes_of_no_character_do_no_harm() -> None:
    file = read_csv(b"\xef\xbb\xbfa\n\xff\n", Dialect())
    assert file.titles == (("a",),)
    assert texts(file) == [["\ufffd"]]


def test_an_encoding_and_a_line_end_may_be_declared() -> None:
    content = "a|ąę|ż".encode("cp1250")
    dialect = Dialect(encoding="windows-1250", line_terminators=("|",))
    assert texts(read_csv(content, dialect)) == [["ąę", "ż"]]


def test_uneven_rows_are_named() -> None:
    file = read_csv(b"a,b\n1\n1,2\n1,2,3\n", Dialect())
    assert file.uneven == (2, 4)
    assert texts(file) == [["1", "1", "1"], ["", "2", "2"], ["", "", "3"]]


def test_an_empty_file_has_neither_titles_nor_rows() -> None:
    file = read_csv(b"", Dialect())
    assert (file.titles, file.width, len(file.rows)) == ((), 0, 0)
