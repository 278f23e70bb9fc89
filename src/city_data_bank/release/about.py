"""What a dataset's workbook says of it: source, terms, dates, and what its numbers do not say.

What comes in: a mapped dataset and its edition. What goes out: pairs of words and texts in the
bank's first language.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from city_data_bank.model import Delivery, MappedDataset
from city_data_bank.release.edition import Edition
from city_data_bank.vocabulary import EU


def delivered_key(delivery: Delivery) -> str:
    """The message that names the delivered file: the office's own, or our transcription."""
    ours = delivery.origin is not None and delivery.origin.transcription
    return "download-transcription" if ours else "download-src"


def about_rows(mapped: MappedDataset, edition: Edition) -> tuple[tuple[str, str], ...]:
    """What there is to say, title first, without what is empty.

    Args:
        mapped: The dataset.
        edition: Labels, messages and dates.
    """
    pairs = (*_what(mapped, edition), *_source(mapped, edition), *_terms(mapped, edition))
    return tuple(
        (edition.first(f"download-about-{key}"), text) for key, text in pairs if text.strip()
    )


def _what(mapped: MappedDataset, edition: Edition) -> Iterator[tuple[str, str]]:
    """What it is."""
    about = mapped.description
    yield "title", edition.choose(about.title)
    yield "description", edition.choose(about.description)
    yield "purpose", edition.choose(about.purpose)
    yield "caveat", edition.choose(about.caveat)


def _source(mapped: MappedDataset, edition: Edition) -> Iterator[tuple[str, str]]:
    """Whom it comes from, and where they published it."""
    about, origin = mapped.description, mapped.delivery.origin
    yield "provider", edition.label(edition.iris.thing("provider", about.provider))
    if about.steward != about.provider:
        yield "steward", edition.label(edition.iris.thing("provider", about.steward))
    if origin:
        parts = (origin.publisher, origin.title, origin.code, origin.original, origin.date)
        yield "source", ", ".join(part for part in parts if part)
        yield "source-page", origin.url or about.landing_page
    else:
        yield "source-page", about.landing_page
    yield "file", edition.first(delivered_key(mapped.delivery))


def _terms(mapped: MappedDataset, edition: Edition) -> Iterator[tuple[str, str]]:
    """On what terms, in which release, under which address."""
    about, origin = mapped.description, mapped.delivery.origin
    if about.licence:
        yield "licence", edition.label(f"{EU}licence/{about.licence}")
    yield "rights", edition.choose(about.rights) or edition.choose(origin.terms if origin else {})
    days = edition.first.date
    yield "issued", days(datetime.fromisoformat(edition.dates.issued))
    yield "modified", days(datetime.fromisoformat(edition.dates.modified))
    yield "address", edition.iris.dataset(about.slug)
    yield "bank", edition.choose(edition.bank)
