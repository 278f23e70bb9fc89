"""When a dataset was first published and when it last changed.

What comes in: what the parent release says of it, the checksum of its record, the day that its
source declares, the build time. What goes out: ``dct:issued`` and ``dct:modified``. Both change
only when the content does and are never in the future, or harvesters would import again or refuse.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from city_data_bank.manifest import ReleasedDataset


@dataclass(frozen=True, slots=True)
class Dates:
    """Two dates of a dataset, ``xsd:dateTime`` in UTC.

    Args:
        issued: When it was first published.
        modified: When its record last changed.
    """

    issued: str
    modified: str


def date_dataset(
    previous: ReleasedDataset | None, record: str, declared: str, built: datetime
) -> Dates:
    """The dates of a dataset in today's release.

    ``issued`` is the parent's, and in the first release that holds the dataset the day that its
    source declares, else the build time. ``modified`` is the parent's where the record is; else the
    declared day if it lies after the parent's, else the build time: what changed under an unchanged
    day, such as a corrected mapping, changed now.

    Args:
        previous: What the parent says of the dataset; None = the parent does not have it.
        record: sha256 of its record, 64 hex digits.
        declared: Day or ``xsd:dateTime`` that mapping or delivery declare, or empty.
        built: Build time, aware.

    Source:
        Decisions, "What a build is"; harvest, "Rules, each seen to matter".
    """
    now = to_date_time(built)
    day = to_date_time(datetime.fromisoformat(declared)) if declared else now
    day = min(day, now)
    if previous is None:
        return Dates(issued=day, modified=day)
    if previous.record == record:
        return Dates(issued=previous.issued, modified=previous.modified)
    return Dates(issued=previous.issued, modified=day if day > previous.modified else now)


def to_date_time(when: datetime) -> str:
    """An ``xsd:dateTime`` in UTC, to the second; a time without a zone is taken as UTC."""
    aware = when if when.tzinfo else when.replace(tzinfo=UTC)
    return aware.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
