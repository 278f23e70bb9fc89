"""Which release to serve: the current one if it is whole, else the newest whole one before it.

What comes in: the folder of releases. What goes out: a verified release, and what is wrong with
those that were passed over. Nothing is written: a server does not decide what is current.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from city_data_bank.errors import DamagedReleaseError
from city_data_bank.manifest import CURRENT, LAYOUT, STORE
from city_data_bank.release.folder import Releases
from city_data_bank.release.verification import Problem, is_pruned, verify


@dataclass(frozen=True, slots=True)
class OpenedRelease:
    """A release that is whole.

    Args:
        path: Its folder.
        passed_over: What is wrong with newer ones that ought to be served instead; whoever serves
            says so. Empty if it is the current one.
    """

    path: Path
    passed_over: tuple[Problem, ...] = ()


def open_verified(releases: Releases, release_id: str | None = None) -> OpenedRelease:
    """The release to serve.

    Args:
        releases: The folder.
        release_id: A certain one; None = current, or the newest whole one before it.

    Returns:
        It, every byte verified.

    Raises:
        DamagedReleaseError: None of them is whole.
        ReleaseError: There is no release of this id.
    """
    candidates = (releases.find(release_id),) if release_id else _candidates(releases)
    passed_over: list[Problem] = []
    if not release_id and candidates and candidates[0] != releases.current():
        passed_over.append(Problem(CURRENT, "", "a link to nowhere", "a link to a release"))
    for release in candidates:
        if not (problems := _serving_problems(release)):
            return OpenedRelease(release, tuple(passed_over))
        passed_over += problems
    raise DamagedReleaseError(
        str(releases.path),
        "\n  ".join(str(problem) for problem in passed_over) or "no release",
        f"a whole release of layout {LAYOUT}",
        "Build the bank: city-data-bank build",
    )


def _candidates(releases: Releases) -> tuple[Path, ...]:
    """The current release and those before it, newest first; all where there is no current."""
    current = releases.current()
    return tuple(
        release for release in releases.list() if current is None or release.name <= current.name
    )


def _serving_problems(release: Path) -> tuple[Problem, ...]:
    """Why a release cannot be served."""
    if is_pruned(release):
        return (Problem(release.name, STORE, "it was pruned", "a store"),)
    return verify(release)
