"""What the mapping station's output has to satisfy before a dataset may be published."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from city_data_bank.bank.configuration import Bank
from city_data_bank.model import DatasetDescription, Finding, MappedDataset, Place, Severity
from city_data_bank.validation.person_rules import read_rules


def check_mapped(mapped: MappedDataset, bank: Bank, today: date) -> tuple[Finding, ...]:
    """Check one dataset.

    Args:
        mapped: What was made of the delivery.
        bank: The bank; its first language is mandatory for title and description.
        today: Day of the build; nothing may be published later.

    Returns:
        Findings whose place is the delivered file or the mapping file.
    """
    description = mapped.description
    found = (
        *_values(mapped),
        *_texts(description, bank),
        *check_dates(description, today),
        *_contact(description, bank),
        *_landing_page(description),
    )
    return tuple(found)


def _values(mapped: MappedDataset) -> Iterator[Finding]:
    """Every value cell has one outcome, and at least one of them is a value or a reasoned gap.

    A table of gaps says something: why there is no figure. One of which nothing came says nothing.
    """
    accounting, place = mapped.accounting, mapped.delivery.place
    slug = mapped.description.slug
    if not accounting.balanced:
        outcomes = (
            accounting.observations
            + accounting.gaps
            + accounting.repeated
            + accounting.rejected
            + accounting.left_out
        )
        cells = accounting.rows * accounting.value_columns
        counts = (("cells", str(cells)), ("outcomes", str(outcomes)))
        yield Finding(
            "accounting-unbalanced", Severity.VIOLATION, place, str(outcomes), counts, dataset=slug
        )
    if accounting.observations == accounting.gaps == 0:
        rows = (("rows", str(accounting.rows)),)
        yield Finding("no-values", Severity.VIOLATION, place, arguments=rows, dataset=slug)


def _texts(description: DatasetDescription, bank: Bank) -> Iterator[Finding]:
    """Title and description in every language of the bank, keywords in the first."""
    fields: dict[str, Mapping[str, object]] = {
        "title": description.title,
        "description": description.description,
    }
    if description.series:
        fields["seriesTitle"] = description.series_title
    for field, texts in fields.items():
        for language in bank.languages:
            if not texts.get(language):
                first = language == bank.languages[0] and field != "seriesTitle"
                severity = Severity.VIOLATION if first else Severity.WARNING
                yield _missing(description, field, language, severity)
    if not description.keywords.get(bank.languages[0]):
        yield _missing(description, "keyword", bank.languages[0], Severity.WARNING)


def _missing(
    description: DatasetDescription, field: str, language: str, severity: Severity
) -> Finding:
    """A text that is missing in one language."""
    arguments = (("field", field), ("language", language))
    place = _key(description, field)
    return Finding("text-missing", severity, place, "", arguments, dataset=description.slug)


def check_dates(description: DatasetDescription, today: date) -> Iterator[Finding]:
    """Check that days are days, in order, and none of publication after today.

    Nothing else that is found in a dataset depends on the day of the build.
    """
    stated = {"issued": description.issued, "vintage": description.vintage}
    for field, text in stated.items():
        day = _day(text)
        if text and day is None:
            yield _dated(description, "date-unreadable", field, text)
        elif day and day > today:
            yield _dated(description, "date-future", field, text)
    if description.temporal is None:  # which the shape of a dataset tells, imported ones too
        return
    first, last = (_day(text) for text in description.temporal)
    span = "/".join(description.temporal)
    if first is None or last is None or first > last:
        yield _dated(description, "date-unreadable", "temporal", span)
    elif first > today:
        place = _key(description, "temporal")
        slug = description.slug
        yield Finding("temporal-future", Severity.WARNING, place, span, dataset=slug)


def _dated(description: DatasetDescription, code: str, field: str, found: str) -> Finding:
    """A wrong day."""
    arguments = (("field", field),)
    place = _key(description, field)
    slug = description.slug
    return Finding(code, Severity.VIOLATION, place, found, arguments, dataset=slug)


def _contact(description: DatasetDescription, bank: Bank) -> Iterator[Finding]:
    """A contact point is an office; the address of a person is masked even here."""
    if "@" in description.contact and read_rules(bank.folders).personal_mail(description.contact):
        found = f"•••@{description.contact.partition('@')[2]}"
        place = _key(description, "contact")
        slug = description.slug
        yield Finding("contact-private", Severity.WARNING, place, found, dataset=slug)


def _landing_page(description: DatasetDescription) -> Iterator[Finding]:
    """Portals refuse addresses that are not encrypted, or warn whoever follows them."""
    address = description.landing_page
    if address.lower().startswith("http://"):
        place, slug = _key(description, "landingPage"), description.slug
        yield Finding("address-unencrypted", Severity.WARNING, place, address, dataset=slug)


def _key(description: DatasetDescription, key: str) -> Place:
    """A key of the mapping file."""
    return Place(description.mapping, column=key)


def _day(text: str) -> date | None:
    """A day as ISO 8601 writes it, with hyphens."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day.isoformat() == text else None
