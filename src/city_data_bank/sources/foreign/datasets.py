"""sources: a dataset of a foreign catalogue as a dataset of the bank.

In: a node of a foreign graph. Out: an ``Imported``: description, origin, statements, findings. A
dataset without identity or title cannot be published and says so; everything else that is missing
is missing visibly.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

import pyoxigraph as ox

from city_data_bank.iris import is_mail_address
from city_data_bank.model import DatasetDescription, Finding, Place, Severity
from city_data_bank.model.imports import Upstream
from city_data_bank.sources.foreign.distributions import read_distributions
from city_data_bank.sources.foreign.doubts import Doubts
from city_data_bank.sources.foreign.graph import ForeignGraph, Node
from city_data_bank.sources.foreign.record import statements_of
from city_data_bank.sources.foreign.values import Values
from city_data_bank.vocabulary import ADMS, DCAT, DCT, FOAF, RDFS, SCHEMA, SKOS, VCARD

_NAMES: Final = (FOAF["name"], SKOS["prefLabel"], RDFS["label"], VCARD["fn"], DCT["title"])


@dataclass(frozen=True, slots=True)
class Imported:
    """A dataset of a foreign catalogue.

    Args:
        slug: Its identifier in the bank; empty where it has no identity of its own.
        description: What it is; None where it cannot be published.
        upstream: Where it comes from; None likewise.
        place: Its file.
        statements: Everything that its catalogue says of it, without blank nodes.
        findings: What was found while it was read.
    """

    slug: str
    description: DatasetDescription | None
    upstream: Upstream | None
    place: Place
    statements: tuple[ox.Triple, ...]
    findings: tuple[Finding, ...]


def identity_of(graph: ForeignGraph, node: Node) -> str:
    """What a dataset is known by: its IRI, else its identifier; empty where it has neither."""
    if isinstance(node, ox.NamedNode):
        return node.value
    return _identifier(graph, node)


def read_dataset(values: Values, node: Node, slug: str) -> Imported:
    """Read one dataset.

    Args:
        values: Of its catalogue; its doubts are those of this dataset.
        node: The dataset.
        slug: Its identifier in the bank.
    """
    place = values.doubts.place
    title = values.texts(node, DCT["title"], RDFS["label"])
    if not title:
        values.doubts.add("import-title-missing", "dct:title", severity=Severity.VIOLATION)
        return Imported(slug, None, None, place, (), values.doubts.all())
    upstream = _upstream(values, node)
    description = _description(values, node, slug, title, upstream)
    statements = statements_of(values.graph, node, values.iris.dataset(slug), values.is_own)
    return Imported(slug, description, upstream, place, statements, values.doubts.all())


def nameless(
    place: Place, code: str, subject: str, severity: Severity = Severity.VIOLATION
) -> Imported:
    """A dataset that the bank does not take in, since it cannot be told from others.

    Args:
        place: Its file.
        code: Of the finding.
        subject: Its title or identifier.
        severity: Of the finding.
    """
    doubts = Doubts(place, "", subject)
    doubts.add(code, "dct:identifier", subject, severity=severity)
    return Imported("", None, None, place, (), doubts.all())


def _description(
    values: Values, node: Node, slug: str, title: dict[str, str], upstream: Upstream
) -> DatasetDescription:
    """What the bank's own pages and faces say of it."""
    declaration = values.declaration
    licences = {form.licence for form in upstream.forms}
    return DatasetDescription(
        slug=slug,
        provider=declaration.provider,
        steward="",
        title=title,
        description=values.texts(node, DCT["description"]),
        keywords=values.words(node, DCAT["keyword"]),
        category=declaration.category,
        themes=values.codes(node, DCAT["theme"], "data-theme", declaration.themes),
        frequency=values.code(node, DCT["accrualPeriodicity"], "frequency")
        or declaration.frequency,
        licence=next(iter(licences)) if len(licences) == 1 else "",
        rights={},
        issued=upstream.issued,
        vintage="",
        temporal=_temporal(values, node),
        spatial=declaration.spatial,
        landing_page=values.address(node, DCAT["landingPage"]),
        series="",
        series_title={},
        purpose={},
        caveat={},
        contact="",
        disclosure="",
        mapping=declaration.path,
    )


def _upstream(values: Values, node: Node) -> Upstream:
    """Where it comes from."""
    graph = values.graph
    publishers = graph.values(node, DCT["publisher"])
    publisher = publishers[0] if publishers else None
    names = values.texts(publisher, *_NAMES)
    if isinstance(publisher, ox.Literal):
        names = values.texts(node, DCT["publisher"])
    contacts = graph.values(node, DCAT["contactPoint"])
    contact = contacts[0] if contacts else None
    fn = values.texts(contact, VCARD["fn"], *_NAMES)
    return Upstream(
        iri=node.value if isinstance(node, ox.NamedNode) else "",
        identifier=_identifier(graph, node) or identity_of(graph, node),
        publisher=names,
        publisher_iri=publisher.value if isinstance(publisher, ox.NamedNode) else "",
        contact=fn.get(values.declaration.language) or next(iter(fn.values()), ""),
        email=_mail(values, contact),
        languages=values.codes(node, DCT["language"], "language", {}),
        access_rights=values.code(node, DCT["accessRights"], "access-right"),
        issued=values.moment(node, DCT["issued"]),
        modified=values.moment(node, DCT["modified"]),
        forms=read_distributions(values, node),
    )


def _identifier(graph: ForeignGraph, node: Node) -> str:
    """The identifier that the catalogue itself gives; the first of several."""
    found = [graph.text(value).strip() for value in graph.values(node, DCT["identifier"])]
    for other in graph.values(node, ADMS["identifier"]):
        found += [graph.text(value).strip() for value in graph.values(other, SKOS["notation"])]
    return next((text for text in found if text and not text.startswith("_:")), "")


def _mail(values: Values, contact: object) -> str:
    """An e-mail address without ``mailto:``."""
    if contact is None:
        return ""
    text = values.plain(contact, VCARD["hasEmail"], VCARD["email"])
    if text.startswith("_:"):
        inner = values.graph.values(contact, VCARD["hasEmail"])
        text = values.plain(inner[0], VCARD["hasValue"], VCARD["value"])
    address = text.removeprefix("mailto:").strip()
    if address and not is_mail_address(address):
        values.doubts.add("import-value-unusable", "vcard:hasEmail", text)
        return ""
    return address


def _temporal(values: Values, node: Node) -> tuple[str, str] | None:
    """First and last day covered, where both are stated and in order."""
    for period in values.graph.values(node, DCT["temporal"]):
        first = values.day(period, DCAT["startDate"], SCHEMA["startDate"])
        last = values.day(period, DCAT["endDate"], SCHEMA["endDate"])
        if first and last and date.fromisoformat(first) <= date.fromisoformat(last):
            return first, last
    return None
