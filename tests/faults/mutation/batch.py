"""A process that examines mutants, so that a crash of a library is seen and its mutant named.

``python -m tests.faults.mutation.batch FIRST LAST WORK``: one line of JSON a mutant before and
after it; a mutant that breaks a promise is kept in the folder WORK/broken.
"""

from __future__ import annotations

import faulthandler
import json
import resource
import sys
import time
import traceback
import warnings
from pathlib import Path

from tests.faults.mutation.mutants import Mutant, make_mutant
from tests.faults.mutation.originals import read_originals
from tests.faults.mutation.properties import examine, messages_of

MEMORY = 6 << 30
"""Bytes of addresses that the process may have: a small file must never need as many."""
PATIENCE = 240
"""Seconds that a mutant may take on a busy machine; then it is told where it stands."""


def main(first: int, last: int, work: Path) -> None:
    """Examine the mutants from ``first`` on, ``last`` excluded."""
    faulthandler.enable()
    warnings.simplefilter("error")
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    originals = read_originals(work)
    messages = messages_of(originals[0])
    for number in range(first, last):
        tell(begin=number)
        faulthandler.dump_traceback_later(PATIENCE, exit=True)
        mutant = make_mutant(number, originals)
        began = time.perf_counter()
        try:
            outcome = examine(mutant, work, messages)
        except BaseException:  # noqa: BLE001 - whatever comes is what is looked for
            name = keep(mutant, work)
            tell(end=number, title=mutant.title, kept=name, fault=traceback.format_exc())
            continue
        seconds = time.perf_counter() - began
        tell(
            end=number,
            title=mutant.title,
            seconds=seconds,
            state=outcome.state,
            codes=outcome.codes,
        )


def keep(mutant: Mutant, work: Path) -> str:
    """Keep a mutant to look at."""
    folder = work / "broken"
    folder.mkdir(exist_ok=True)
    path = folder / f"{mutant.number}{mutant.original.suffix}"
    path.write_bytes(mutant.content)
    return str(path)


def tell(**said: object) -> None:
    """One line of JSON."""
    sys.stdout.write(json.dumps(said) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))
