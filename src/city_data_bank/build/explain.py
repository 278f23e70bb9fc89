"""What a mapping makes of the first rows of its delivery, in words."""

from __future__ import annotations

from pathlib import Path

from city_data_bank.bank.configuration import Bank
from city_data_bank.bank.words import read_messages
from city_data_bank.build.mapping_file import read_mapping_file
from city_data_bank.errors import MappingError
from city_data_bank.handback.text import findings_text
from city_data_bank.mapping import explain
from city_data_bank.mapping.plan import Context, DatasetMapping
from city_data_bank.model import Finding
from city_data_bank.sources import read_table
from city_data_bank.sources.delivery import read_delivery


def explain_file(root: Path, file: Path) -> str:
    """Explain each dataset of a mapping file.

    Args:
        root: The bank's folder.
        file: The mapping, below ``mappings/{provider}/`` of the bank.

    Raises:
        ConfigurationError: It is no mapping of this bank, or is wrong.
    """
    context, found = read_mapping_file(root, file)
    return "\n".join(_explained(mapping, context) for mapping in found)


def _explained(mapping: DatasetMapping | MappingError, context: Context) -> str:
    """One dataset.

    Raises:
        MappingError: The mapping is wrong.
    """
    if isinstance(mapping, MappingError):
        raise mapping
    deliveries = context.bank.folders.root / "deliveries"
    delivery = read_delivery(deliveries, mapping.provider, mapping.url)
    if isinstance(delivery, Finding):
        return _findings(context.bank, (delivery,))
    reading = read_table(delivery, mapping.dialect, mapping.part)
    if reading.table is None:
        return _findings(context.bank, reading.findings)
    return explain(mapping, reading.table, context)


def _findings(bank: Bank, findings: tuple[Finding, ...]) -> str:
    """Why there is nothing to explain, in the bank's first language."""
    return findings_text(findings, read_messages(bank)[bank.languages[0]]) + "\n"
