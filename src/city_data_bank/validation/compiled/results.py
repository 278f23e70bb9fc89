"""What a validation finds, whoever carries it out."""

from __future__ import annotations

from dataclasses import dataclass, field

from city_data_bank.validation.compiled.terms import Term


@dataclass(frozen=True, slots=True)
class Result:
    """One result of a SHACL validation report.

    Args:
        shape: The shape that does not hold.
        component: IRI of the constraint component.
        severity: IRI.
        focus: The node that was looked at.
        path: The property, where the shape is about one; else empty.
        value: The value node, if the component reports one.
        root: The focus node of the shape with the target, if it is known; no part of the result.
    """

    shape: Term
    component: str
    severity: str
    focus: Term
    path: str = ""
    value: Term | None = None
    root: Term | None = field(default=None, compare=False)
