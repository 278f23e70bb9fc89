"""High-value datasets: only what a steward flags, never guessed.

Source: DCAT-AP HVD 3.0.0; Implementing Regulation (EU) 2023/138.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from city_data_bank.catalog.context import Context
from city_data_bank.statements import Statements
from city_data_bank.vocabulary import DCATAP, ELI

REGULATION: Final = "http://data.europa.eu/eli/reg_impl/2023/138/oj"
"""The law that makes a dataset one of high value."""


def describe_high_value(
    context: Context, statements: Statements, node: str, codes: Iterable[str]
) -> None:
    """Say that a dataset, a series or a service is of high value, if there are codes.

    Args:
        context: The bank.
        statements: What is said is added here.
        node: The dataset, series or service.
        codes: Of the list ``high-value``.
    """
    known = context.ontology.lists.get("high-value")
    categories = [known.codes[code].iri for code in codes if known and code in known.codes]
    if categories:
        describe_law(statements, node)
        statements.link(node, DCATAP["hvdCategory"], *categories)


def describe_law(statements: Statements, node: str) -> None:
    """Name the law; each distribution of a high-value dataset has to."""
    statements.type(REGULATION, ELI["LegalResource"])
    statements.link(node, DCATAP["applicableLegislation"], REGULATION)
