"""Whether parameters of stored queries name things of their class.

What comes in: what a client sent to a stored query. What goes out: nothing, or the refusal of an
address that is none of the release: an empty answer would say that the thing has no values.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from city_data_bank.endpoint.served import Served
from city_data_bank.endpoint.stored.parameters import Parameter
from city_data_bank.endpoint.stored.query import StoredQuery
from city_data_bank.errors import QueryError
from city_data_bank.store.binding import bind, iri

_STRANGERS: Final = """
SELECT DISTINCT ?thing WHERE {
  VALUES ?thing { UNDEF }
  FILTER NOT EXISTS { VALUES ?class { UNDEF } ?thing a ?class }
}
"""


async def refuse_strangers(
    served: Served, query: StoredQuery, given: Sequence[tuple[str, str]]
) -> None:
    """Refuse an address that names no thing of its parameter's class.

    Args:
        served: The release.
        query: Which is asked.
        given: What a client sent; it is of the parameters' types.

    Raises:
        QueryError: 404, or as of the engine.
    """
    for parameter in query.parameters:
        texts = [text for name, text in given if name == parameter.name]
        things = parameter.read(texts, served.base) if parameter.classes and texts else None
        if things:
            classes = map(iri, parameter.classes)
            text = bind(_STRANGERS, {"thing": things, "class": classes})
            if strangers := await served.solutions(text):
                raise _refusal(parameter, strangers[0]["thing"]["value"])


def _refusal(parameter: Parameter, found: str) -> QueryError:
    """The refusal of an address."""
    kinds = " or ".join(one.rpartition("#")[2].rpartition("/")[2] for one in parameter.classes)
    return QueryError(
        404,
        parameter.name,
        f"<{found[:200]}>",
        f"the address of something in this release of the class {kinds}",
        f"Correct the parameter {parameter.name}; the form of the query offers what there is.",
    )
