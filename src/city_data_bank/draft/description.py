"""draft: ``bank:dataset``, what the dataset is.

In: the name of the file, the texts around the table. Out: identifier, title, description, category
and frequency, in the bank's first language, for the steward to correct and translate.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType
from typing import Final

from city_data_bank.draft.context import Source
from city_data_bank.draft.knowledge import Knowledge
from city_data_bank.draft.words import contains, key, slug
from city_data_bank.draft.yaml_text import Entry, Map

_FREQUENCIES: Final = MappingProxyType(
    {
        "year": "ANNUAL",
        "school-year": "ANNUAL",
        "quarter": "QUARTERLY",
        "year-month": "MONTHLY",
        "yyyyMM": "MONTHLY",
        "yyyyM": "MONTHLY",
        "MM.yyyy": "MONTHLY",
        "MM/yyyy": "MONTHLY",
    }
)
_DAYS: Final = "d"


def dataset_id(source: Source) -> str:
    """The identifier that the name of the file gives."""
    return slug(source.stem, "dataset")


def description(source: Source, knowledge: Knowledge, form: str) -> Entry:
    """What the dataset is.

    Args:
        source: The delivery.
        knowledge: The bank's languages, categories and frequencies.
        form: Of the period; empty where it is not known or there is none.
    """
    others = ", ".join(knowledge.bank.languages[1:])
    translate = (knowledge.note("translate", doubtful=True, languages=others),) if others else ()
    text = Map((Entry(knowledge.language, source.title),))
    said = knowledge.messages("draft-description-text", file=source.delivery.name)
    entries = (
        Entry("id", dataset_id(source), (knowledge.note("id", doubtful=True),)),
        Entry("title", text, (knowledge.note("title", doubtful=True), *translate)),
        Entry("description", Map((Entry(knowledge.language, said),))),
        *_category(source, knowledge),
        *_frequency(form, knowledge),
    )
    return Entry("bank:dataset", Map(entries))


def _category(source: Source, knowledge: Knowledge) -> Iterator[Entry]:
    """The category whose name stands in the texts around the table, else the first one."""
    codes = sorted(knowledge.ontology.categories.codes.items())
    texts = [key(text) for text in source.remarks]
    for notation, code in codes:
        labels = [key(text) for text in (notation, *code.labels.values())]
        if any(contains(text, label) for text in texts for label in labels):
            yield Entry("category", notation, (knowledge.note("category", doubtful=True),))
            return
    for notation, _ in codes[:1]:
        known = ", ".join(name for name, _ in codes)
        note = knowledge.note("category-unknown", doubtful=True, categories=known)
        yield Entry("category", notation, (note,))


def _frequency(form: str, knowledge: Knowledge) -> Iterator[Entry]:
    """The frequency that the periods show."""
    code = _FREQUENCIES.get(form, "DAILY" if _DAYS in form else "")
    listed = knowledge.ontology.lists.get("frequency")
    if code and (listed is None or code in listed.codes):
        yield Entry("frequency", code, (knowledge.note("frequency", doubtful=True),))
