"""The endpoint's engine against Debian's Virtuoso, asked through the engine ``remote``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.conformance.differential.answers import Bag, numbers_by_value
from tests.conformance.differential.engines import LIMITS, SIZE, ask, local_engine
from tests.conformance.differential.queries import queries
from tests.conformance.differential.town import BASE, town
from tests.reference.virtuoso import require_virtuoso, virtuoso

from city_data_bank.store.remote import Remote, RemoteEngine

pytestmark = [pytest.mark.reference, pytest.mark.xdist_group("virtuoso")]

DIFFERENCES = {
    "Virtuoso ignores a FILTER in OPTIONAL on a variable from outside": {"optional-06"},
    "Virtuoso takes everything away by a MINUS that shares no variable": {
        *("minus-03", "minus-07", "minus-08", "minus-10"),
    },
    "Virtuoso does not round -0.02 to 0": {"bind-03", "bind-10"},
    "Virtuoso says that the sum of nothing is unbound": {"aggregate-07"},
    "Virtuoso repeats what several paths reach, and does not come back to the start": {"path-09"},
    "Virtuoso refuses a repeated path of which neither end is known": {"construct-01"},
    "Oxigraph counts an end once where both arms of an alternative lead to it": {"path-01"},
}
"""Why the answers to these queries differ; every other query has one answer."""


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RemoteEngine]:
    """Virtuoso with the town."""
    require_virtuoso()
    folder = tmp_path_factory.mktemp("virtuoso")
    quads = folder / "town.nq"
    quads.write_text(town(), encoding="utf-8")
    with virtuoso(folder, quads) as url:
        yield RemoteEngine(Remote(url, BASE, len(town().splitlines()), SIZE), LIMITS)


def test_virtuoso_gives_the_same_answers_but_for_differences_with_a_name(
    tmp_path: Path, other: RemoteEngine
) -> None:
    drawn = queries()
    ours = ask(local_engine(town(), tmp_path / "store"), drawn)
    theirs = ask(other, drawn)
    found = {name for name in ours if _comparable(ours[name]) != _comparable(theirs[name])}
    assert found == set().union(*DIFFERENCES.values())


def _comparable(answer: Bag | str) -> Bag | str:
    """Numbers by value: Virtuoso counts in types of its own."""
    return answer if isinstance(answer, str) else numbers_by_value(answer)
