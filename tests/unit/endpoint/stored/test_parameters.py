"""What clients send becomes typed terms or is refused."""

from __future__ import annotations

import pytest

from city_data_bank.endpoint.stored.parameters import TYPES, Parameter
from city_data_bank.errors import QueryError
from city_data_bank.store.engine import Term
from city_data_bank.vocabulary import XSD

BASE = "https://city.example/dati/"


def parameter(kind: str, **more: object) -> Parameter:
    values: dict[str, object] = {"name": "x", "type": kind, "label": {"en": "X"}, **more}
    return Parameter(**values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "text", "term"),
    [
        ("iri", "http://e/ł", Term("uri", "http://e/ł")),
        ("iri", "id/area/1", Term("uri", f"{BASE}id/area/1")),
        ("iri", "/id", Term("uri", "https://city.example/id")),
        ("string", 'a "b" \\', Term("literal", 'a "b" \\')),
        ("language", "PL", Term("literal", "pl")),
        ("integer", "-007", Term("literal", "-007", datatype=XSD["integer"])),
        ("decimal", ".5", Term("literal", ".5", datatype=XSD["decimal"])),
        ("date", "2020-02-29", Term("literal", "2020-02-29", datatype=XSD["date"])),
    ],
)
def test_a_text_becomes_a_term_of_its_type(kind: str, text: str, term: Term) -> None:
    assert parameter(kind).read([text], BASE) == (term,)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("iri", "http://e/> . ?s ?p ?o"),
        ("iri", "http://e/{x}"),
        ("iri", "//[x"),
        ("iri", "a\x14b"),
        ("iri", "a\x85b"),
        ("iri", "http://e:port/"),
        ("iri", "a%zz"),
        ("string", "two\nlines"),
        ("string", "x" * 2001),
        ("language", "en_US"),
        ("language", '" } #'),
        ("integer", "1.0"),
        ("integer", "\u0661"),
        ("integer", "1_000"),
        ("decimal", "1e3"),
        ("decimal", "NaN"),
        ("date", "2021-02-29"),
        ("date", "20210101"),
        ("date", "2021-W01-1"),
    ],
)
def test_what_is_not_of_the_type_is_refused_with_what_is(kind: str, text: str) -> None:
    with pytest.raises(QueryError) as caught:
        parameter(kind).read([text], BASE)
    assert caught.value.status == 400
    assert caught.value.place == "x"
    assert caught.value.expected == TYPES[kind].expected


def test_a_field_left_blank_counts_as_not_given() -> None:
    assert parameter("integer", default=("5",)).read([""], BASE) == (
        Term("literal", "5", datatype=XSD["integer"]),
    )
    assert parameter("string", optional=True).read(["", ""], BASE) is None
    with pytest.raises(QueryError, match="no value"):
        parameter("string").read([""], BASE)


def test_only_a_parameter_of_many_values_takes_several() -> None:
    assert len(parameter("integer", many=True).read(["1", "2"], BASE) or ()) == 2
    with pytest.raises(QueryError, match="2 values"):
        parameter("integer").read(["1", "2"], BASE)
    with pytest.raises(QueryError, match="101 values"):
        parameter("integer", many=True).read(["1"] * 101, BASE)
