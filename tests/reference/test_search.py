"""Polish words in any form find what holds them: drawn words, not picked ones."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
import snowballstemmer
from tests.reference.drawn_words import DICTIONARY, Drawn, draw, relevant

from city_data_bank.bank.folders import Folders, generic_root
from city_data_bank.manifest import SEARCH_INDEX
from city_data_bank.search.inflection import read_inflection
from city_data_bank.search.opened import SearchIndex
from city_data_bank.search.question import Question
from city_data_bank.search.words import fold, words_of

pytestmark = pytest.mark.reference

COUNT, SEED, FIRST = 300, 20261122, 10


@dataclass(frozen=True)
class Measured:
    """How well a way to search does.

    Args:
        recall: Mean share of what should be found among the first ten.
        precision: Mean share of the first ten that should be found; of searches that find any.
        failed: Words without any.
    """

    recall: float
    precision: float
    failed: tuple[str, ...]

    def __str__(self) -> str:
        return f"recall@10 {self.recall:.3f}, precision@10 {self.precision:.3f}"


def measure(
    drawn: Sequence[Drawn],
    wanted: dict[str, frozenset[str]],
    search: Callable[[str], Sequence[str]],
) -> Measured:
    recalls, precisions, failed = [], [], []
    for one in drawn:
        found = search(one.asked)[:FIRST]
        hits = len(wanted[one.word].intersection(found))
        recalls.append(hits / min(FIRST, len(wanted[one.word])))
        if found:
            precisions.append(hits / len(found))
        if not hits:
            failed.append(f"{one.asked} ({one.word})")
    mean = sum(recalls) / len(recalls), sum(precisions) / len(precisions)
    return Measured(*mean, tuple(failed))


def full_text(rows: Iterable[tuple[str, str]], form: Callable[[str], str]) -> sqlite3.Connection:
    """An ordinary full-text index of texts, each word in a form."""
    file = sqlite3.connect(":memory:")
    file.execute(
        "CREATE VIRTUAL TABLE texts USING fts5"
        '(iri UNINDEXED, text, tokenize="unicode61 remove_diacritics 2")'
    )
    file.executemany(
        "INSERT INTO texts VALUES(?, ?)",
        ((iri, " ".join(form(word.written) for word in words_of(text))) for iri, text in rows),
    )
    return file


@pytest.fixture(scope="module")
def index(release_of: Callable[[str], Path]) -> SearchIndex:
    missing = [name for name in ("hunspell", "unmunch") if not shutil.which(name)]
    if missing or not DICTIONARY.exists():
        said = "not run: hunspell (apt install hunspell hunspell-tools hunspell-pl)"
        if os.environ.get("CI") == "true":
            pytest.fail(said)
        pytest.skip(said)
    opened = SearchIndex.open(release_of(".") / SEARCH_INDEX)
    assert opened is not None
    return opened


def test_drawn_words_in_other_forms_are_found(
    index: SearchIndex, record_property: Callable[[str, object], None]
) -> None:
    with closing(sqlite3.connect(index.path)) as file:
        rows = file.execute(
            "SELECT iri, title, title || ' ' || text FROM shown JOIN entry ON entry = id "
            "WHERE language = 'pl' AND title_language = 'pl'"
        ).fetchall()
    titles = {iri: title for iri, title, _ in rows}
    texts = [(iri, text) for iri, _, text in rows]
    unsaid = read_inflection(Folders(generic_root()), "pl").passed_over
    drawn = draw(sorted(set(titles.values())), COUNT, SEED, unsaid)
    wanted = relevant(titles, drawn)

    def ours(word: str) -> list[str]:
        return [hit.iri for hit in index.search(Question(word, "pl", size=FIRST)).hits]

    stem = snowballstemmer.stemmer("polish").stemWord
    plain, stemmed = full_text(texts, str), full_text(texts, lambda word: fold(stem(word)))

    def asked(file: sqlite3.Connection, word: str) -> list[str]:
        query = "SELECT iri FROM texts WHERE texts MATCH ? ORDER BY rank, iri LIMIT 10"
        return [iri for (iri,) in file.execute(query, (f'"{word}"',))]

    measured = {
        "this search": measure(drawn, wanted, ours),
        "FTS5": measure(drawn, wanted, lambda word: asked(plain, word)),
        "FTS5, Snowball": measure(drawn, wanted, lambda word: asked(stemmed, fold(stem(word)))),
    }
    for name, result in measured.items():
        record_property(name, str(result))
        print(f"{name}: {result}")  # noqa: T201 -- the report, shown by pytest -s
    print("not found:", ", ".join(measured["this search"].failed))  # noqa: T201 -- as above
    assert measured["this search"].recall >= 0.9
    assert measured["this search"].recall > measured["FTS5, Snowball"].recall
