"""Mapping station: what the ontology says of a fact of a mapping: form, code list, constant.

What comes in: a fact. What goes out: nothing, or the error with file, line and the nearest code.

Source: mapping-language rule 9.
"""

from __future__ import annotations

from city_data_bank.bank.ontology import Ontology
from city_data_bank.mapping.documents import fault
from city_data_bank.mapping.periods import (
    DATE_LETTERS,
    is_month_day,
    period_reader,
    read_any,
)
from city_data_bank.mapping.plan import Fact
from city_data_bank.mapping.readings import GAP_REASONS, STATUSES, code_list, reader
from city_data_bank.mapping.suggestions import advice, choice, suggested


def check_fact(fact: Fact, ontology: Ontology) -> None:
    """Accept a fact or say what is wrong with it.

    Raises:
        MappingError: Its form, code list or constant is unknown.
    """
    check_area_form(fact, ontology)
    _check_date_form(fact)
    if fact.codes_list:
        _check_list(fact, ontology)
    if fact.constant:
        _check_constant(fact, ontology)


def _check_list(fact: Fact, ontology: Ontology) -> None:
    """A code list that the ontology has."""
    if fact.codes_list not in ontology.lists:
        names = ontology.lists
        raise fault(
            fact.place,
            f"no code list {fact.codes_list!r}",
            choice(names, 30),
            advice(fact.codes_list, names, "Write the codes here: codes: {text: code}."),
        ).coded(
            "mapping-unknown-value",
            found=fact.codes_list,
            key="codes",
            **suggested(fact.codes_list, names),
        )


def check_area_form(fact: Fact, ontology: Ontology) -> None:
    """A way of writing areas that is known.

    Raises:
        MappingError: No identifier of an area has that form.
    """
    schemes = ontology.areas.schemes
    if fact.name == "area" and fact.form and fact.form not in schemes:
        raise fault(
            fact.place,
            f"area form {fact.form!r}",
            choice(schemes, 30),
            advice(fact.form, schemes, "Add the identifiers of that form to the areas."),
        ).coded(
            "mapping-unknown-value",
            found=fact.form,
            key="area.form",
            **suggested(fact.form, schemes),
        )


def _check_date_form(fact: Fact) -> None:
    """A way of writing periods or days that means something."""
    if fact.name in ("period", "referenceDate") and fact.form:
        try:
            period_reader(fact.form)
        except ValueError:
            raise fault(
                fact.place,
                f"form {fact.form!r}",
                f"year, year-month, quarter, school-year, or a pattern of {DATE_LETTERS}",
                "Write the pattern of the dates, such as dd.MM.yyyy.",
            ).coded("mapping-date-form", found=fact.form, key=fact.name) from None


def _check_constant(fact: Fact, ontology: Ontology) -> None:
    """A constant that means exactly one thing."""
    if fact.name == "period":
        known = read_any(fact.constant) is not None
    elif fact.name == "referenceDate":
        known = is_month_day(fact.constant) or not _problem(fact, ontology)
    else:
        known = not _problem(fact, ontology)
    if not known:
        _check_ambiguity(fact, ontology)
        expected, options = _options(fact.name, ontology)
        timed = fact.name in ("period", "referenceDate")
        raise fault(
            fact.place,
            f"{fact.name} {fact.constant!r}",
            expected,
            advice(fact.constant, options, "Correct it, or add the code to ontology/."),
        ).coded(
            "mapping-period" if timed else "mapping-unknown-value",
            found=fact.constant,
            key=fact.name,
            **suggested(fact.constant, options) | {"options": expected.removeprefix("one of ")},
        )


def _check_ambiguity(fact: Fact, ontology: Ontology) -> None:
    """A constant that is the code of several things, such as indicators of two editions."""
    reading = reader(fact, ontology)(fact.constant)
    if reading.problem == "ambiguous-code":
        raise fault(
            fact.place,
            f"{fact.name} {fact.constant!r}",
            f"one of {dict(reading.arguments)['candidates']}",
            "The text fits several: write the one that is meant.",
        )


def _options(name: str, ontology: Ontology) -> tuple[str, tuple[str, ...]]:
    """What a constant may be: in words, and as a list to suggest from."""
    if name == "period":
        return "a period such as 2020, 2020-09, 2020-Q3, 2019/2020 or 2020-12-31", ()
    if name == "referenceDate":
        return "a day such as 2020-12-31, or 12-31 for that day of the period's year", ()
    lists = {
        "unit": ontology.units,
        "variable": ontology.variables,
        "steward": ontology.providers,
        **{name: found.codes for name, found in ontology.dimensions.items()},
    }
    if name in lists:
        return choice(lists[name].codes), lists[name].spellings()
    if name == "status":
        codes = {**code_list(ontology, STATUSES).codes, **code_list(ontology, GAP_REASONS).codes}
        return choice(codes, 30), tuple(codes)
    return "the ref of an area in the list of areas", tuple(ontology.areas.by_ref)


def _problem(fact: Fact, ontology: Ontology) -> bool:
    """Whether a constant cannot be read."""
    return not reader(fact, ontology)(fact.constant).code
