from __future__ import annotations

import pytest

from city_data_bank.mapping.csv2rdf.descriptions import (
    ColumnDescription,
    SchemaDescription,
    TableDescription,
)
from city_data_bank.mapping.csv2rdf.dialect import Dialect
from city_data_bank.mapping.csv2rdf.embedded import embedded_metadata, incompatibilities
from city_data_bank.mapping.csv2rdf.language import is_language, languages_match
from city_data_bank.mapping.csv2rdf.reader import read_csv

URL = "http://example.org/t.csv"


def problems(
    header: str, *columns: ColumnDescription, lang: str = "und", validating: bool = True
) -> int:
    table = TableDescription(URL, SchemaDescription(columns=columns), inherited={"lang": lang})
    file = read_csv(f"{header}\n".encode(), Dialect())
    return len(incompatibilities(table, file, validating=validating))


def titled(language: str, *titles: str) -> ColumnDescription:
    return ColumnDescription(titles={language: titles})


def test_a_title_among_several_is_enough() -> None:
    assert problems("Gmina", titled("und", "Kod", "Gmina")) == 0
    assert problems("gmina", titled("und", "Kod", "Gmina")) == 1


def test_titles_match_in_matching_languages_only() -> None:
    assert problems("Area", titled("en-GB", "Area"), lang="en") == 0
    assert problems("Area", titled("en", "Area"), lang="de") == 1


def test_a_name_stands_for_a_title_only_when_nobody_validates() -> None:
    assert problems("Gmina", ColumnDescription(name="area"), validating=False) == 0
    assert problems("Gmina", ColumnDescription(name="area"), validating=True) == 1


def test_a_column_without_name_and_title_fits_any_header() -> None:
    assert problems("Gmina", ColumnDescription()) == 0


def test_virtual_columns_are_in_no_header() -> None:
    assert problems("a", titled("und", "a"), ColumnDescription(name="v", virtual=True)) == 0
    assert problems("a,b", titled("und", "a")) == 1


def test_a_file_describes_itself_by_titles_and_comments() -> None:
    file = read_csv(b"#note\n#more\na,b\n", Dialect(skip_rows=2))
    (table,) = embedded_metadata(URL, file).tables
    assert [dict(column.titles) for column in table.schema.columns] == [
        {"und": ("a",)},
        {"und": ("b",)},
    ]
    assert table.annotations == {"rdfs:comment": [{"@value": "note"}, {"@value": "more"}]}


@pytest.mark.parametrize("tag", ["pl", "en-US", "zh-Hant-TW", "sl-rozaj-biske", "x-own", "de-1996"])
def test_a_language_tag_is_one(tag: str) -> None:
    assert is_language(tag)


@pytest.mark.parametrize("tag", ["", "a", "a-bad-language", "en_US", "notavalidlanguagetag", "pl-"])
def test_what_only_looks_like_a_language_tag_is_none(tag: str) -> None:
    assert not is_language(tag)


def test_languages_match_up_to_the_shorter_tag() -> None:
    assert languages_match("en", "en-US")
    assert languages_match("und", "pl")
    assert not languages_match("en-GB", "en-US")
