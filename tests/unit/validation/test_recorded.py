"""Records are searched and compared as bytes, with the outcome of a look at every line."""

from pathlib import Path
from random import Random

import pyoxigraph as ox
import pytest

from city_data_bank.validation.recorded import Change, Record, difference

LINES = (
    "<urn:a#b> <urn:p> <urn:o> <urn:g> .",
    "<urn:a/b> <urn:p> <urn:o> <urn:g> .",
    "<urn:a> <urn:p> <urn:o> <urn:g> .",
    '<urn:a> <urn:q> "1.50" <urn:g> .',
    '<urn:ab> <urn:p> "ą\\n" <urn:g> .',
    '<urn:ą> <urn:p> "2"@en <urn:g> .',
)


def record(lines: tuple[str, ...]) -> Record:
    """A record of some lines."""
    return Record("".join(f"{line}\n" for line in sorted(lines)).encode())


@pytest.mark.parametrize("at", [*range(len(LINES)), None])
def test_the_statements_about_a_node_are_found(tmp_path: Path, at: int | None) -> None:
    kept = tuple(line for place, line in enumerate(LINES) if place != at)
    path = tmp_path / "record.nq"
    path.write_bytes(bytes(record(kept).content))
    found = Record.at(path)
    for name in ("a", "a#b", "a/b", "ab", "ą", "", "z", "aa"):
        node = ox.NamedNode(f"urn:{name}")
        own = [line for line in kept if line.startswith(f"{node} ")]
        assert [f"{item} <urn:g> ." for item in found.of_node(node)] == own
    assert found.of_node(ox.Literal("urn:a")) == ()


def test_an_empty_record_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "record.nq").touch()
    empty = Record.at(tmp_path / "record.nq")
    assert empty.of_node(ox.NamedNode("urn:a")) == ()
    assert difference(empty, empty) == Change()
    assert len(difference(empty, record(LINES)).come) == len(LINES)
    assert len(difference(record(LINES), empty).gone) == len(LINES)


@pytest.mark.parametrize("seed", range(12))
def test_records_differ_by_the_lines_that_one_of_them_has(seed: int) -> None:
    random = Random(seed)  # noqa: S311 -- no secret: any order will do
    every = [
        f'<urn:{number:05}> <urn:p> "{"x" * (number % 90)}" <urn:g> .' for number in range(3000)
    ]
    share = random.choice([0.0005, 0.01, 0.5])
    old = tuple(line for line in every if random.random() >= share)
    new = tuple(line for line in every if random.random() >= share)
    change = difference(record(old), record(new))
    assert [f"{item} <urn:g> ." for item in change.gone] == sorted(set(old) - set(new))
    assert [f"{item} <urn:g> ." for item in change.come] == sorted(set(new) - set(old))
