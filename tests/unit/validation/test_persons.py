"""Only synthetic numbers: made here to have or to lack the right check digit."""

from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pytest

from city_data_bank.bank.configuration import Bank
from city_data_bank.bank.folders import Folders
from city_data_bank.errors import ConfigurationError
from city_data_bank.findings import in_words
from city_data_bank.messages import Messages
from city_data_bank.model import Addressing, Block, Delivery, Finding, Place, Severity, Table
from city_data_bank.validation.person_rules import read_rules
from city_data_bank.validation.persons import mask, scan

Scan = Callable[..., tuple[Finding, ...]]
WEIGHTS = (1, 3, 7, 9, 1, 3, 7, 9, 1, 3)


def number(first_ten: str) -> str:
    """Eleven digits with a right check digit."""
    total = sum(int(digit) * weight for digit, weight in zip(first_ten, WEIGHTS, strict=True))
    return f"{first_ten}{-total % 10}"


def wrong(first_ten: str) -> str:
    """Eleven digits with a wrong one."""
    right = number(first_ten)
    return f"{first_ten}{(int(right[-1]) + 1) % 10}"


BORN_1944 = number("4405140135")
BORN_2010 = number("1025140135")


@pytest.fixture
def find(bank: Bank) -> Scan:
    """Scans a table given by its columns: title to cells; two rows of a header stand before."""

    def run(*blocks: dict[str, list[str | None]]) -> tuple[Finding, ...]:
        titles = tuple(blocks[0])
        made, row = [], 3
        for columns in blocks:
            length = len(next(iter(columns.values())))
            rows = range(row, row + length)
            row += length
            made.append(
                Block(
                    row_keys=pa.array([str(item) for item in rows]),
                    rows=pa.array(rows, pa.int64()),
                    columns=tuple(pa.array(cells, pa.string()) for cells in columns.values()),
                )
            )
        table = Table(
            delivery=Delivery("town", Path("a.csv"), "a.csv", "0" * 64, 1),
            titles=titles,
            column_keys=tuple(str(item + 1) for item in range(len(titles))),
            addressing=Addressing("cell=", ","),
            blocks=made,
        )
        return scan(table, bank.folders)

    return run


def kinds(found: tuple[Finding, ...]) -> list[tuple[str, str]]:
    return [(finding.code, dict(finding.arguments)["kind"]) for finding in found]


def test_a_national_number_is_a_violation_at_its_cell_and_is_never_repeated(find: Scan) -> None:
    (found,) = find({"Rok": ["2020", "2021"], "Uwagi": ["", BORN_1944]})
    assert (found.code, found.severity) == ("personal-data", Severity.VIOLATION)
    assert (found.place.file, found.place.row) == ("deliveries/town/a.csv", 4)
    assert (found.place.column, found.place.fragment) == ("Uwagi", "cell=4,2")
    assert found.found == "•••"
    assert BORN_1944 not in repr(found)
    assert dict(found.arguments) == {"kind": "national-number", "name": "PESEL"}


def test_a_number_in_a_sentence_and_of_any_century_is_found(find: Scan) -> None:
    (found,) = find({"Opis": [f"nr {BORN_1944}, dziecko: {BORN_2010}.", BORN_2010]})
    assert found.count == 2


@pytest.mark.parametrize(
    "text",
    [
        wrong("4405140135"),
        number("4413140135"),
        number("4405320135"),
        f"1{BORN_1944}",
        f"{BORN_1944}0",
        f"0,{BORN_1944}",
        f"{BORN_1944}.5",
        f"A{BORN_1944}",
    ],
)
def test_figures_that_only_look_like_a_number_are_none(find: Scan, text: str) -> None:
    assert find({"Kwota": [text]}) == ()


def test_a_column_of_codes_is_not_taken_for_persons(find: Scan) -> None:
    codes: list[str | None] = [wrong(f"44051401{tail:02}") for tail in range(39)]
    (found,) = find({"Kod": [*codes, BORN_1944]})
    assert (found.code, found.severity) == ("personal-data-possible", Severity.INFO)
    (mostly,) = find({"Kod": [*codes[:19], *[BORN_1944] * 19]})
    assert mostly.severity is Severity.VIOLATION


def test_an_italian_tax_code_is_data_too(find: Scan) -> None:
    assert kinds(find({"codice": ["RSSMRA85T10A562S"]})) == [("personal-data", "national-number")]
    assert find({"codice": ["RSSMRA85T10A562T"]}) == ()


@pytest.mark.parametrize(
    "text",
    [
        "PL61109010140000071219812874",
        "PL61 1090 1014 0000 0712 1981 2874, przelew",
        "61 1090 1014 0000 0712 1981 2874",
        "DE89 3704 0044 0532 0130 00",
        "IT60X0542811101000000123456",
    ],
)
def test_a_bank_account_is_found_with_and_without_its_country(find: Scan, text: str) -> None:
    assert kinds(find({"Konto": [text]})) == [("personal-data", "account")]


@pytest.mark.parametrize(
    "text",
    ["PL62109010140000071219812874", "62 1090 1014 0000 0712 1981 2874", "AB12 3456", "PL61 10"],
)
def test_a_number_with_wrong_check_digits_is_no_account(find: Scan, text: str) -> None:
    assert find({"Konto": [text]}) == ()


@pytest.mark.parametrize(
    ("address", "personal"),
    [
        ("jan.przykladowy@town.example", True),
        ("j.przykladowy@town.example", True),
        ("przykladowa77@gmail.com", True),
        ("sekretariat@town.example", False),
        ("urzad.miasta@town.example", False),
        ("sp5@town.example", False),
        ("biblioteka.miejska@wp.pl", False),
        ("Info@Town.Example", False),
    ],
)
def test_addresses_of_persons_are_told_from_those_of_offices(
    find: Scan, address: str, *, personal: bool
) -> None:
    found = kinds(find({"Kontakt": [f"e-mail: {address}"]}))
    assert found == ([("personal-data", "email")] if personal else [])


def test_a_private_phone_is_a_violation_and_a_mobile_one_a_doubt(find: Scan) -> None:
    assert kinds(find({"Telefon komórkowy": ["601 000 000"]})) == [("personal-data", "phone")]
    (doubt,) = find({"Telefon": ["32 760 52 00", "tel. 601-000-000"]})
    assert (doubt.code, doubt.severity, doubt.place.row) == (
        "personal-data-possible",
        Severity.WARNING,
        4,
    )
    assert find({"Telefon": ["32 760 52 00"]}) == ()
    assert find({"Kwota": ["601 000 000"], "Hotel": ["601000000"]}) == ()


@pytest.mark.parametrize(
    "titles",
    [["Imię", "Nazwisko"], ["imię i nazwisko"], ["firstName", "last_name"], ["Nome", "Cognome"]],
)
def test_columns_of_names_are_a_violation(find: Scan, titles: list[str]) -> None:
    found = find({title: ["Jan", ""] for title in titles})
    assert kinds(found) == [("personal-data", "name")]


@pytest.mark.parametrize("title", ["Nazwa", "Imię", "Imię i nazwisko patrona szkoły"])
def test_names_of_things_are_no_names_of_persons(find: Scan, title: str) -> None:
    assert find({title: ["Henryk Przykładowy"]}) == ()


def test_surnames_alone_are_a_doubt_and_figures_under_them_nothing(find: Scan) -> None:
    assert kinds(find({"Nazwisko": ["Przykładowa"]})) == [("personal-data-possible", "name")]
    assert find({"Nazwisko": ["12", "", None]}) == ()


def test_cells_of_all_blocks_are_counted_and_the_first_is_the_place(find: Scan) -> None:
    (found,) = find({"x": ["a", BORN_1944]}, {"x": [BORN_2010, None]})
    assert (found.count, found.place.row) == (2, 4)


def test_no_finding_of_such_a_delivery_quotes_a_cell(find: Scan) -> None:
    quoting = Finding(
        "not-a-number",
        Severity.WARNING,
        Place("deliveries/town/a.csv", row=4),
        BORN_1944,
        (("nearest", f"like {BORN_1944}"), ("cell", "cell=4,2")),
    )
    personal = find({"Uwagi": [BORN_1944]})
    assert mask([quoting]) == (quoting,)
    masked = mask([quoting, *personal])
    assert BORN_1944 not in repr(masked)
    assert masked[0].arguments == (("nearest", "like •••"), ("cell", "cell=4,2"))
    assert masked[1:] == personal


@pytest.mark.parametrize("language", ["pl", "en", "de"])
def test_every_kind_has_words_without_the_text(
    find: Scan, messages: dict[str, Messages], language: str
) -> None:
    found = find(
        {
            "Uwagi": [BORN_1944],
            "Konto": ["DE89 3704 0044 0532 0130 00"],
            "Mail": ["jan.przykladowy@town.example"],
            "Telefon prywatny": ["601 000 000"],
            "Telefon": ["601 000 000"],
            "Imię i nazwisko": ["Jan Przykładowy"],
        }
    )
    assert len(found) == 6
    for finding in found:
        words = in_words(finding, messages[language])
        assert finding.place.column in words.message
        assert words.advice


def test_rules_of_a_bank_hide_the_generic_ones(tmp_path: Path, bank: Bank) -> None:
    (tmp_path / "shapes").mkdir()
    own = tmp_path / "shapes" / "persons.toml"
    generic = bank.folders.find("shapes/persons.toml").read_text(encoding="utf-8")
    own.write_text(generic.replace("enough = 20", "enough = 7"), encoding="utf-8")
    assert read_rules(Folders(tmp_path)).enough == 7
    own.write_text("[numbers]\n", encoding="utf-8")
    with pytest.raises(ConfigurationError, match=r"persons\.toml"):
        read_rules(Folders(tmp_path))
