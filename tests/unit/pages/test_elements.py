"""The smallest elements of a page as HTML."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from tests.unit.pages.conftest import MakeVisit

from city_data_bank.bank.folders import Folders, generic_root
from city_data_bank.pages.elements import Elements
from city_data_bank.pages.parts.chart import Mark
from city_data_bank.pages.parts.facts import Item
from city_data_bank.pages.parts.pivot import Figure
from city_data_bank.pages.parts.texts import Text

HREF = "https://dane.brzozowo.example/id/observation/a&b"


@pytest.fixture
def elements(visit: MakeVisit) -> Elements:
    made = visit(language="en")
    return Elements(made, made.content.words["en"])


def test_a_text_of_another_language_is_marked(elements: Elements) -> None:
    assert elements.say(Text("Łąka", "pl")) == '<span lang="pl">Łąka</span>'
    assert elements.say(Text("meadow", "en")) == "meadow"
    assert elements.say(Text("A1")) == "A1"


@pytest.mark.parametrize("language", ["en", 'pl"><script>', ""])
def test_markup_in_data_is_text(elements: Elements, language: str) -> None:
    hostile = '"><script>alert(1)</script>'
    written = (
        elements.say(Text(hostile, language)),
        elements.item(Item(Text(hostile, language), hostile)),
        elements.items([Item(Text(hostile, language))]),
        elements.figure(Figure(HREF, None, 0, "r"), {"r": Text(hostile, language)}),
        elements.cells([Figure(hostile, Decimal(1))], {}),
        elements.points([Mark(1.0, 2.0, hostile)]),
    )
    for html in written:
        assert not re.search(r"<script|\"\">", html), html


@pytest.mark.parametrize(
    ("language", "unit", "expected"),
    [
        ("pl", "%", "%"),
        ("en", "%", "%"),
        ("de", "%", "\N{NO-BREAK SPACE}%"),
        ("pl", "°C", " °C"),
        ("en", "persons", " persons"),
    ],
)
def test_a_unit_stands_as_far_from_its_number_as_its_language_wants(
    visit: MakeVisit, language: str, unit: str, expected: str
) -> None:
    made = visit(language=language)
    elements = Elements(made, made.content.words[language])
    assert elements.unit(Text(unit, language)) == expected
    assert (elements.percent == expected) == (unit == "%")


def test_items_stand_between_commas_and_lead_where_they_lead(elements: Elements) -> None:
    one, other = Item(Text("a"), "/a?b&c"), Item(Text("b"))
    assert elements.items([one, other]) == '<a href="/a?b&amp;c">a</a>, b'


def test_a_figure_leads_to_its_passport_with_the_places_of_its_row(elements: Elements) -> None:
    figure = elements.figure(Figure(HREF, Decimal("-1234.5"), 2))
    assert figure == '<a href="/en/observation/a&amp;b">\N{MINUS SIGN}1,234.50</a>'


def test_a_gap_names_its_reason_and_nothing_known_says_so(elements: Elements) -> None:
    gap = Figure(HREF, None, 0, "why")
    assert 'title="closed"' in elements.figure(gap, {"why": Text("closed")})
    assert "title" not in elements.figure(gap)
    assert elements.cells([None], {}).startswith('<td class="number"><span class="none" title=')


def test_templates_import_only_macros_that_there_are() -> None:
    files = dict(Folders(generic_root()).files("web/templates", "*.html"))
    texts = {name: path.read_text(encoding="utf-8") for name, path in files.items()}
    macros = {
        name.removeprefix("web/templates/"): set(re.findall(r"{% macro (\w+)\(", text))
        for name, text in texts.items()
    }
    imports = [
        (name, source, one)
        for name, text in texts.items()
        for source, several in re.findall(r'{% from "([^"]+)" import (.+?) with context %}', text)
        for one in several.split(", ")
    ]
    assert len(imports) > 50
    assert [(name, one) for name, source, one in imports if one not in macros[source]] == []
