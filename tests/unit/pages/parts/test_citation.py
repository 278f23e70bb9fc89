"""Citations."""

from __future__ import annotations

from city_data_bank.pages.parts.citation import Citation

CITED = Citation(
    "own_revenue",
    ("Urząd {A}", "Office B & C"),
    "Dochody 100 % #1",
    "Bank",
    "https://city.example/id/dataset/own_revenue",
    "https://city.example/id/release/20260101T000000Z-aaaaaaaaaaaa",
    "2026-01-02T00:00:00Z",
    "pl",
)


def test_bibtex_escapes_what_means_something_to_tex_and_keeps_names_whole() -> None:
    assert CITED.bibtex() == (
        "@misc{own_revenue,\n"
        "  author = {{Urząd \\{A\\}} and {Office B \\& C}},\n"
        "  title = {{Dochody 100 \\% \\#1}},\n"
        "  howpublished = {Bank},\n"
        "  year = {2026},\n"
        "  url = {https://city.example/id/dataset/own_revenue},\n"
        "  note = {\\url{https://city.example/id/release/20260101T000000Z-aaaaaaaaaaaa}}\n"
        "}\n"
    )


def test_csl_names_the_day_and_the_release() -> None:
    (item,) = CITED.csl()
    assert item["type"] == "dataset"
    assert item["issued"] == {"date-parts": [[2026, 1, 2]]}
    assert item["version"] == "20260101T000000Z-aaaaaaaaaaaa"
    assert item["author"] == [{"literal": "Urząd {A}"}, {"literal": "Office B & C"}]
