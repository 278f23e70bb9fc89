"""The datasets of one delivered file, made and written: a piece of work that any process can do.

What comes in: the mappings of the file and the release in the making. What goes out: what became of
each dataset, without its rows: they are on the disk.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from city_data_bank.build.dataset import Made, make_dataset, refused, withheld
from city_data_bank.build.sample import sample_of
from city_data_bank.build.scanning import scanned
from city_data_bank.build.staging import Staging
from city_data_bank.errors import MappingError
from city_data_bank.manifest import ReleasedDataset
from city_data_bank.mapping.plan import DatasetMapping
from city_data_bank.model import Accounting, Finding


@dataclass(frozen=True, slots=True)
class Crafted:
    """What became of a dataset.

    Args:
        slug: Its identifier, or the path of a mapping that could not be read.
        findings: Everything found in it.
        accounting: Outcome of every cell.
        seconds: How long it took.
        refused: Checksum of a delivered file that shows what must not be published, or empty.
        released: Its entry, where it can be trusted; record and downloads are written.
        sample: Some of its values, see ``sample_of``.
    """

    slug: str
    findings: tuple[Finding, ...]
    accounting: Accounting = field(default=Accounting())
    seconds: float = 0.0
    refused: str = ""
    released: ReleasedDataset | None = None
    sample: bytes = b""


def craft(mappings: Sequence[DatasetMapping], key: str, staging: Staging) -> tuple[Crafted, ...]:
    """Make the datasets of one delivered file and write those that can be trusted.

    Args:
        mappings: Of the file: what one of them hides, none may show.
        key: Hash of everything that they are made of.
        staging: The release in the making.

    Returns:
        One a mapping, in their order.
    """
    today = staging.when.date()
    made_today = [make_dataset(mapping, staging.context, today) for mapping in mappings]
    every = scanned(made_today, mappings, staging.context.bank.folders)
    hiding = any(made.withheld for made in every)
    return tuple(
        _crafted(withheld(made) if hiding else made, mapping, key, staging)
        for made, mapping in zip(every, mappings, strict=True)
    )


def _crafted(made: Made, mapping: DatasetMapping, key: str, staging: Staging) -> Crafted:
    """Write a dataset that can be trusted."""
    released = None
    if made.mapped is not None and made.trusted:
        try:
            released = staging.add(made, mapping, key)
        except MappingError as error:
            made = refused(made, error)
    return Crafted(
        slug=made.slug,
        findings=made.findings,
        accounting=made.mapped.accounting if made.mapped else Accounting(),
        seconds=made.seconds,
        refused=made.delivery.sha256 if made.withheld and made.delivery else "",
        released=released,
        sample=sample_of(made.mapped, staging.context) if made.mapped and released else b"",
    )
