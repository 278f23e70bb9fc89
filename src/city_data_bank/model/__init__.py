"""What travels between stations: deliveries, tables, findings, mapped datasets.

Shared by all stations, free of I/O. Rows in bulk travel as Arrow columns of text; single things as
frozen dataclasses and tuples. A value never travels without the cell that it came from.
"""

from city_data_bank.model.datasets import (
    Accounting,
    DatasetDescription,
    DeliveredColumn,
    Distribution,
    MappedDataset,
    NormalisedTable,
    Version,
    Withdrawal,
)
from city_data_bank.model.deliveries import Correction, Delivery, Dialect, Origin, Part
from city_data_bank.model.findings import Finding, Place, Severity
from city_data_bank.model.imports import ForeignDistribution, Upstream
from city_data_bank.model.tables import Addressing, Block, Blocks, Table

__all__ = [
    "Accounting",
    "Addressing",
    "Block",
    "Blocks",
    "Correction",
    "DatasetDescription",
    "DeliveredColumn",
    "Delivery",
    "Dialect",
    "Distribution",
    "Finding",
    "ForeignDistribution",
    "MappedDataset",
    "NormalisedTable",
    "Origin",
    "Part",
    "Place",
    "Severity",
    "Table",
    "Upstream",
    "Version",
    "Withdrawal",
]
