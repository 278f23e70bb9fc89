"""What is checked where it changed is found as if everything had been checked."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import pyoxigraph as ox
import pytest

from city_data_bank.bank.configuration import Bank
from city_data_bank.statements import position
from city_data_bank.validation.checked import Checked, Judged
from city_data_bank.validation.known import Compared, Known, validate_again
from city_data_bank.validation.recorded import Record, difference
from city_data_bank.validation.release import validate_release

WHEN = datetime(2026, 6, 8, tzinfo=UTC)
MAPPINGS: Final = {"a": "mappings/town/a.yaml", "b": "mappings/town/b.yaml"}
FOREIGN: Final = "https://elsewhere.example/dataset/1"
STATED: Final = f"dct:source <{FOREIGN}>"
SECOND: Final = """
<id/dataset/b> a dcat:Dataset ; dct:identifier "b" ; dct:title "Drugi"@pl ;
    dcat:inSeries <id/series/s> ; dct:relation <id/dataset/a> ;
    dcat:distribution <id/distribution/b-csv> .
<id/distribution/b-csv> a dcat:Distribution ; dct:identifier "b-csv" ;
    dct:modified "2026-06-01T00:00:00Z"^^xsd:dateTime ; dcat:downloadURL <data/dataset/b.csv> .
"""
HERE: Final = Path(__file__).parent
WHOLE: Final = ("a class comes under another", "a right is a text")
"""Changes after which only a look at everything can tell."""

Words = tuple[tuple[str, str], ...]
"""Words that go, and those that come in their place."""


def read_changes() -> dict[str, Words]:
    """The changes by name."""
    blocks = (HERE / "changes.txt").read_text(encoding="utf-8").split("\n\n")[1:]
    found: dict[str, Words] = {"nothing": ()}
    for block in blocks:
        name, old, new = block.strip().split("\n")
        found[name] = ((old[2:].replace("{second}", SECOND), new[2:]),)
    return found


CHANGES: Final = read_changes()


def checked(bank: Bank, words: Words, folder: Path) -> Checked:
    """A release of two datasets in which some words are others; its records are written."""
    folder.mkdir()
    for name in ("lists", "catalog"):
        text = (HERE / f"{name}.ttl").read_text(encoding="utf-8")
        text += SECOND if name == "catalog" else ""
        for old, new in words:
            text = text.replace(old, new)
        found = ox.parse(text, format=ox.RdfFormat.TURTLE)
        graph = ox.NamedNode(bank.iris.graph("catalog" if name == "catalog" else "ontology"))
        own = [ox.Quad(item.subject, item.predicate, item.object, graph) for item in found]
        lines = sorted({f"{quad} .\n" for quad in own})
        (folder / f"{name}.nq").write_text("".join(lines), encoding="utf-8")
        if name == "lists":
            lists = own
    catalog = tuple(sorted(set(own), key=position))
    foreign = frozenset({FOREIGN} & {str(getattr(quad.object, "value", "")) for quad in own})
    return Checked(bank, lists, catalog, WHEN, MAPPINGS, foreign)


def known(judged: Judged, before: Path, now: Path) -> Known:
    """What a build knows of the release before."""
    store = ox.Store()

    def compared() -> Iterator[Compared]:
        for name in ("lists.nq", "catalog.nq"):
            store.bulk_load(path=before / name, format=ox.RdfFormat.N_QUADS)
            record = Record.at(now / name)
            yield Compared(record, difference(Record.at(before / name), record))

    lists, catalog = compared()
    return Known(judged, lists, catalog, (), store)


@pytest.fixture(scope="module")
def right(bank: Bank, tmp_path_factory: pytest.TempPathFactory) -> tuple[Checked, Judged, Path]:
    """A release as it is before a change, with what is wrong in it."""
    folder = tmp_path_factory.mktemp("known") / "right"
    release = checked(bank, (), folder)
    return release, validate_release(release), folder


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_and_its_end_give_what_a_whole_check_gives(
    bank: Bank, tmp_path: Path, right: tuple[Checked, Judged, Path], name: str
) -> None:
    release, judged, folder = right
    other = checked(bank, CHANGES[name], tmp_path / "other")
    found = validate_release(other)
    assert found != judged or name == "nothing"
    to, back = (
        validate_again(other, known(judged, folder, tmp_path / "other")),
        validate_again(release, known(found, tmp_path / "other", folder)),
    )
    if name in WHOLE:
        assert to is back is None
        return
    for again, whole in ((to, found), (back, judged)):
        assert again
        assert again.findings == whole.findings
        assert set(again.noted) == set(whole.noted)


def test_what_was_wrong_and_has_not_changed_is_wrong_still(bank: Bank, tmp_path: Path) -> None:
    twice = ("<data/dataset/b.csv>", "<data/dataset/a.csv>")
    first = checked(bank, (twice,), tmp_path / "first")
    then = checked(bank, (twice, ('dct:title "Drugi"@pl ;', "")), tmp_path / "then")
    what = known(validate_release(first), tmp_path / "first", tmp_path / "then")
    again = validate_again(then, what)
    assert again
    assert again.findings == validate_release(then).findings
    assert "address-repeated" in {item.code for item in again.findings}


def test_where_the_clock_was_set_back_everything_is_looked_at(
    right: tuple[Checked, Judged, Path],
) -> None:
    release, judged, folder = right
    what = known(judged, folder, folder)
    assert validate_again(release, what)
    early = replace(release, when=datetime(2022, 4, 1, tzinfo=UTC))
    assert validate_again(early, what) is None
    then = validate_release(early, what)
    assert "date-future" in {item.code for item in then.findings}
    assert validate_again(release, replace(what, judged=then)) == judged
