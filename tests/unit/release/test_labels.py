"""Labels by IRI, and by the code that a template makes an IRI of."""

from city_data_bank.release.labels import Labels

LABELS = Labels(
    {
        "https://a.example/id/area/0201011": {"en": "Town"},
        "https://a.example/id/area/a%20b": {"en": "Village"},
        "https://a.example/id/area/x/2020": {"en": "Town as it was"},
        "https://a.example/id/areal/1": {"en": "Another list"},
    }
)


def test_a_template_finds_the_labels_of_the_codes_that_it_makes_iris_of() -> None:
    assert LABELS.codes("https://a.example/id/area/", "") == {
        "0201011": {"en": "Town"},
        "a b": {"en": "Village"},
        "x/2020": {"en": "Town as it was"},
    }


def test_what_follows_the_code_counts_too() -> None:
    found = LABELS.codes("https://a.example/id/area/", "/2020")
    assert found == {"x": {"en": "Town as it was"}}
    assert LABELS.codes("https://a.example/id/area/", "/2021") == {}


def test_a_list_is_looked_up_once_for_all_datasets() -> None:
    first = LABELS.codes("https://a.example/id/area/", "")
    assert LABELS.codes("https://a.example/id/area/", "") is first
