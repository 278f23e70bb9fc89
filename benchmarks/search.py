"""Search at 20,000 datasets beside an unranked FTS5 query over the same texts, in one run.

Both sides tell how many entries hold the words and give ten of them with their titles: ours the
first ten by rank, with facets and marks; the other one any ten.
"""

from __future__ import annotations

import gc
import random
import sqlite3
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from statistics import median

from city_data_bank.bank.folders import Folders, generic_root
from city_data_bank.search.entries import Entry
from city_data_bank.search.index import languages_of, write_index
from city_data_bank.search.inflection import read_inflection
from city_data_bank.search.opened import SearchIndex
from city_data_bank.search.question import Question
from city_data_bank.search.words import fold, words_of

DATASETS, QUERIES, ROUNDS, REACH, SEED = 20_000, 400, 5, 3.0, 7
SYLLABLES = (
    "ba",
    "ce",
    "do",
    "gru",
    "ka",
    "lo",
    "mie",
    "no",
    "po",
    "ro",
    "sta",
    "szko",
    "wa",
    "zy",
)
ENDINGS = ("", "a", "y", "ów", "ami", "ach", "em", "owi")


def words(chance: random.Random) -> list[str]:
    """A vocabulary of 3,000 stems; few are frequent, most are rare."""
    stems = {"".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))) for _ in range(4000)}
    return sorted(stems)[:3000]


def text(chance: random.Random, vocabulary: Sequence[str], length: int) -> str:
    """Words in any of their forms, the first ones of the vocabulary most often."""
    ranks = (int(len(vocabulary) ** chance.random()) for _ in range(length))
    return " ".join(vocabulary[rank - 1] + chance.choice(ENDINGS) for rank in ranks)


def made(chance: random.Random, vocabulary: Sequence[str]) -> list[Entry]:
    """Datasets with a title of six words and a text of thirty."""
    return [
        Entry(
            f"https://bank.example/id/dataset/d{number:05}",
            "dataset",
            {"pl": [text(chance, vocabulary, 6)]},
            text={"pl": [text(chance, vocabulary, 30)]},
            categories=(f"c{number % 18}",),
            providers=(f"p{number % 40}",),
            areas=(f"a{number % 30}",),
            years=tuple(str(2010 + number % 12 + year) for year in range(4)),
        )
        for number in range(DATASETS)
    ]


def full_text(entries: Sequence[Entry]) -> sqlite3.Connection:
    """FTS5 over the same texts, folded."""
    file = sqlite3.connect(":memory:")
    file.execute("CREATE VIRTUAL TABLE texts USING fts5(title, text)")
    file.executemany(
        "INSERT INTO texts VALUES(?, ?)",
        (
            [" ".join(word.folded for word in words_of(field["pl"][0])) for field in fields]
            for fields in ((entry.title, entry.text) for entry in entries)
        ),
    )
    return file


def unranked(file: sqlite3.Connection, asked: str) -> int:
    """All that hold the words, ten of them with their titles."""
    query = " ".join(f'"{fold(word)}"' for word in asked.split())
    rows = file.execute("SELECT rowid FROM texts WHERE texts MATCH ?", (query,)).fetchall()
    for (row,) in rows[:10]:
        file.execute("SELECT title FROM texts WHERE rowid = ?", (row,)).fetchone()
    return len(rows)


def asked(ask: Callable[[str], object], query: str) -> float:
    """Milliseconds of a core that one answer takes: others on the machine do not count."""
    start = time.process_time()
    ask(query)
    return (time.process_time() - start) * 1000


def measured(
    sides: Sequence[Callable[[str], object]], queries: Sequence[str]
) -> list[tuple[float, float]]:
    """Median and 95th percentile of each side, of the middle one of the rounds of each query.

    The sides take turns, round by round: what else the machine does meets both, and neither finds
    its caches filled by the other one with every query.
    """
    times: list[dict[str, list[float]]] = [{} for _ in sides]
    for _ in range(ROUNDS):
        for side, own in zip(sides, times, strict=True):
            for query in queries:
                own.setdefault(query, []).append(asked(side, query))
    middle = [sorted(map(median, own.values())) for own in times]
    return [(each[len(each) // 2], each[len(each) * 95 // 100]) for each in middle]


def built(path: Path) -> float:
    """Write the index; seconds of a core."""
    chance = random.Random(SEED)
    entries = made(chance, words(chance))
    rules = {"pl": read_inflection(Folders(generic_root()), "pl")}
    start = time.process_time()
    write_index(path, entries, (), languages_of(("pl",), rules))
    return time.process_time() - start


def main() -> None:
    """Measure both sides, in a process that only opens what another one has built."""
    chance = random.Random(SEED)
    vocabulary = words(chance)
    entries = made(chance, vocabulary)
    queries = [text(chance, vocabulary, chance.choice((1, 1, 2, 3))) for _ in range(QUERIES)]
    other = full_text(entries)
    del entries
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "search.sqlite"
        with ProcessPoolExecutor(1, get_context("spawn")) as builder:
            spent = builder.submit(built, path).result()
        index = SearchIndex.open(path)
        assert index is not None
        gc.collect()
        gc.freeze()  # as the service does with a release, so that neither side pays for our lists
        ours, theirs = measured(
            (
                lambda query: index.search(Question(query, "pl", size=10)),
                lambda query: unranked(other, query),
            ),
            queries,
        )
        size = path.stat().st_size / 1e6
    print(f"{DATASETS} datasets: index {size:.1f} MB, built in {spent:.1f} s of CPU")
    print(f"ranked:        median {ours[0]:.2f} ms, p95 {ours[1]:.2f} ms")
    print(f"FTS5 unranked: median {theirs[0]:.2f} ms, p95 {theirs[1]:.2f} ms")
    print(f"p95 ratio {ours[1] / theirs[1]:.2f} (reach: at most {REACH})")


if __name__ == "__main__":
    main()
