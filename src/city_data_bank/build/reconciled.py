"""What the datasets of a release say of one thing, compared and chosen from.

Hands what the bank knows of indicators, units and stewards to the indicators station.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from city_data_bank.bank.configuration import Bank
from city_data_bank.bank.ontology import Ontology, indicator_ref
from city_data_bank.indicators.choice import choose
from city_data_bank.indicators.conflicts import Comparability, find_conflicts
from city_data_bank.indicators.decisions import FILE, read_decisions
from city_data_bank.indicators.names import REFERENCE, Names
from city_data_bank.indicators.quality import Terms, conflict_quads, reference_dataset
from city_data_bank.indicators.references import write_references
from city_data_bank.indicators.reported import Source, read_reported
from city_data_bank.indicators.units import in_base_units, read_sizes
from city_data_bank.manifest import ReleasedDataset
from city_data_bank.messages import Messages
from city_data_bank.vocabulary import BANK, DCT, SKOS

_FORM: Final = "csv"


@dataclass(frozen=True, slots=True)
class Reconciled:
    """What was found.

    Args:
        quality: Conflicts, for ``graph/quality``.
        counts: Of conflicts and chosen values, for the manifest.
    """

    quality: tuple[ox.Quad, ...]
    counts: Mapping[str, int]


def reconcile(
    bank: Bank,
    ontology: Ontology,
    datasets: Sequence[ReleasedDataset],
    folder: Path,
    messages: Mapping[str, Messages],
) -> Reconciled:
    """Compare the values of all datasets and write the chosen ones.

    Args:
        bank: The bank.
        ontology: Its lists.
        datasets: Of the release.
        folder: The release in the making, with their downloads; ``record/reference.nq`` is
            written there.
        messages: By language.

    Raises:
        ConfigurationError: ``decisions.toml`` is wrong.
    """
    decisions = read_decisions(bank.folders.root / FILE)
    reported = read_reported(_sources(ontology, datasets, folder))
    if not len(reported):
        return Reconciled((), {"conflicts": 0, "references": 0})
    names = _names(bank, ontology)
    rules = _comparability(ontology)
    amounts = in_base_units(reported, rules.sizes)
    choices = choose(reported, amounts, bank.stewards, decisions)
    conflicts = find_conflicts(reported, rules)
    said = conflict_quads(conflicts, reported, decisions, names, _terms(bank, ontology))
    titles = {tag: messages[tag]("dataset-of-reference-values") for tag in bank.languages}
    with (folder / "record" / f"{REFERENCE}.nq").open("wb") as stream:
        write_references(reported, choices, names, stream)
        ox.serialize(
            (*reference_dataset(names, titles), *said.reference),
            stream,
            format=ox.RdfFormat.N_QUADS,
        )
    return Reconciled(
        said.quality, {"conflicts": len(conflicts), "references": len(choices.chosen)}
    )


def _sources(ontology: Ontology, datasets: Sequence[ReleasedDataset], folder: Path) -> list[Source]:
    """The tables of values; registers have none."""
    return [
        Source(
            slug=dataset.slug,
            steward=dataset.description.steward,
            vintage=dataset.description.vintage,
            path=folder / form.path,
            breakdowns={name: name for name in ontology.dimensions},
        )
        for dataset in datasets
        if dataset.periods and dataset.description is not None
        for form in dataset.distributions
        if form.form == _FORM
    ]


def _names(bank: Bank, ontology: Ontology) -> Names:
    """Addresses by code."""
    lists = ontology.lists
    return Names(
        iris=bank.iris,
        units={notation: code.iri for notation, code in ontology.units.codes.items()},
        statuses={notation: code.iri for notation, code in lists["obs-status"].codes.items()},
        rules={notation: code.iri for notation, code in lists["rule"].codes.items()},
    )


def _comparability(ontology: Ontology) -> Comparability:
    """What may be compared with what, as the ontology says it."""
    units = {notation: code.iri for notation, code in ontology.units.codes.items()}
    lasting = {
        _value(quad.subject)
        for quad in ontology.quads
        if quad.predicate.value == BANK["lasting"] and _value(quad.object) == "true"
    }
    return Comparability(
        sizes=read_sizes(ontology.quads, units),
        same=_same(ontology),
        lasting=frozenset(indicator_ref(iri) for iri in lasting),
        tolerance={
            ref: Decimal(text) for ref, text in _of_methods(ontology, BANK["tolerance"]).items()
        },
    )


def _same(ontology: Ontology) -> dict[str, str]:
    """Indicators of one scheme that tell the same fact, each by the first of them."""
    schemes = {
        (_value(quad.subject), _value(quad.object))
        for quad in ontology.quads
        if quad.predicate.value == SKOS["inScheme"] and _value(quad.object) != BANK["indicators"]
    }
    scheme_of = dict(schemes)
    pairs = sorted(
        (indicator_ref(_value(quad.subject)), indicator_ref(_value(quad.object)))
        for quad in ontology.quads
        if quad.predicate.value == SKOS["closeMatch"]
        and scheme_of.get(_value(quad.subject), "") == scheme_of.get(_value(quad.object))
    )
    return {max(pair): min(pair) for pair in pairs if all(pair)}


def _of_methods(ontology: Ontology, predicate: str) -> dict[str, str]:
    """What the methods of indicators say by a predicate, by the ref of the indicator."""
    said = {
        _value(quad.subject): _value(quad.object)
        for quad in ontology.quads
        if quad.predicate.value == predicate
    }
    return {
        indicator_ref(_value(quad.object)): said[_value(quad.subject)]
        for quad in ontology.quads
        if quad.predicate.value == DCT["subject"] and _value(quad.subject) in said
    }


def _terms(bank: Bank, ontology: Ontology) -> Terms:
    """Concepts that conflicts are described with."""
    lists = ontology.lists
    return Terms(
        kinds={notation: code.iri for notation, code in lists["conflict-kind"].codes.items()},
        states={notation: code.iri for notation, code in lists["conflict-state"].codes.items()},
        responsible=_of_methods(ontology, BANK["responsible"]),
        ranked=frozenset(bank.stewards),
        breakdowns={
            f"{name}={notation}": (dimension.iri, code.iri)
            for name, dimension in ontology.dimensions.items()
            for notation, code in dimension.codes.codes.items()
        },
    )


def _value(term: object) -> str:
    """IRI or text of a term."""
    return str(getattr(term, "value", term))
