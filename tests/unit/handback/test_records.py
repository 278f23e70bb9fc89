from __future__ import annotations

import csv
import io
import json

from tests.unit.handback.conftest import MakeFinding

from city_data_bank.handback.records import findings_csv, findings_json
from city_data_bank.handback.words import to_office
from city_data_bank.messages import Messages


def test_csv_has_a_row_a_finding_with_its_place_and_words(
    found: MakeFinding, english: Messages
) -> None:
    (row,) = csv.DictReader(io.StringIO(findings_csv([found()], english, to_office)))
    assert (row["file"], row["row"], row["cell"]) == (
        "deliveries/office/figures.csv",
        "3",
        "cell=3,2",
    )
    assert row["found"] == "about 5"
    assert row["advice"].startswith("Please write the number alone.")


def test_no_cell_of_the_csv_runs_as_a_formula(found: MakeFinding, english: Messages) -> None:
    (row,) = csv.DictReader(io.StringIO(findings_csv([found(text="=1+1")], english)))
    assert row["found"] == "'=1+1"


def test_json_has_the_words_of_every_language(
    found: MakeFinding, english: Messages, polish: Messages
) -> None:
    (document,) = json.loads(findings_json([found()], {"pl": polish, "en": english}))
    assert set(document["words"]) == {"pl", "en"}
    assert document["words"]["pl"]["advice"].startswith("Popraw komórkę")
    assert document["count"] == 1
