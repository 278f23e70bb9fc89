"""What becomes of each dataset: today's version, its last good one, or none.

One bank lives through three days: all is well; much is wrong; all is mended.
"""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from tests.unit.build.town import HEADER, RESIDENTS, ROWS, TABLE, Town

from city_data_bank.build.outcome import BuildResult, Outcome, State
from city_data_bank.model import Severity

PAIR = """
dialect: {encoding: utf-8, delimiter: ";"}
bank:dataset:
  description: {pl: Zmyślona liczba mieszkańców.}
  keyword: {pl: [mieszkańcy]}
  category: administration
  frequency: ANNUAL
bank:observations:
  number: "1 234,5"
  area: {column: Kod, form: town}
  period: {column: Rok}
  variable: residents
  unit: person
  breakdowns: {sex: {column: Płeć}}
  values: [{column: Osoby}]
tables:
  - url: NAME/one.csv
    bank:dataset: {id: NAME-1, title: {pl: Jeden}}
  - url: NAME/two.csv
    bank:dataset: {id: NAME-2, title: {pl: Dwa}}
"""
SLUGS = ("disputed", "terms", "typo", "renamed", "half-1", "half-2", "wrong-1", "wrong-2")


@dataclass(frozen=True)
class Day:
    """The bank on one day.

    Args:
        town: The bank with the release of that day as the current one.
        result: What the build answered.
    """

    town: Town
    result: BuildResult

    def outcome(self, slug: str) -> Outcome:
        """What became of a dataset."""
        return next(item for item in self.result.outcomes if item.slug == slug)

    def violations(self, slug: str) -> set[str]:
        """Codes of the violations of a dataset."""
        found = self.outcome(slug).findings
        return {item.code for item in found if item.severity is Severity.VIOLATION}

    def kept_from(self, slug: str) -> str:
        """Release that the version of a dataset comes from, if it is not today's."""
        return self.town.dataset(slug).kept_from


def add_pair(town: Town, name: str, mapping: str = PAIR) -> None:
    """Add two datasets of one mapping file."""
    town.write(f"mappings/testowo/{name}.yaml", mapping.replace("NAME", name))
    for number in ("one", "two"):
        town.write(
            f"deliveries/testowo/{name}/{number}.csv",
            TABLE.replace("4 120", number_of(name, number)),
        )


def number_of(*parts: str) -> str:
    """Some figure of its own for every file, so that no two are one file."""
    return str(10_000 + sum("".join(parts).encode()))


def make_well(town: Town) -> None:
    """All is well."""
    for number, slug in enumerate(("disputed", "terms", "typo", "renamed")):
        town.add(slug, table=TABLE.replace("4 120", f"4 12{number}"))
    add_pair(town, "half")
    add_pair(town, "wrong")


def make_wrong(town: Town) -> None:
    """Much is wrong."""
    disputed = "\n".join((HEADER, *ROWS, "001;2021;razem;11 999", ""))
    town.add("disputed", table=disputed)
    town.add(
        "terms",
        RESIDENTS.replace("ANNUAL", "ANNUAL\n  licence: none"),
        TABLE + "011;2021;razem;9\n",
    )
    town.add("typo", RESIDENTS.replace("frequency:", "frequncy:"))
    town.add("renamed", table=TABLE.replace("Osoby", "Ludzie"))
    one, two = "{id: NAME-1,", "{id: NAME-2,"
    add_pair(town, "half", PAIR.replace(two, f"{two} category: nobody,"))
    town.write("deliveries/testowo/half/one.csv", TABLE.replace("11 402", "11 403"))
    both = PAIR.replace(one, f"{one} category: none,").replace(two, f"{two} category: nobody,")
    add_pair(town, "wrong", both)
    town.write("mappings/testowo/new.yaml", RESIDENTS.replace("mieszkancy.csv", "brak.csv"))
    town.write("mappings/testowo/never.yaml", "urll: a.csv\n")


@pytest.fixture(scope="module")
def well(tmp_path_factory: pytest.TempPathFactory) -> Day:
    town = Town.new(tmp_path_factory.mktemp("well"))
    make_well(town)
    return Day(town, town.build(day=1))


@pytest.fixture(scope="module")
def wrong(well: Day, tmp_path_factory: pytest.TempPathFactory) -> Day:
    town = well.town.copied(tmp_path_factory.mktemp("wrong"))
    make_wrong(town)
    return Day(town, town.build(day=2))


@pytest.fixture(scope="module")
def mended(wrong: Day, tmp_path_factory: pytest.TempPathFactory) -> Day:
    town = wrong.town.copied(tmp_path_factory.mktemp("mended"))
    for slug in ("terms", "half", "wrong"):
        (town.root / f"mappings/testowo/{slug}.yaml").unlink()
    for name in ("new", "never"):
        (town.root / f"mappings/testowo/{name}.yaml").unlink()
    make_well(town)
    (town.root / "mappings/testowo/typo.yaml").write_text("urll: a.csv\n", encoding="utf-8")
    return Day(town, town.build(day=3))


def test_a_bank_without_faults_is_mapped_as_a_whole(well: Day) -> None:
    assert {item.state for item in well.result.outcomes} == {State.MAPPED}
    assert well.result.exit_code == 0
    assert {dataset.slug for dataset in well.town.manifest.datasets} > set(SLUGS)


@pytest.mark.parametrize("slug", [slug for slug in SLUGS if slug != "half-1"])
def test_a_dataset_with_a_violation_stays_in_its_last_good_version(
    well: Day, wrong: Day, slug: str
) -> None:
    assert wrong.outcome(slug).state is State.KEPT
    assert wrong.kept_from(slug) == well.town.current.name
    assert wrong.town.record(slug) == well.town.record(slug)
    before, after = well.town.dataset(slug), wrong.town.dataset(slug)
    assert after.distributions == before.distributions
    assert all((wrong.town.current / form.path).is_file() for form in after.distributions)


def test_a_violation_leaves_the_other_datasets_alone(wrong: Day) -> None:
    assert wrong.result.exit_code == 1
    # Another mapping of the residents' file is wrong: what is made of a file is made at once.
    assert wrong.outcome("areas").state is State.REUSED
    assert wrong.outcome("residents").state is State.MAPPED
    assert wrong.kept_from("residents") == ""


@pytest.mark.parametrize(
    ("slug", "codes"),
    [
        ("disputed", {"duplicate-value"}),
        ("terms", {"shape-distribution-terms"}),
        ("typo", {"mapping-unknown-key"}),
        ("new", {"missing-file"}),
    ],
)
def test_what_stops_a_dataset_is_among_its_findings(wrong: Day, slug: str, codes: set[str]) -> None:
    assert wrong.violations(slug) == codes
    assert {finding.dataset for finding in wrong.outcome(slug).findings} == {slug}


def test_the_summary_shows_the_account_of_todays_delivery(wrong: Day) -> None:
    accounting = wrong.outcome("disputed").accounting
    assert (accounting.rows, accounting.observations, accounting.rejected) == (5, 3, 2)
    assert wrong.town.dataset("disputed").accounting.observations == 4


def test_a_violation_of_the_catalogue_stops_only_the_dataset_that_it_is_about(wrong: Day) -> None:
    own = [item for item in wrong.result.findings if item.severity is Severity.VIOLATION]
    assert own == []
    about = {
        item.dataset
        for item in wrong.result.all_findings
        if item.code.startswith("shape-distribution")
    }
    assert about == {"terms"}


def test_what_the_catalogue_lacks_is_said_once_though_it_is_described_twice(wrong: Day) -> None:
    found = [(item.code, item.dataset, item.arguments) for item in wrong.result.all_findings]
    temporal = [code for code, dataset, _ in found if dataset == "areas" and "temporal" in code]
    assert temporal == ["shape-dataset-temporal-missing"]
    shapes = [item for item in found if item[0].startswith("shape-")]
    assert len(shapes) == len(set(shapes))


def test_a_dataset_without_an_earlier_version_is_left_out(wrong: Day) -> None:
    assert wrong.outcome("new").state is State.LEFT_OUT
    assert wrong.town.manifest.dataset("new") is None
    assert not (wrong.town.current / "dataset" / "new").exists()


def test_a_mapping_that_never_was_right_is_left_out_under_its_own_name(wrong: Day) -> None:
    outcome = wrong.outcome("mappings/testowo/never.yaml")
    assert outcome.state is State.LEFT_OUT
    (finding,) = outcome.findings
    assert (finding.code, finding.place.line) == ("mapping-unknown-key", 1)


def test_one_wrong_table_of_a_mapping_leaves_the_other_one_alone(wrong: Day) -> None:
    assert wrong.outcome("half-1").state is State.MAPPED
    assert b'"11403"' in wrong.town.record("half-1")
    assert wrong.kept_from("half-1") == ""


def test_all_that_is_wrong_with_a_mapping_file_is_said(wrong: Day) -> None:
    for slug in ("wrong-1", "wrong-2"):
        found = sorted(finding.found for finding in wrong.outcome(slug).findings)
        assert found == ["nobody", "none"]


def test_a_column_that_was_renamed_is_named_with_the_mapping_that_names_it(wrong: Day) -> None:
    violations = [
        item for item in wrong.outcome("renamed").findings if item.severity is Severity.VIOLATION
    ]
    assert any("Osoby" in item.found for item in violations)


def test_a_mended_dataset_takes_the_place_of_the_kept_one(mended: Day) -> None:
    assert mended.outcome("disputed").state is State.MAPPED
    assert mended.kept_from("disputed") == ""


def test_a_version_is_kept_for_as_long_as_it_takes(well: Day, mended: Day) -> None:
    assert mended.outcome("typo").state is State.KEPT
    assert mended.kept_from("typo") == well.town.current.name
    assert mended.town.record("typo") == well.town.record("typo")
