"""The tables of the reference pages, made from what the software itself says.

``python tests/unit/reference_pages.py`` writes them into ``docs/``, between the marks
``<!-- begin NAME -->`` and ``<!-- end NAME -->``; a test holds pages and software equal.
"""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Final, Protocol, cast

import pyoxigraph as ox
import typer
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent

from city_data_bank.cli import app
from city_data_bank.settings import ENVIRONMENT_PREFIX, SETTINGS
from city_data_bank.vocabulary import RDFS

ROOT: Final = Path(__file__).parents[2]
PAGES: Final = ("commands", "findings", "settings")
LANGUAGES: Final = ("pl", "en", "de")
SHACL: Final = "http://www.w3.org/ns/shacl#"

_REGION: Final = re.compile(r"(?s)(<!-- begin (\w+) -->\n).*?(<!-- end \2 -->)")
_SEVERITIES: Final = ("violation", "warning", "info")
_DEFAULT: Final = "warning"
"""What a text of a cell deserves that cannot be read."""
_STATED: Final = {
    "address-repeated": "violation",
    "broken-workbook": "violation",
    "date-future": "violation",
    "date-unreadable": "violation",
    "delivery-wrong": "violation",
    "further-findings": "as those that it sums up",
    "identifier-repeated": "violation",
    "import-context-unknown": "violation",
    "import-file-unreadable": "violation",
    "import-identifier-missing": "violation",
    "import-identifier-twice": "violation",
    "import-own": "info",
    "import-title-missing": "violation",
    "import-value-missing": "warning or info",
    "lost-zero-restored": "info",
    "mapping-wrong": "violation",
    "personal-data": "violation",
    "personal-data-possible": "warning or info",
    "text-missing": "violation or warning",
    "unclosed-quote": "violation",
    "unreadable-record": "violation",
}
"""Severities that depend on more than the line that names the code."""


class Parameter(Protocol):
    """An argument or option of a command."""

    opts: list[str]
    metavar: str | None
    help: str
    is_flag: bool
    required: bool
    default: object


class Command(Protocol):
    """A command, or a group of them."""

    help: str
    params: list[Parameter]
    commands: Mapping[str, Command]


def filled(page: str) -> str:
    """A page with its tables made anew."""
    tables = {
        "settings": settings_table,
        "commands": commands_text,
        "findings": findings_table,
        "shapes": shapes_table,
    }
    return _REGION.sub(lambda found: found[1] + tables[found[2]]() + found[3], page)


def settings_table() -> str:
    """Every setting: variable, default, meaning."""
    rows = (
        (f"`{ENVIRONMENT_PREFIX}{setting.name.upper()}`", _default(setting.default), setting.help)
        for setting in SETTINGS
    )
    return _table(("variable", "default", "meaning"), rows)


def commands() -> dict[str, Command]:
    """Every command by the words that it is called with."""
    found: dict[str, Command] = {}
    waiting = [("city-data-bank", cast("Command", typer.main.get_command(app)))]
    while waiting:
        name, command = waiting.pop(0)
        below = getattr(command, "commands", {})
        waiting += [(f"{name} {word}", item) for word, item in below.items()]
        if not below:
            found[name] = command
    return found


def commands_text() -> str:
    """Every command with its arguments and options."""
    return "".join(_command(name, command) for name, command in commands().items())


def finding_words(language: str) -> dict[str, dict[str, fluent.Pattern]]:
    """By code: the message under an empty name, and its attributes."""
    found: dict[str, dict[str, fluent.Pattern]] = {}
    for path in sorted((ROOT / "web" / "messages" / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            if isinstance(entry, fluent.Message) and entry.id.name.startswith("finding-"):
                patterns = {item.id.name: item.value for item in entry.attributes}
                if entry.value is not None:
                    patterns[""] = entry.value
                found[entry.id.name.removeprefix("finding-")] = patterns
    return found


def findings_table() -> str:
    """Every finding with words of its own: code, severity, message."""
    severities = stated_severities()
    rows = (
        (
            f"`{code}`",
            _STATED.get(code) or " or ".join(severities.get(code, (_DEFAULT,))),
            simplified(words[""]),
        )
        for code, words in sorted(finding_words("en").items())
    )
    return _table(("code", "severity", "what it says"), rows)


def stated_severities() -> dict[str, list[str]]:
    """By code: the severities that stand beside it where a finding is made."""
    found: dict[str, set[str]] = defaultdict(set)
    for code, node, name in code_uses():
        given = [severity for item in ast.walk(node) if (severity := _severity(item))]
        always = ["violation"] if name in {"violation", "coded"} else []
        found[code].update(given or always)
    order = _SEVERITIES.index
    return {code: sorted(given, key=order) for code, given in found.items() if given}


def code_uses() -> Iterator[tuple[str, ast.Call, str]]:
    """Codes that a call names first: the call, and the name of what is called."""
    for path in sorted((ROOT / "src").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            name = _called(node) if isinstance(node, ast.Call) else ""
            if isinstance(node, ast.Call) and name in {"Finding", "Doubt", "violation", "coded"}:
                given = [*node.args, *(item.value for item in node.keywords)]
                for code in _texts(given[0]):
                    yield code, node, name


def shapes_table() -> str:
    """Every rule of ``shapes/``: code, severity, message."""
    rows = (
        (f"`shape-{name}`", severity, texts["en"])
        for name, (severity, texts, _) in sorted(shapes().items())
    )
    return _table(("code", "severity", "what it says"), rows)


def shapes() -> dict[str, tuple[str, dict[str, str], dict[str, str]]]:
    """By name: severity, message and advice by language."""
    facts: dict[str, dict[str, list[ox.NamedNode | ox.Literal]]] = {}
    for path in sorted((ROOT / "shapes").glob("*.ttl")):
        for quad in ox.parse(path=path, format=ox.RdfFormat.TURTLE):
            if isinstance(quad.object, ox.NamedNode | ox.Literal):
                node = facts.setdefault(str(quad.subject).strip("<>"), defaultdict(list))
                node[quad.predicate.value].append(quad.object)
    return {
        iri.rpartition("#")[2]: (
            _last(node.get(f"{SHACL}severity", [])) or "violation",
            _by_language(node[f"{SHACL}message"]),
            _by_language(node.get(RDFS["comment"], [])),
        )
        for iri, node in facts.items()
        if f"{SHACL}message" in node
    }


def simplified(pattern: fluent.Pattern) -> str:
    """A message in one line: its usual variant, variables in braces."""
    return re.sub(r"\s+", " ", "".join(_element(item) for item in pattern.elements)).strip()


def _element(element: object) -> str:
    """A piece of a message."""
    if isinstance(element, fluent.TextElement):
        return str(element.value)
    expression = element.expression if isinstance(element, fluent.Placeable) else None
    if isinstance(expression, fluent.VariableReference):
        return f"{{{expression.id.name}}}"
    if isinstance(expression, fluent.StringLiteral):
        return str(expression.value)
    if isinstance(expression, fluent.SelectExpression):
        by_count = getattr(getattr(expression.selector, "id", None), "name", "") == "count"
        usual = [item for item in expression.variants if item.default]
        return simplified((usual if by_count else expression.variants)[0].value)
    raise TypeError(element)


def _command(name: str, command: Command) -> str:
    """One command."""
    arguments = [item for item in command.params if not item.opts[0].startswith("-")]
    options = [item for item in command.params if item.opts[0].startswith("-")]
    usage = "".join(f" {_shown(item)}" for item in arguments)
    rows = [(f"`{_name(item)}`", _meaning(item)) for item in (*arguments, *options)]
    table = _table(("argument or option", "meaning"), rows)
    return f"### `{name}{usage}`\n\n{command.help}\n\n{table}\n"


def _shown(argument: Parameter) -> str:
    """An argument in a usage line."""
    return _name(argument) if argument.required else f"[{_name(argument)}]"


def _name(parameter: Parameter) -> str:
    """How a parameter is written."""
    name = parameter.opts[0]
    if not name.startswith("-"):
        return parameter.metavar or name.upper()
    value = parameter.metavar or parameter.opts[0].removeprefix("--").upper()
    return name if parameter.is_flag else f"{name} {value}"


def _meaning(parameter: Parameter) -> str:
    """What a parameter means, what it may be, and what stands for it."""
    given = parameter.default
    words = re.sub(r"\. +\[default: (.*)\]$", r". Default: `\1`", parameter.help)
    texts = [f"{words.rstrip('.')}."]
    if isinstance(given, StrEnum):
        texts.append(f"One of {', '.join(f'`{item}`' for item in type(given))}.")
    if parameter.required:
        texts.append("Required.")
    elif given and isinstance(given, str | int) and not isinstance(given, bool):
        texts.append(f"Default: `{given}`.")
    return " ".join(texts)


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """A table in Markdown."""
    lines = [f"| {' | '.join(map(_cell, line))} |\n" for line in (head, *rows)]
    return "".join((lines[0], f"|{'---|' * len(head)}\n", *lines[1:]))


def _cell(text: str) -> str:
    """A text in a cell."""
    return text.replace("|", "\\|")


def _default(value: object) -> str:
    """A default as it is written in the environment."""
    return f"`{value}`" if value != "" else "none"


def _called(call: ast.Call) -> str:
    """The last name of what is called."""
    function = call.func
    if ast.unparse(function) == "self.coded":
        return ""  # columns of codes, no error under a code
    if isinstance(function, ast.Name):
        return function.id
    return function.attr if isinstance(function, ast.Attribute) else ""


def _texts(node: ast.expr) -> list[str]:
    """The texts that an expression may be."""
    if isinstance(node, ast.Constant):
        return [str(node.value)]
    return [*_texts(node.body), *_texts(node.orelse)] if isinstance(node, ast.IfExp) else []


def _severity(node: ast.AST) -> str:
    """The severity that ``Severity.X`` means; empty for anything else."""
    if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "Severity":
        return node.attr.lower()
    return ""


def _last(nodes: list[ox.NamedNode | ox.Literal]) -> str:
    """Last part of the first IRI, in lower case."""
    return nodes[0].value.rpartition("#")[2].lower() if nodes else ""


def _by_language(nodes: list[ox.NamedNode | ox.Literal]) -> dict[str, str]:
    """Texts by language."""
    return {item.language or "": item.value for item in nodes if isinstance(item, ox.Literal)}


if __name__ == "__main__":
    for page in PAGES:
        path = ROOT / "docs" / f"{page}.md"
        path.write_text(filled(path.read_text(encoding="utf-8")), encoding="utf-8")
