"""Datasets that are gone: named by the bank, carried from release to release, never lost by chance.

What comes in: ``withdrawals.toml`` of a bank, the parent's manifest, today's datasets. What goes
out: the withdrawals of today's release. Harvesters delete for good whatever is absent, so a release
that would lose a dataset that nobody named is refused.
"""

from __future__ import annotations

import dataclasses
import re
import tomllib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

from city_data_bank.errors import ConfigurationError, WithdrawalError
from city_data_bank.iris import is_language
from city_data_bank.manifest import Manifest
from city_data_bank.model import Withdrawal

FILE: Final = "withdrawals.toml"
LARGEST_SHARE: Final = 0.1
"""Share of the parent's datasets that may go without ``--confirm-withdrawals``."""

_SLUG: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_KEYS: Final = {field.name for field in dataclasses.fields(Withdrawal)}
_CONFIRM: Final = "--confirm-withdrawals"


@dataclass(frozen=True, slots=True)
class Confirmation:
    """Somebody gave ``--confirm-withdrawals``.

    Args:
        reason: By language: what a tombstone says where ``withdrawals.toml`` gives no reason.
        date: Day of the build, ISO 8601.
    """

    reason: Mapping[str, str]
    date: str


def read_withdrawals(path: Path) -> tuple[Withdrawal, ...]:
    """Read ``withdrawals.toml``: one ``[[withdrawal]]`` a dataset.

    Its keys: ``slug``, ``date``, ``reason`` (by language), and where they apply ``replaced_by``,
    ``renamed``, ``title`` (by language), ``issued``.

    Args:
        path: The file; none = no withdrawals.

    Returns:
        Sorted by slug.

    Raises:
        ConfigurationError: It is no TOML, a key is unknown or missing, a slug is there twice.
    """
    if not path.exists():
        return ()
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise _fault(path, str(error), "a TOML file in UTF-8") from error
    listed = document.pop("withdrawal", [])
    if document or not isinstance(listed, list):
        raise _fault(path, ", ".join(document) or "withdrawal", "only [[withdrawal]] tables")
    found = sorted((_withdrawal(path, entry) for entry in listed), key=lambda item: item.slug)
    for first, second in pairwise(found):
        if first.slug == second.slug:
            raise _fault(path, f"{first.slug} twice", "each dataset once")
    return tuple(found)


def carry_withdrawals(
    parent: Manifest | None,
    slugs: Collection[str],
    named: Sequence[Withdrawal],
    confirmation: Confirmation | None,
) -> tuple[Withdrawal, ...]:
    """The withdrawals of today's release.

    Args:
        parent: Manifest of the release before.
        slugs: Datasets of today's release, kept ones included.
        named: What ``withdrawals.toml`` says.
        confirmation: Given with ``--confirm-withdrawals``.

    Returns:
        The parent's, those named and those confirmed, but for datasets that are back; by slug.

    Raises:
        WithdrawalError: A dataset of the parent is missing and not named, or more than 10 % are
            missing, and nobody confirmed it.
        ConfigurationError: A dataset is named and there nonetheless, or is replaced by none.
    """
    _require_consistency(slugs, named)
    before = {dataset.slug: dataset for dataset in parent.datasets} if parent else {}
    lost = sorted(before.keys() - set(slugs))
    if confirmation is None:
        _refuse_losses(lost, {withdrawal.slug for withdrawal in named}, len(before))
    else:
        known = {withdrawal.slug for withdrawal in named}
        named = (
            *named,
            *(
                Withdrawal(slug, confirmation.reason, confirmation.date)
                for slug in lost
                if slug not in known
            ),
        )
    gone = {withdrawal.slug: withdrawal for withdrawal in (parent.withdrawals if parent else ())}
    for withdrawal in named:
        dataset, carried = before.get(withdrawal.slug), gone.get(withdrawal.slug)
        last = dataset or carried
        gone[withdrawal.slug] = dataclasses.replace(
            withdrawal,
            title=withdrawal.title or (last.title if last else {}),
            issued=withdrawal.issued or (last.issued if last else ""),
        )
    return tuple(gone[slug] for slug in sorted(gone.keys() - set(slugs)))


def _require_consistency(slugs: Collection[str], named: Sequence[Withdrawal]) -> None:
    """See to it that ``withdrawals.toml`` fits what the bank has.

    Raises:
        ConfigurationError: It does not.
    """
    known = {*slugs, *(withdrawal.slug for withdrawal in named)}
    for withdrawal in named:
        if withdrawal.slug in slugs:
            raise _fault(
                Path(FILE),
                f"{withdrawal.slug} is withdrawn, and a mapping makes it",
                "one of both",
            )
        if withdrawal.replaced_by and withdrawal.replaced_by not in known:
            raise _fault(
                Path(FILE),
                f"{withdrawal.slug} is replaced by {withdrawal.replaced_by}, which is not there",
                "a dataset of the bank, or one that is named here too",
            )


def _refuse_losses(lost: Sequence[str], named: Collection[str], before: int) -> None:
    """Refuse a release that loses what nobody named, or a great deal at once.

    Raises:
        WithdrawalError: It does.
    """
    unnamed = [slug for slug in lost if slug not in named]
    if unnamed:
        raise WithdrawalError(
            FILE,
            f"{len(unnamed)} of {before} datasets would be lost: {', '.join(unnamed[:10])}",
            "every dataset of the release before, or a [[withdrawal]] with slug, date and reason",
            f"Bring the mapping back, name the dataset in {FILE}, or give {_CONFIRM}.",
        )
    if len(lost) > LARGEST_SHARE * before:
        raise WithdrawalError(
            FILE,
            f"{len(lost)} of {before} datasets would be withdrawn at once",
            f"at most {LARGEST_SHARE:.0%} in one release",
            f"If that is meant, build with {_CONFIRM}.",
        )


def _withdrawal(path: Path, entry: Mapping[str, Any]) -> Withdrawal:
    """One table of the file.

    Raises:
        ConfigurationError: It says something impossible.
    """
    slug = _slug(path, "slug", entry.get("slug"))
    if unknown := sorted(entry.keys() - _KEYS):
        raise _fault(path, f"{slug}: unknown key {unknown[0]}", ", ".join(sorted(_KEYS)))
    renamed = entry.get("renamed", False)
    if renamed not in (True, False) or (renamed and not entry.get("replaced_by")):
        raise _fault(path, f"{slug}: renamed = {renamed!r}", "true with a replaced_by, or false")
    return Withdrawal(
        slug=slug,
        reason=_texts(path, f"{slug}: reason", entry.get("reason")),
        date=_day(path, f"{slug}: date", entry.get("date")),
        replaced_by=_slug(path, f"{slug}: replaced_by", entry["replaced_by"])
        if entry.get("replaced_by")
        else "",
        renamed=bool(renamed),
        title=_texts(path, f"{slug}: title", entry["title"]) if "title" in entry else {},
        issued=_day(path, f"{slug}: issued", entry["issued"]) if "issued" in entry else "",
    )


def _texts(path: Path, key: str, value: object) -> dict[str, str]:
    """Texts by language, at least one."""
    if not isinstance(value, dict) or not value:
        raise _fault(path, f"{key} = {value!r}", 'texts by language, such as {pl = "...", en = ..}')
    if not all(isinstance(text, str) and text for text in value.values()):
        raise _fault(path, f"{key} = {value!r}", "a text for each language")
    for tag in value:
        if not is_language(tag):
            raise _fault(path, f"{key}.{tag}", "a language tag such as pl or de-AT")
    return value


def _slug(path: Path, key: str, value: object) -> str:
    """The slug of a dataset."""
    if not isinstance(value, str) or not _SLUG.fullmatch(value):
        raise _fault(path, f"{key} = {value!r}", "the slug of a dataset: a-z, 0-9, single hyphens")
    return value


def _day(path: Path, key: str, value: object) -> str:
    """A day, written as a TOML date or as a text."""
    try:
        return date.fromisoformat(str(value)).isoformat()
    except ValueError:
        raise _fault(path, f"{key} = {value!r}", "a day such as 2026-05-31") from None


def _fault(path: Path, found: str, expected: str) -> ConfigurationError:
    """A fault of the file."""
    return ConfigurationError(str(path), found, expected, f"Correct {path.name}.")
