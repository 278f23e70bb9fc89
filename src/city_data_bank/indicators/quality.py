"""Indicators station: conflicts as statements of ``graph/quality``, notes in ``graph/reference``.

What comes in: conflicts. What goes out: a ``bank:Conflict`` each, with its kind, its state, all
values that were compared, and the reason where the city or a source gives one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

import pyoxigraph as ox

from city_data_bank.indicators.accounts import Account
from city_data_bank.indicators.conflicts import Conflict
from city_data_bank.indicators.names import REFERENCE, Names
from city_data_bank.indicators.reported import Reported
from city_data_bank.statements import Statements
from city_data_bank.vocabulary import ADMS, BANK, DCT, PROV, QB, SDIM, SKOS, XSD

_HUNDREDTHS: Final = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Terms:
    """Concepts that conflicts are described with.

    Args:
        kinds: IRI by notation of ``conflict-kind``.
        states: IRI by notation of ``conflict-state``.
        responsible: IRI of the unit that has to decide, by the ref of an indicator.
        breakdowns: IRIs of dimension and code by ``dimension=code``.
    """

    kinds: Mapping[str, str]
    states: Mapping[str, str]
    responsible: Mapping[str, str]
    breakdowns: Mapping[str, tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Said:
    """Statements about conflicts.

    Args:
        quality: Of ``graph/quality``: the conflicts.
        reference: Of ``graph/reference``: why a value was chosen.
    """

    quality: tuple[ox.Quad, ...]
    reference: tuple[ox.Quad, ...]


def conflict_quads(
    accounts: Sequence[Account], reported: Reported, names: Names, terms: Terms
) -> Said:
    """The conflicts of a release.

    Args:
        accounts: What is known of each.
        reported: The values that they are between.
        names: Addresses.
        terms: Concepts.
    """
    quality = Statements(names.iris.graph("quality"))
    reference = Statements(names.iris.graph(REFERENCE))
    for account in accounts:
        conflict = account.conflict
        node = names.conflict(
            conflict.indicator, conflict.area, conflict.period, conflict.breakdown
        )
        _describe(quality, node, conflict, names)
        quality.link(node, DCT["type"], terms.kinds[account.kind])
        quality.link(node, ADMS["status"], terms.states[account.state])
        _explain(quality, node, account)
        for part in filter(None, conflict.breakdown.split("~")):
            quality.link(node, *terms.breakdowns[part])
        if unit := terms.responsible.get(conflict.indicator):
            quality.link(node, BANK["responsible"], unit)
        for value in conflict.found.values:
            quality.link(node, PROV["wasDerivedFrom"], names.observation(reported.ref(value.at)))
        key = (conflict.indicator, conflict.area, conflict.period)
        if not conflict.breakdown:
            reference.texts(names.reference(*key), SKOS["note"], account.reason)
    return Said(quality.quads(), reference.quads())


def reference_dataset(names: Names, titles: Mapping[str, str]) -> tuple[ox.Quad, ...]:
    """The cube that chosen and computed values belong to."""
    statements = Statements(names.iris.graph(REFERENCE))
    node = names.iris.dataset(REFERENCE)
    statements.type(node, QB["DataSet"])
    statements.link(node, QB["structure"], BANK["referenceStructure"])
    statements.texts(node, DCT["title"], titles)
    return statements.quads()


def _describe(quality: Statements, node: str, conflict: Conflict, names: Names) -> None:
    """What a conflict is about, and how large it is."""
    iris = names.iris
    quality.type(node, BANK["Conflict"])
    quality.link(node, BANK["indicator"], iris.thing("indicator", conflict.indicator))
    quality.link(node, SDIM["refArea"], iris.thing("area", conflict.area))
    quality.link(node, SDIM["refPeriod"], iris.thing("period", conflict.period))
    percent = rounded_percent(conflict)
    if percent is not None:
        quality.value(node, BANK["differencePercent"], f"{percent:f}", XSD["decimal"])


def _explain(quality: Statements, node: str, account: Account) -> None:
    """Why values differ or one was chosen, and who says so."""
    quality.texts(node, SKOS["note"], account.reason)
    if account.source.startswith(("http://", "https://")):
        quality.link(node, DCT["source"], account.source)
    elif account.source:
        quality.value(node, DCT["bibliographicCitation"], account.source)
    if account.decision is not None:
        quality.value(node, BANK["decidedBy"], account.decision.by)
        quality.value(node, BANK["decidedOn"], account.decision.date, XSD["date"])


def rounded_percent(conflict: Conflict) -> Decimal | None:
    """Highest minus lowest value in percent of the lowest, to two places; None as there."""
    percent = conflict.found.percent
    return None if percent is None else percent.quantize(_HUNDREDTHS, ROUND_HALF_UP)
