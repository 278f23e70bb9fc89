"""Mapping station: ``tableSchema`` becomes the plan of a register.

What comes in: a merged document that the JSON Schema has accepted, and the ontology. What goes out:
a ``RegisterPlan`` with absolute IRIs and templates.

Source: CSVW metadata 5.6 (columns), mapping-language "Extension keys" and rule 5.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from city_data_bank.bank.code_lists import fold
from city_data_bank.bank.ontology import Ontology
from city_data_bank.iris import Iris
from city_data_bank.mapping.documents import Block, Items, Text, fault, texts_of
from city_data_bank.mapping.fact_checks import check_area_form
from city_data_bank.mapping.named_columns import fixed_title, selection
from city_data_bank.mapping.numbers import NUMBER_FORMATS, PLAIN_NUMBER, NumberFormat
from city_data_bank.mapping.periods import DATE_LETTERS, period_reader
from city_data_bank.mapping.plan import (
    Datatype,
    Fact,
    PointPlan,
    RegisterColumn,
    RegisterPlan,
)
from city_data_bank.mapping.reference_systems import DEGREES, to_degrees
from city_data_bank.mapping.short_iris import is_whole_cell, short_iri, variables
from city_data_bank.mapping.suggestions import advice, choice, suggested

_NUMBER_TYPES: Final = ("integer", "decimal")
_DATE_TYPES: Final = ("date", "gYear", "gYearMonth")


def register_plan(document: Block, ontology: Ontology, iris: Iris) -> RegisterPlan:
    """The plan of a register.

    Args:
        document: Merged mapping.
        ontology: Code lists that columns are looked up in.
        iris: Of the bank.

    Raises:
        MappingError: With file, line, found, expected and the next step.
    """
    schema = document.block("tableSchema")
    about = schema.entries.get("aboutUrl")
    columns = schema.entries.get("columns")
    if not isinstance(about, Text) or not isinstance(columns, Items):
        missing = "aboutUrl" if not isinstance(about, Text) else "columns"
        raise fault(
            schema.place,
            f"no {missing!r} after merging",
            "aboutUrl and columns",
            f"Add {missing} to the tableSchema.",
        ).coded("mapping-missing-key", found="", key=missing)
    planner = _Planner(document, ontology, iris)
    planned = tuple(planner.column(item) for item in columns.items if isinstance(item, Block))
    _check_names(planned)
    plan = RegisterPlan(
        short_iri(about, iris, ontology),
        planned,
        selection(document),
        planner.point(schema),
        about.place,
    )
    _check_whole_cells(plan)
    return plan


def _check_names(columns: tuple[RegisterColumn, ...]) -> None:
    """Each name once."""
    seen: set[str] = set()
    for column in columns:
        if column.name in seen:
            raise fault(
                column.place,
                f"two columns named {column.name!r}",
                "a name of its own for each column",
                "Add name: to one of them.",
            )
        if column.name:
            seen.add(column.name)


def _check_whole_cells(plan: RegisterPlan) -> None:
    """A cell that is a whole IRI has to be checked as one."""
    checked = {column.name for column in plan.columns if column.datatype.base == "anyURI"}
    templates = [(plan.about_url, plan.place)]
    templates += [(column.value_url, column.place) for column in plan.columns]
    for template, place in templates:
        if is_whole_cell(template) and variables(template)[0] not in checked:
            raise fault(
                place,
                f"{template!r} alone",
                "the name of a column with datatype: anyURI",
                "Add datatype: anyURI to that column, or begin the template with literal text.",
            )


@dataclass(frozen=True, slots=True)
class _Planner:
    """Makes the entries of ``columns``."""

    document: Block
    ontology: Ontology
    iris: Iris

    def column(self, block: Block) -> RegisterColumn:
        """One column."""
        virtual = block.text("virtual") == "true"
        titles = block.entries.get("titles")
        if (titles is None) != virtual:
            raise fault(
                block.place,
                "neither 'titles' nor 'virtual: true'" if titles is None else "both",
                "titles of a delivered column, or virtual: true",
                "Add the one that fits, remove the other.",
            )
        column = fixed_title(titles) if titles else None
        return RegisterColumn(
            name=_name_of(block),
            column=column,
            property_url=self.iri(block, "propertyUrl"),
            value_url=self.value_url(block),
            text=self.text(block, virtual=virtual),
            lang=block.text("lang"),
            datatype=self.datatype(block),
            required=block.text("required") == "true",
            codes=self.codes(block),
            missing=self.missing(block),
            required_by=tuple(
                short_iri(text, self.iris, self.ontology) for text in block.texts("requiredBy")
            ),
            place=block.place,
        )

    def iri(self, block: Block, key: str) -> str:
        """An absolute IRI or template; empty where there is none."""
        node = block.entries.get(key)
        return short_iri(node, self.iris, self.ontology) if isinstance(node, Text) else ""

    def value_url(self, block: Block) -> str:
        """The template of the object: the mapping's, else that of an area."""
        stated = self.iri(block, "valueUrl")
        codes = block.block("bank:codes")
        if not stated and codes.text("list") == "areas":
            return f"{self.iris.base}id/area/{{+{_name_of(block)}}}"
        return stated

    def text(self, block: Block, *, virtual: bool) -> str:
        """``bank:text``, which makes a virtual column a real one."""
        template = block.text("bank:text")
        if template and not (virtual and block.text("name")):
            raise fault(
                block.place,
                "bank:text in a column that is not virtual or has no name",
                "virtual: true, name: ..., bank:text: ...",
                "Add what is missing.",
            )
        return template

    def datatype(self, block: Block) -> Datatype:
        """The type of the cells."""
        node = block.entries.get("datatype")
        if not isinstance(node, Block):
            return Datatype(block.text("datatype", "string"))
        base = node.text("base", "string")
        form = node.text("format")
        if base in _DATE_TYPES and form:
            _check_pattern(node, form)
        if base not in _NUMBER_TYPES:
            return Datatype(base, form=form)
        signs = node.block("format")
        wanted = NumberFormat(signs.text("decimalChar", "."), signs.text("groupChar"))
        names = [name for name, one in NUMBER_FORMATS.items() if one == wanted]
        if not names:
            raise fault(
                node.place,
                f"decimalChar {wanted.decimal!r} with groupChar {wanted.group!r}",
                "signs of a number such as " + choice(NUMBER_FORMATS),
                "Correct the signs.",
            )
        return Datatype(base, names[0])

    def codes(self, block: Block) -> Fact | None:
        """What the texts of the column mean."""
        node = block.entries.get("bank:codes")
        if node is None:
            return None
        if isinstance(node, Block) and node.text("list") == "areas":
            form, lost = node.text("form"), node.text("lostZeros") == "true"
            fact = Fact("area", form=form, lost_zeros=lost, place=node.place)
            check_area_form(fact, self.ontology)
            return fact
        if isinstance(node, Block):
            return Fact("codes", codes=tuple(block.table("bank:codes").items()), place=node.place)
        name = texts_of(node)[0].value
        if name not in self.ontology.lists:
            raise fault(
                node.place,
                f"no code list {name!r}",
                choice(self.ontology.lists, 30),
                advice(name, self.ontology.lists, "Add the list to ontology/."),
            ).coded(
                "mapping-unknown-value",
                found=name,
                key="bank:codes",
                **suggested(name, self.ontology.lists),
            )
        return Fact("codes", codes_list=name, place=node.place)

    def missing(self, block: Block) -> tuple[str, ...]:
        """Signs that mean an empty cell: those of the file and of the column.

        Raises:
            MappingError: A sign is also a code.
        """
        own = block.block("bank:missing")
        signs = (*self.document.block("bank:missing").entries, *own.entries)
        codes = {fold(text) for text in block.block("bank:codes").entries}
        for sign in signs:
            if fold(sign) in codes:
                raise fault(
                    own.keys.get(sign, block.place),
                    f"the sign {sign!r} is declared missing and is also a code",
                    "a sign that means one thing",
                    "Take it out of bank:missing or out of bank:codes.",
                )
        return tuple(dict.fromkeys(fold(sign) for sign in signs))

    def point(self, schema: Block) -> PointPlan | None:
        """Where the position stands.

        Raises:
            MappingError: Not both coordinates, or in a system that is not known.
        """
        block = schema.block("bank:point")
        if not block.entries:
            return None
        crs = block.text("crs", DEGREES)
        north = block.entries.get("lat") or block.entries.get("y")
        east = block.entries.get("lon") or block.entries.get("x")
        if north is None or east is None:
            raise fault(
                block.place,
                "one coordinate",
                "lat and lon, or x (east), y (north) and crs",
                "Add the column of the other coordinate.",
            )
        try:
            to_degrees(crs)
        except ValueError:
            raise fault(
                block.place,
                f"positions in {crs!r}",
                f"a reference system of EPSG that PROJ can convert, such as {DEGREES} or EPSG:3035",
                "Ask the provider for the EPSG code of the coordinates.",
            ) from None
        number = block.text("number", PLAIN_NUMBER)
        return PointPlan(fixed_title(north), fixed_title(east), crs, number)


def _check_pattern(node: Block, form: str) -> None:
    """A date pattern that means something."""
    try:
        period_reader(form)
    except ValueError:
        raise fault(
            node.place,
            f"format {form!r}",
            f"a pattern of {DATE_LETTERS}",
            "Write the pattern of the dates, such as dd.MM.yyyy.",
        ).coded("mapping-date-form", found=form, key="format") from None


def _name_of(block: Block) -> str:
    """The name of a column: its own, or its first title as one of letters, digits and ``_``.

    Raises:
        MappingError: Nothing of the title is left; CSVW keeps names that begin with ``_`` for
            itself.
    """
    titles = block.texts("titles")
    title = fold(titles[0].value) if titles else ""
    plain = "".join(sign if sign.isascii() and sign.isalnum() else "_" for sign in title)
    name = block.text("name") or plain.lstrip("_")
    if titles and not name:
        raise fault(
            block.place,
            f"a column without a name: its title {title!r} has no letter a-z and no digit",
            "name: and a name of letters a-z, digits and '_'",
            "Add name: to this column.",
        )
    return name
