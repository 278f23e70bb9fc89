"""What a build has at hand before it touches a delivery: the bank's own files, read and checked.

What comes in: a bank's folder. What goes out: everything that its datasets are made with.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from city_data_bank import __version__
from city_data_bank.bank.configuration import Bank, read_bank
from city_data_bank.bank.limits import ranges_of
from city_data_bank.bank.ontology import Ontology, read_ontology
from city_data_bank.bank.words import read_messages, with_names
from city_data_bank.build.outcome import BuildOptions
from city_data_bank.build.staging import Staging, labels_of
from city_data_bank.errors import MappingError
from city_data_bank.manifest import read_manifest
from city_data_bank.mapping.folder import read_mappings
from city_data_bank.mapping.plan import Context, DatasetMapping
from city_data_bank.messages import Messages
from city_data_bank.sources.foreign.declaration import Import, read_imports


@dataclass(frozen=True, slots=True)
class Workshop:
    """A bank but for its deliveries.

    Args:
        bank: The bank.
        ontology: Its lists.
        messages: By language.
        mappings: One a dataset, or what is wrong with it.
        imports: One a foreign catalogue, or what is wrong with it.
    """

    bank: Bank
    ontology: Ontology
    messages: Mapping[str, Messages]
    mappings: tuple[DatasetMapping | MappingError, ...]
    imports: tuple[Import | MappingError, ...]

    def staging(self, folder: Path, parent: Path | None, options: BuildOptions) -> Staging:
        """What writes datasets into a release in the making.

        Args:
            folder: Of that release.
            parent: The release before, if there is one.
            options: Of the build.

        Raises:
            DamagedReleaseError: The manifest of the release before cannot be read.
        """
        return Staging(
            folder=folder,
            context=Context(self.bank, self.ontology, __version__, ranges_of(self.ontology)),
            messages=self.messages,
            labels=labels_of(self.ontology, self.bank.iris),
            when=options.when,
            parent=read_manifest(parent) if parent else None,
            releases=options.releases,
        )


def open_workshop(root: Path) -> Workshop:
    """Read everything but the deliveries.

    Raises:
        ConfigurationError: The bank's own files are wrong.
    """
    workshop = open_workshop_without_mappings(root)
    bank, ontology = workshop.bank, workshop.ontology
    return replace(
        workshop,
        mappings=read_mappings(bank, ontology),
        imports=read_imports(bank, ontology),
    )


def open_workshop_without_mappings(root: Path) -> Workshop:
    """Read the configuration, the lists and the messages: for who reads a mapping when it is due.

    Raises:
        ConfigurationError: The bank's own files are wrong.
    """
    bank = read_bank(root)
    ontology = read_ontology(bank)
    return Workshop(bank, ontology, with_names(read_messages(bank), ontology), (), ())
