"""The page that is shown where there is nothing to show: what happened and where to go on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import Final

from city_data_bank.manifest import Manifest
from city_data_bank.model import Withdrawal
from city_data_bank.pages.parts.facts import Item
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.visit import Page, Visit
from city_data_bank.search.question import Question

_MOST: Final = 5
_LONGEST: Final = 60
"""Characters of an address that are sought."""
_NEAR: Final = 0.45
_KNOWN: Final = (404, 405, 406, 410, 413, 503, 504)


@dataclass(frozen=True, slots=True)
class FaultView:
    """What the page shows.

    Args:
        status: Of the answer.
        sentence: What happened.
        advice: What to do.
        suggestions: Datasets with a similar name, the most similar one first.
        withdrawal: The dataset that is gone, if that is what happened.
        day: When it was withdrawn, in words.
    """

    status: int
    sentence: Text
    advice: Text
    suggestions: tuple[Item, ...] = ()
    withdrawal: Text | None = None
    day: Text | None = None


def fault_page(visit: Visit, status: int) -> Page:
    """The page for a status.

    Args:
        visit: The visit that failed; nothing is asked of the store, which may be what failed.
        status: HTTP status; one without words of its own has those of 400 or 500.
    """
    like = status if status in _KNOWN else 400 if status < 500 else 500  # noqa: PLR2004 -- ours
    key = f"fault-{like}"
    wanted = visit.ref or visit.kind
    near = tuple(_near(visit, wanted)) if status == 404 else ()  # noqa: PLR2004 -- not found
    view = FaultView(
        status,
        visit.say(f"{key}.sentence"),
        visit.say(f"{key}.advice"),
        near,
    )
    return Page(visit.say(key), view, status=status)


def damaged_page(visit: Visit) -> Page:
    """The page instead of a file that is not the one that was released."""
    sentence, advice = visit.say("fault-damaged.sentence"), visit.say("fault-damaged.advice")
    return Page(visit.say("fault-damaged"), FaultView(500, sentence, advice), status=500)


def gone_page(visit: Visit, withdrawal: Withdrawal) -> Page:
    """The page of a dataset that was withdrawn."""
    replaced = withdrawal.replaced_by
    title = visit.choose_stated(withdrawal.title) or Text(withdrawal.slug)
    view = FaultView(
        410,
        visit.say("fault-410.sentence"),
        visit.say("fault-410.replaced" if replaced else "fault-410.advice"),
        (_dataset(visit, replaced),) if replaced else (),
        visit.choose_stated(withdrawal.reason),
        Text(visit.messages.date(date.fromisoformat(withdrawal.date[:10])), visit.language),
    )
    return Page(title, view, status=410)


def withdrawal_of(manifest: Manifest, kind: str, ref: str) -> Withdrawal | None:
    """The withdrawn dataset that an address speaks of, or whose value it is."""
    if kind not in ("dataset", "mirror", "observation", "gap"):
        return None
    slug = ref.partition("/")[0]
    return next((gone for gone in manifest.withdrawals if gone.slug == slug), None)


def _near(visit: Visit, wanted: str) -> Iterator[Item]:
    """Datasets with a similar name; where there are none, what the index finds for it."""
    similar = [_dataset(visit, slug) for slug in _similar(visit.content.manifest, wanted)]
    yield from similar
    words = re.sub(r"[\W_]+", " ", wanted.rstrip("/").rpartition("/")[2])[:_LONGEST].strip()
    if similar or not words or visit.content.search is None:
        return
    question = Question(words, visit.language, size=_MOST)
    for hit in visit.content.search.search(question).hits:
        if hit.title_language not in ("", visit.language):
            continue
        title = Text("".join(piece.text for piece in hit.title), hit.title_language)
        yield Item(title, visit.content.addresses.link(visit.language, hit.iri))


def _similar(manifest: Manifest, wanted: str) -> Iterable[str]:
    """Slugs that resemble what was asked for, the most similar one first."""
    last = wanted.rstrip("/").rpartition("/")[2][:100].lower()
    slugs = (dataset.slug for dataset in manifest.datasets)
    return get_close_matches(last, slugs, _MOST, _NEAR)


def _dataset(visit: Visit, slug: str) -> Item:
    """A dataset by title."""
    released = visit.content.manifest.dataset(slug)
    title = visit.choose_stated(released.title) if released else None
    href = visit.content.addresses.page(visit.language, "dataset", slug)
    return Item(title or Text(slug), href)
