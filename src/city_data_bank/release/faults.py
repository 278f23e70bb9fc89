"""Faults of the disk in words: what the operating system refuses becomes a ReleaseError."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from city_data_bank.errors import ReleaseError

_KEPT: Final = "Nothing was changed; the release before stays current."

_FAULTS: Final = {
    errno.ENOSPC: (
        "room on the disk for the whole release beside the one before",
        f"Free some space, for instance with: city-data-bank releases prune. {_KEPT}",
    ),
    errno.EDQUOT: (
        "a quota that leaves room for the whole release beside the one before",
        f"Free some space or ask for a larger quota. {_KEPT}",
    ),
    errno.EROFS: (
        "a folder on a file system that can be written to",
        f"Mount it writable, or name another folder with --releases. {_KEPT}",
    ),
}
_DENIED: Final = (
    "a folder that this user may write to",
    f"Give this user the right to write there, or name another folder with --releases. {_KEPT}",
)
_OTHER: Final = (
    "a disk that takes what is written to it",
    f"Look at the disk and at the system's log. {_KEPT}",
)


def to_release_error(place: Path, error: OSError) -> ReleaseError:
    """The error that says in words what the operating system refused."""
    denied = isinstance(error, PermissionError)
    expected, advice = _DENIED if denied else _FAULTS.get(error.errno or 0, _OTHER)
    return ReleaseError(str(place), error.strerror or str(error), expected, advice)


@contextmanager
def writing(place: Path) -> Iterator[None]:
    """Turn the faults of writing below a folder into errors that a person can mend.

    A full or read-only disk is always ours; any other fault only where its file is below the
    folder, since a delivery that cannot be read is another station's to report.

    Args:
        place: The folder that is written to.

    Raises:
        ReleaseError: The operating system refused to write.
    """
    try:
        yield
    except OSError as error:
        names = (name for name in (error.filename, error.filename2) if isinstance(name, str))
        below = any(Path(name).is_relative_to(place) for name in names)
        if below or error.errno in _FAULTS:
            raise to_release_error(place, error) from error
        raise
