"""What holds for the house as a whole: names, sizes, words, and documentation as a contract."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent
from tests.unit.reference_pages import (
    LANGUAGES,
    PAGES,
    ROOT,
    code_uses,
    commands,
    filled,
    finding_words,
    shapes,
)

from city_data_bank.settings import ENVIRONMENT_PREFIX, SETTINGS

SOURCES = sorted((ROOT / "src").rglob("*.py"))
MESSAGES = sorted(path.name for path in (ROOT / "web" / "messages" / "en").glob("*.ftl"))

CITY_WORDS = re.compile(
    r"(?i)\b(siemianowic\w*|silesia\w*|śląsk\w*|slask\w*|statistics poland"
    r"|teryt|simc|ulic|regon|bdl|prg|bdot\w*"
    r"|gus|pkw|gugik|mf|imgw|gio[śs]|wio[śs]|ztm|gzm|nfz|zus|krus|nbp|cke|oke|kgp|pfron|mops|uokik)\b"
)
"""The city, registers and offices of its country: they are data, and stand in the bank."""
LONGEST_MODULE = 400
LONGEST_FUNCTION = 60
LONGEST_DECISION = 40

KEY = re.compile(r"[a-z][a-z0-9]*(?:[-.][A-Za-z0-9]+)+")
LOOKUPS = frozenset({"messages", "words", "say", "t", "_text", "_words", "labelled"})
"""Names under which messages are looked up in Python."""


def text_of(path: Path) -> str:
    """A file's text."""
    return path.read_text(encoding="utf-8")


def files(*folders: str) -> Iterator[Path]:
    """Text files of the repository below some folders."""
    kinds = {
        ".py",
        ".md",
        ".toml",
        ".ftl",
        ".html",
        ".ttl",
        ".rq",
        ".yaml",
        ".css",
        ".js",
        ".jinja",
    }
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in kinds and path.is_file() and "node_modules" not in path.parts:
                yield path


# --- what does not belong here ------------------------------------------------------------------


def test_no_line_of_the_software_names_the_city_a_register_or_an_office() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for path in (*SOURCES, *files("src/city_data_bank/init/starter"))
        for number, line in enumerate(text_of(path).splitlines(), 1)
        if CITY_WORDS.search(line)
    ]
    assert found == []


def test_no_file_names_a_folder_of_somebodys_machine() -> None:
    here = (f"{ROOT}/", f"{Path.home()}/.")
    found = [
        (str(path.relative_to(ROOT)), name)
        for path in files(
            "src", "tests", "docs", "web", "queries", "ontology", "mappings", "shapes"
        )
        if path != Path(__file__)
        for name in here
        if name in path.read_text(encoding="utf-8", errors="replace")
    ]
    assert found == []


# --- sizes --------------------------------------------------------------------------------------


def test_modules_and_functions_can_be_read_at_once() -> None:
    modules = {str(path): len(text_of(path).splitlines()) for path in SOURCES}
    functions = {
        f"{path}:{node.lineno} {node.name}": (node.end_lineno or node.lineno) - node.lineno + 1
        for path in SOURCES
        for node in ast.walk(ast.parse(text_of(path)))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    assert {name: size for name, size in modules.items() if size > LONGEST_MODULE} == {}
    assert {name: size for name, size in functions.items() if size > LONGEST_FUNCTION} == {}


def test_no_folder_of_tests_is_passed_over(request: pytest.FixtureRequest) -> None:
    passed_over = request.config.getini("norecursedirs")
    folders = {
        part
        for path in (ROOT / "tests").rglob("test_*.py")
        for part in path.relative_to(ROOT).parent.parts
        if "node_modules" not in path.parts
    }
    assert folders >= {"tests", "unit", "build"}
    assert not [name for name in folders if any(fnmatch(name, one) for one in passed_over)]


def test_decisions_are_short_numbered_and_say_why_what_and_what_follows() -> None:
    paths = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    assert [path.name[:4] for path in paths] == [f"{n:04}" for n in range(1, len(paths) + 1)]
    for path in paths:
        lines = text_of(path).splitlines()
        assert len(lines) <= LONGEST_DECISION, path.name
        headings = [line for line in lines if line.startswith("## ")]
        assert headings == ["## Context", "## Decision", "## Consequences"], path.name


# --- documentation as a contract ----------------------------------------------------------------


@pytest.mark.parametrize("page", PAGES)
def test_a_reference_page_says_what_the_software_says(page: str) -> None:
    text = text_of(ROOT / "docs" / f"{page}.md")
    assert text == filled(text), "run: python tests/unit/reference_pages.py"


def test_every_setting_is_documented() -> None:
    page = text_of(ROOT / "docs" / "settings.md")
    for setting in SETTINGS:
        assert f"| `{ENVIRONMENT_PREFIX}{setting.name.upper()}` |" in page


def test_every_command_and_option_is_documented() -> None:
    page = text_of(ROOT / "docs" / "commands.md")
    for name, command in commands().items():
        section = page.partition(f"### `{name}")[2].partition("\n### ")[0]
        assert section, name
        for parameter in command.params:
            option = parameter.opts[0]
            assert f"| `{option if option.startswith('-') else parameter.metavar}" in section, name


def test_every_finding_and_every_rule_is_documented() -> None:
    page = text_of(ROOT / "docs" / "findings.md")
    codes = {*finding_words("en"), *(f"shape-{name}" for name in shapes())}
    assert (
        set(re.findall(r"^\| `([a-z0-9-]+)` \|", page, re.MULTILINE))
        - {
            "violation",
            "warning",
            "info",
        }
        == codes
    )


def test_every_target_of_the_readme_and_of_the_pipeline_is_in_the_makefile() -> None:
    targets = set(re.findall(r"^([a-z-]+):.*## ", text_of(ROOT / "Makefile"), re.MULTILINE))
    readme = text_of(ROOT / "README.md")
    named = set(re.findall(r"(?m)(?:`|^)make ([a-z-]+)", readme))
    assert named <= targets
    scripts = text_of(ROOT / ".ci" / "run")
    assert set(re.findall(r"\bmake ([a-z-]+)", scripts)) <= named


def test_every_command_of_the_readme_exists() -> None:
    known = {name.removeprefix("city-data-bank ") for name in commands()}
    for line in re.findall(r"`city-data-bank ([^`]*)`", text_of(ROOT / "README.md")):
        words = re.sub(r"\[.*|DIR|FILE.*|--.*", "", line).split()
        first = words[0]
        choices = words[1].split("\\|") if len(words) > 1 else []
        assert {f"{first} {word}" for word in choices} <= known if choices else first in known, line


def test_every_link_between_documents_leads_somewhere() -> None:
    broken = [
        f"{path.relative_to(ROOT)}: {target}"
        for path in (*files("docs"), ROOT / "README.md", ROOT / "CHANGELOG.md")
        if path.suffix == ".md"
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text_of(path))
        if not (path.parent / target).exists()
    ]
    assert broken == []


def test_every_document_is_named_in_the_readme() -> None:
    readme = text_of(ROOT / "README.md")
    linked = {(ROOT / target).resolve() for target in re.findall(r"\]\(([^)#:]+)\)", readme)}
    pages = {path for path in files("docs") if path.suffix == ".md"}
    assert len(pages) > 20
    alone = {path for path in pages if path not in linked and path.parent not in linked}
    assert alone == set()
    assert ROOT / "docs" not in linked, "the folder as a whole names no page"


# --- words --------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_has_words_what_was_expected_and_advice(language: str) -> None:
    words = finding_words(language)
    assert words.keys() == finding_words("en").keys()
    for code, patterns in words.items():
        assert {"", "expected", "advice"} <= patterns.keys(), code


def test_every_code_that_the_software_names_has_words_and_every_word_a_code() -> None:
    known = finding_words("en").keys()
    assert {code for code, _, _ in code_uses()} <= known
    literals = {
        node.value
        for path in SOURCES
        for node in ast.walk(ast.parse(text_of(path)))
        if isinstance(node, ast.Constant)
    }
    assert known - literals == set()


def test_every_rule_has_a_message_and_advice_in_three_languages() -> None:
    assert len(shapes()) > 200
    for name, (severity, message, advice) in shapes().items():
        assert severity in {"violation", "warning", "info"}, name
        assert set(message) == set(advice) == set(LANGUAGES), name


def keys(language: str, file: str) -> set[str]:
    """Keys of a message file: messages with a value, and attributes."""
    found = set()
    for entry in FluentParser().parse(text_of(ROOT / "web" / "messages" / language / file)).body:
        assert not isinstance(entry, fluent.Junk), f"{language}/{file}: {entry.content}"
        if isinstance(entry, fluent.Message):
            found |= {entry.id.name} if entry.value else set()
            found |= {f"{entry.id.name}.{item.id.name}" for item in entry.attributes}
    return found


@pytest.mark.parametrize("file", MESSAGES)
def test_the_languages_have_the_same_messages(file: str) -> None:
    assert keys("pl", file) == keys("en", file) == keys("de", file)


def test_the_languages_have_the_same_message_files() -> None:
    for language in LANGUAGES:
        folder = ROOT / "web" / "messages" / language
        assert sorted(path.name for path in folder.iterdir()) == MESSAGES


def templates() -> str:
    """All templates and queries as one text."""
    return "\n".join(text_of(path) for path in (*files("web/templates"), *files("queries")))


def made_keys() -> list[re.Pattern[str]]:
    """Keys that are put together: what is fixed of them as it stands, the rest anything."""
    found = {
        re.escape(key) + ".+" for key in re.findall(r'"([a-z]+(?:-[a-z]+)*[-.])" ~', templates())
    }
    for path in SOURCES:
        for node in ast.walk(ast.parse(text_of(path))):
            if isinstance(node, ast.JoinedStr):
                parts = [
                    re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".+"
                    for part in node.values
                ]
                if KEY.match(parts[0].replace("\\", "") + "x") or parts[0] == "finding\\-":
                    found.add("".join(parts))
    return [re.compile(pattern) for pattern in found]


def test_every_message_is_used() -> None:
    literals = {
        str(node.value)
        for path in SOURCES
        for node in ast.walk(ast.parse(text_of(path)))
        if isinstance(node, ast.Constant)
    }
    used = literals | set(re.findall(r"""["']([a-z][A-Za-z0-9.-]+)["']""", templates()))
    starter = "\n".join(text_of(path) for path in files("src/city_data_bank/init/starter"))
    used |= set(re.findall(r'\("([a-z-]+)"', starter))
    made = made_keys()
    unused = {
        key
        for file in MESSAGES
        for key in keys("en", file)
        if key not in used and not any(pattern.fullmatch(key) for pattern in made)
    }
    assert unused == set()


def test_every_message_that_is_looked_up_exists() -> None:
    known = {key for file in MESSAGES for key in keys("en", file)}
    wanted = set(
        re.findall(
            r"""\b(?:t|say|words\[[^\]]*\])\(\s*["']([a-z][A-Za-z0-9.-]+)["']\s*[,)]""", templates()
        )
    )
    for path in SOURCES:
        for node in ast.walk(ast.parse(text_of(path))):
            if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
                name = ast.unparse(node.func).rpartition(".")[2]
                if name in LOOKUPS and KEY.fullmatch(str(node.args[0].value)):
                    wanted.add(str(node.args[0].value))
    assert len(wanted) > 50
    assert wanted - known == set()
