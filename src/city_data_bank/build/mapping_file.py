"""One mapping file of a bank, named by a person: what the commands about mappings begin with."""

from __future__ import annotations

from pathlib import Path

from city_data_bank import __version__
from city_data_bank.bank.configuration import read_bank
from city_data_bank.bank.ontology import read_ontology
from city_data_bank.errors import ConfigurationError, MappingError
from city_data_bank.mapping import read_mapping
from city_data_bank.mapping.plan import Context, DatasetMapping


def read_mapping_file(
    root: Path, file: Path
) -> tuple[Context, tuple[DatasetMapping | MappingError, ...]]:
    """Read a mapping file with all that it needs to be carried out.

    Args:
        root: The bank's folder.
        file: The mapping, below ``mappings/{provider}/`` of the bank.

    Returns:
        The bank and its lists; the datasets of the file, in order, or what is wrong with them.

    Raises:
        ConfigurationError: It is no mapping of this bank, or the bank itself is wrong.
    """
    bank = read_bank(root)
    path = file.resolve()
    if not path.is_file() or not path.is_relative_to(bank.folders.root / "mappings"):
        raise ConfigurationError(
            str(file),
            "no mapping of this bank",
            f"a file {bank.folders.root}/mappings/<provider>/<name>.yaml",
            "Name the file; --bank names the bank.",
        )
    context = Context(bank, read_ontology(bank), __version__)
    return context, read_mapping(path, bank, context.ontology)
