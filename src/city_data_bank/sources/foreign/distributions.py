"""sources: the distributions of a foreign dataset.

In: nodes of a foreign graph. Out: ``ForeignDistribution``s, sorted. One without an address is left
out: nobody could open it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

import pyoxigraph as ox

from city_data_bank.model.imports import ForeignDistribution
from city_data_bank.sources.foreign.slugs import form_of
from city_data_bank.sources.foreign.values import Values, same_page, short
from city_data_bank.sources.nearest import nearest
from city_data_bank.vocabulary import DCAT, DCT, IANA, RDFS, SKOS, SPDX

_MEDIA_TYPE: Final = re.compile(r"[a-z]+/[a-z0-9][a-z0-9.+-]*")
_SHA256: Final = re.compile(r"[0-9a-fA-F]{64}")
_SIZE: Final = re.compile(r"([0-9]+)(\.0*)?")
_PAGES: Final = {
    "creativecommons.org/publicdomain/zero/1.0": "CC0",
    "creativecommons.org/licenses/by/4.0": "CC_BY_4_0",
    "creativecommons.org/licenses/by-sa/4.0": "CC_BYSA_4_0",
}
"""Codes of the EU licences by the page on which the licence stands."""


def read_distributions(values: Values, dataset: object) -> tuple[ForeignDistribution, ...]:
    """The distributions of a dataset, sorted by form.

    Args:
        values: Of the catalogue.
        dataset: The node.
    """
    found: dict[str, ForeignDistribution] = {}
    for node in values.graph.values(dataset, DCAT["distribution"]):
        form = _distribution(values, dataset, node)
        if form is None:
            values.doubts.add("import-address-missing", "dcat:accessURL", values.graph.text(node))
        elif form.form in found:
            values.doubts.add("import-value-repeated", "dcat:distribution", form.access_url)
        else:
            found[form.form] = form
    return tuple(form for _, form in sorted(found.items()))


def _distribution(values: Values, dataset: object, node: object) -> ForeignDistribution | None:
    """One distribution, or None where it has no address."""
    download = values.address(node, DCAT["downloadURL"])
    access = values.address(node, DCAT["accessURL"]) or download
    if not access:
        return None
    identity = node.value if isinstance(node, ox.NamedNode) else download or access
    licence, rights = _terms(values, node, dataset)
    return ForeignDistribution(
        form=form_of(identity),
        title=values.texts(node, DCT["title"], RDFS["label"]),
        description=values.texts(node, DCT["description"]),
        access_url=access,
        download_url=download,
        media_type=_media_type(values, node),
        file_type=values.code(node, DCT["format"], "file-type"),
        size=_size(values, node),
        sha256=_sha256(values, node),
        licence=licence,
        rights=rights,
        issued=values.moment(node, DCT["issued"]),
        modified=values.moment(node, DCT["modified"]),
    )


def _terms(values: Values, node: object, dataset: object) -> tuple[str, Mapping[str, str]]:
    """Licence and terms in words: the distribution's own, else the dataset's, else declared."""
    holder = node if values.graph.values(node, DCT["license"]) else dataset
    words = {
        **_rights(values, dataset, DCT["rights"]),
        **_rights(values, node, DCT["rights"]),
    }
    stated = values.graph.values(holder, DCT["license"])
    if not stated:
        return values.declaration.licence, words
    codes = values.ontology.lists["licence"].codes
    for licence in stated:
        code = _licence(values, licence)
        if code in codes:
            return code, words
    text = values.graph.text(stated[0])
    near = nearest(text, codes)
    values.doubts.add("import-licence-unknown", "dct:license", _said(values, stated[0]), near)
    label = {values.declaration.language: _said(values, stated[0])}
    return "", {**label, **_rights(values, holder, DCT["license"]), **words}


def _licence(values: Values, licence: object) -> str:
    """The code that a licence's IRI, page or name means."""
    pages = (licence, *values.graph.values(licence, RDFS["seeAlso"], SKOS["exactMatch"]))
    texts = [values.graph.text(page) for page in pages]  # type: ignore[arg-type]
    codes = values.ontology.lists["licence"].codes.values()
    by_iri = {same_page(code.iri): code.notation for code in codes}
    known = {**_PAGES, **by_iri}
    return next((known[same_page(text)] for text in texts if same_page(text) in known), "")


def _said(values: Values, node: object) -> str:
    """A node in words: its labels and pages, else its IRI."""
    labels = values.texts(node, RDFS["label"], SKOS["prefLabel"], DCT["title"])
    pages = [values.graph.text(one) for one in values.graph.values(node, RDFS["seeAlso"])]
    words = [*labels.values(), *pages]
    return ", ".join(words) or values.graph.text(node)  # type: ignore[arg-type]


def _rights(values: Values, holder: object, name: str) -> dict[str, str]:
    """What a statement of rights says, by language."""
    found: dict[str, str] = dict(values.texts(holder, name))
    for node in values.graph.values(holder, name):
        found |= values.texts(node, RDFS["label"], DCT["description"], DCT["title"])
    return found


def _media_type(values: Values, node: object) -> str:
    """An IANA media type without parameters."""
    text = values.plain(node, DCAT["mediaType"])
    plain = text.lower().partition("/media-types/")[2] or text.lower().removeprefix(IANA)
    plain = plain.partition(";")[0].strip()
    if _MEDIA_TYPE.fullmatch(plain):
        return plain
    if text:
        values.doubts.add("import-value-unusable", short(DCAT["mediaType"]), text)
    return ""


def _size(values: Values, node: object) -> str:
    """Bytes, in digits."""
    text = values.plain(node, DCAT["byteSize"])
    match = _SIZE.fullmatch(text)
    if text and not match:
        values.doubts.add("import-value-unusable", short(DCAT["byteSize"]), text)
    return match[1] if match else ""


def _sha256(values: Values, node: object) -> str:
    """A checksum by SHA-256; others are not published again."""
    for checksum in values.graph.values(node, SPDX["checksum"]):
        algorithm = values.plain(checksum, SPDX["algorithm"])
        text = values.plain(checksum, SPDX["checksumValue"])
        if algorithm.lower().endswith("sha256") and _SHA256.fullmatch(text):
            return text.lower()
    return ""
