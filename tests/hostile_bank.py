"""The invented town with strings that try to break out of every place where they are shown."""

from __future__ import annotations

import csv
import io
import re
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Final

from tests.bank_service import BANKS

POISON: Final = (
    "</title></textarea></style></script><script>alert(1)</script><blink onclick=alert(1)>"
    "\"' onmouseover='alert(1)' evil=\"1 &lt;b&gt;&amp;&#60; {{ 7919*7907 }} {% raw %} {$ x } "
    "]]> --> <!-- <?evil?> javascript:alert(1) %0d%0aX-Evil:%201 \r\nX-Evil: 1 \\ \\u0022 "
    "\u202e\u2067\u05d0\u0627\ufeff\U0001f4a9\u0001\u0085\u2028"
)
"""Markup, quotes, templates, ends of headers and of literals, signs that turn the writing round."""
COLUMN: Final = "czytelnicy<blink>\"'{{ 7919*7907 }}"
FILE: Final = "czytelnicy'&{{ 7919*7907 }}.csv"
_LONG: Final = " x" * 2000
_DROPPED: Final = (
    "deliveries/ratusz/standard-indicators",
    "deliveries/ratusz/waste",
    "deliveries/statystyka/rainfall",
    "deliveries/statystyka/unemployment",
    "mappings/ratusz/standard-indicators.yaml",
    "mappings/ratusz/waste.yaml",
    "mappings/statystyka/rainfall.yaml",
    "mappings/statystyka/unemployment.yaml",
    "ontology/city/methods.ttl",
    "ontology/city/strategy-digital.ttl",
)
"""What the town has more than one of."""


def write_hostile_bank(folder: Path) -> None:
    """Write the bank.

    Args:
        folder: Is made.
    """
    shutil.copytree(BANKS / "fictitious", folder)
    for name in _DROPPED:
        path = folder / name
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    for path in folder.glob("ontology/**/*.ttl"):
        # The title of the list of a bank's own indicators is given, and may not have a second one.
        _rewrite(
            path, r'"((?!Zmienne|Variable)[^"\n]*)"@', lambda text: f"{_quoted(text + POISON)}@"
        )
    for path in folder.glob("mappings/**/*.yaml"):
        _rewrite(path, r"(?<=^    (?:pl|en|de): )([^\[\n].*)$", lambda text: _quoted(text + POISON))
        _rewrite(path, r"(?<=^    (?:pl|en|de): \[)(\w+)", lambda text: _quoted(text + POISON))
    for path in (folder / "bank.toml", folder / "withdrawals.toml"):
        _rewrite(path, r'(?<=^(?:pl|en|de) = )"(.*)"$', lambda text: _quoted(text + POISON))
    _areas(folder / "ontology" / "city" / "areas.csv")
    _readers(folder)
    with sqlite3.connect(folder / "deliveries/ratusz/schools/szkoly.sqlite") as database:
        database.execute("UPDATE szkoly SET nazwa = nazwa || ?", (POISON + _LONG + "\0",))
    providers = folder / "ontology" / "city" / "providers.ttl"
    text = providers.read_text(encoding="utf-8")
    homes = "<javascript:alert(1)>, <data:text/html,1>, <https://x.example/'onclick='alert(1)>"
    providers.write_text(
        f"{text}\n<id/provider/ratusz> foaf:homepage {homes} .\n", encoding="utf-8"
    )


def _areas(path: Path) -> None:
    """Poison the names of areas."""
    rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
    made = io.StringIO()
    writer = csv.DictWriter(made, rows[0])
    writer.writeheader()
    for row in rows:
        labels = {name: text + POISON for name, text in row.items() if name.startswith("label@")}
        writer.writerow(row | labels)
    path.write_text(made.getvalue(), encoding="utf-8", newline="")


def _readers(folder: Path) -> None:
    """Poison the header, a cell and the name of a delivered file."""
    before = folder / "deliveries/ratusz/libraries/czytelnicy.csv"
    text = before.read_text(encoding="utf-8")
    header = '"' + COLUMN.replace('"', '""') + '"'
    cell = '"' + POISON.replace('"', '""') + '"'
    text = text.replace("czytelnicy", header, 1).replace("398", cell)
    before.with_name(FILE).write_text(text, encoding="utf-8", newline="")
    before.unlink()
    mapping = folder / "mappings/ratusz/libraries.yaml"
    text = mapping.read_text(encoding="utf-8")
    text = text.replace("column: czytelnicy", f"column: {_quoted(COLUMN)}")
    text = text.replace("libraries/czytelnicy.csv", _quoted(f"libraries/{FILE}"))
    mapping.write_text(text, encoding="utf-8")
    bank = folder / "bank.toml"
    bank.write_text(f"max_unreadable = 0.9\n{bank.read_text(encoding='utf-8')}", encoding="utf-8")


def _rewrite(path: Path, pattern: str, replace: Callable[[str], str]) -> None:
    """Replace what the first group of a pattern holds, wherever it stands."""
    text = path.read_text(encoding="utf-8")
    changed = re.sub(pattern, lambda found: replace(found[1]), text, flags=re.MULTILINE)
    assert changed != text, path
    path.write_text(changed, encoding="utf-8")


def _quoted(text: str) -> str:
    """A string as Turtle, YAML and TOML write it alike."""
    signs = (
        sign
        if sign.isascii() and sign.isprintable() and sign not in '"\\'
        else f"\\U{ord(sign):08x}"
        for sign in text
    )
    return f'"{"".join(signs)}"'
