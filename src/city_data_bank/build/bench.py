"""The datasets of a build: today's version of each, else its last good one, else none.

A dataset that cannot be trusted, be it for its cells or for what the catalogue would say of it,
stops itself and no other.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence

from city_data_bank.build.craft import Crafted
from city_data_bank.build.dataset import mapping_finding
from city_data_bank.build.ledger import Entry
from city_data_bank.build.outcome import Outcome, State
from city_data_bank.build.staging import Staging
from city_data_bank.build.whole import Described, Whole, describe_whole
from city_data_bank.errors import MappingError
from city_data_bank.findings import count_by_severity
from city_data_bank.manifest import ReleasedDataset
from city_data_bank.model import Accounting, Finding, Severity


class Bench:
    """Collects datasets and what became of them.

    Args:
        staging: The release in the making.
    """

    def __init__(self, staging: Staging) -> None:
        self.staging = staging
        self._outcomes: dict[str, Outcome] = {}
        self._datasets: dict[str, ReleasedDataset] = {}
        self._samples: dict[str, bytes] = {}
        self._made: dict[str, Entry] = {}
        self._observed: dict[str, tuple[Finding, ...]] = {}
        self._own: list[Finding] = []

    def datasets(self) -> tuple[ReleasedDataset, ...]:
        """What the release holds, sorted by slug."""
        return tuple(dataset for _, dataset in sorted(self._datasets.items()))

    def outcomes(self) -> tuple[Outcome, ...]:
        """What became of every dataset, sorted by slug."""
        return tuple(outcome for _, outcome in sorted(self._outcomes.items()))

    def made(self) -> Mapping[str, Entry]:
        """What the datasets were made of that are not kept, by slug.

        What the shapes found in a sample without naming its dataset may be that of any: then none
        of those that were made today can be reused.
        """
        unclear = self._samples.keys() if "" in self._observed else ()
        return {
            slug: dataclasses.replace(entry, observed=self._observed.get(slug, ()))
            for slug, entry in self._made.items()
            if slug not in unclear
        }

    def take(self, crafted: Iterable[Crafted]) -> None:
        """Take the datasets of one delivered file: those that can be trusted, else their last."""
        day = self.staging.when.date().isoformat()
        for item in crafted:
            if item.released is None:
                self._keep(item)
                continue
            self._datasets[item.slug] = item.released
            self._samples[item.slug] = item.sample
            if item.released.key:
                self._made[item.slug] = Entry(item.released.key, day, item.findings, ())
            self._outcomes[item.slug] = Outcome(
                item.slug, State.MAPPED, item.accounting, item.findings, item.seconds
            )

    def take_over(self, datasets: Iterable[ReleasedDataset], entries: Mapping[str, Entry]) -> None:
        """Take datasets whose files were taken over from the release before."""
        for dataset in datasets:
            entry = entries[dataset.slug]
            counts = count_by_severity(entry.findings)
            self._datasets[dataset.slug] = dataclasses.replace(
                dataset, findings=counts, key=entry.key
            )
            self._made[dataset.slug] = entry
            self._observed[dataset.slug] = entry.observed
            self._outcomes[dataset.slug] = Outcome(
                dataset.slug, State.REUSED, dataset.accounting, entry.findings, 0.0
            )

    def refuse(self, errors: Sequence[MappingError]) -> None:
        """Keep what the mappings of one file made before they went wrong; call it last."""
        findings = tuple(mapping_finding(error) for error in errors)
        self._refuse(findings[0].place.file, findings)

    def note_file(self, file: str, findings: Sequence[Finding], *, whole: bool) -> None:
        """Keep what a foreign catalogue held before some of it could not be read; call it last.

        Args:
            file: Of its declaration, relative to the bank.
            findings: Of its files, and of datasets that nothing tells from others.
            whole: Whether all of it was read: then what is not there is gone.
        """
        stops = tuple(item for item in findings if item.severity is Severity.VIOLATION)
        self._own += [item for item in findings if item.severity is not Severity.VIOLATION]
        if not stops:
            return
        if whole:
            self._outcomes[file] = Outcome(file, State.LEFT_OUT, Accounting(), stops, 0.0)
        else:
            self._refuse(file, stops)

    def _refuse(self, file: str, findings: Sequence[Finding]) -> None:
        """Keep what a file made before it went wrong."""
        parent = self.staging.parent
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
            self._keep(Crafted(slug, named))

    def describe(self, whole: Whole) -> Described:
        """Describe and validate; a dataset that the catalogue cannot stand behind is taken out.

        Returns:
            The catalogue of what stays. Findings that name a dataset are in its outcome too.
        """
        while True:
            samples = tuple(filter(None, self._samples.values()))
            described = describe_whole(whole, self.staging.folder, self.datasets(), samples)
            self._observe(described.observed)
            seen = (item for findings in self._observed.values() for item in findings)
            found = (*described.findings, *seen, *self._own)
            untrusted = _untrusted(found)
            named = _by_dataset(found)
            for slug in untrusted or sorted(named):
                self._note(slug, named[slug])
            if not untrusted:
                return dataclasses.replace(described, findings=found)
            for slug in untrusted:
                self._replace(slug)

    def note(self, findings: Iterable[Finding]) -> None:
        """Add what the comparison of all values found in datasets; it is found anew each time."""
        for slug, own in _by_dataset(findings).items():
            self._note(slug, own)

    def _observe(self, observed: Sequence[Finding]) -> None:
        """Remember what the shapes found in the samples of today's values, by dataset."""
        named = _by_dataset(observed)
        unclear = [finding for finding in observed if not finding.dataset]
        for slug in (*self._samples, ""):
            own = tuple(named.get(slug, ()) if slug else unclear)
            self._observed.pop(slug, None)
            if own:
                self._observed[slug] = own

    def _keep(self, crafted: Crafted) -> None:
        """The last good version of a dataset, if there is one."""
        kept = self.staging.keep(crafted.slug, crafted.refused)
        state = State.KEPT if kept else State.LEFT_OUT
        self._made.pop(crafted.slug, None)
        self._observed.pop(crafted.slug, None)
        if kept:
            self._datasets[crafted.slug] = kept
        else:
            self._datasets.pop(crafted.slug, None)
        self._outcomes[crafted.slug] = Outcome(
            crafted.slug, state, crafted.accounting, crafted.findings, crafted.seconds
        )

    def _replace(self, slug: str) -> None:
        """Take a version out again: today's for the last good one, and that for none."""
        outcome = self._outcomes[slug]
        self._samples.pop(slug, None)
        if outcome.state is State.KEPT:
            self.staging.remove(slug)
            del self._datasets[slug]
            self._outcomes[slug] = dataclasses.replace(outcome, state=State.LEFT_OUT)
            return
        self._keep(Crafted(slug, outcome.findings, outcome.accounting, outcome.seconds))

    def _note(self, slug: str, findings: list[Finding]) -> None:
        """Add what the catalogue's validation found in a dataset."""
        outcome = self._outcomes[slug]
        every = (*outcome.findings, *findings)
        self._outcomes[slug] = dataclasses.replace(outcome, findings=every)
        dataset = self._datasets[slug]
        self._datasets[slug] = dataclasses.replace(dataset, findings=count_by_severity(every))


def _by_dataset(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    """The findings that name a dataset, by it."""
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.dataset:
            found.setdefault(finding.dataset, []).append(finding)
    return found


def _untrusted(findings: Iterable[Finding]) -> list[str]:
    """Datasets that a violation of the catalogue stops, sorted."""
    return sorted(
        {
            finding.dataset
            for finding in findings
            if finding.dataset and finding.severity is Severity.VIOLATION
        }
    )
