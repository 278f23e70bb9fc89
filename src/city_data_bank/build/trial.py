"""A file tried with a mapping before it is handed in, and the empty form of a mapping."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import file_digest
from pathlib import Path

from openpyxl import Workbook

from city_data_bank.bank.configuration import Bank
from city_data_bank.bank.words import read_messages
from city_data_bank.build.dataset import Made, make_delivered
from city_data_bank.build.mapping_file import read_mapping_file
from city_data_bank.build.scanning import scanned
from city_data_bank.errors import ConfigurationError, MappingError
from city_data_bank.findings import choose
from city_data_bank.handback.blank.allowed import Lists
from city_data_bank.handback.blank.book import blank_book
from city_data_bank.handback.marked.asked import Asked
from city_data_bank.handback.page import Handed, State
from city_data_bank.mapping.plan import Context, DatasetMapping
from city_data_bank.messages import Messages
from city_data_bank.model import Accounting, Delivery, Finding
from city_data_bank.sources import read_table
from city_data_bank.sources.delivery import read_delivery


@dataclass(frozen=True, slots=True)
class Choice:
    """Which dataset of which bank is meant.

    Args:
        bank: The bank's folder.
        mapping: A mapping file of it.
        dataset: Slug of one of its datasets; empty = the only one, or the one whose file has the
            same name as the file that is tried.
    """

    bank: Path
    mapping: Path
    dataset: str = ""


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of trying a file.

    Args:
        bank: Whose mapping was used.
        messages: Of its languages, and English.
        asked: The file and how it was read.
        title: Of the dataset, by language.
        made: What became of it; nothing was written.
    """

    bank: Bank
    messages: Mapping[str, Messages]
    asked: Asked
    title: Mapping[str, str]
    made: Made

    @property
    def exit_code(self) -> int:
        """0 where the file can be handed in, else 1."""
        return int(not self.made.trusted)

    def handed(self, messages: Messages) -> Handed:
        """The file on a page of findings."""
        mapped = self.made.mapped
        return Handed(
            self.asked.delivery.place.file,
            choose(self.title, messages),
            State.FIT if self.made.trusted else State.UNFIT,
            mapped.accounting if mapped else Accounting(),
            statistics=bool(mapped and mapped.periods),
        )


def try_file(file: Path, choice: Choice, today: date) -> Trial:
    """Read, scan and map a file as a build would; nothing is written.

    Args:
        file: Anywhere on this disk.
        choice: The mapping.
        today: No date of the dataset may be later.

    Raises:
        ConfigurationError: There is no such file or mapping, or it is unclear which dataset.
    """
    if not file.is_file():
        raise ConfigurationError(
            str(file), "no such file", "the file that is to be tried", "Correct its name."
        )
    context, mapping = _chosen(choice, file.name)
    bank = context.bank
    with file.open("rb") as stream:
        digest = file_digest(stream, "sha256").hexdigest()
    delivery = Delivery(mapping.provider, file.resolve(), file.name, digest, file.stat().st_size)
    alone = make_delivered(mapping, delivery, context, today)
    (made,) = scanned((alone,), (mapping,), bank.folders)
    asked = Asked(delivery, mapping.dialect, mapping.part)
    return Trial(bank, read_messages(bank), asked, mapping.description.title, made)


def blank_form(choice: Choice, language: str, today: date) -> tuple[str, Workbook]:
    """Make the empty form of a mapping.

    Args:
        choice: The mapping.
        language: Of the explanations; empty = the bank's first.
        today: Its year stands in examples.

    Returns:
        Slug of the dataset, and the workbook, not saved yet.

    Raises:
        ConfigurationError: There is no such mapping, language or dataset.
    """
    context, mapping = _chosen(choice, "")
    bank = context.bank
    messages = messages_in(language, bank, read_messages(bank))
    header = _header(mapping, bank)
    lists = Lists(context.ontology, messages)
    return mapping.description.slug, blank_book(mapping, header, lists, today)


def messages_in(language: str, bank: Bank, messages: Mapping[str, Messages]) -> Messages:
    """The messages of a language of the bank; of its first one where none is asked for.

    Raises:
        ConfigurationError: The bank does not have the language.
    """
    wanted = language or bank.languages[0]
    if wanted not in bank.languages:
        raise ConfigurationError(
            f"language {language}",
            "no language of this bank",
            f"one of {', '.join(bank.languages)}",
            "Choose one of them, or add the language to bank.toml.",
        )
    return messages[wanted]


def _header(mapping: DatasetMapping, bank: Bank) -> tuple[str, ...]:
    """Titles of the file that is delivered today; none where it cannot be read."""
    delivery = read_delivery(bank.folders.root / "deliveries", mapping.provider, mapping.url)
    if isinstance(delivery, Finding):
        return ()
    table = read_table(delivery, mapping.dialect, mapping.part).table
    return table.titles if table else ()


def _chosen(choice: Choice, name: str) -> tuple[Context, DatasetMapping]:
    """The dataset that is meant, and what it is mapped with.

    Raises:
        ConfigurationError: It is unclear, or the mapping is wrong.
    """
    context, found = read_mapping_file(choice.bank, choice.mapping)
    for item in found:
        if isinstance(item, MappingError):
            raise item
    mappings = [item for item in found if isinstance(item, DatasetMapping)]
    if choice.dataset:
        fitting = [item for item in mappings if item.description.slug == choice.dataset]
    else:
        fitting = [item for item in mappings if Path(item.url).name == name] or mappings
    if len(fitting) != 1:
        slugs = ", ".join(item.description.slug for item in mappings)
        raise ConfigurationError(
            str(choice.mapping),
            f"no dataset {choice.dataset!r}" if choice.dataset else f"{len(fitting)} datasets",
            f"one of {slugs}",
            "Name it: --dataset SLUG.",
        )
    return context, fitting[0]
