"""Bad input: each a clear message, nothing lost, and what was good before stays.

One bank is built three times as people build it: all is well; every delivery is bad; and, in
another town, every delivery has cells that cannot be read.
"""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from tests.faults.bad_deliveries import (
    NATIONAL_NUMBER,
    TOO_LONG,
    put_bad,
    put_doubtful,
    put_good,
)
from tests.unit.build.town import Told, Town, facts

from city_data_bank.manifest import read_manifest
from city_data_bank.vocabulary import PROV, SMEA


@dataclass(frozen=True)
class Case:
    """A town after a build, and what the build said.

    Args:
        town: The town.
        told: What the command said.
        before: Name of the release before; empty where there was none.
    """

    town: Town
    told: Told
    before: str = ""

    def block(self, file: str) -> str:
        """What was said of one file."""
        lines = self.told.stderr.split("\n")
        assert file in lines, f"nothing is said of {file} in:\n{self.told.stderr}"
        rest = lines[lines.index(file) :]
        end = next(at for at, line in enumerate(rest) if at and not line.startswith(" "))
        return "\n".join(rest[:end])

    def says(self, file: str, *parts: str) -> None:
        """Assert that each part is said of a file: what, where, what was expected, what to do."""
        block = self.block(file)
        for part in (*parts, "Oczekiwano: ", "Co zrobić: "):
            assert part in block, f"{part!r} is not said in:\n{block}"

    def keeps(self, slug: str) -> None:
        """Assert that the dataset stays as it was, record and downloads."""
        old, new = self.town.releases / self.before, self.town.current
        kept, good = self.town.dataset(slug), read_manifest(old).dataset(slug)
        assert good is not None
        assert kept.kept_from == self.before
        for path in (f"record/dataset/{slug}.nq", *(form.path for form in good.distributions)):
            assert (new / path).read_bytes() == (old / path).read_bytes()

    def stops(self, slug: str, name: str, *parts: str) -> None:
        """Assert that a delivery stops its dataset with a message, and that the good one stays."""
        assert self.told.exit_code == 1
        self.says(f"deliveries/testowo/{slug}/{name}", "Zatrzymuje publikację: ", *parts)
        self.keeps(slug)

    def values(self, slug: str) -> dict[str, str]:
        """Value by fragment of its cell."""
        record = facts(self.town.current / "record" / "dataset" / f"{slug}.nq")
        cells = {about: value for about, name, value in record if name == PROV["wasDerivedFrom"]}
        return {
            cells[about].strip("<>").partition("#")[2]: value
            for about, name, value in record
            if name == SMEA["obsValue"]
        }

    def texts(self, slug: str) -> dict[str, str]:
        """Text as delivered by fragment of its cell."""
        record = facts(self.town.current / "record" / "dataset" / f"{slug}.nq")
        return {
            about.partition("#")[2]: value for about, name, value in record if name == PROV["value"]
        }


@pytest.fixture(scope="module")
def bad(tmp_path_factory: pytest.TempPathFactory) -> Case:
    """A bank of which every delivery but two turns bad."""
    town = Town.new(tmp_path_factory.mktemp("bad"))
    put_good(town)
    first = town.run("build", day=1)
    assert first.exit_code == 0, first.stderr
    before = town.current.name
    put_bad(town)
    return Case(town, town.run("build", day=2), before)


@pytest.fixture(scope="module")
def doubtful(tmp_path_factory: pytest.TempPathFactory) -> Case:
    """A bank of which every delivery has cells that cannot be read."""
    town = Town.new(tmp_path_factory.mktemp("doubtful"))
    put_doubtful(town)
    told = town.run("build", day=1)
    assert told.exit_code == 0, told.stderr
    return Case(town, told)


def test_a_missing_file_is_named_with_the_nearest_one(bad: Case) -> None:
    bad.stops("missing-file", "mieszkancy.csv", "Nie ma pliku „missing-file/mieszkancy.csv”")


def test_an_encoding_that_does_not_exist_is_named_with_the_nearest_one(bad: Case) -> None:
    bad.stops("no-such-encoding", "mieszkancy.csv", "„windows-1249”", "„windows-125")


def test_an_encoding_that_cannot_be_told_stops_the_dataset(bad: Case) -> None:
    bad.stops("unknown-encoding", "mieszkancy.csv", "Nie udało się rozpoznać kodowania pliku.")


def test_an_encoding_that_decodes_and_is_wrong_all_the_same_is_detected(bad: Case) -> None:
    bad.stops(
        "wrong-encoding", "mieszkancy.csv", "iso-8859-2", "wierszu 2", "encoding: windows-1250"
    )


def test_a_missing_column_is_named(bad: Case) -> None:
    bad.stops("missing-column", "mieszkancy.csv", "nie ma kolumny „Osoby”")


def test_a_renamed_column_is_named(bad: Case) -> None:
    bad.stops("renamed-column", "mieszkancy.csv", "nie ma kolumny „Osoby”")


def test_two_values_of_one_key_are_named_with_both_places(bad: Case) -> None:
    bad.stops("two-values", "mieszkancy.csv", "(D2, D15)", "11 402; 11 999")


def test_an_empty_sheet_stops_the_dataset(bad: Case) -> None:
    bad.stops("empty-sheet", "mieszkancy.xlsx", "W pliku nie ma ani jednego wiersza danych.")


def test_a_truncated_archive_stops_the_dataset(bad: Case) -> None:
    bad.stops("truncated-archive", "mieszkancy.zip", "Archiwum jest uszkodzone lub ucięte")


def test_an_archive_bomb_is_not_unpacked(bad: Case) -> None:
    bad.stops("archive-bomb", "mieszkancy.zip", "byłoby 17825792 bajtów", "Nie rozpakowuj")


def test_a_document_type_is_refused_and_nothing_is_read_through_it(bad: Case) -> None:
    bad.stops("doctype", "mieszkancy.xml", "deklarację DOCTYPE „dane”")


def test_a_national_number_stops_the_dataset_and_is_said_nowhere(bad: Case) -> None:
    bad.stops("national-number", "mieszkancy.csv", "kolumn", "„Numer”")
    assert NATIONAL_NUMBER not in bad.told.stderr
    for path in bad.town.current.rglob("*"):
        assert not path.is_file() or NATIONAL_NUMBER.encode() not in path.read_bytes(), path


def test_a_typo_in_a_mapping_is_named_with_the_nearest_right_key(bad: Case) -> None:
    parts = ("„refrenceDate”", "wiersz 13", "Najbardziej podobny: „referenceDate”")
    bad.says("mappings/testowo/typo.yaml", *parts)
    bad.keeps("typo")


def test_a_slug_with_37_characters_is_refused(bad: Case) -> None:
    assert len(TOO_LONG) == 37
    bad.says("mappings/testowo/too-long.yaml", TOO_LONG, "najwyżej 36 znaków", "wiersz 4")


def test_a_slug_that_is_used_twice_stops_both_and_names_the_other(bad: Case) -> None:
    bad.says("mappings/testowo/twice.yaml", "„used-twice”", "again.yaml:4")
    bad.says("mappings/testowo/again.yaml", "„used-twice”", "twice.yaml:4")
    assert bad.town.manifest.dataset("used-twice") is None


def test_what_is_bad_leaves_the_other_datasets_alone(bad: Case) -> None:
    assert bad.town.dataset("residents").kept_from == ""
    assert bad.town.manifest.parent == bad.before
    assert bad.told.stdout == f"{bad.town.current}\n"


def test_nothing_is_lost_where_cells_cannot_be_read(doubtful: Case) -> None:
    datasets = doubtful.town.manifest.datasets
    assert len(datasets) == 9
    for dataset in datasets:
        assert dataset.accounting.balanced, dataset.slug
        assert dataset.kept_from == ""


def test_a_row_that_is_there_twice_counts_once(doubtful: Case) -> None:
    doubtful.says("deliveries/testowo/repeated-rows/mieszkancy.csv", "Do wiadomości: ", "D15", "D2")
    accounting = doubtful.town.dataset("repeated-rows").accounting
    assert (accounting.rows, accounting.observations, accounting.repeated) == (15, 13, 2)


def test_an_unknown_area_is_named_and_its_row_rejected(doubtful: Case) -> None:
    doubtful.says("deliveries/testowo/unknown-area/mieszkancy.csv", "„099”", "A15", "„town”")
    accounting = doubtful.town.dataset("unknown-area").accounting
    assert (accounting.observations, accounting.rejected) == (13, 1)


def test_a_code_that_lost_its_zero_is_named_with_the_nearest_one(doubtful: Case) -> None:
    doubtful.says(
        "deliveries/testowo/lost-zero/mieszkancy.csv", "„11”", "011", "A15", "zera z przodu"
    )
    assert doubtful.town.dataset("lost-zero").accounting.rejected == 1


def test_one_lost_zero_is_put_back_where_the_mapping_says_so(doubtful: Case) -> None:
    doubtful.says("deliveries/testowo/restored-zero/mieszkancy.csv", "„11”", "„011”", "A15")
    assert doubtful.values("restored-zero")["cell=15,4"] == "501"


@pytest.mark.parametrize(
    ("row", "text"),
    [(15, "sto dwadzieścia"), (16, "ok. 5"), (17, "NaN"), (18, "1_000"), (19, "1e3"), (20, "٣٤٥")],
)
def test_what_is_no_number_is_a_gap_that_keeps_its_text(
    doubtful: Case, row: int, text: str
) -> None:
    cell = f"cell={row},4"
    assert doubtful.texts("no-numbers")[cell] == text
    assert cell not in doubtful.values("no-numbers")
    findings = (doubtful.town.current / "findings" / "findings.csv").read_text(encoding="utf-8")
    assert f",not-a-number,deliveries/testowo/no-numbers/mieszkancy.csv,,{row}," in findings
    assert doubtful.town.dataset("no-numbers").accounting.gaps == 6


def test_cells_that_are_no_numbers_are_named_with_their_place(doubtful: Case) -> None:
    doubtful.says(
        "deliveries/testowo/no-numbers/mieszkancy.csv", "D15", "„sto dwadzieścia”", "Osoby"
    )


@pytest.mark.parametrize(("row", "space"), [*enumerate("\u00a0\u2009\u202f ", 15)])
def test_hard_and_thin_spaces_stand_in_numbers(doubtful: Case, row: int, space: str) -> None:
    assert doubtful.values("spaces")[f"cell={row},4"] == "11402"
    assert doubtful.texts("spaces")[f"cell={row},4"] == f"{space}11{space}402 "


def test_merged_cells_are_named_and_their_rows_not_guessed(doubtful: Case) -> None:
    doubtful.says("deliveries/testowo/workbook/mieszkancy.xlsx", "A4:A5", "scalone", "„Sheet”")
    assert doubtful.town.dataset("workbook").accounting.rejected == 1


def test_a_formula_without_a_result_is_a_gap(doubtful: Case) -> None:
    doubtful.says(
        "deliveries/testowo/workbook/mieszkancy.xlsx", "formuła bez zapisanego wyniku", "D6"
    )
    assert "sheet=Sheet&cell=D6" not in doubtful.values("workbook")


def test_an_error_of_a_sheet_is_a_gap_that_keeps_its_text(doubtful: Case) -> None:
    doubtful.says("deliveries/testowo/workbook/mieszkancy.xlsx", "błąd arkusza: #REF!", "D7")
    assert doubtful.texts("workbook")["sheet=Sheet&cell=D7"] == "#REF!"
    assert doubtful.town.dataset("workbook").accounting.gaps == 2
