from __future__ import annotations

import re
from pathlib import Path

import pytest
from fluent.runtime import FluentResource
from fluent.syntax import ast
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.unit.draft.conftest import DraftText, RunDraft
from typer.testing import CliRunner

from city_data_bank.bank.configuration import Bank
from city_data_bank.bank.ontology import Ontology
from city_data_bank.cli import app
from city_data_bank.draft import draft_mapping
from city_data_bank.draft.knowledge import Knowledge
from city_data_bank.errors import ConfigurationError
from city_data_bank.mapping.documents import parse_document
from city_data_bank.mapping.schema import SCHEMA_FILE, Schema
from city_data_bank.model import Accounting, MappedDataset

MESSAGES = Path(__file__).parents[3] / "web" / "messages"


def observations(dataset: MappedDataset) -> list[tuple[str, ...]]:
    """Area, period, indicator, unit and value of each."""
    names = ("area", "period", "indicator", "unit", "value")
    return [tuple(row[name] for name in names) for row in dataset.tables[0].columns.to_pylist()]


def test_a_table_of_areas_and_years_runs_unedited(run: RunDraft) -> None:
    dataset = run(
        "residents.csv",
        """
        Code;Town;Year;Residents;Unit
        0101000;Ashton;2020;1 234;person
        0102000;Birchham;2020;-;person
        """,
    )
    assert observations(dataset) == [("101", "2020", "town/residents", "person", "1234")]
    assert dataset.accounting == Accounting(2, 1, 1, 1)


def test_a_wide_table_runs_unedited(run: RunDraft) -> None:
    dataset = run(
        "wide.csv",
        """
        Code;Residents;31 December;2019;[person];
        "Code";"Residents;2019;[person]";"Residents;2020;[person]"
        0101000;1234;1235
        0102000;2234;2235
        """.replace("Code;Residents;31 December;2019;[person];\n", ""),
    )
    assert ("102", "2020", "town/residents", "person", "2235") in observations(dataset)
    assert dataset.accounting == Accounting(2, 2, 4)


def test_the_year_and_the_indicator_may_stand_above_the_table(run: RunDraft) -> None:
    dataset = run(
        "table5.csv",
        """
        Residents of the towns in 2021;;
        As of 31 December;;
        ;;
        Town;Total;Females
        Ashton;100;50
        Birchham;200;99
        """,
    )
    rows = dataset.tables[0].columns.to_pylist()
    assert {(row["period"], row["referenceDate"]) for row in rows} == {("2021", "2021-12-31")}
    assert {(row["area"], row["sex"]) for row in rows} == {
        ("101", "T"),
        ("101", "F"),
        ("102", "T"),
        ("102", "F"),
    }


def test_one_thing_in_two_units_is_two_indicators(run: RunDraft) -> None:
    dataset = run(
        "surface 2020.csv", "Town;Surface [km2];Surface [ha]\nAshton;5,5;550\nBirchham;6;600\n"
    )
    assert {row[2:4] for row in observations(dataset)} == {
        ("town/surface", "km2"),
        ("town/surface-ha", "ha"),
    }


def test_without_an_area_the_one_of_the_bank_stands_and_is_to_be_checked(
    drafted: DraftText,
) -> None:
    text = drafted("trees.csv", "Year;Trees felled\n2019;5\n2020;7\n")
    assert "area: 101" in text
    assert re.search(r"# check: No column says which area", text)


def test_an_unknown_indicator_is_asked_for_in_turtle(drafted: DraftText) -> None:
    text = drafted("lamps.csv", "Town;Year;Street lamps\nAshton;2020;55\nBirchham;2020;66\n")
    assert '#       skos:notation "street-lamps" ; skos:prefLabel "Street lamps"@en .' in text
    assert "variable: street-lamps" in text


def test_without_a_period_the_draft_says_which_line_to_add(drafted: DraftText) -> None:
    text = drafted("residents.csv", "Town;Residents\nAshton;55\nBirchham;66\n")
    assert "Add a line below, such as period: 2020" in " ".join(text.replace("#", "").split())
    assert "\n  period:" not in text


def test_rows_that_repeat_their_key_are_told_with_the_column_that_helps(
    drafted: DraftText,
) -> None:
    text = drafted("kinds.csv", "Town;Year;Kind;Residents\nAshton;2020;x;55\nAshton;2020;y;66\n")
    assert "a breakdown is missing" in " ".join(text.split())
    assert "tell them apart: Kind." in " ".join(text.replace("#", "").split())


def test_columns_that_add_up_to_a_known_one_count_the_same(drafted: DraftText) -> None:
    text = drafted(
        "votes.csv",
        """
        Town;Year;Residents;List The Reds;List The Blues;Coalition The Blues
        Ashton;2020;70;30;30;10
        Birchham;2020;90;40;40;10
        """,
    )
    assert "  variable: residents" in text
    assert '- {column: "List {party}"}' in text
    assert '- {column: "Coalition {party}"}' in text
    assert 'add up to "Residents"' in " ".join(text.replace("#", "").split())


def test_signs_beside_values_have_to_be_explained(drafted: DraftText) -> None:
    rows = "\n".join(
        f"Ashton;{year};5;{'8' if year == 2019 else ''};6;" for year in range(2010, 2020)
    )
    text = drafted("signs.csv", f"Town;Year;Residents;s1;Trees felled;s2\n{rows}\n")
    assert "status: {column: s1}" in text
    assert "status: {column: s2}" in text
    assert "# check: Signs beside the values: 8." in text


def test_the_command_prints_a_draft(town: tuple[Bank, Ontology, Knowledge]) -> None:
    root = town[0].folders.root
    path = root / "deliveries" / "office" / "residents.csv"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("Town;Year;Residents\nAshton;2020;55\nBirchham;2020;66\n", encoding="utf-8")
    outcome = CliRunner().invoke(app, ["mapping", "draft", str(path), "--bank", str(root)])
    assert outcome.exit_code == 0
    assert "variable: residents" in outcome.stdout


def test_things_with_a_position_are_a_register(run: RunDraft, drafted: DraftText) -> None:
    table = "stop_id,stop_name,lat,lon\n7,Market,45.12345,15.54321\n9,Station,45.2345,15.6543\n"
    text = drafted("stops.csv", table)
    assert "aboutUrl: stop/{stop_id}" in text
    assert "bank:point: {lat: lat, lon: lon}" in text
    assert run("stops.csv", table).accounting == Accounting(2, 1, 2)


def test_a_key_may_need_several_columns(drafted: DraftText) -> None:
    text = drafted("rooms.csv", "house,room,use name\nA,1,office\nA,2,store\nB,1,office\n")
    assert "aboutUrl: concept/rooms/{house}{room}" in text


def test_a_title_that_stands_twice_cannot_be_mapped_and_is_told(drafted: DraftText) -> None:
    text = drafted(
        "twice.csv", "Town;Year;Residents;x;x\nAshton;2020;55;1;2\nBirchham;2020;66;3;4\n"
    )
    assert "bank:unused: rest" in text
    assert "# check: A mapping cannot name these columns" in text


def test_a_template_of_the_bank_is_used_where_it_shortens_the_mapping(
    knowledge: Knowledge, drafted: DraftText, run: RunDraft
) -> None:
    folder = knowledge.bank.folders.root / "mappings" / "templates"
    folder.mkdir(parents=True)
    (folder / "office.yaml").write_text(
        """
dialect: {encoding: utf-8, delimiter: ";"}
bank:unused: [Town]
bank:observations:
  number: "1234,5"
  area: {column: Code, form: long}
  period: {column: Year}
  unit: {column: Unit}
  values: [{column: Value}]
""",
        encoding="utf-8",
    )
    table = "Code;Town;Year;Value;Unit\n0101000;Ashton;2020;5;person\n0102000;B;2020;6;person\n"
    text = drafted("residents.csv", table)
    assert "bank:template: office" in text
    assert "delimiter" not in text
    assert "area:" not in text
    assert run("residents.csv", table).accounting.rows == 2


def test_a_file_outside_the_deliveries_is_drafted_and_its_place_told(
    town: tuple[Bank, Ontology, Knowledge], tmp_path: Path
) -> None:
    path = tmp_path / "loose.csv"
    path.write_text("Town;Year;Residents\nAshton;2020;55\nBirchham;2020;66\n", encoding="utf-8")
    text = draft_mapping(town[0], town[1], path)
    assert "mappings/PROVIDER/loose.yaml" in text
    assert "url: loose.csv" in text


def test_a_missing_file_is_an_error_of_the_caller(
    town: tuple[Bank, Ontology, Knowledge], tmp_path: Path
) -> None:
    with pytest.raises(ConfigurationError, match="there is no such file"):
        draft_mapping(town[0], town[1], tmp_path / "nothing.csv")


def test_the_words_of_drafts_are_the_same_in_all_languages() -> None:
    keys = {}
    for language in ("en", "pl", "de"):
        text = (MESSAGES / language / "draft.ftl").read_text(encoding="utf-8")
        body = FluentResource(text).body
        assert not [entry for entry in body if isinstance(entry, ast.Junk)]
        keys[language] = [entry.id.name for entry in body if isinstance(entry, ast.Message)]
    assert keys["en"] == keys["pl"] == keys["de"]


cells = st.sampled_from(
    ["", "-", "5", "1 234,5", "007", "Ashton", "0101000", "2020", "2020-01-31", "[x]", '"', "a;b"]
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(rows=st.lists(st.lists(cells, min_size=1, max_size=5), min_size=1, max_size=8))
def test_a_draft_of_anything_is_accepted_by_the_schema_or_refused_in_words(
    rows: list[list[str]], drafted: DraftText, knowledge: Knowledge
) -> None:
    text = "\n".join(
        ",".join(f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in row) for row in rows
    )
    try:
        found = drafted("any.csv", text)
    except ConfigurationError:
        return
    schema = Schema(knowledge.bank.folders.find(SCHEMA_FILE))
    schema.check(parse_document(found, "draft"))


def test_one_cell_that_is_no_number_does_not_hide_a_column_of_a_small_table(
    run: RunDraft,
) -> None:
    dataset = run(
        "homes.csv",
        """
        Town;Year;Residents;Trees felled
        Ashton;2019;1 204;5
        Ashton;2020;1 187;6
        Ashton;2021;about 1 200;x
        Ashton;2022;1 054;7,5
        """,
    )
    assert sorted(row[1:3] + row[4:] for row in observations(dataset)) == [
        ("2019", "town/residents", "1204"),
        ("2019", "town/trees-felled", "5"),
        ("2020", "town/residents", "1187"),
        ("2020", "town/trees-felled", "6"),
        ("2022", "town/residents", "1054"),
        ("2022", "town/trees-felled", "7.5"),
    ]
    assert dataset.accounting == Accounting(4, 2, 6, 2)


def test_columns_of_numbers_that_are_left_out_are_told(drafted: DraftText) -> None:
    text = drafted(
        "mixed.csv",
        'Town,Year,Residents,Rate\nAshton,2020,5,"1,5"\nAshton,2021,6,n.a.\nAshton,2022,7,2.5\n',
    )
    plain = " ".join(text.replace("#", "").split())
    assert "check: The column “Rate” has numbers all the same" in plain


def test_numbers_of_rows_are_no_values_and_are_not_told(drafted: DraftText) -> None:
    text = drafted(
        "numbered.csv",
        "No.;Town;Year;Residents\n1.;Ashton;2020;5\n2.;Ashton;2021;6\n3.;Ashton;2022;7\n",
    )
    assert "has numbers all the same" not in text
    assert "- {column: No." not in text


def test_figures_for_several_years_are_statistics_whatever_the_rows_are_called(
    drafted: DraftText,
) -> None:
    text = drafted(
        "waste.csv",
        "Fraction;Town;2020;2021\npaper;Ashton;5,5;6\nglass;Ashton;7;8\nmixed;Ashton;9;1\n",
    )
    assert "bank:observations:" in text
    assert "tell them apart: Fraction." in " ".join(text.replace("#", "").split())


def test_figures_by_sex_are_statistics_without_an_area_and_a_period(drafted: DraftText) -> None:
    text = drafted("sexes.csv", "Quarter;Sex;Residents\nfirst;male;5\nfirst;female;6\n")
    assert "    sex: {column: Sex}" in text
    assert "variable: residents" in text


def test_a_row_without_a_period_is_left_out_and_told(run: RunDraft, drafted: DraftText) -> None:
    table = (
        "Town;No.;Year;Residents\nAshton;1;2020;5\nAshton;2;2021;6\nAshton;3;2022;7\n"
        "Ashton;total;;18\n"
    )
    text = drafted("summed.csv", table)
    assert 'bank:where: {Year: {not: ""}}' in text
    assert '# check: In one row the column "Year" is empty' in " ".join(text.split())
    assert run("summed.csv", table).accounting == Accounting(4, 1, 3, left_out=1)
