"""Mapping station: ``bank:dataset`` becomes the description of the dataset.

What comes in: a merged document and the ontology. What goes out: a ``DatasetDescription`` with
every default but those that only the delivered file can give.

Source: mapping-language rule 2; decisions "Reading cells".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePosixPath
from typing import Final

from city_data_bank.bank.code_lists import CodeList, fold
from city_data_bank.bank.configuration import Bank
from city_data_bank.bank.ontology import Ontology
from city_data_bank.errors import MappingError
from city_data_bank.iris import SLUG_LENGTH, is_mail_address, is_web_address
from city_data_bank.mapping.documents import Block, fault, texts_of
from city_data_bank.mapping.suggestions import advice, choice, nearest, suggested
from city_data_bank.model import DatasetDescription, Place

PERIOD_HOLE: Final = "{period}"
"""What stands in a text of the description for the periods that it covers."""

RESERVED_SLUGS: Final = frozenset({"reference", "none"})
"""Slugs that have a meaning of their own in addresses."""

NO_LICENCE: Final = "none"
"""What a mapping writes under ``licence`` where only the source's own terms hold."""

_SLUG: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Describer:
    """Reads ``bank:dataset``.

    Args:
        document: Merged mapping.
        bank: The bank.
        ontology: Its code lists.
        path: The mapping file relative to the bank.
        provider: Slug of the folder that it stands in.
    """

    document: Block
    bank: Bank
    ontology: Ontology
    path: str
    provider: str

    def description(self) -> DatasetDescription:
        """The description.

        Raises:
            MappingError: Something is missing, unknown or malformed.
        """
        dataset = self.dataset
        category = self.code("category", self.ontology.categories)
        issued = self.day("issued")
        series = self.slug("series") if "series" in dataset.entries else ""
        title = self.texts("title", needed=True)
        return DatasetDescription(
            slug=self.slug("id") if "id" in dataset.entries else self.slug_of_file(),
            provider=self.code("publisher", self.ontology.providers),
            steward=self.steward(),
            title=title,
            description=self.texts("description", needed=True),
            keywords=self.keywords(),
            category=category,
            themes=self.themes(category),
            frequency=self.listed("frequency"),
            licence=self.licence(),
            rights=self.texts("rights"),
            issued=issued,
            vintage=self.day("vintage") or issued,
            temporal=self.temporal(),
            spatial=self.spatial(),
            landing_page=self.landing_page(),
            series=series,
            series_title=self.series_title(title) if series else {},
            purpose=self.texts("purpose"),
            caveat=self.texts("caveat"),
            contact=self.contact(),
            disclosure=self.disclosure(),
            mapping=self.path,
            high_value=self.high_value(),
        )

    @property
    def dataset(self) -> Block:
        """The map itself."""
        return self.document.block("bank:dataset")

    def wrong(self, key: str, found: str, expected: str, next_step: str) -> MappingError:
        """A fault of one key."""
        node = self.dataset.entries.get(key)
        place = node.place if node else replace(self.dataset.place, column=f"bank:dataset.{key}")
        return fault(place, found, expected, next_step)

    def texts(self, key: str, *, needed: bool = False) -> Mapping[str, str]:
        """A text by language, white space collapsed."""
        found = {name: fold(text) for name, text in self.dataset.table(key).items()}
        first = self.bank.languages[0]
        if (needed or found) and first not in found:
            raise self.wrong(
                key,
                f"no {key} in {first!r}",
                f"a text in {first!r}, the first language of the bank",
                f"Add it: {key}: {{{first}: ...}}",
            ).coded("mapping-text-missing", found="", key=key, language=first)
        return found

    def keywords(self) -> Mapping[str, tuple[str, ...]]:
        """Keywords by language."""
        return {
            language: tuple(fold(text.value) for text in texts_of(node))
            for language, node in self.dataset.block("keyword").entries.items()
        }

    def code(self, key: str, codes: CodeList) -> str:
        """A code of a list, by notation or any spelling."""
        text = self.dataset.text(key)
        found = codes.find(text)
        if len(found) == 1:
            return found[0].notation
        raise self.wrong(
            key,
            f"no {key}" if not text else f"{key} {text!r}",
            choice(codes.codes, 30),
            advice(text, codes.spellings(), "Use one of these, or add the code to ontology/."),
        ).coded(
            "mapping-unknown-value" if text else "mapping-missing-key",
            found=text,
            key=key,
            **suggested(text, codes.codes),
        )

    def listed(self, key: str) -> str:
        """A code of the EU list of the same name."""
        codes = self.ontology.lists.get(key)
        return self.code(key, codes) if codes else self.dataset.text(key)

    def licence(self) -> str:
        """Code of a licence; empty where only the source's own terms hold.

        Raises:
            MappingError: A text that names no licence of the list: portals read licences by IRI.
        """
        text = self.dataset.text("licence")
        codes = self.ontology.lists.get("licence")
        if text == NO_LICENCE or codes is None:
            return ""
        if len(found := codes.find(text)) == 1:
            return found[0].notation
        near = nearest(text, codes.spellings(), 1)
        meant = "".join(code.notation for spelling in near for code in codes.find(spelling))
        raise self.wrong(
            "licence",
            f"licence {text!r}",
            choice(codes.codes, 30) + f", or {NO_LICENCE!r} with the source's terms under 'rights'",
            f"Did you mean {meant!r}?" if meant else "Write the terms under 'rights'.",
        ).coded(
            "mapping-licence",
            found=text,
            **suggested(text, codes.codes) | {"nearest": meant, "known": "yes" if meant else "no"},
        )

    def slug(self, key: str) -> str:
        """An identifier that addresses can be made of."""
        text = self.dataset.text(key)
        problem = slug_problem(text)
        if problem:
            raise self.wrong(
                key,
                f"{key} {text!r}: {problem}",
                f"at most {SLUG_LENGTH} of the characters a-z, 0-9 and single hyphens",
                "Choose another one; it is part of the dataset's address and never changes.",
            ).coded("mapping-identifier", found=text, length=str(SLUG_LENGTH))
        return text

    def slug_of_file(self) -> str:
        """The name of the mapping file, where ``id`` is not given."""
        text = PurePosixPath(self.path).stem
        problem = slug_problem(text)
        if problem:
            raise fault(
                Place(self.path),
                f"a file name that cannot be the dataset's identifier: {problem}",
                f"at most {SLUG_LENGTH} of the characters a-z, 0-9 and single hyphens",
                "Rename the file, or add bank:dataset: {id: ...}.",
            ).coded("mapping-identifier", found=text, length=str(SLUG_LENGTH))
        return text

    def steward(self) -> str:
        """The steward of all values where the mapping gives one; else the provider."""
        text = self.document.block("bank:observations").text("steward", self.provider)
        found = self.ontology.providers.find(text)
        return found[0].notation if len(found) == 1 else self.provider

    def themes(self, category: str) -> tuple[str, ...]:
        """Codes of EU themes; those of the category where the mapping gives none."""
        stated = self.dataset.texts("theme")
        codes = self.ontology.lists.get("data-theme")
        for text in stated:
            if codes and text.value not in codes.codes:
                raise fault(
                    text.place,
                    f"theme {text.value!r}",
                    choice(codes.codes, 30),
                    advice(text.value, codes.spellings(), "Use one of these."),
                ).coded(
                    "mapping-unknown-value",
                    found=text.value,
                    key="theme",
                    **suggested(text.value, codes.codes),
                )
        return tuple(text.value for text in stated) or self.ontology.themes.get(category, ())

    def high_value(self) -> tuple[str, ...]:
        """Codes of the categories of high-value datasets that the steward states."""
        codes = self.ontology.lists.get("high-value")
        stated = self.dataset.texts("highValue")
        for text in stated:
            if codes is None or text.value not in codes.codes:
                known = codes.codes if codes else ()
                raise fault(
                    text.place,
                    f"category of high-value datasets {text.value!r}",
                    choice(known, 30),
                    advice(text.value, known, "Use one of these."),
                )
        return tuple(text.value for text in stated)

    def day(self, key: str) -> str:
        """A day, ISO 8601."""
        text = self.dataset.text(key)
        if text and not _is_day(text):
            raise self.wrong(
                key, f"{key} {text!r}", "a day such as 2022-04-07", "Correct it."
            ).coded("mapping-day", found=text, key=key)
        return text

    def temporal(self) -> tuple[str, str] | None:
        """First and last day that the mapping states."""
        text = self.dataset.text("temporal")
        if not text:
            return None
        first, _, last = text.partition("/")
        if not (_is_day(first) and _is_day(last) and first <= last):
            raise self.wrong(
                "temporal",
                f"temporal {text!r}",
                "first and last day, such as 2024-01-01/2024-12-31",
                "Correct it.",
            ).coded("mapping-day", found=text, key="temporal")
        return first, last

    def spatial(self) -> str:
        """Ref of the area covered."""
        text = self.dataset.text("spatial")
        if text not in self.ontology.areas.by_ref:
            raise self.wrong(
                "spatial",
                f"spatial {text!r}",
                "the ref of an area in the list of areas",
                advice(text, self.ontology.areas.by_ref, "Add the area to the list."),
            ).coded(
                "mapping-unknown-value",
                found=text,
                key="spatial",
                **suggested(text, self.ontology.areas.by_ref),
            )
        return text

    def series_title(self, title: Mapping[str, str]) -> Mapping[str, str]:
        """The series' own title, or the dataset's without its period."""
        stated = self.texts("seriesTitle")
        return stated or {name: fold(text.replace(PERIOD_HOLE, "")) for name, text in title.items()}

    def landing_page(self) -> str:
        """Where the source tells of the table; may be absent."""
        text = self.dataset.text("landingPage")
        if text and not is_web_address(text):
            raise self.wrong(
                "landingPage",
                f"landingPage {text!r}",
                "an address with https:// or http://, without spaces",
                "Copy it from the address bar of a browser.",
            ).coded("mapping-address", found=text, key="landingPage")
        return text

    def contact(self) -> str:
        """An office's e-mail address, or a provider; may be absent."""
        text = self.dataset.text("contact")
        if not text or is_mail_address(text):
            return text
        found = self.ontology.providers.find(text)
        if len(found) == 1:
            return found[0].notation
        providers = self.ontology.providers
        raise self.wrong(
            "contact",
            f"contact {text!r}",
            "an e-mail address of an office, or a provider: " + choice(providers.codes, 30),
            advice(text, providers.spellings(), "Write the address, or add the provider."),
        ).coded("mapping-contact", found=text, **suggested(text, providers.codes))

    def disclosure(self) -> str:
        """Why small counts may be published.

        Raises:
            MappingError: It says that they may, but not why.
        """
        text = fold(self.dataset.text("disclosure"))
        if text in ("public", "true", "yes"):
            raise self.wrong(
                "disclosure",
                f"disclosure {text!r} without a reason",
                "a sentence that says why small counts may be published",
                "Name the law or the publication in which they already stand.",
            )
        return text


def _is_day(text: str) -> bool:
    """Whether a text is a day of the calendar."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def slug_problem(text: str) -> str:
    """What is wrong with an identifier, or nothing."""
    if len(text) > SLUG_LENGTH:
        return f"{len(text)} characters"
    if not _SLUG.fullmatch(text):
        return "characters that addresses do not take"
    return "reserved" if text in RESERVED_SLUGS else ""
