"""What is wrong with the description of a dataset, as one check of a bank tells it.

Each fault stands in a mapping of its own, so that one check finds all of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import pytest
from tests.unit.build.town import BASE, RESIDENTS, Town

from city_data_bank.bank.configuration import read_bank
from city_data_bank.bank.words import read_messages
from city_data_bank.findings import in_words
from city_data_bank.messages import Messages
from city_data_bank.model import Finding, Severity


@dataclass(frozen=True)
class Wrong:
    """A fault.

    Args:
        old: What stands in a right mapping.
        new: What stands in the wrong one.
        code: Of the finding.
        key: Where it is.
        found: What was found.
        nearest: The right one that looks most like it, if one does.
        severity: Of the finding.
    """

    old: str
    new: str
    code: str
    key: str
    found: str = ""
    nearest: str = ""
    severity: Severity = Severity.VIOLATION


YEARLY = "  frequency: ANNUAL\n"
LONG = "x" * 37
OWN_TERMS = "Wolno używać po podaniu źródła"
UNKNOWN = "mapping-unknown-value"
WARNING = Severity.WARNING

WRONG = {
    "no-title": Wrong(
        "  title: {pl: Mieszkańcy}\n", "", "mapping-text-missing", "bank:dataset.title"),
    "empty-title": Wrong(
        "{pl: Mieszkańcy}", "{}", "mapping-empty-value", "bank:dataset.title"),
    "no-description": Wrong(
        "  description: {pl: Zmyślona liczba mieszkańców.}\n", "",
        "mapping-text-missing", "bank:dataset.description"),
    "no-category": Wrong(
        "  category: administration\n", "", "mapping-missing-key", "bank:dataset.category"),
    "no-keyword": Wrong(
        "  keyword: {pl: [mieszkańcy]}\n", "", "text-missing", "keyword", severity=WARNING),
    "theme": Wrong(
        YEARLY, YEARLY + "  theme: [GOVR]\n", UNKNOWN, "bank:dataset.theme[0]", "GOVR", "GOVE"),
    "frequency": Wrong(
        "ANNUAL", "ANUAL", UNKNOWN, "bank:dataset.frequency", "ANUAL", "ANNUAL"),
    "licence-code": Wrong(
        YEARLY, YEARLY + "  licence: CC_BY_4\n",
        "mapping-licence", "bank:dataset.licence", "CC_BY_4", "CC_BY_4_0"),
    "licence-words": Wrong(
        YEARLY, YEARLY + "  licence: Uznanie autorstwa 4.0\n",
        "mapping-licence", "bank:dataset.licence", "Uznanie autorstwa 4.0", "CC_BY_4_0"),
    "licence-terms": Wrong(
        YEARLY, YEARLY + f"  licence: {OWN_TERMS}\n",
        "mapping-licence", "bank:dataset.licence", OWN_TERMS),
    "format": Wrong(
        "delimiter", "delimeter", "mapping-unknown-key", "dialect.delimeter",
        "delimeter", "delimiter"),
    "http": Wrong(
        YEARLY, YEARLY + "  landingPage: http://stat.example/t\n",
        "address-unencrypted", "landingPage", "http://stat.example/t", severity=WARNING),
    "future": Wrong(
        YEARLY, YEARLY + "  issued: 2099-01-01\n", "date-future", "issued", "2099-01-01"),
    "long": Wrong(
        YEARLY, YEARLY + f"  id: {LONG}\n", "mapping-identifier", "bank:dataset.id", LONG),
    "twice": Wrong(YEARLY, YEARLY + "  id: areas\n", "mapping-identifier-twice", "", "areas"),
    "private": Wrong(
        YEARLY, YEARLY + "  contact: jan.kowalski@poczta.example\n",
        "contact-private", "contact", "•••@poczta.example", severity=WARNING),
}  # fmt: skip


@dataclass(frozen=True)
class Checked:
    """What a check found, and words for it.

    Args:
        findings: All of them.
        messages: By language.
    """

    findings: tuple[Finding, ...]
    messages: Mapping[str, Messages]


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> Checked:
    """One check of a bank with all of them, and with a file that is not there."""
    town = Town.new(tmp_path_factory.mktemp("wrong"))
    for name, wrong in WRONG.items():
        assert wrong.old in RESIDENTS
        town.add(name, RESIDENTS.replace(wrong.old, wrong.new, 1))
    town.add("absent")
    (town.root / "deliveries/testowo/absent/plik.csv").rename(
        town.root / "deliveries/testowo/absent/plik-2.csv"
    )
    town.edit("bank.toml", BASE, BASE.replace("https", "http"))
    deed = "https://creativecommons.org/licenses/by/4.0/"
    town.add("right", RESIDENTS.replace(YEARLY, f"{YEARLY}  licence: {deed}\n"))
    result = town.check()
    languages = replace(read_bank(town.root), languages=("pl", "en", "de"))
    return Checked(result.all_findings, read_messages(languages))


def of(checked: Checked, code: str, name: str, key: str = "") -> Finding:
    """The finding of a code at a key of a file."""
    (found,) = [
        one
        for one in checked.findings
        if (one.code, one.place.column) == (code, key) and f"/{name}" in one.place.file
    ]
    return found


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_description_is_told_with_its_place(checked: Checked, name: str) -> None:
    wrong = WRONG[name]
    found = of(checked, wrong.code, f"{name}.yaml", wrong.key)
    assert (found.found, found.severity) == (wrong.found, wrong.severity)
    assert dict(found.arguments).get("nearest", "") == wrong.nearest


@pytest.mark.parametrize("language", ["pl", "en", "de"])
def test_each_says_what_was_expected_and_what_to_do(checked: Checked, language: str) -> None:
    messages = checked.messages[language]
    for name, wrong in WRONG.items():
        words = in_words(of(checked, wrong.code, f"{name}.yaml", wrong.key), messages)
        assert words.expected
        assert words.advice
        assert wrong.nearest in words.message


def test_a_file_that_is_not_there_is_told_with_the_one_that_is(checked: Checked) -> None:
    found = of(checked, "missing-file", "absent/")
    assert found.found == "absent/plik.csv"
    assert dict(found.arguments)["nearest"] == "testowo/absent/plik-2.csv"


def test_a_base_that_is_not_encrypted_is_told_and_a_licence_may_be_an_address(
    checked: Checked,
) -> None:
    found = {one.code: one for one in checked.findings if "right.yaml" in one.place.file}
    assert set(found) == {"shape-distribution-https"}
    assert "bank.toml" in found["shape-distribution-https"].advice["en"]
