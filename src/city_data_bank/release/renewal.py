"""What has to change in the store of a release so that it holds what the next one says.

What comes in: the records of both. What goes out: lines that go and lines that come. A statement
that several records make stands in the graph of the first of them: another record may be the first
one now. Equal statements are equal texts: records are canonical N-Quads.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from city_data_bank.release.revision import Revision, revise


@dataclass(frozen=True, slots=True)
class Releases:
    """Two releases, of which the later one repeats most of the earlier one.

    Args:
        before: Folder of the earlier one.
        after: Of the later one.
        own: Paths of records, relative to both, of which no statement stands in another one; one
            that is in neither list is the same in both.
        shared: Of those that may repeat each other, in the order in which they come first.
    """

    before: Path
    after: Path
    own: Sequence[str]
    shared: Sequence[str]


def renew(releases: Releases, most: int) -> Revision | None:
    """Compare the records of two releases.

    Args:
        releases: They.
        most: Bytes that the lines may have that one of them alone has.

    Returns:
        Lines that the store of the earlier one has and that of the later one has not, and those
        that only the later one has; None where they are too many to be worth it.
    """
    revisions = dict(_revisions(releases, most))
    if None in revisions.values():
        return None
    found = [revision for name in releases.own if (revision := revisions[name])]
    shared = {name: revision for name in releases.shared if (revision := revisions[name])}
    found.append(_first(releases.after, shared))
    gone = frozenset().union(*(revision.gone for revision in found))
    new = frozenset().union(*(revision.new for revision in found))
    return Revision(gone, new) if sum(map(len, (*gone, *new))) <= most else None


def _revisions(releases: Releases, most: int) -> Iterator[tuple[str, Revision | None]]:
    """How each record changed, until one changed too much."""
    for name in (*releases.own, *releases.shared):
        paths = (releases.before / name, releases.after / name)
        before, after = (path if path.exists() else None for path in paths)
        revision = revise(before, after, most)
        yield name, revision
        if revision is None:
            return


def _first(folder: Path, revisions: Mapping[str, Revision]) -> Revision:
    """What changes in a store in which the first of several records makes a statement.

    Args:
        folder: Of the later release.
        revisions: How each record changed, in their order.
    """
    changed = {
        _statement(line) for revision in revisions.values() for line in revision.gone | revision.new
    }
    then: dict[bytes, bytes] = {}
    now: dict[bytes, bytes] = {}
    for name, revision in revisions.items():
        stayed = set(_stayed(folder / name, changed)) - revision.new
        for first, lines in ((then, revision.gone | stayed), (now, revision.new | stayed)):
            for line in lines:
                first.setdefault(_statement(line), line)
    before, after = frozenset(then.values()), frozenset(now.values())
    return Revision(before - after, after - before)


def _stayed(record: Path, changed: set[bytes]) -> Iterator[bytes]:
    """The lines of a record that make one of some statements."""
    if changed and record.exists():
        with record.open("rb") as lines:
            yield from (line for line in lines if _statement(line) in changed)


def _statement(line: bytes) -> bytes:
    """What a line says, whichever graph it stands in."""
    return line.rpartition(b" <")[0]
