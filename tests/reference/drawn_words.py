"""Words drawn from the labels of a bank, each in another form: hunspell knows which there are.

Polish labels only. What comes in: labels. What goes out: pairs of a word as it stands in a label
and of one of its other forms, every second one without diacritics.
"""

from __future__ import annotations

import random
import re
import subprocess
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from city_data_bank.search.words import fold, words_of

DICTIONARY = Path("/usr/share/hunspell/pl_PL.dic")
AFFIXES = DICTIONARY.with_suffix(".aff")
CODING = "iso-8859-2"
_LETTERS = re.compile(r"[^\W\d_]{3,}")


@dataclass(frozen=True)
class Drawn:
    """A word.

    Args:
        word: As it stands in a label, in lower case.
        asked: Another form of it.
        stem: What the dictionary lists it under.
    """

    word: str
    asked: str
    stem: str


def stems_of(words: Iterable[str]) -> dict[str, frozenset[str]]:
    """What a dictionary lists words under; a word that it does not know under itself."""
    several = sorted(set(words))
    found: dict[str, set[str]] = {word: set() for word in several}
    answer = subprocess.run(
        ["/usr/bin/hunspell", "-d", "pl_PL", "-i", "utf-8", "-s"],
        input="\n".join(several) + "\n",
        capture_output=True,
        text=True,
        check=True,
    )
    for line in answer.stdout.splitlines():
        word, _, stem = line.partition(" ")
        if stem and word in found:
            found[word].add(stem.strip())
    return {word: frozenset(stems or {word}) for word, stems in found.items()}


def entries_of() -> dict[str, list[str]]:
    """Lines of the dictionary by the word that they begin with."""
    found: dict[str, list[str]] = {}
    for line in DICTIONARY.read_text(CODING).splitlines()[1:]:
        found.setdefault(line.partition("/")[0], []).append(line)
    return found


def forms_of(line: str) -> list[str]:
    """All forms that a line of the dictionary stands for, sorted."""
    with tempfile.NamedTemporaryFile(suffix=".dic") as file:
        file.write(f"1\n{line}\n".encode(CODING))
        file.flush()
        command = ["/usr/bin/unmunch", file.name, str(AFFIXES)]
        answer = subprocess.run(command, capture_output=True, check=True)
    return sorted(set(answer.stdout.decode(CODING).split()))


def draw(labels: Sequence[str], count: int, seed: int, unsaid: frozenset[str]) -> list[Drawn]:
    """Draw words.

    Args:
        labels: Polish.
        count: How many.
        seed: Of the draw.
        unsaid: Folded words that are not drawn: those that every search passes over.
    """
    chance = random.Random(seed)  # noqa: S311 -- a draw that can be repeated, no secret
    words = sorted({word for label in labels for word in _LETTERS.findall(label.lower())})
    words = [word for word in words if fold(word) not in unsaid]
    chance.shuffle(words)
    dictionary, stems = entries_of(), stems_of(words)
    drawn: list[Drawn] = []
    for word in words:
        known = sorted(stem for stem in stems[word] if stem in dictionary and stem.islower())
        forms = forms_of(dictionary[known[0]][0]) if known else []
        others = [form for form in forms if form != word and form[0] == word[0]]
        if others:
            form = chance.choice(others)
            asked = fold(form) if len(drawn) % 2 else form
            drawn.append(Drawn(word, asked, known[0]))
        if len(drawn) == count:
            return drawn
    raise AssertionError(f"only {len(drawn)} words can be drawn")


def relevant(titles: Mapping[str, str], drawn: Sequence[Drawn]) -> dict[str, frozenset[str]]:
    """The things whose name holds a drawn word in any form, by the word."""
    words = {iri: {word.written for word in words_of(title)} for iri, title in titles.items()}
    stems = stems_of([*(one for several in words.values() for one in several)])
    drawn_stems = stems_of(one.word for one in drawn)
    holding: dict[str, set[str]] = {}
    for iri, several in words.items():
        for stem in {stem for word in several for stem in stems[word]}:
            holding.setdefault(stem, set()).add(iri)
    return {
        one.word: frozenset(iri for stem in drawn_stems[one.word] for iri in holding.get(stem, ()))
        for one in drawn
    }
