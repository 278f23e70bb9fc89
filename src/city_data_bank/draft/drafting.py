"""draft: a first mapping of a delivery.

In: the bank and a file. Out: the text of a mapping with the evidence of each guess in its comments.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from city_data_bank.bank.configuration import Bank
from city_data_bank.bank.ontology import Ontology
from city_data_bank.draft.body import Body
from city_data_bank.draft.columns import Sample, sample_of
from city_data_bank.draft.context import Source, delivery_of
from city_data_bank.draft.description import dataset_id, description
from city_data_bank.draft.facts import year_said
from city_data_bank.draft.knowledge import Knowledge, knowledge_of
from city_data_bank.draft.reading_entries import reading_entries
from city_data_bank.draft.registers import register
from city_data_bank.draft.roles import find_roles, is_register
from city_data_bank.draft.shapes import find_shape
from city_data_bank.draft.statistics import statistics
from city_data_bank.draft.templates import shortest
from city_data_bank.draft.yaml_text import Map, Note, comment, write
from city_data_bank.errors import ConfigurationError
from city_data_bank.findings import in_words
from city_data_bank.model import Finding

NEW_INDICATOR: Final = "#   "
"""What the lines of Turtle begin with that a draft asks the steward to add."""


def draft_mapping(bank: Bank, ontology: Ontology, file: Path) -> str:
    """Look at a delivery and write a first mapping.

    Args:
        bank: The bank.
        ontology: What its columns are recognised by.
        file: The delivery, best below ``deliveries/{provider}/`` of the bank.

    Returns:
        YAML that the schema of mappings accepts. Comments say what each guess rests on and what is
        to be checked, in the first language of the bank. The same file gives the same text.

    Raises:
        ConfigurationError: There is no such file, or no table in it.
    """
    return draft(knowledge_of(bank, ontology), file)


def draft(knowledge: Knowledge, file: Path) -> str:
    """Write a first mapping with what is known already: as ``draft_mapping``, for many files."""
    delivery, placed = delivery_of(knowledge.bank, file)
    shape = find_shape(delivery)
    if isinstance(shape, Finding):
        words = in_words(shape, knowledge.messages)
        raise ConfigurationError(str(file), words.message, words.expected, words.advice)
    source = Source(delivery, placed, shape)
    sample = sample_of(shape.table)
    body = _body(source, sample, knowledge)
    document = Map(
        (
            *reading_entries(source, knowledge),
            description(source, knowledge, body.form),
            *body.entries,
        )
    )
    short = shortest(document, shape.table.titles, body.numbers, knowledge)
    check = knowledge.messages("draft-check")
    head = comment(_head(source, sample, body, knowledge), 0, check)
    return "\n".join((*head, *_turtle(body, knowledge), write(short, check)))


def _body(source: Source, sample: Sample, knowledge: Knowledge) -> Body:
    """What rows and columns mean."""
    roles = find_roles(sample, knowledge, year_said(source, knowledge))
    if is_register(sample, roles, knowledge.bank.bounds):
        return register(source, sample, knowledge)
    return statistics(source, sample, roles, knowledge)


def _head(source: Source, sample: Sample, body: Body, knowledge: Knowledge) -> Iterator[Note]:
    """What is said of the draft as a whole."""
    yield knowledge.note("head", file=source.delivery.name)
    provider = source.delivery.provider if source.placed else "PROVIDER"
    path = f"mappings/{provider}/{dataset_id(source)}.yaml"
    yield knowledge.note("save", path=path)
    if not source.placed:
        yield knowledge.note("unplaced", doubtful=True)
    if not sample.whole:
        yield knowledge.note("sample", rows=sample.rows)
    if body.new:
        yield knowledge.note("new-indicators", doubtful=True, count=len(body.new))


def _turtle(body: Body, knowledge: Knowledge) -> Iterator[str]:
    """The indicators that have to be added, as Turtle in comments."""
    for notation, label in body.new:
        text = label.replace("\\", "\\\\").replace('"', '\\"')
        lines = (
            f"<id/indicator/bank/{notation}> a bank:Indicator ;",
            "    skos:inScheme <id/indicator/bank> , bank:indicators ;",
            f'    skos:notation "{notation}" ; skos:prefLabel "{text}"@{knowledge.language} .',
        )
        yield from (f"{NEW_INDICATOR}{line}" for line in lines)
