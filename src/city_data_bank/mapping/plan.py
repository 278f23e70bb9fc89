"""Mapping station: a mapping, checked and compiled, before it has seen its file.

What comes in: nothing; these are the frozen objects that ``planning`` makes of a merged document
and that ``observations`` and ``registers`` carry out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from city_data_bank.bank.configuration import Bank
from city_data_bank.bank.limits import Ranges
from city_data_bank.bank.ontology import Ontology
from city_data_bank.mapping.documents import Block
from city_data_bank.mapping.titles import TitlePattern
from city_data_bank.model import DatasetDescription, Dialect, Part, Place


@dataclass(frozen=True, slots=True)
class Context:
    """What the station is given besides mapping and table.

    Args:
        bank: The bank.
        ontology: Its code lists and areas.
        software: Version of the software.
        ranges: What the values of indicators may be; none = nothing is compared.
    """

    bank: Bank
    ontology: Ontology
    software: str
    ranges: Ranges = field(default_factory=Ranges)


@dataclass(frozen=True, slots=True)
class ColumnName:
    """A column of the delivered file as the mapping names it.

    Args:
        spellings: Titles, of which exactly one has to be in the file; with holes, every column
            that fits one of them.
        place: Where the mapping says so.
    """

    spellings: tuple[TitlePattern, ...]
    place: Place = field(compare=False)

    @property
    def holes(self) -> tuple[str, ...]:
        """Names of the holes; the same in every spelling."""
        return self.spellings[0].holes


@dataclass(frozen=True, slots=True)
class Fact:
    """Where one fact of an observation stands: a constant, cells, or a hole in a title.

    Args:
        name: ``area``, ``variable``, ``unit``, ``period``, ``referenceDate``, ``steward``,
            ``status`` or the name of a breakdown.
        constant: Its text in the mapping; empty = it stands in the file.
        columns: Columns whose cells are joined without a separator; empty = constant or hole.
        codes: Texts of the file and what they mean.
        codes_list: Name of the code list that says what they mean, or empty.
        form: How the text is written.
        lost_zeros: Whether exactly one lost leading zero is restored.
        place: Where the mapping says so.
    """

    name: str
    constant: str = ""
    columns: tuple[ColumnName, ...] = ()
    codes: tuple[tuple[str, str], ...] = ()
    codes_list: str = ""
    form: str = ""
    lost_zeros: bool = False
    place: Place = field(default=Place(""), compare=False)


@dataclass(frozen=True, slots=True)
class ValuePlan:
    """One entry of ``values``: a column, or the columns that fit a title with holes.

    Args:
        column: Which.
        facts: By name; those that a hole gives have neither constant nor columns.
        number: How its numbers look, a key of ``NUMBER_FORMATS``.
        missing: Signs and the gap reasons that they mean.
        required_by: IRIs of the methods, targets or laws that need the column.
        breaks: Refs of periods from which on values cannot be compared with earlier ones.
    """

    column: ColumnName
    facts: Mapping[str, Fact]
    number: str
    missing: tuple[tuple[str, str], ...]
    required_by: tuple[str, ...] = ()
    breaks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Condition:
    """One line of ``bank:where``.

    Args:
        column: Whose cells decide.
        relation: ``is``, ``not`` or ``startsWith``.
        texts: Any of these.
    """

    column: ColumnName
    relation: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Selection:
    """Which rows belong to the dataset and which columns are knowingly not mapped.

    Args:
        where: All have to hold.
        unused: Columns that are not mapped.
        rest_unused: Whether every other column is unused too.
    """

    where: tuple[Condition, ...] = ()
    unused: tuple[ColumnName, ...] = ()
    rest_unused: bool = False


@dataclass(frozen=True, slots=True)
class ObservationPlan:
    """How the columns of a statistical table become observations.

    Args:
        values: The value columns.
        dimensions: Names of the breakdowns in the order of the structure.
        selection: Rows and unused columns.
    """

    values: tuple[ValuePlan, ...]
    dimensions: tuple[str, ...]
    selection: Selection


@dataclass(frozen=True, slots=True)
class Datatype:
    """The type of a register's column.

    Args:
        base: Name of a CSVW datatype.
        number: How its numbers look, a key of ``NUMBER_FORMATS``.
        form: Date pattern, or ``yes|no`` of a boolean; empty = as XML Schema writes it.
    """

    base: str = "string"
    number: str = "1234.5"
    form: str = ""


@dataclass(frozen=True, slots=True)
class RegisterColumn:
    """One entry of ``tableSchema.columns``.

    Args:
        name: Name in the normalised table and in templates.
        column: The delivered column; None for virtual ones.
        property_url: Absolute IRI, or empty: the cell makes no triple.
        value_url: Absolute template of the object, or empty.
        text: Template of ``bank:text``, or empty.
        lang: Language of the text, or empty.
        datatype: How its texts are checked.
        required: Whether a row without it is rejected.
        codes: What its texts mean, as a fact; None = they are taken as they stand.
        missing: Signs that mean an empty cell.
        required_by: IRIs of what needs the column.
        place: Where the mapping says so.
    """

    name: str
    column: ColumnName | None
    property_url: str
    value_url: str = ""
    text: str = ""
    lang: str = ""
    datatype: Datatype = Datatype()
    required: bool = False
    codes: Fact | None = None
    missing: tuple[str, ...] = ()
    required_by: tuple[str, ...] = ()
    place: Place = field(default=Place(""), compare=False)


@dataclass(frozen=True, slots=True)
class PointPlan:
    """Where the position of a place stands.

    Args:
        latitude: Column of degrees or metres north.
        longitude: Column of degrees or metres east.
        crs: Reference system, ``EPSG:`` and a number.
        number: How the coordinates look, a key of ``NUMBER_FORMATS``.
    """

    latitude: ColumnName
    longitude: ColumnName
    crs: str
    number: str


@dataclass(frozen=True, slots=True)
class RegisterPlan:
    """How the rows of a register become resources.

    Args:
        about_url: Absolute template of the resource.
        columns: Described columns, virtual ones included.
        selection: Rows and unused columns.
        point: Where its position stands, if it has one.
        place: Where the mapping says so.
    """

    about_url: str
    columns: tuple[RegisterColumn, ...]
    selection: Selection
    point: PointPlan | None = None
    place: Place = field(default=Place(""), compare=False)


@dataclass(frozen=True, slots=True)
class DatasetMapping:
    """A mapping of one dataset, merged, checked and compiled.

    Args:
        description: What the dataset is; ``temporal`` only where the mapping states it.
        provider: Slug of the folder that mapping and delivery stand in.
        url: The delivery, relative to ``deliveries/{provider}``.
        dialect: How a text table is written.
        part: Which part of the file is the table.
        plan: How its columns become observations or resources.
        document: The merged mapping; every node knows file and line.
        path: The mapping file, relative to the bank.
        sha256: Of the mapping file.
    """

    description: DatasetDescription
    provider: str
    url: str
    dialect: Dialect
    part: Part
    plan: ObservationPlan | RegisterPlan
    document: Block
    path: str
    sha256: str
