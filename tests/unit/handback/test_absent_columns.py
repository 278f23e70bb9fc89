from __future__ import annotations

from tests.unit.handback.conftest import MakeAsked

from city_data_bank.handback.absent_columns import absent_columns
from city_data_bank.handback.words import to_office
from city_data_bank.mapping.plan import DatasetMapping
from city_data_bank.messages import Messages
from city_data_bank.model import Finding
from city_data_bank.sources import read_table


def absent(mapping: DatasetMapping, asked: MakeAsked, header: str) -> tuple[Finding, ...]:
    file = asked("mieszkancy.csv", f"{header}\n1;2;3;4\n")
    table = read_table(file.delivery, file.dialect, file.part).table
    assert table is not None
    return absent_columns(mapping.plan, table)


def test_a_file_with_all_columns_lacks_none(residents: DatasetMapping, asked: MakeAsked) -> None:
    assert absent(residents, asked, "Kod;Rok;Płeć;Osoby") == ()


def test_a_renamed_column_is_named_with_its_new_title(
    residents: DatasetMapping, asked: MakeAsked, polish: Messages
) -> None:
    (finding,) = absent(residents, asked, "Kod;Rok;Płeć;Liczba osób")
    assert (finding.code, finding.found) == ("missing-column", "Osoby")
    assert finding.place.file == "deliveries/office/mieszkancy.csv"
    said = to_office(finding, polish)
    assert said.message == "W pliku nie ma kolumny „Osoby”. Jest za to „Liczba osób”."
    assert "przywrócić nagłówek „Osoby”" in said.advice


def test_every_missing_column_is_told_at_once(residents: DatasetMapping, asked: MakeAsked) -> None:
    findings = absent(residents, asked, "11;22;33;44")
    assert [finding.found for finding in findings] == ["Kod", "Rok", "Płeć", "Osoby"]
    assert dict(findings[0].arguments)["known"] == "no"
