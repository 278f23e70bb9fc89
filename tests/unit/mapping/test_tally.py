from __future__ import annotations

from collections.abc import Callable

from city_data_bank.mapping.tally import MOST, Doubt, Spot, Tally
from city_data_bank.model import Severity, Table


def test_a_thousand_different_texts_of_one_kind_are_listed_and_the_rest_summed_up(
    make_table: Callable[[str], Table],
) -> None:
    tally = Tally(make_table("a|b\n1|2\n"), "figures")
    for number in range(MOST + 3):
        doubt = Doubt("not-a-number", Severity.WARNING, f"text {number}")
        tally.add(doubt, Spot(number + 2, 1, str(number + 2)), 2)
    findings = tally.findings()
    assert len(findings) == MOST + 1
    last = findings[-1]
    assert (last.code, last.count, last.dataset) == ("further-findings", 6, "figures")
    assert dict(last.arguments) == {"code": "not-a-number"}


def test_one_text_is_one_finding_at_its_first_place(make_table: Callable[[str], Table]) -> None:
    tally = Tally(make_table("a|b\n1|2\n"), "figures")
    doubt = Doubt("not-a-number", Severity.WARNING, "x")
    tally.add(doubt, Spot(7, 1, "7"), 2)
    tally.add(doubt, Spot(9, 1, "9"), 3)
    (found,) = tally.findings()
    assert (found.count, found.place.row, found.place.fragment) == (5, 7, "cell=7,2")
    assert (found.place.file, found.place.column) == ("deliveries/office/figures.csv", "b")
