from __future__ import annotations

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from city_data_bank.mapping.csv2rdf.template import Filling, expand, parse_template
from city_data_bank.mapping.csv2rdf.terms import joined, texts_of

# RFC 6570, section 3.2: values and expansions as printed there.
VALUES = {
    "var": "value",
    "hello": "Hello World!",
    "half": "50%",
    "base": "http://example.com/home/",
    "empty": "",
    "path": "/foo/bar",
    "x": "1024",
    "y": "768",
    "v": "6",
    "who": "fred",
    "dub": "me/too",
    "list": ["red", "green", "blue"],
    "none": [],
}
EXPANSIONS = [
    ("{var}", "value"),
    ("{hello}", "Hello%20World%21"),
    ("{half}", "50%25"),
    ("O{empty}X", "OX"),
    ("O{undef}X", "OX"),
    ("{x,y}", "1024,768"),
    ("{x,hello,y}", "1024,Hello%20World%21,768"),
    ("?{x,empty}", "?1024,"),
    ("?{x,undef}", "?1024"),
    ("{var:3}", "val"),
    ("{var:30}", "value"),
    ("{list}", "red,green,blue"),
    ("{list*}", "red,green,blue"),
    ("{+hello}", "Hello%20World!"),
    ("{+half}", "50%25"),
    ("{+base}index", "http://example.com/home/index"),
    ("here?ref={+path}", "here?ref=/foo/bar"),
    ("{+x,hello,y}", "1024,Hello%20World!,768"),
    ("{+path:6}/here", "/foo/b/here"),
    ("{#var}", "#value"),
    ("{#half}", "#50%25"),
    ("foo{#empty}", "foo#"),
    ("foo{#undef}", "foo"),
    ("{#x,hello,y}", "#1024,Hello%20World!,768"),
    ("{#list}", "#red,green,blue"),
    ("{.who}", ".fred"),
    ("{.x,y}", ".1024.768"),
    ("X{.list*}", "X.red.green.blue"),
    ("{/var,x}/here", "/value/1024/here"),
    ("{/list*}", "/red/green/blue"),
    ("{;x,y}", ";x=1024;y=768"),
    ("{;x,y,empty}", ";x=1024;y=768;empty"),
    ("{;v,empty,who}", ";v=6;empty;who=fred"),
    ("{;list}", ";list=red,green,blue"),
    ("{;list*}", ";list=red;list=green;list=blue"),
    ("{?x,y}", "?x=1024&y=768"),
    ("{?x,y,empty}", "?x=1024&y=768&empty="),
    ("{?x,y,undef}", "?x=1024&y=768"),
    ("{?list*}", "?list=red&list=green&list=blue"),
    ("?fixed=yes{&x}", "?fixed=yes&x=1024"),
    ("{none}", ""),
    ("a{#none}b", "ab"),
]


def column(name: str) -> Filling:
    """A variable as a column of two equal rows."""
    value = VALUES.get(name)
    kind = pa.list_(pa.string()) if isinstance(value, list) else pa.string()
    return Filling(pa.array([value, value], kind))


def constant(name: str) -> Filling:
    value = VALUES.get(name)
    return Filling(value if isinstance(value, str) else None)


def filled(template: str, fill: object, rows: int = 2) -> list[str]:
    pieces = [piece for part in parse_template(template) for piece in expand(part, fill)]  # type: ignore[arg-type]
    texts: list[str] = texts_of(joined(tuple(pieces)), rows).to_pylist()
    return texts


@pytest.mark.parametrize(("template", "expected"), EXPANSIONS)
def test_a_template_fills_columns_as_rfc_6570_shows(template: str, expected: str) -> None:
    assert filled(template, column) == [expected, expected]


@pytest.mark.parametrize(
    ("template", "expected"),
    [pair for pair in EXPANSIONS if "list" not in pair[0] and "none" not in pair[0]],
)
def test_a_template_fills_constants_as_rfc_6570_shows(template: str, expected: str) -> None:
    assert filled(template, constant, 1) == [expected]


def test_rows_without_a_value_leave_nothing_behind() -> None:
    values = {"a": ["1", None, None], "b": ["2", "3", None]}
    fill = {name: Filling(pa.array(texts)) for name, texts in values.items()}
    assert filled("x{#a,b}", fill.__getitem__, 3) == ["x#1,2", "x#3", "x"]


def test_what_is_no_expression_stays_as_it_stands() -> None:
    assert filled("a{b c}d", constant, 1) == ["a%7Bb%20c%7Dd"]


def test_names_may_be_percent_encoded() -> None:
    def fill(name: str) -> Filling:
        return Filling("x" if name == "On%20Street" else None)

    assert filled("{On%20Street}", fill, 1) == ["x"]


@given(st.lists(st.text(max_size=8), min_size=1, max_size=5), st.sampled_from("+#./;?&"))
def test_a_column_fills_as_each_of_its_texts_does(texts: list[str], operator: str) -> None:
    texts = [text.encode("utf-8", "ignore").decode() for text in texts]
    template = f"a{{{operator}v}}b"
    whole = filled(template, lambda _: Filling(pa.array(texts, pa.string())), len(texts))
    single = [filled(template, lambda _, text=text: Filling(text), 1)[0] for text in texts]
    assert whole == single
