from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest
from lxml import html
from lxml.html import HtmlElement
from tests.unit.handback.conftest import LANGUAGES, MakeFinding, words

from city_data_bank.bank.configuration import Bank
from city_data_bank.handback.page import Handed, Letter, State, findings_page
from city_data_bank.messages import Messages
from city_data_bank.model import Accounting, Finding, Place, Severity

FILE = "deliveries/office/figures.csv"
HANDED = (
    Handed(FILE, "Figures", State.KEPT),
    Handed(
        "deliveries/office/fine.csv",
        "Fine figures",
        State.PUBLISHED,
        Accounting(rows=3, value_columns=1, observations=2, gaps=1),
    ),
)


def elements(page: str, *tags: str) -> list[HtmlElement]:
    """Elements of some kinds, in the order of the page."""
    return [item for item in html.document_fromstring(page).iter(*tags) if item.tag in tags]


def values(page: str, *names: str) -> list[str]:
    """Values of some attributes, in the order of the page."""
    everything = html.document_fromstring(page).iter()
    return [str(item.get(name)) for item in everything for name in names if item.get(name)]


def text_of(page: str) -> str:
    """What a reader sees."""
    body = html.document_fromstring(page).find("body")
    assert body is not None
    return " ".join(" ".join(str(text) for text in body.itertext()).split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_needs_nothing_but_itself(language: str, bank: Bank, found: MakeFinding) -> None:
    page = findings_page(Letter(bank, "The Office"), HANDED, [found()], words(language))
    document = html.document_fromstring(page)
    assert document.get("lang") == language
    assert not elements(page, "script", "link", "img", "iframe")
    assert all(target.startswith("#") for target in values(page, "href", "src"))
    assert "url(" not in page
    assert "@import" not in page


def test_every_part_can_be_found_by_those_who_do_not_see(
    bank: Bank, found: MakeFinding, english: Messages
) -> None:
    page = findings_page(Letter(bank, ""), HANDED, [found()], english)
    identifiers = values(page, "id")
    assert len(set(identifiers)) == len(identifiers)
    assert {f"#{item}" for item in identifiers} >= set(values(page, "href"))
    assert set(values(page, "aria-labelledby")) <= set(identifiers)
    assert [item.tag for item in elements(page, "h1", "h2", "h3")] == ["h1", "h2", "h3", "h2"]
    assert all(cell.get("scope") for cell in elements(page, "th"))


def test_a_finding_says_place_found_expected_and_what_to_do(
    bank: Bank, found: MakeFinding, english: Messages
) -> None:
    text = text_of(findings_page(Letter(bank, "The Office"), HANDED, [found()], english))
    for part in (
        "To: The Office",
        "Needs attention",
        "Text instead of a number",
        "Where cell B3, column “Persons”",
        "Found about 5",
        "Expected the number alone",
        "What to do Please write the number alone.",
    ):
        assert part in text


def test_a_file_says_what_became_of_it(bank: Bank, found: MakeFinding, english: Messages) -> None:
    text = text_of(findings_page(Letter(bank, ""), HANDED, [found()], english))
    assert "Their previous version stays in the bank." in text
    assert "The data of this file are in the bank. numbers: 2; cells without a number: 1" in text
    assert "Nothing to note." in text


def test_what_stands_in_a_file_cannot_become_markup(
    bank: Bank, found: MakeFinding, english: Messages
) -> None:
    page = findings_page(Letter(bank, ""), (), [found(text="<script>x</script>")], english)
    assert "<script>" not in page
    assert "<script>x</script>" in text_of(page)


def test_a_long_list_is_cut_and_says_so(bank: Bank, found: MakeFinding, english: Messages) -> None:
    findings = [found(fragment=f"cell={row},2", text=f"about {row}") for row in range(2, 30)]
    page = findings_page(Letter(bank, ""), (), findings, english)
    assert len(re.findall(r"about \d+", page)) == 20
    assert "and 8 more" in page


def test_a_doubt_about_the_whole_file_stands_at_its_head(
    bank: Bank, found: MakeFinding, english: Messages
) -> None:
    guess = Finding("guessed-encoding", Severity.INFO, Place(FILE), "windows-1250")
    text = text_of(findings_page(Letter(bank, ""), HANDED, [found(), guess], english))
    at = text.index("Read with doubt.")
    assert at < text.index("Needs attention", text.index("figures.csv Dataset"))
    assert "it was read as windows-1250." in text[at:]


def test_a_demonstration_says_so_and_names_transcriptions(bank: Bank, english: Messages) -> None:
    shown = replace(bank, status="demonstration")
    handed = [replace(HANDED[1], transcription=True)]
    text = text_of(findings_page(Letter(shown, ""), handed, [], english))
    assert english("site-banner-demonstration") in text
    assert english("handback-transcription") in text
    official = text_of(findings_page(Letter(replace(bank, status="official"), ""), [], [], english))
    assert english("site-banner-demonstration") not in official


def test_the_day_is_named_where_it_is_known(bank: Bank, english: Messages) -> None:
    dated = findings_page(Letter(bank, "", date(2026, 6, 1)), HANDED, [], english)
    assert "1 June 2026" in dated
    assert "The files were checked" not in findings_page(Letter(bank, ""), HANDED, [], english)
