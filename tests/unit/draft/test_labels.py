from __future__ import annotations

import pytest

from city_data_bank.draft.knowledge import Knowledge
from city_data_bank.draft.labels import Fit, Labels


@pytest.mark.parametrize(
    ("title", "notation", "fit"),
    [
        ("RESIDENTS", "residents", Fit.SAME),
        ("ludnosc", "residents", Fit.SAME),
        ("trees_felled", "trees-felled", Fit.SAME),
        ("TreesFelled", "trees-felled", Fit.SAME),
        ("Resident", "residents", Fit.SIMILAR),
        ("Liczba kart ważnych", "valid-ballots", Fit.INFLECTED),
        ("residents in thousands", "residents", Fit.BEGINNING),
        ("all residents there are", "residents", Fit.INSIDE),
    ],
)
def test_a_title_names_an_indicator(
    title: str, notation: str, fit: Fit, knowledge: Knowledge
) -> None:
    found = Labels(knowledge.ontology.indicators).title([title])
    assert found is not None
    assert (found.notation, found.fit) == (notation, fit)


def test_a_title_that_fits_two_indicators_fits_none(knowledge: Knowledge) -> None:
    assert Labels(knowledge.ontology.indicators).title(["Ground"]) is None


def test_a_number_more_is_another_thing(knowledge: Knowledge) -> None:
    labels = Labels(knowledge.ontology.indicators)
    assert labels.title(["Resident2"]) is None


def test_the_longest_label_in_the_texts_around_a_table_counts(knowledge: Knowledge) -> None:
    found = Labels(knowledge.ontology.indicators).remark(
        ["a table on the surface of towns", "where trees felled are counted too"]
    )
    assert found is not None
    assert found.notation == "trees-felled"
