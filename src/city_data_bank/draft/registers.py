"""draft: ``tableSchema`` of a register.

In: the columns of a table whose rows are things. Out: the entries of the mapping: the address of
each thing, its name, position, code, day and page; the other columns are listed as unused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from city_data_bank.bank.areas import Areas
from city_data_bank.draft.body import Body, unused
from city_data_bank.draft.columns import Column, Sample
from city_data_bank.draft.context import Source
from city_data_bank.draft.knowledge import Knowledge
from city_data_bank.draft.points import find_point
from city_data_bank.draft.words import contains, key, slug
from city_data_bank.draft.yaml_text import Entry, Items, Map, Note, flow

_PLACES: Final = "place-kind"
_WORD: Final = re.compile(r"[A-Za-z0-9_]+")
_CODE: Final = re.compile(r"[A-Za-z0-9_]+")
_ADDRESS: Final = re.compile(r"https?://\S+")
_GEOMETRY: Final = re.compile(r'\{"type":"[A-Za-z]+",.*')
_KEY_LENGTH: Final = 40
_KEYS: Final = 6
"""Columns among which the smallest key is looked for."""


@dataclass(frozen=True, slots=True)
class _Property:
    """A column that says something known of a thing.

    Args:
        column: The column.
        term: Its property.
        more: Further keys of ``tableSchema.columns``.
    """

    column: Column
    term: str
    more: tuple[Entry, ...] = ()


def register(source: Source, sample: Sample, knowledge: Knowledge) -> Body:
    """Draft the mapping of a register.

    Args:
        source: The delivery.
        sample: Its table.
        knowledge: What the bank knows.
    """
    keys = _key_columns(sample)
    point = find_point(sample, knowledge.bank.bounds)
    properties = list(_properties(sample, keys, point or (), knowledge))
    names = {column.position: _name(column, at) for at, column in enumerate(keys)}
    about, about_note = _about(source, sample, keys, knowledge, placed=point is not None)
    address = about + "".join(f"{{{names[column.position]}}}" for column in keys)
    columns = [
        *(_key_column(column, names[column.position], alone=len(keys) == 1) for column in keys),
        *(_property_column(one, knowledge) for one in properties),
    ]
    schema = [Entry("aboutUrl", address, (about_note, _key_note(sample, keys, knowledge)))]
    if point is not None:
        north, east = point
        position = flow(lat=north.title, lon=east.title)
        schema.append(Entry("bank:point", position, (knowledge.note("point"),)))
    schema.append(Entry("columns", Items(tuple(columns))))
    used = {column.position for column in (*keys, *(point or ()))}
    where = tuple(_where(keys, knowledge))
    used |= {one.column.position for one in properties}
    left = tuple(unused(sample, used, knowledge, "unused-register"))
    return Body((*where, *left, Entry("tableSchema", Map(tuple(schema)))))


def _where(keys: Sequence[Column], knowledge: Knowledge) -> Iterator[Entry]:
    """Rows without a part of the key have no address."""
    partial = [column for column in keys if column.filled < column.rows]
    if partial:
        filled = Map((Entry("not", ""),), flow=True)
        conditions = Map(tuple(Entry(column.title, filled) for column in partial), flow=True)
        titles = ", ".join(column.title for column in partial)
        count = max(column.rows - column.filled for column in partial)
        note = knowledge.note("where-key", doubtful=True, count=count, columns=titles)
        yield Entry("bank:where", conditions, (note,))


def _key_columns(sample: Sample) -> tuple[Column, ...]:
    """The smallest set of columns that tells all rows apart, codes before names.

    Where none does, the column with most distinct texts.
    """
    usable = [c for c in sample.columns if sample.named(c) and c.texts and _is_short(c)]
    codes = sorted(usable, key=lambda c: (not _is_plain(c), _is_wordy(c), c.position))
    for count in range(1, min(_KEYS, len(codes)) + 1):
        few = codes if count == 1 else codes[:_KEYS]
        for columns in combinations(few, count):
            positions = tuple(sorted(column.position for column in columns))
            joined = sample.joined(positions) if count > 1 else columns[0]
            if joined.unique:
                return tuple(sample.columns[position] for position in positions)
    best = max(usable or sample.columns, key=lambda column: (len(column.texts), -column.position))
    return (best,)


def _is_short(column: Column) -> bool:
    """Whether texts can be part of an address."""
    return all(len(text) <= _KEY_LENGTH for text in column.texts)


def _is_plain(column: Column) -> bool:
    """Whether texts are codes without any sign, as telephones and postcodes often have."""
    return all(map(_CODE.fullmatch, column.texts))


def _is_wordy(column: Column) -> bool:
    """Whether texts have spaces, as names have and codes have not, or decimals, as measures."""
    spaced = sum(" " in text or "." in text for text in column.texts)
    return spaced * 10 > len(column.texts)


def _name(column: Column, at: int) -> str:
    """The name of a column in templates."""
    return column.title if _WORD.fullmatch(column.title) else f"key{at + 1}"


def _about(
    source: Source,
    sample: Sample,
    keys: Sequence[Column],
    knowledge: Knowledge,
    *,
    placed: bool,
) -> tuple[str, Note]:
    """What the addresses of the things begin with."""
    areas = knowledge.ontology.areas
    texts = sample.joined(tuple(column.position for column in keys)).texts
    if texts and sum(_is_area(text, areas) for text in texts) * 10 >= len(texts) * 9:
        return "area/", knowledge.note("kind-area")
    words = f"{key(source.stem)} {' '.join(key(column.title) for column in sample.columns)}"
    places = knowledge.ontology.lists.get(_PLACES)
    for notation, code in sorted(places.codes.items()) if places else ():
        spellings = (key(text) for text in (notation, f"{notation}s", *code.labels.values()))
        if any(contains(words, spelling) for spelling in spellings):
            return f"{notation}/", knowledge.note("kind-place", doubtful=True, kind=notation)
    kind = "place" if placed else "concept"
    return f"{kind}/{slug(source.stem, 'things')}/", knowledge.note(
        "kind-other", doubtful=True, kind=kind
    )


def _is_area(text: str, areas: Areas) -> bool:
    """Whether a text is the ref of an area."""
    return text in areas.by_ref


def _key_note(sample: Sample, keys: Sequence[Column], knowledge: Knowledge) -> Note:
    """What the key rests on."""
    joined = sample.joined(tuple(column.position for column in keys))
    titles = " + ".join(column.title for column in keys)
    if joined.unique:
        return knowledge.note("key", columns=titles, count=sample.rows)
    count = sample.rows - len(joined.texts)
    return knowledge.note("key-repeats", doubtful=True, columns=titles, count=count)


def _key_column(column: Column, name: str, *, alone: bool) -> Map:
    """A column of the key."""
    entries = [Entry("titles", column.title)]
    if name != column.title:
        entries.append(Entry("name", name))
    if alone:
        entries += [Entry("required", "true"), Entry("propertyUrl", "dc:identifier")]
    return Map(tuple(entries), flow=True)


def _property_column(one: _Property, knowledge: Knowledge) -> Map:
    """A described column."""
    term = Entry("propertyUrl", one.term)
    note = knowledge.note("property", doubtful=True, column=one.column.title, term=one.term)
    return Map((Entry("titles", one.column.title, (note,)), term, *one.more), flow=True)


def _properties(
    sample: Sample, keys: Sequence[Column], point: Sequence[Column], knowledge: Knowledge
) -> Iterator[_Property]:
    """Columns that say something known: name, page, outline."""
    taken = {column.position for column in (*keys, *point)}
    free = [c for c in sample.columns if c.position not in taken and sample.named(c) and c.texts]
    pages = [column for column in free if all(map(_ADDRESS.fullmatch, column.texts))]
    outlines = [column for column in free if all(map(_GEOMETRY.fullmatch, column.texts))]
    special = {column.position for column in (*pages, *outlines)}
    names = [c for c in free if c.position not in special and c.worded and c.filled == c.rows]
    if names:
        best = max(names, key=lambda column: (len(column.texts), -column.position))
        yield _Property(best, "rdfs:label", (Entry("lang", knowledge.language),))
    for column in pages[:1]:
        name = _name(column, len(keys))
        more = [Entry("datatype", "anyURI"), Entry("valueUrl", f"{{+{name}}}")]
        named = [Entry("name", name)] if name != column.title else []
        yield _Property(column, "foaf:page", (*named, *more))
    for column in outlines[:1]:
        yield _Property(column, "locn:geometry")
