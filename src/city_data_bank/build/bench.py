"""The datasets of a build: today's version of each, else its last good one, else none.

A dataset that cannot be trusted, be it for its cells or for what the catalogue would say of it,
stops itself and no other.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

import pyoxigraph as ox

from city_data_bank.build.dataset import Made, make_dataset, mapping_finding, refused, withheld
from city_data_bank.build.outcome import Outcome, State
from city_data_bank.build.sample import sample_quads
from city_data_bank.build.scanning import scanned
from city_data_bank.build.staging import Staging
from city_data_bank.build.whole import Described, Whole, describe_whole
from city_data_bank.errors import MappingError
from city_data_bank.findings import count_by_severity
from city_data_bank.manifest import ReleasedDataset
from city_data_bank.mapping.plan import DatasetMapping
from city_data_bank.model import Accounting, Finding, Severity


class Bench:
    """Collects datasets and what became of them.

    Args:
        staging: The release in the making.
    """

    def __init__(self, staging: Staging) -> None:
        self._staging = staging
        self._outcomes: dict[str, Outcome] = {}
        self._datasets: dict[str, ReleasedDataset] = {}
        self._samples: dict[str, tuple[ox.Quad, ...]] = {}

    def datasets(self) -> tuple[ReleasedDataset, ...]:
        """What the release holds, sorted by slug."""
        return tuple(dataset for _, dataset in sorted(self._datasets.items()))

    def outcomes(self) -> tuple[Outcome, ...]:
        """What became of every dataset, sorted by slug."""
        return tuple(outcome for _, outcome in sorted(self._outcomes.items()))

    def take(self, mappings: Sequence[DatasetMapping]) -> None:
        """Make the datasets of one delivered file: what one of them hides, none may show."""
        today = self._staging.when.date()
        made_today = [make_dataset(item, self._staging.context, today) for item in mappings]
        every = scanned(made_today, mappings, self._staging.context.bank.folders)
        hiding = any(made.withheld for made in every)
        for mapping, made in zip(mappings, every, strict=True):
            self._settle(withheld(made) if hiding else made, mapping)

    def refuse(self, errors: Sequence[MappingError]) -> None:
        """Keep what the mappings of one file made before they went wrong; call it last."""
        findings = tuple(mapping_finding(error) for error in errors)
        file = findings[0].place.file
        parent = self._staging.parent
        made_by_it = [
            dataset.slug
            for dataset in (parent.datasets if parent else ())
            if dataset.description
            and dataset.description.mapping == file
            and dataset.slug not in self._outcomes
        ]
        for slug in made_by_it or [file]:
            named = tuple(
                dataclasses.replace(finding, dataset=slug if made_by_it else "")
                for finding in findings
            )
            self._keep(Made(slug, None, None, named, withheld=False, seconds=0.0))

    def describe(self, whole: Whole) -> Described:
        """Describe and validate; a dataset that the catalogue cannot stand behind is taken out.

        Returns:
            The catalogue of what stays. Findings that name a dataset are in its outcome too.
        """
        while True:
            samples = tuple(quad for quads in self._samples.values() for quad in quads)
            described = describe_whole(whole, self.datasets(), samples)
            untrusted = _untrusted(described)
            named = sorted({finding.dataset for finding in described.findings} - {""})
            for slug in untrusted or named:
                self._note(slug, [item for item in described.findings if item.dataset == slug])
            if not untrusted:
                return described
            for slug in untrusted:
                self._replace(slug)

    def _settle(self, made: Made, mapping: DatasetMapping) -> None:
        """Stage a dataset that can be trusted, else its last good version."""
        if not made.trusted or made.mapped is None:
            self._keep(made)
            return
        try:
            self._datasets[made.slug] = self._staging.add(made, mapping)
        except MappingError as error:
            self._keep(refused(made, error))
            return
        self._samples[made.slug] = sample_quads(made.mapped, self._staging.context)
        self._outcomes[made.slug] = Outcome(
            made.slug, State.MAPPED, made.mapped.accounting, made.findings, made.seconds
        )

    def _keep(self, made: Made) -> None:
        """The last good version of a dataset, if there is one."""
        accounting = made.mapped.accounting if made.mapped else Accounting()
        refused = made.delivery.sha256 if made.withheld and made.delivery else ""
        kept = self._staging.keep(made.slug, refused)
        state = State.KEPT if kept else State.LEFT_OUT
        if kept:
            self._datasets[made.slug] = kept
        else:
            self._datasets.pop(made.slug, None)
        self._outcomes[made.slug] = Outcome(
            made.slug, state, accounting, made.findings, made.seconds
        )

    def _replace(self, slug: str) -> None:
        """Take a version out again: today's for the last good one, and that for none."""
        outcome = self._outcomes[slug]
        self._samples.pop(slug, None)
        if outcome.state is State.KEPT:
            self._staging.remove(slug)
            del self._datasets[slug]
            self._outcomes[slug] = dataclasses.replace(outcome, state=State.LEFT_OUT)
            return
        self._keep(
            Made(slug, None, None, outcome.findings, withheld=False, seconds=outcome.seconds)
        )
        replaced = dataclasses.replace(self._outcomes[slug], accounting=outcome.accounting)
        self._outcomes[slug] = replaced

    def _note(self, slug: str, findings: list[Finding]) -> None:
        """Add what the catalogue's validation found in a dataset."""
        outcome = self._outcomes[slug]
        every = (*outcome.findings, *findings)
        self._outcomes[slug] = dataclasses.replace(outcome, findings=every)
        dataset = self._datasets[slug]
        self._datasets[slug] = dataclasses.replace(dataset, findings=count_by_severity(every))


def _untrusted(described: Described) -> list[str]:
    """Datasets that a violation of the catalogue stops, sorted."""
    return sorted(
        {
            finding.dataset
            for finding in described.findings
            if finding.dataset and finding.severity is Severity.VIOLATION
        }
    )
