"""Facts and outcomes of the cells of a statistical table, seen from outside."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from city_data_bank.errors import MappingError
from city_data_bank.mapping import Context, DatasetMapping, map_table
from city_data_bank.model import Accounting, Finding, MappedDataset, Severity, Table

Row = dict[str, str | None]
Map = Callable[[str, str], MappedDataset]
Rows = Callable[[MappedDataset, str], list[Row]]

LONG = """
bank:missing: {"-": did-not-occur, "": no-reliable-information}
bank:observations:
  area: {column: Code}
  period: {column: Year}
  variable: people
  unit: person
  values: [{column: Count}]
"""


def findings(dataset: MappedDataset) -> list[tuple[str, str, str, int]]:
    return [(item.code, item.place.fragment, item.found, item.count) for item in dataset.findings]


def only(dataset: MappedDataset, code: str) -> Finding:
    (found,) = [item for item in dataset.findings if item.code == code]
    return found


def test_a_row_becomes_an_observation_with_its_keys_and_its_cell(mapped: Map, rows: Rows) -> None:
    dataset = mapped(LONG, "Code|Year|Count\n01|2020|0066270.50\n")
    assert rows(dataset, "observations") == [
        {
            "id": "town/people/01/2020/office",
            "area": "01",
            "period": "2020",
            "referenceDate": None,
            "indicator": "town/people",
            "unit": "person",
            "value": "66270.5",
            "status": "A",
            "source": "cell=2,3",
            "text": "0066270.50",
        }
    ]
    assert dataset.accounting == Accounting(rows=1, value_columns=1, observations=1)
    assert dataset.indicators == ("https://town.example/id/indicator/town/people",)
    assert (dataset.areas, dataset.periods) == (("01",), ("2020",))


def test_a_declared_sign_becomes_a_gap_with_its_reason(mapped: Map, rows: Rows) -> None:
    dataset = mapped(LONG, "Code|Year|Count\n01|2020| -\n01|2021|\n01|2022|~\n")
    assert [(row["period"], row["reason"], row["text"]) for row in rows(dataset, "gaps")] == [
        ("2020", "did-not-occur", " -"),
        ("2021", "no-reliable-information", ""),
        ("2022", "no-reliable-information", None),
    ]
    assert dataset.findings == ()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("five", "not-a-number"),
        ("ok. 5", "not-a-number"),
        ("NaN", "not-a-number"),
        ("1_000", "not-a-number"),
        ("1 000", "not-a-number"),
        ("1\u2009000", "not-a-number"),
        ("...", "unlisted-sign"),
        ("\u2026", "unlisted-sign"),
    ],
)
def test_a_text_that_is_no_number_becomes_a_gap_that_keeps_it(
    mapped: Map, rows: Rows, text: str, code: str
) -> None:
    dataset = mapped(LONG, f"Code|Year|Count\n01|2020|{text}\n")
    (gap,) = rows(dataset, "gaps")
    assert (gap["reason"], gap["text"]) == ("not-readable", text)
    found = only(dataset, code)
    assert (found.severity, found.found) == (Severity.WARNING, text)
    place = found.place
    assert (place.file, place.row, place.line, place.column, place.fragment) == (
        "deliveries/office/figures.csv",
        2,
        0,
        "Count",
        "cell=2,3",
    )


def test_hard_and_thin_spaces_between_thousands_are_read_where_the_format_has_them(
    mapped: Map, rows: Rows
) -> None:
    mapping = LONG.replace("variable:", 'number: "1 234,5"\n  variable:')
    dataset = mapped(mapping, "Code|Year|Count\n01|2020|1\u00a0234,5\n01|2021|1\u2009234\n")
    assert [row["value"] for row in rows(dataset, "observations")] == ["1234.5", "1234"]


def test_an_empty_cell_that_nothing_explains_is_a_gap_and_a_finding(
    mapped: Map, rows: Rows
) -> None:
    mapping = LONG.replace(', "": no-reliable-information', "")
    dataset = mapped(mapping, "Code|Year|Count\n01|2020|\n01|2021|\n")
    assert [row["reason"] for row in rows(dataset, "gaps")] == ["not-readable"] * 2
    assert only(dataset, "empty-value").count == 2


def test_signs_of_an_entry_lie_over_those_of_the_file(mapped: Map, rows: Rows) -> None:
    mapping = LONG.replace(
        "[{column: Count}]", '[{column: Count, bank:missing: {"-": not-applicable}}]'
    )
    (gap,) = rows(mapped(mapping, "Code|Year|Count\n01|2020|-\n"), "gaps")
    assert gap["reason"] == "not-applicable"


def test_an_unknown_area_is_one_finding_for_all_its_cells_and_names_the_nearest(
    mapped: Map,
) -> None:
    mapping = LONG.replace("{column: Code}", "{column: Code, form: long}")
    dataset = mapped(mapping, "Code|Year|Count\n0101|2020|5\n0100|2020|5000\n0101|2021|6\n")
    found = only(dataset, "unknown-area")
    assert (found.found, found.count, found.place.row) == ("0101", 2, 2)
    assert dict(found.arguments)["known"] == "yes"
    assert dict(found.arguments)["nearest"].startswith("0100")
    assert (dataset.accounting.observations, dataset.accounting.rejected) == (1, 2)


def test_an_ambiguous_name_is_never_guessed(mapped: Map) -> None:
    mapping = LONG.replace("{column: Code}", "{column: Code, form: name}")
    dataset = mapped(mapping, "Code|Year|Count\nTwin|2020|5000\nthe TOWN|2020|5000\n")
    found = only(dataset, "ambiguous-area")
    assert dict(found.arguments)["candidates"] == "03, 04"
    assert (dataset.accounting.observations, dataset.accounting.rejected) == (1, 1)


def test_one_lost_zero_is_restored_where_the_mapping_says_so(mapped: Map, rows: Rows) -> None:
    table = "Code|Year|Count\n100|2020|5000\n00|2021|5000\n"
    mapping = LONG.replace("{column: Code}", "{column: Code, form: long, lostZeros: true}")
    dataset = mapped(mapping, table)
    assert [row["area"] for row in rows(dataset, "observations")] == ["01"]
    found = only(dataset, "lost-zero-restored")
    assert (found.severity, found.found) == (Severity.INFO, "100")
    assert dict(found.arguments) == {"restored": "0100"}
    assert only(dataset, "unknown-area").found == "00"


def test_a_lost_zero_is_not_restored_unasked(mapped: Map) -> None:
    mapping = LONG.replace("{column: Code}", "{column: Code, form: long}")
    dataset = mapped(mapping, "Code|Year|Count\n100|2020|5000\n")
    assert only(dataset, "unknown-area").found == "100"


@pytest.mark.parametrize(
    ("form", "text", "ref"),
    [
        ("quarter", "2020-Q3", "2020-Q3"),
        ("year-month", "2020-09", "2020-09"),
        ("school-year", "2019/2020", "2019_2020"),
        ("dd.MM.yyyy", "31.12.2020", "2020-12-31"),
    ],
)
def test_periods_are_read_by_their_form(
    mapped: Map, rows: Rows, form: str, text: str, ref: str
) -> None:
    mapping = LONG.replace("{column: Year}", f"{{column: Year, form: {form}}}")
    (row,) = rows(mapped(mapping, f"Code|Year|Count\n01|{text}|5000\n"), "observations")
    assert row["period"] == ref


def test_a_period_out_of_form_rejects_its_cells(mapped: Map) -> None:
    dataset = mapped(LONG, "Code|Year|Count\n01|2020 r.|5000\n01||6000\n01|2020|7000\n")
    assert only(dataset, "period-out-of-form").found == "2020 r."
    assert only(dataset, "empty-key").place.column == "Year"
    assert dataset.accounting.rejected == 2


def test_a_day_of_the_year_joins_each_period(mapped: Map, rows: Rows) -> None:
    mapping = LONG.replace("variable:", "referenceDate: 12-31\n  variable:")
    dataset = mapped(mapping, "Code|Year|Count\n01|2020|5000\n01|2021|5000\n01|x|5\n")
    dates = [row["referenceDate"] for row in rows(dataset, "observations")]
    assert dates == ["2020-12-31", "2021-12-31"]


def test_a_day_that_the_year_does_not_have_makes_a_gap(mapped: Map, rows: Rows) -> None:
    mapping = LONG.replace("variable:", "referenceDate: 02-29\n  variable:")
    dataset = mapped(mapping, "Code|Year|Count\n01|2020|5000\n01|2021|5000\n")
    assert [row["referenceDate"] for row in rows(dataset, "observations")] == ["2020-02-29"]
    assert [row["reason"] for row in rows(dataset, "gaps")] == ["not-readable"]
    assert only(dataset, "date-out-of-form").place.row == 3


def test_a_reference_date_is_read_from_a_cell(mapped: Map, rows: Rows) -> None:
    mapping = LONG.replace(
        "variable:", "referenceDate: {column: Day, form: dd.MM.yyyy}\n  variable:"
    )
    table = "Code|Year|Day|Count\n01|2020|30.06.2020|5000\n01|2021|June|5000\n"
    dataset = mapped(mapping, table)
    assert [row["referenceDate"] for row in rows(dataset, "observations")] == ["2020-06-30"]
    assert only(dataset, "date-out-of-form").found == "June"


def test_cells_are_joined_without_a_separator(mapped: Map, rows: Rows) -> None:
    mapping = LONG.replace("{column: Code}", "{columns: [A, B], form: long}")
    (row,) = rows(mapped(mapping, "A|B|Year|Count\n01|00|2020|5000\n"), "observations")
    assert row["area"] == "01"


def test_a_title_gives_the_facts_that_stand_in_its_holes(mapped: Map, rows: Rows) -> None:
    mapping = """
        bank:observations:
          area: {column: Code}
          values:
            - {column: "{variable};{_};{period};[{unit}]"}
        """
    table = "Code|Homes;x;2020;[person]|People of the town;y;2021;[osoba]\n01|5000|6000\n"
    dataset = mapped(mapping, table)
    assert [
        (row["indicator"], row["period"], row["unit"], row["source"])
        for row in rows(dataset, "observations")
    ] == [
        ("town/homes", "2020", "person", "cell=2,2"),
        ("town/people", "2021", "person", "cell=2,3"),
    ]


def test_a_hole_with_an_unknown_text_rejects_its_column_and_is_one_finding(mapped: Map) -> None:
    mapping = LONG.replace("  period: {column: Year}\n", "").replace(
        "{column: Count}", '{column: "N {period}"}'
    )
    dataset = mapped(mapping, "Code|N 2020|N soon\n01|5000|6000\n02|5000|6000\n")
    found = only(dataset, "period-out-of-form")
    assert (found.found, found.place.column, found.place.row, found.count) == (
        "soon",
        "N soon",
        0,
        2,
    )
    assert (dataset.accounting.observations, dataset.accounting.rejected) == (2, 2)


def test_wide_tables_keep_the_order_of_the_file(mapped: Map, rows: Rows) -> None:
    mapping = LONG.replace("  period: {column: Year}\n", "").replace(
        "{column: Count}", '{column: "N {period}"}'
    )
    dataset = mapped(mapping, "Code|N 2020|N 2021\n01|5000|6000\n02|7000|8000\n03|9000|10000\n")
    assert [row["source"] for row in rows(dataset, "observations")] == [
        f"cell={row},{column}" for row in (2, 3, 4) for column in (2, 3)
    ]


def test_a_title_that_is_nothing_but_a_hole_leaves_the_columns_of_facts_alone(
    mapped: Map, rows: Rows
) -> None:
    mapping = LONG.replace("  period: {column: Year}\n", "").replace(
        "{column: Count}", '{column: "{period}"}'
    )
    dataset = mapped(mapping, "Code|2020|2021\n01|5000|6000\n")
    assert [row["period"] for row in rows(dataset, "observations")] == ["2020", "2021"]
    assert not dataset.findings


def test_every_observation_has_every_breakdown_and_the_total_where_none_is_stated(
    mapped: Map, rows: Rows
) -> None:
    mapping = """
        bank:observations:
          period: 2020
          variable: people
          unit: person
          breakdowns: {settlement: {column: Where, codes: {w: rural}}}
          values:
            - {column: All}
            - {column: Men, breakdowns: {sex: male}}
        """
    dataset = mapped(mapping, "Where|All|Men\nTotal|9000|5000\nw|4000|2000\n")
    assert dataset.dimensions == ("settlement", "sex")
    assert [
        (row["id"], row["settlement"], row["sex"]) for row in rows(dataset, "observations")
    ] == [
        ("town/people/01/2020/office", "T", "T"),
        ("town/people/01/2020/office/T~M", "T", "M"),
        ("town/people/01/2020/office/R~T", "R", "T"),
        ("town/people/01/2020/office/R~M", "R", "M"),
    ]


def test_an_unknown_text_of_a_breakdown_rejects_and_names_the_nearest(mapped: Map) -> None:
    mapping = LONG.replace("variable:", "breakdowns: {sex: {column: Sex}}\n  variable:")
    dataset = mapped(mapping, "Code|Year|Sex|Count\n01|2020|femal|5000\n01|2020|male|5000\n")
    found = only(dataset, "unknown-code")
    assert "female" in dict(found.arguments)["nearest"]
    assert dict(found.arguments)["list"] == "sex"


def test_a_status_is_a_gap_reason_or_an_observation_status(mapped: Map, rows: Rows) -> None:
    mapping = LONG.replace(
        "variable:",
        "status: {column: Note, codes: {x: no-reliable-information, p: P}}\n  variable:",
    )
    table = "Code|Year|Count|Note\n01|2020|0|x\n01|2021|5000|p\n01|2022|6000|\n01|2023|7|q\n"
    dataset = mapped(mapping, table)
    statuses = [(row["period"], row["status"]) for row in rows(dataset, "observations")]
    assert statuses == [("2021", "P"), ("2022", "A")]
    reasons = [(row["period"], row["reason"], row["text"]) for row in rows(dataset, "gaps")]
    assert reasons == [("2020", "no-reliable-information", "0"), ("2023", "not-readable", "7")]
    assert only(dataset, "unlisted-status").found == "q"


def test_a_text_beside_a_gap_status_deserves_no_finding(mapped: Map) -> None:
    mapping = LONG.replace("variable:", "status: {column: Note}\n  variable:")
    dataset = mapped(mapping, "Code|Year|Count|Note\n01|2020|n/a|not-applicable\n")
    assert dataset.findings == ()


def test_an_unknown_unit_is_never_guessed(mapped: Map, rows: Rows) -> None:
    mapping = LONG.replace("unit: person", "unit: {column: Unit}")
    dataset = mapped(mapping, "Code|Year|Unit|Count\n01|2020|osoba|5000\n01|2021|persoon|6000\n")
    assert [row["unit"] for row in rows(dataset, "observations")] == ["person"]
    assert [(row["reason"], row["unit"]) for row in rows(dataset, "gaps")] == [
        ("not-readable", None)
    ]
    assert only(dataset, "unknown-unit").found == "persoon"


def test_a_unit_that_is_not_stated_is_said_to_be_so(mapped: Map, rows: Rows) -> None:
    mapping = LONG.replace("unit: person", "unit: {column: Unit}")
    dataset = mapped(mapping, "Code|Year|Unit|Count\n01|2020||5000\n")
    assert [row["unit"] for row in rows(dataset, "observations")] == ["unit-not-stated"]
    assert only(dataset, "unit-not-stated").severity is Severity.WARNING


def test_a_mapping_may_say_that_the_unit_is_not_stated(mapped: Map) -> None:
    dataset = mapped(
        LONG.replace("unit: person", "unit: unit-not-stated"), "Code|Year|Count\n01|2020|5000\n"
    )
    assert only(dataset, "unit-not-stated").count == 1


def test_a_steward_may_stand_in_a_column(mapped: Map, rows: Rows) -> None:
    mapping = LONG.replace("variable:", "steward: {column: By}\n  variable:")
    table = "Code|Year|By|Count\n01|2020|The Bureau|5000\n01|2020|office|6000\n"
    dataset = mapped(mapping, table)
    assert [(row["id"], row["steward"]) for row in rows(dataset, "observations")] == [
        ("town/people/01/2020/bureau", "bureau"),
        ("town/people/01/2020/office", "office"),
    ]


@pytest.mark.parametrize(
    ("where", "kept"),
    [
        ("{Kind: a}", ["2020"]),
        ("{Kind: [a, b]}", ["2020", "2021"]),
        ('{Kind: {not: ""}}', ["2020", "2021"]),
        ("{Kind: {not: [a, b]}}", ["2022", "2023"]),
        ("{Year: {startsWith: 202}, Kind: {not: a}}", ["2021", "2022", "2023"]),
    ],
)
def test_rows_that_do_not_belong_to_the_dataset_are_left_out_and_counted(
    mapped: Map, rows: Rows, where: str, kept: list[str]
) -> None:
    table = "Code|Year|Kind|Count\n01|2020|a|5000\n01|2021| b |5000\n01|2022||5000\n01|2023|~|5000"
    dataset = mapped(f"bank:where: {where}{LONG}", table)
    assert [row["period"] for row in rows(dataset, "observations")] == kept
    assert dataset.accounting.left_out == 4 - len(kept)
    assert "unmapped-column" not in [item.code for item in dataset.findings]


def test_a_dataset_to_which_no_row_belongs_is_not_trusted(mapped: Map) -> None:
    dataset = mapped("bank:where: {Code: 99}" + LONG, "Code|Year|Count\n01|2020|5000\n")
    assert only(dataset, "nothing-mapped").severity is Severity.VIOLATION
    assert not dataset.trusted
    assert dataset.accounting.balanced


def test_a_column_that_is_neither_mapped_nor_unused_is_a_finding(mapped: Map) -> None:
    table = "Code|Year|Count|Name|Note||\n01|2020|5000|a|b||\n"
    dataset = mapped("bank:unused: [Name]" + LONG, table)
    assert only(dataset, "unmapped-column").found == "Note"
    roles = {column.title: column.role for column in dataset.delivered_columns if column.title}
    assert roles == {
        "Code": "area",
        "Year": "period",
        "Count": "value",
        "Name": "unused",
        "Note": "unmapped",
    }


def test_a_column_with_text_and_without_a_title_is_a_finding(mapped: Map) -> None:
    dataset = mapped(LONG, "Code|Year|Count|\n01|2020|5000|stray\n")
    assert only(dataset, "untitled-column").found == "4"


def test_all_other_columns_may_be_unused(mapped: Map) -> None:
    dataset = mapped("bank:unused: rest" + LONG, "Code|Year|Count|Name\n01|2020|5000|a\n")
    assert dataset.findings == ()


def test_too_many_unreadable_cells_are_a_violation(mapped: Map) -> None:
    table = "Code|Year|Count\n" + "".join(f"01|{year}|5000\n" for year in range(1900, 1998))
    assert mapped(LONG, table + "01|1998|x\n01|1999|-\n").trusted
    dataset = mapped(LONG, table + "01|1998|x\n01|1999|x\n99|1999|5000\n")
    found = only(dataset, "too-many-unreadable")
    assert (found.severity, found.found) == (Severity.VIOLATION, "3")
    assert dict(found.arguments) == {"cells": "101", "limit": "2"}


def test_an_empty_cell_of_an_area_that_did_not_exist_is_not_applicable(
    mapped: Map, rows: Rows
) -> None:
    dataset = mapped(LONG, "Code|Year|Count\n02|2019|\n02|2020|\n02|2018|-\n01|2019|\n")
    assert [(row["area"], row["period"], row["reason"]) for row in rows(dataset, "gaps")] == [
        ("02", "2019", "not-applicable"),
        ("02", "2020", "no-reliable-information"),
        ("02", "2018", "did-not-occur"),
        ("01", "2019", "no-reliable-information"),
    ]


def test_findings_stand_in_the_order_of_the_file(mapped: Map) -> None:
    dataset = mapped(LONG, "Code|Year|Count\n01|2020|x\n99|2020|5\n01|2021|y\n98|2021|5\n")
    rows_found = [item.place.row for item in dataset.findings if item.place.row]
    assert rows_found == [2, 3, 4, 5]


def test_a_table_read_in_one_block_or_in_many_gives_the_same(
    read: Callable[[str], DatasetMapping], make_table: Callable[[str], Table], context: Context
) -> None:
    text = "Code|Year|Count\n01|2020|5000\n02|2020|x\n03|2020|-\n01|2021|7\n"
    table = make_table(text)
    first = map_table(read(LONG), table, context)
    second = map_table(read(LONG), make_table(text), context)
    assert first.accounting == second.accounting
    assert all(
        one.columns.equals(other.columns)
        for one, other in zip(first.tables, second.tables, strict=True)
    )


def test_a_table_without_rows_balances(mapped: Map, rows: Rows) -> None:
    dataset = mapped(LONG, "Code|Year|Count\n")
    assert dataset.accounting == Accounting(rows=0, value_columns=1)
    assert rows(dataset, "observations") == rows(dataset, "gaps") == []


def test_the_first_value_of_a_new_series_has_the_status_of_a_break(mapped: Map, rows: Rows) -> None:
    mapping = LONG.replace("  unit: person\n", "  unit: person\n  breaks: [2021, 2023]\n")
    dataset = mapped(mapping, "Code|Year|Count\n01|2020|61\n01|2021|62\n01|2022|63\n01|2023|-\n")
    found = [(row["period"], row["status"]) for row in rows(dataset, "observations")]
    assert found == [("2020", "A"), ("2021", "B"), ("2022", "A")]


def test_a_break_that_is_no_period_is_a_fault_of_the_mapping(mapped: Map) -> None:
    mapping = LONG.replace("  unit: person\n", "  unit: person\n  breaks: [census]\n")
    with pytest.raises(MappingError, match="breaks"):
        mapped(mapping, "Code|Year|Count\n01|2020|1\n")
