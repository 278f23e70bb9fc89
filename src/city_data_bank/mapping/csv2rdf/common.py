"""Common properties: what a metadata document says beyond CSVW's own terms.

Part of the csv2rdf half of the mapping station. In: JSON as it stands in the document. Out: the
same in normal form: every text with its language, every ``@id`` absolute. ``annotations`` makes
triples of it.

Source: tabular-metadata, sections 5.8 and 6.1.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from city_data_bank.mapping.csv2rdf.context import DESCRIPTION_TYPES, expand
from city_data_bank.mapping.csv2rdf.datatype import BUILT_IN
from city_data_bank.mapping.csv2rdf.language import UNDETERMINED, is_language
from city_data_bank.mapping.csv2rdf.scope import Json, Scope
from city_data_bank.mapping.csv2rdf.uri import is_absolute, resolve

_KEYWORDS: Final = frozenset({"@value", "@type", "@language", "@id"})


def normalise_common(value: Json, scope: Scope) -> Json:
    """Put the value of a common property, or a note, into normal form.

    Args:
        value: As it stands in the document.
        scope: Where it stands.

    Returns:
        Numbers and booleans as they are, texts and ``@value`` objects as ``@value`` objects, other
        objects with absolute ``@id`` and every property in normal form.

    Raises:
        MappingError: It breaks the restrictions that CSVW puts on JSON-LD.
    """
    if isinstance(value, str):
        if scope.language == UNDETERMINED:
            return {"@value": value}
        return {"@value": value, "@language": scope.language}
    if isinstance(value, Mapping):
        _refuse_foreign_keywords(value, scope)
        return _literal(value, scope) if "@value" in value else _node(value, scope)
    if isinstance(value, Sequence):
        return [normalise_common(item, scope.at(index)) for index, item in enumerate(value)]
    return value


def _refuse_foreign_keywords(value: Mapping[str, Json], scope: Scope) -> None:
    """Stop at contexts, lists, sets and invented keywords."""
    for name in value:
        if name.startswith("@") and name not in _KEYWORDS:
            scope.at(name).stop(name, "@value, @type, @language or @id")


def _literal(value: Mapping[str, Json], scope: Scope) -> Json:
    """A ``@value`` object."""
    extra = set(value) - {"@value"}
    if len(extra) > 1 or not extra <= {"@type", "@language"}:
        scope.stop(sorted(extra), "@value with @type or @language at most")
    if not isinstance(value["@value"], (str, int, float)):
        scope.at("@value").stop(value["@value"], "a text, number or boolean")
    language = value.get("@language")
    if language is not None and not (isinstance(language, str) and is_language(language)):
        scope.at("@language").stop(language, "a language tag of BCP 47, or null")
    if "@type" in value:
        return {**value, "@type": _type(value["@type"], BUILT_IN, scope.at("@type"))}
    return {name: part for name, part in value.items() if part is not None}


def _node(value: Mapping[str, Json], scope: Scope) -> Json:
    """An object that stands for a resource."""
    if "@language" in value:
        scope.at("@language").stop(value["@language"], "@language beside a @value only")
    node: dict[str, Json] = {}
    for name, part in value.items():
        inside = scope.at(name)
        if name == "@id":
            node[name] = _identifier(part, inside)
        elif name == "@type":
            types = [part] if isinstance(part, str) or not isinstance(part, Sequence) else part
            node[name] = [_type(each, DESCRIPTION_TYPES, inside) for each in types]
        else:
            node[name] = normalise_common(part, inside)
    return node


def _identifier(value: Json, scope: Scope) -> str:
    """The absolute form of ``@id``."""
    if not isinstance(value, str) or value.startswith("_:"):
        scope.stop(value, "a URL, not a blank node")
    return resolve(scope.base, expand(value))


def _type(value: Json, terms: Mapping[str, object] | frozenset[str], scope: Scope) -> str:
    """A ``@type``: a term, a prefixed name or an absolute URL."""
    if isinstance(value, str) and value in terms:
        return value
    iri = expand(value) if isinstance(value, str) else "_:"
    if iri.startswith("_:") or " " in iri or not is_absolute(iri):
        scope.stop(value, "a term of CSVW, a prefixed name or an absolute URL")
    return iri
