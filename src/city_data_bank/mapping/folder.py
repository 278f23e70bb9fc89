"""Mapping station: every mapping of a bank, merged, checked and compiled.

What comes in: ``mappings/<provider>/*.yaml`` of the bank. What goes out: a ``DatasetMapping`` for
each dataset, or the ``MappingError`` that stops it. The faults of one file do not stop the others.
No delivery is opened here.

Source: mapping-language rules 1, 2 and 9.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Self

from city_data_bank.bank.configuration import Bank
from city_data_bank.bank.ontology import Ontology
from city_data_bank.errors import ConfigurationError, MappingError
from city_data_bank.mapping.describing import Describer
from city_data_bank.mapping.documents import Block, Items, Node, fault, read_document
from city_data_bank.mapping.file_options import dialect_of, part_of
from city_data_bank.mapping.merging import built_in, layer, merge_blocks
from city_data_bank.mapping.plan import DatasetMapping, ObservationPlan, RegisterPlan
from city_data_bank.mapping.planning import observation_plan
from city_data_bank.mapping.register_planning import register_plan
from city_data_bank.mapping.schema import SCHEMA_FILE, Schema
from city_data_bank.mapping.suggestions import advice, choice, suggested

TEMPLATES = "mappings/templates"
"""Where templates stand; a bank overrides one by a file of the same name."""


def read_mappings(bank: Bank, ontology: Ontology) -> tuple[DatasetMapping | MappingError, ...]:
    """Read every mapping of a bank.

    Args:
        bank: The bank.
        ontology: What mappings may speak of.

    Returns:
        One entry a dataset, sorted by path and, within a file, in its order; an error in place of
        each dataset that a fault stops. Datasets with one identifier are all stopped.
    """
    reader = MappingReader.of(bank, ontology)
    folder = bank.folders.root / "mappings"
    paths = sorted(path for path in folder.glob("*/*.y*ml") if path.parent.name != "templates")
    found = [item for path in paths for item in reader.file(path)]
    return tuple(_without_twins(found))


def read_mapping(
    path: Path, bank: Bank, ontology: Ontology
) -> tuple[DatasetMapping | MappingError, ...]:
    """Read one mapping file: as ``read_mappings``, for the file's datasets alone."""
    reader = MappingReader.of(bank, ontology)
    return tuple(_without_twins(list(reader.file(path))))


def _without_twins(
    found: list[DatasetMapping | MappingError],
) -> Iterator[DatasetMapping | MappingError]:
    """The same with an error for each dataset whose identifier is used twice."""
    users: dict[str, list[str]] = {}
    for item in found:
        if isinstance(item, DatasetMapping):
            users.setdefault(item.description.slug, []).append(_id_place(item))
    for item in found:
        if isinstance(item, DatasetMapping) and len(users[item.description.slug]) > 1:
            others = [place for place in users[item.description.slug] if place != _id_place(item)]
            yield MappingError(
                _id_place(item),
                f"the identifier {item.description.slug!r}, which {' and '.join(others)} has too",
                "an identifier of its own for each dataset",
                "Give one of them another bank:dataset: {id: ...}.",
            ).coded(
                "mapping-identifier-twice",
                found=item.description.slug,
                others=", ".join(others),
            )
        else:
            yield item


def _id_place(mapping: DatasetMapping) -> str:
    """Where the identifier of a dataset is said."""
    node = mapping.document.block("bank:dataset").entries.get("id")
    if node:
        return f"{node.place.file}:{node.place.line}"
    url = mapping.document.entries.get("url")
    return f"{mapping.path}:{url.place.line}" if url else mapping.path


@dataclass(frozen=True, slots=True)
class MappingReader:
    """Reads mapping files of one bank one by one, and what all of them need but once.

    Args:
        bank: The bank.
        ontology: What mappings may speak of.
        schema: Of mappings.
        defaults: What the language itself says, by whether it is of statistics.
    """

    bank: Bank
    ontology: Ontology
    schema: Schema
    defaults: Mapping[bool, Block]

    @classmethod
    def of(cls, bank: Bank, ontology: Ontology) -> Self:
        """A reader that has read the schema, and what the language itself says."""
        defaults = {statistics: built_in(statistics=statistics) for statistics in (False, True)}
        return cls(bank, ontology, Schema(bank.folders.find(SCHEMA_FILE)), defaults)

    def file(self, path: Path) -> Iterable[DatasetMapping | MappingError]:
        """The datasets of one file."""
        try:
            name = path.resolve().relative_to(self.bank.folders.root).as_posix()
        except ValueError:
            return (
                MappingError(
                    str(path),
                    "a mapping outside the bank",
                    f"a file below {self.bank.folders.root / 'mappings'}",
                    "Move it there, into the folder of its provider.",
                ),
            )
        if path.suffix != ".yaml":
            return (
                MappingError(
                    name,
                    f"a mapping that ends in {path.suffix!r}",
                    "a file that ends in '.yaml'",
                    "Rename it; other files are not read.",
                ),
            )
        try:
            content = path.read_bytes()
            document = self.with_template(read_document(path, name))
            entries = tuple(self.tables(document))
        except OSError as error:
            return (MappingError(name, str(error), "a readable file", "Check name and rights."),)
        except MappingError as error:
            return (error,)
        source = _Source(name, path.parent.name, sha256(content).hexdigest())
        return tuple(self.dataset(entry, source) for entry in entries)

    def with_template(self, document: Block) -> Block:
        """The file laid over its template.

        Raises:
            MappingError: The template is not there, or has a template itself.
        """
        name = document.text("bank:template")
        if not name:
            return document
        try:
            path = self.bank.folders.find(f"{TEMPLATES}/{name}.yaml")
        except ConfigurationError:
            files = self.bank.folders.files(TEMPLATES, "*.yaml")
            names = [path.stem for _, path in files]
            raise fault(
                document.entries["bank:template"].place,
                f"no template {name!r}",
                choice(names, 30),
                advice(name, names, f"Add {TEMPLATES}/{name}.yaml, or correct the name."),
            ).coded(
                "mapping-unknown-value", found=name, key="bank:template", **suggested(name, names)
            ) from None
        template = read_document(path, f"{TEMPLATES}/{name}.yaml")
        if "bank:template" in template.entries:
            raise fault(
                template.keys["bank:template"],
                "a template that starts from a template",
                "a template without bank:template",
                "Write what is needed into this template.",
            )
        return merge_blocks(template, document)

    def tables(self, document: Block) -> Iterator[Block]:
        """The tables of a file, each as a whole document."""
        self.schema.check(document)
        top = document.without("tables", "bank:template")
        tables = document.entries.get("tables")
        if tables is None:
            yield top
        for entry in tables.items if isinstance(tables, Items) else ():
            if isinstance(entry, Block):
                yield merge_blocks(top, entry)

    def dataset(self, document: Block, source: _Source) -> DatasetMapping | MappingError:
        """One dataset, or what stops it."""
        try:
            return self.compiled(self.with_defaults(document, source), source)
        except MappingError as error:
            return error

    def with_defaults(self, document: Block, source: _Source) -> Block:
        """The document laid over what bank.toml and the language itself say."""
        statistics = "bank:observations" in document.entries
        bank = {"bank:dataset": {"licence": self.bank.licence, "spatial": self.bank.area}}
        folder = {"bank:dataset": {"publisher": source.provider}}
        if statistics:
            bank["bank:observations"] = {"area": self.bank.area}
            folder["bank:observations"] = {"steward": source.provider}
        return merge_blocks(
            self.defaults[statistics],
            layer("bank.toml", bank),
            layer(f"mappings/{source.provider}/", folder),
            document,
        )

    def compiled(self, document: Block, source: _Source) -> DatasetMapping:
        """A merged document as a plan."""
        self.schema.check(document)
        if not document.text("url"):
            raise fault(
                document.place,
                "no 'url'",
                "the delivered file, relative to deliveries/<provider>",
                "Add url: name-of-the-file.csv.",
            ).coded("mapping-missing-key", found="", key="url")
        describer = Describer(document, self.bank, self.ontology, source.name, source.provider)
        return DatasetMapping(
            description=describer.description(),
            provider=source.provider,
            url=document.text("url"),
            dialect=dialect_of(document),
            part=part_of(document),
            plan=self.plan(document),
            document=document,
            path=source.name,
            sha256=source.sha256,
        )

    def plan(self, document: Block) -> ObservationPlan | RegisterPlan:
        """The plan of a statistical table or of a register."""
        statistics: Node | None = document.entries.get("bank:observations")
        register = document.entries.get("tableSchema")
        if (statistics is None) == (register is None):
            raise fault(
                register.place if register else document.place,
                "both bank:observations and tableSchema"
                if register
                else "neither bank:observations nor tableSchema",
                "one of the two: statistics have bank:observations, registers a tableSchema",
                "Keep or add the one that fits the file.",
            )
        if register is not None:
            return register_plan(document, self.ontology, self.bank.iris)
        return observation_plan(document, self.ontology, self.bank.iris)


@dataclass(frozen=True, slots=True)
class _Source:
    """Where a mapping comes from.

    Args:
        name: Path relative to the bank.
        provider: The folder it stands in.
        sha256: Of its bytes.
    """

    name: str
    provider: str
    sha256: str
