"""Foreign catalogues of a build: each is read, and its datasets are written or refused.

What comes in: the declarations under ``imports/`` and the release in the making. What goes out:
datasets on the bench. A file that cannot be read costs no dataset that the release before has: what
it may have held is kept.
"""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Iterator, Sequence
from typing import Final

import pyoxigraph as ox

from city_data_bank.build.bench import Bench
from city_data_bank.build.craft import Crafted
from city_data_bank.errors import MappingError
from city_data_bank.iris import is_mail_address
from city_data_bank.model import Finding, Severity
from city_data_bank.release.files import store_file
from city_data_bank.sources.foreign.catalogue import Catalogue, read_catalogue
from city_data_bank.sources.foreign.datasets import Imported, nameless
from city_data_bank.sources.foreign.declaration import Import
from city_data_bank.validation.person_rules import PersonRules, read_rules

_MAIL: Final = "mailto:"
_PRIVATE: Final = "contact-private"


def take_in(declarations: Sequence[Import | MappingError], bench: Bench) -> None:
    """Put the datasets of every foreign catalogue on the bench; call it after those of the bank.

    Args:
        declarations: Of the bank, or what is wrong with them.
        bench: Gets the datasets.
    """
    rules = read_rules(bench.staging.context.bank.folders)
    for declaration in declarations:
        if isinstance(declaration, MappingError):
            bench.refuse([declaration])
            continue
        catalogue = _read(declaration, bench)
        crafted = tuple(_crafted(declaration, catalogue, bench, rules))
        bench.take(item for item in crafted if item.slug)
        _store(catalogue, crafted, bench)
        nameless_ones = [finding for item in crafted if not item.slug for finding in item.findings]
        bench.note_file(
            declaration.path, (*catalogue.findings, *nameless_ones), whole=catalogue.whole
        )


def _store(catalogue: Catalogue, crafted: Sequence[Crafted], bench: Bench) -> None:
    """Offer the catalogue's files as they were handed in, unless they name persons."""
    if any(finding.code == _PRIVATE for item in crafted for finding in item.findings):
        return
    for delivery in catalogue.deliveries:
        store_file(bench.staging.folder, delivery.path, delivery.sha256, delivery.name)


def _read(declaration: Import, bench: Bench) -> Catalogue:
    """The catalogue of a declaration."""
    context, staging = bench.staging.context, bench.staging
    return read_catalogue(declaration, context.bank, context.ontology, staging.when)


def _crafted(
    declaration: Import, catalogue: Catalogue, bench: Bench, rules: PersonRules
) -> Iterator[Crafted]:
    """What becomes of each dataset."""
    taken = {outcome.slug for outcome in bench.outcomes()}
    for dataset in catalogue.datasets:
        began = time.perf_counter()
        if dataset.slug in taken:
            subject = dataset.upstream.identifier if dataset.upstream else dataset.slug
            yield Crafted("", nameless(dataset.place, "import-identifier-twice", subject).findings)
            continue
        if dataset.description is None:
            yield Crafted(dataset.slug, dataset.findings)
            continue
        safe = _without_persons(dataset, rules)
        released = bench.staging.take_in(safe, declaration, catalogue.deliveries)
        seconds = time.perf_counter() - began
        yield Crafted(safe.slug, safe.findings, seconds=seconds, released=released)


def _without_persons(dataset: Imported, rules: PersonRules) -> Imported:
    """The same without e-mail addresses of persons: a contact point is an office."""

    def personal(text: str) -> bool:
        address = text.removeprefix(_MAIL)
        return is_mail_address(address) and rules.personal_mail(address)

    said = tuple(triple for triple in dataset.statements if not personal(_text(triple)))
    if len(said) == len(dataset.statements):
        return dataset
    upstream = dataset.upstream
    assert upstream is not None  # noqa: S101 -- a described dataset has one
    private = personal(upstream.email)
    hidden = next(_text(item) for item in dataset.statements if personal(_text(item)))
    found = f"•••@{hidden.partition('@')[2]}"
    place = dataclasses.replace(dataset.place, column="vcard:hasEmail")
    finding = Finding(_PRIVATE, Severity.WARNING, place, found, dataset=dataset.slug)
    return dataclasses.replace(
        dataset,
        statements=said,
        upstream=dataclasses.replace(upstream, email="") if private else upstream,
        findings=(*dataset.findings, finding),
    )


def _text(triple: ox.Triple) -> str:
    """IRI or text of what a statement says."""
    return str(getattr(triple.object, "value", ""))
