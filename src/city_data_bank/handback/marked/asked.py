"""handback: a delivery and how its mapping has it read."""

from __future__ import annotations

from dataclasses import dataclass

from city_data_bank.model import Delivery, Dialect, Part


@dataclass(frozen=True, slots=True)
class Asked:
    """What is marked.

    Args:
        delivery: The file.
        dialect: How it is written.
        part: Which part of it is the table.
    """

    delivery: Delivery
    dialect: Dialect
    part: Part
