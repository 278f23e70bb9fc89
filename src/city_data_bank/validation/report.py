"""Findings as data: a SHACL validation report in ``graph/quality``.

A finding is a ``sh:ValidationResult``, whoever found it: a shape, the mapping compiler, a check.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import PurePosixPath
from typing import Final

import pyoxigraph as ox

from city_data_bank.bank.configuration import Bank
from city_data_bank.findings import Words, in_words
from city_data_bank.messages import Messages
from city_data_bank.model import Finding, Place, Severity
from city_data_bank.statements import Statements
from city_data_bank.vocabulary import DCT, RDFS, SH, XSD

_SEVERITIES: Final = {
    Severity.INFO: SH["Info"],
    Severity.WARNING: SH["Warning"],
    Severity.VIOLATION: SH["Violation"],
}
_DIGITS: Final = 12
_SEPARATOR: Final = "\x1f"


def quality_quads(
    findings: Iterable[Finding],
    bank: Bank,
    messages: Mapping[str, Messages],
    files: Mapping[str, str],
) -> tuple[ox.Quad, ...]:
    """The validation report of a build.

    Args:
        findings: All of them, in any order.
        bank: The bank.
        messages: By language, as ``messages.chain`` makes them.
        files: sha256 by path, relative to the bank: what ``dct:source`` points to.

    Returns:
        Quads of ``graph/quality``, sorted; one result a rule, focus and place. Findings that agree
        in all three say the same thing once.

    Source:
        SHACL validation report, https://www.w3.org/TR/shacl/#validation-report
    """
    statements = Statements(bank.iris.graph("quality"))
    report = f"{bank.iris.graph('quality')}#report"
    unique = {finding_iri(bank, finding): finding for finding in reversed(tuple(findings))}
    statements.type(report, SH["ValidationReport"])
    statements.value(report, SH["conforms"], str(not unique).lower(), XSD["boolean"])
    for node, finding in unique.items():
        statements.link(report, SH["result"], node)
        _result(statements, node, finding, bank)
        _words(statements, node, finding, bank, messages)
        source = source_iri(bank, finding.place, files)
        if source:
            statements.link(node, DCT["source"], source)
    return statements.quads()


def finding_iri(bank: Bank, finding: Finding) -> str:
    """Address of a finding: rule, focus and place make it, so that it outlives a build.

    A finding without a cell is told from others of its rule and focus by what was found.
    """
    place = finding.place
    parts = [finding.code, _focus(bank, finding), place.file, place.sheet, place.column]
    parts += [str(place.row), str(place.line), place.fragment]
    if not place.row and not place.fragment:
        parts += [finding.found, *(f"{name}={value}" for name, value in finding.arguments)]
    digest = sha256(_SEPARATOR.join(parts).encode()).hexdigest()[:_DIGITS]
    return f"{bank.iris.graph('quality')}#finding-{digest}"


def source_iri(bank: Bank, place: Place, files: Mapping[str, str]) -> str:
    """Address of a place: the cell, else the file; empty where the release has no such file."""
    digest = files.get(place.file)
    if digest is None:
        return ""
    file = bank.iris.file(digest, PurePosixPath(place.file).name)
    return f"{file}#{place.fragment}" if place.fragment else file


def _result(statements: Statements, node: str, finding: Finding, bank: Bank) -> None:
    """What machines are told."""
    arguments = dict(finding.arguments)
    rule = bank.iris.thing("finding", finding.code)
    statements.type(node, SH["ValidationResult"])
    statements.link(node, SH["resultSeverity"], _SEVERITIES[finding.severity])
    statements.link(node, SH["focusNode"], _focus(bank, finding))
    statements.link(node, SH["sourceConstraintComponent"], rule)
    statements.type(rule, SH["ConstraintComponent"])
    statements.value(rule, DCT["identifier"], finding.code)
    statements.value(node, SH["value"], finding.found)
    path = arguments.get("path", "")
    if path.startswith("http"):
        statements.link(node, SH["resultPath"], path)
    if "shape" in arguments:
        statements.link(node, SH["sourceShape"], arguments["shape"])


def _words(
    statements: Statements,
    node: str,
    finding: Finding,
    bank: Bank,
    messages: Mapping[str, Messages],
) -> None:
    """What people are told: the message with what was expected, and the advice."""
    for language in bank.languages:
        words = in_words(finding, messages[language])
        message = _with_expected(words, messages[language])
        statements.texts(node, SH["resultMessage"], {language: message})
        statements.texts(node, RDFS["comment"], {language: words.advice})


def _with_expected(words: Words, messages: Messages) -> str:
    """The message, and what was expected in a second sentence."""
    if not words.expected:
        return words.message
    return messages(
        "validation-with-expected", message=words.message, expected=words.expected.rstrip(".")
    )


def _focus(bank: Bank, finding: Finding) -> str:
    """What a finding is about: the node that a shape looked at, else the dataset, else the bank."""
    focus = dict(finding.arguments).get("focus", "")
    if focus:
        return focus
    return bank.iris.dataset(finding.dataset) if finding.dataset else bank.iris.catalog
