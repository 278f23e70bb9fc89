from __future__ import annotations

from tests.unit.handback.conftest import MakeFinding

from city_data_bank.handback.grouping import by_file
from city_data_bank.handback.words import to_office
from city_data_bank.messages import Messages
from city_data_bank.model import Finding, Place, Severity


def test_files_with_violations_come_first_and_in_each_the_violations(
    found: MakeFinding, english: Messages
) -> None:
    findings = [
        found(file="deliveries/office/a.csv"),
        found(file="deliveries/office/b.csv"),
        found(
            "duplicate-value",
            file="deliveries/office/b.csv",
            severity=Severity.VIOLATION,
            arguments=(("places", "cell=3,2"),),
        ),
    ]
    files = by_file(findings, english, to_office)
    assert [(file.provider, file.name) for file in files] == [
        ("office", "b.csv"),
        ("office", "a.csv"),
    ]
    assert [kind.severity for kind in files[0].kinds] == [Severity.VIOLATION, Severity.WARNING]


def test_one_kind_lists_every_place_whatever_its_column(
    found: MakeFinding, english: Messages
) -> None:
    findings = [found(), found(fragment="cell=4,3", text="n/a", column="Homes", count=2)]
    (kind,) = by_file(findings, english, to_office)[0].kinds
    assert [(item.where, item.found, item.cells) for item in kind.items] == [
        ("cell B3, column “Persons”", "about 5", 1),
        ("cell C4, column “Homes”", "n/a", 2),
    ]
    assert kind.cells == 3
    assert not kind.message
    assert not kind.differs


def test_what_differs_by_more_than_the_text_is_said_of_each(
    found: MakeFinding, english: Messages
) -> None:
    def unknown(nearest: str) -> Finding:
        arguments = (("known", "yes"), ("nearest", nearest), ("form", "code"))
        return found("unknown-area", text=nearest[1:], arguments=arguments)

    (kind,) = by_file([unknown("0241"), unknown("0362")], english, to_office)[0].kinds
    assert kind.differs


def test_a_file_read_with_doubt_says_so(english: Messages) -> None:
    guess = Finding(
        "guessed-encoding", Severity.INFO, Place("deliveries/office/a.csv"), "windows-1250"
    )
    (file,) = by_file([guess], english, to_office)
    assert file.doubts == (
        "The encoding of this file was not agreed; it was read as windows-1250.",
    )


def test_what_two_datasets_say_of_one_file_is_said_once(
    found: MakeFinding, english: Messages
) -> None:
    (file,) = by_file([found(), found()], english, to_office)
    assert len(file.kinds[0].items) == 1


def test_a_text_is_quoted_of_a_cell_only_and_never_a_masked_one(english: Messages) -> None:
    column = Finding("unmapped-column", Severity.WARNING, Place("f", column="New"), "New")
    masked = Finding(
        "personal-data",
        Severity.VIOLATION,
        Place("f", row=2, column="Who"),
        "•••",
        (("kind", "name"), ("name", "")),
    )
    for file in (by_file([column], english, to_office), by_file([masked], english, to_office)):
        assert file[0].kinds[0].items[0].found == ""
