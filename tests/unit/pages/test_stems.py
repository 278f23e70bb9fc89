"""A page has the same name in five places: module, template, queries, test, registry."""

from __future__ import annotations

from pathlib import Path

from city_data_bank.pages.parts.colours import DEFAULTS
from city_data_bank.pages.routes.views import PAGES

ROOT = Path(__file__).parents[3]
FAULT = {"fault"}
"""A page without queries: it is shown where a query failed."""
WORDS = {"accessibility", "dataset_version", "indicator_version", "privacy", "statistics"}
"""Pages whose facts stand in bank.toml, in messages, beside the releases or in earlier ones."""


def test_every_page_has_a_module_of_its_name() -> None:
    for stem, page in PAGES.items():
        assert page.__module__ == f"city_data_bank.pages.{stem}"


def test_every_page_has_a_template_and_no_template_is_without_a_page() -> None:
    templates = {path.stem for path in (ROOT / "web/templates").glob("*.html")}
    assert templates == set(PAGES) | FAULT


def test_every_page_has_queries_and_no_query_is_without_a_page() -> None:
    folders = {path.name for path in (ROOT / "queries/pages").iterdir() if path.is_dir()}
    assert folders - {"parts"} == set(PAGES) - WORDS


def test_every_query_of_a_page_is_asked_by_its_module() -> None:
    pages = ROOT / "src/city_data_bank/pages"
    source = "".join(path.read_text(encoding="utf-8") for path in pages.rglob("*.py"))
    for path in (ROOT / "queries/pages").rglob("*.rq"):
        name = path.relative_to(ROOT / "queries/pages").with_suffix("").as_posix()
        assert f'"{name}"' in source, name


def test_every_page_has_a_test() -> None:
    tests = {path.stem.removeprefix("test_") for path in Path(__file__).parent.glob("test_*.py")}
    assert set(PAGES) | FAULT <= tests


def test_every_page_and_every_colour_is_documented() -> None:
    text = (ROOT / "docs/pages.md").read_text(encoding="utf-8")
    for name in (*PAGES, *FAULT, *DEFAULTS):
        assert f"`{name}`" in text, name
