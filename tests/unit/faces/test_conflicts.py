"""Conflicts as a feed and as a table."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from decimal import Decimal

from lxml import etree

from city_data_bank.bank.configuration import Bank
from city_data_bank.bank.ontology import Ontology
from city_data_bank.faces.conflicts import ConflictWriter
from city_data_bank.messages import Messages
from city_data_bank.model.conflicts import ComparedValue, ConflictEntry

ATOM = "{http://www.w3.org/2005/Atom}"


def conflict(vintage: str, period: str = "2020") -> ConflictEntry:
    values = (
        ComparedValue("old", "stats", "2022-04-07", "66270", "person", chosen=False),
        ComparedValue("new", "stats", vintage, "64935", "person", chosen=True),
    )
    return ConflictEntry(
        "bank/people", "1", period, "", "revision", "decided", Decimal("2.06"), values
    )


def writer(bank: Bank, ontology: Ontology, messages: dict[str, Messages]) -> ConflictWriter:
    words = messages[bank.languages[0]]
    return ConflictWriter(bank, ontology, words, "2026-01-01T00:00:00Z")


def test_the_feed_has_the_newest_figures_first_and_leads_to_the_conflict(
    bank: Bank, ontology: Ontology, messages: dict[str, Messages]
) -> None:
    conflicts = (conflict("2023-01-01", "2019"), conflict("2026-06-08"))
    feed = etree.fromstring(writer(bank, ontology, messages).feed(conflicts))
    dates = [one.text for one in feed.iter(f"{ATOM}updated")]
    assert dates == ["2026-06-08T00:00:00Z", "2026-06-08T00:00:00Z", "2023-01-01T00:00:00Z"]
    ids = [one.findtext(f"{ATOM}id") for one in feed.iter(f"{ATOM}entry")]
    assert ids[0] == f"{bank.base}id/conflict/bank/people/1/2020"
    summary = next(feed.iter(f"{ATOM}summary")).text
    assert summary == "66270 (old) / 64935 (new)"


def test_a_feed_without_conflicts_has_the_date_of_the_catalogue(
    bank: Bank, ontology: Ontology, messages: dict[str, Messages]
) -> None:
    feed = etree.fromstring(writer(bank, ontology, messages).feed(()))
    assert feed.findtext(f"{ATOM}updated") == "2026-01-01T00:00:00Z"
    assert feed.find(f"{ATOM}entry") is None


def test_the_table_has_a_line_a_value(
    bank: Bank, ontology: Ontology, messages: dict[str, Messages]
) -> None:
    text = writer(bank, ontology, messages).table((conflict("2026-06-08"),)).decode()
    lines = list(csv.DictReader(io.StringIO(text)))
    assert [(one["value"], one["chosen"]) for one in lines] == [
        ("66270", "false"),
        ("64935", "true"),
    ]
    assert {one["percent"] for one in lines} == {"2.06"}


def test_the_table_says_who_decided_and_where_the_reason_stands(
    bank: Bank, ontology: Ontology, messages: dict[str, Messages]
) -> None:
    told = replace(
        conflict("2026-06-08"), source="OPIS", decided_by="hall", decided_on="2026-01-01"
    )
    text = writer(bank, ontology, messages).table((told,)).decode()
    (line, _) = csv.DictReader(io.StringIO(text))
    assert (line["source"], line["decidedBy"], line["decidedOn"]) == ("OPIS", "hall", "2026-01-01")
