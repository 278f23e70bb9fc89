"""Words of the pages: every key that is used is there in every language, and every key is used."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast

from city_data_bank.pages.content import Content

ROOT = Path(__file__).parents[3]
OURS = frozenset(
    (
        "about",
        "accessibility",
        "area",
        "category",
        "cell",
        "city",
        "dataset",
        "fault",
        "gap",
        "generic",
        "home",
        "indicator",
        "listing",
        "observation",
        "path",
        "period",
        "privacy",
        "provider",
        "release",
        "reuse",
        "search",
        "site",
        "statistics",
        "strategy",
        "unit",
        "version",
    )
)
MADE = re.compile(
    r"(path\.|search-(facet|kind)\.|site-navigation\.|site-banner-|fault-|severity-|home-count-"
    r"|dataset-(facet|list)\.|dataset-quality-(clean|info|warning|violation)|about-(count|duty)-"
    r"|listing-|generic-group-|accessibility-conformance|reuse-way-|[a-z]+-title$"
    r"|class-|property-|unit-|dataset-role-|target-wanted-|observation-(selected|rejected))"
)
"""Keys that are put together from a name."""


def keys(language: str) -> set[str]:
    found = set()
    for name in OURS:
        text = (ROOT / f"web/messages/{language}/{name}.ftl").read_text(encoding="utf-8")
        for entry in FluentParser().parse(text).body:
            assert not isinstance(entry, ast.Junk), entry.content
            if isinstance(entry, ast.Message):
                if entry.value is not None:
                    found.add(entry.id.name)
                found |= {f"{entry.id.name}.{item.id.name}" for item in entry.attributes}
    return found


def source() -> str:
    files = [
        ROOT / "src/city_data_bank/cells.py",
        *(ROOT / "src/city_data_bank/pages").rglob("*.py"),
        *(ROOT / "web/templates").glob("*.html"),
        *(ROOT / "web/templates/parts").glob("*.html"),
    ]
    return "".join(path.read_text(encoding="utf-8") for path in files)


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_language_has_the_same_keys(language: str) -> None:
    assert keys(language) == keys("pl")


def test_every_key_is_used() -> None:
    text = source()
    unused = {key for key in keys("pl") if f'"{key}"' not in text and not MADE.match(key)}
    assert not unused


def test_every_key_in_the_templates_is_there(town: Content) -> None:
    used = set(re.findall(r'\bt\("([a-z0-9.-]+)"\s*[,)]', source()))
    assert used <= town.messages["pl"].keys()


@pytest.mark.parametrize("language", ["pl", "en", "de"])
def test_no_message_stands_in_two_files(language: str) -> None:
    seen: dict[str, str] = {}
    for path in sorted((ROOT / f"web/messages/{language}").glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            if isinstance(entry, ast.Message):
                assert entry.id.name not in seen, (
                    entry.id.name,
                    seen.get(entry.id.name),
                    path.name,
                )
                seen[entry.id.name] = path.name
