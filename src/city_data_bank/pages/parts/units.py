"""Units of measure beside a number, in the form that the number asks for."""

from __future__ import annotations

from decimal import Decimal

from city_data_bank.pages.parts.names import Names, tail
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.visit import Visit


def unit_beside(visit: Visit, names: Names, unit: str, value: Decimal | None) -> Text:
    """A unit as it stands beside a number: ``osób`` after 5, ``osoby`` after 2.

    Args:
        visit: The visit.
        names: Names of units, for those that have no message.
        unit: IRI of the unit; its message is ``unit-`` and the end of the IRI.
        value: The number; None = the unit's own name.
    """
    key = f"unit-{tail(unit)}"
    if value is None or key not in visit.messages:
        return names(unit)
    # A whole number counts as one, whatever its zeros after the point: "5 osób", not "5 osoby".
    whole = value == value.to_integral_value()
    return visit.say(key, value=int(value) if whole else value.normalize())
