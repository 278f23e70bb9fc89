"""What changed from release to release."""

from pathlib import Path

from city_data_bank.faces.changes import Change, Past, changes_since, read_changes, to_json
from city_data_bank.manifest import Manifest, ReleasedDataset
from city_data_bank.model import Accounting, Withdrawal

EARLY, LATE = "2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z"


def dataset(slug: str, modified: str = EARLY, updated: str = EARLY) -> ReleasedDataset:
    return ReleasedDataset(
        slug, {"pl": slug}, "", EARLY, modified, (), Accounting(), {}, listed=EARLY, updated=updated
    )


def before(*slugs: str) -> Past:
    datasets = tuple(dataset(slug) for slug in slugs)
    manifest = Manifest("r1", "", EARLY, "0", "https://town.example/", ("pl",), {}, {}, datasets)
    return Past(manifest, changes_since(Past(None, ()), datasets, (), EARLY))


def kinds(changes: tuple[Change, ...]) -> dict[str, str]:
    return {change.slug: change.kind for change in changes if change.when == LATE}


def test_the_first_release_lists_every_dataset_as_new() -> None:
    assert {change.kind for change in before("a", "b").changes} == {"new"}


def test_new_data_and_a_new_description_are_told_apart() -> None:
    today = [dataset("a", LATE, LATE), dataset("b", EARLY, LATE), dataset("c")]
    found = changes_since(before("a", "b", "c"), today, (), LATE)
    assert kinds(found) == {"a": "data", "b": "entry"}


def test_what_is_gone_says_why_and_what_took_its_place() -> None:
    gone = Withdrawal("b", {"pl": "Błąd."}, "2026-01-31")
    renamed = Withdrawal("c", {"pl": "Nazwa."}, "2026-01-31", "a", renamed=True)
    found = changes_since(before("a", "b", "c"), [dataset("a")], (gone, renamed), LATE)
    assert kinds(found) == {"b": "withdrawn", "c": "renamed"}
    assert {change.slug: change.replaced_by for change in found[:2]} == {"b": "", "c": "a"}


def test_a_withdrawal_is_told_once() -> None:
    gone = Withdrawal("b", {"pl": "Błąd."}, "2026-01-31")
    first = changes_since(before("a", "b"), [dataset("a")], (gone,), LATE)
    parent = before("a").manifest
    assert changes_since(Past(parent, first), [dataset("a")], (gone,), "2026-03-01") == first


def test_where_nothing_changed_the_list_is_the_parents(tmp_path: Path) -> None:
    parent = before("a", "b")
    again = changes_since(parent, [dataset("a"), dataset("b")], (), LATE)
    assert again == parent.changes
    path = tmp_path / "changes.json"
    path.write_bytes(to_json(again))
    assert read_changes(path) == again
