"""Series: deliveries of one table through the years, each of which is complete on its own."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise

from city_data_bank.catalog.context import Context, authority
from city_data_bank.catalog.datasets import contact_of
from city_data_bank.catalog.entry import CatalogEntry
from city_data_bank.catalog.high_value import describe_high_value
from city_data_bank.statements import Statements
from city_data_bank.vocabulary import DCAT, DCT, XSD

_FROZEN = "NEVER"
"""Frequency of a file that is never updated; what is updated is its series."""


def describe_series(
    context: Context, statements: Statements, entries: Sequence[CatalogEntry]
) -> None:
    """Describe every series once, and the order of its members."""
    members = sorted((entry for entry in entries if entry.description.series), key=_series_position)
    for slug, group in groupby(members, key=lambda entry: entry.description.series):
        _one_series(context, statements, slug, tuple(group))


def _series_position(entry: CatalogEntry) -> tuple[str, str, str, str]:
    """By series; inside it by the period covered, then by the day of the figures."""
    description = entry.description
    covered = description.temporal[1] if description.temporal else ""
    return description.series, covered, description.vintage or entry.issued, description.slug


def _one_series(
    context: Context, statements: Statements, slug: str, members: tuple[CatalogEntry, ...]
) -> None:
    """One series, whose words are those of its newest member."""
    node = context.iris.thing("series", slug)
    newest = members[-1].description
    title = newest.series_title or newest.title
    statements.type(node, DCAT["DatasetSeries"])
    statements.value(node, DCT["identifier"], slug)
    statements.texts(node, DCT["title"], title)
    for language, text in title.items():
        words = context.texts("catalog-series-description", title=text, count=len(members))
        if language in words:
            statements.texts(node, DCT["description"], {language: words[language]})
    statements.link(node, DCT["publisher"], context.provider(context.bank.publisher))
    contact = contact_of(context, statements, members[-1])
    if contact:
        statements.link(node, DCAT["contactPoint"], contact)
    if newest.spatial:
        statements.link(node, DCT["spatial"], context.iris.thing("area", newest.spatial))
    if newest.frequency and newest.frequency != _FROZEN:
        frequency = authority("frequency", newest.frequency)
        statements.link(node, DCT["accrualPeriodicity"], frequency)
    issued = min(member.issued for member in members)
    modified = max(member.modified for member in members)
    statements.value(node, DCT["issued"], issued, XSD["dateTime"])
    statements.value(node, DCT["modified"], modified, XSD["dateTime"])
    flags = (code for member in members for code in member.description.high_value)
    describe_high_value(context, statements, node, dict.fromkeys(flags))
    datasets = [context.iris.dataset(member.description.slug) for member in members]
    for dataset in datasets:
        statements.link(dataset, DCAT["inSeries"], node)
    for earlier, later in pairwise(datasets):
        statements.link(later, DCAT["prev"], earlier)
