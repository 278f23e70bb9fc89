"""Mapping station: columns of codes in plain CSVW.

A column that people read holds notations; its ``valueUrl`` has to make IRIs of them. Where one
template does not, a column of IRIs stands at the end of the table.

Source: CSVW metadata 5.1.3 (URI template properties); RFC 6570 3.2.3 (reserved expansion).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

import pyarrow as pa
import pyarrow.compute as pc

_RESERVED: Final = ":/?#[]@!$&'()*+,;=-._~%"
"""What ``{+name}`` leaves as it is; percent signs of triplets too."""


def variable_of(notation: str) -> str:
    """The name of a column under which templates know a notation: ``age-group`` as ``age%2Dgroup``.

    Source:
        CSVW metadata 5.6 (``name``); RFC 6570 2.3 (a name is letters, digits, ``_`` and triplets;
        one that begins with ``_`` is reserved by CSVW).
    """
    name = quote(notation, safe="")
    for sign in "-.~":
        name = name.replace(sign, f"%{ord(sign):02X}")
    return f"%5F{name[1:]}" if name.startswith("_") else name


@dataclass(frozen=True, slots=True)
class CodeColumn:
    """A column of codes and what they are.

    Args:
        name: Of the column, as ``variable_of`` makes it.
        codes: Text of each cell; null = none.
        iris: IRI of every code in the column.
        property_url: What it says of the row's resource.
    """

    name: str
    codes: pa.Array
    iris: Mapping[str, str]
    property_url: str

    @property
    def template(self) -> str:
        """The ``valueUrl`` that makes every IRI; empty where none does."""
        for code, iri in self.iris.items():
            tail = quote(code, safe=_RESERVED)
            if not tail or not iri.endswith(tail):
                return ""
            head = iri[: len(iri) - len(tail)]
            fits = all(
                other == f"{head}{quote(name, safe=_RESERVED)}" for name, other in self.iris.items()
            )
            return f"{head}{{+{self.name}}}" if fits and "{" not in head else ""
        return ""

    def columns(self) -> tuple[tuple[dict[str, object], pa.Array], ...]:
        """The column, and the column of IRIs where no template does, with their descriptions."""
        described: dict[str, object] = {"name": self.name, "titles": self.name}
        if template := self.template:
            described |= {"propertyUrl": self.property_url, "valueUrl": template}
            return ((described, self.codes),)
        described["suppressOutput"] = True
        if not self.iris:
            return ((described, self.codes),)
        iri_name = f"{self.name}Iri"
        codes = pa.array(list(self.iris), pa.string())
        iris = pa.array(list(self.iris.values()), pa.string())
        column: dict[str, object] = {
            "name": iri_name,
            "titles": iri_name,
            "datatype": "anyURI",
            "propertyUrl": self.property_url,
            "valueUrl": f"{{+{iri_name}}}",
        }
        return (
            (described, self.codes),
            (column, iris.take(pc.index_in(self.codes, value_set=codes))),
        )
