"""Areas of one name that meet on a page, told apart by what they are.

What comes in: names of things; of areas that share one, their kinds and what they are part of. What
goes out: longer names for these: ``Brzozowo (rural municipality)``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from city_data_bank.messages import Messages
from city_data_bank.pages.parts.texts import Text

_AREA: Final = "/id/area/"

Traits = Mapping[str, tuple[str, ...]]
"""What an area is, in words, by its IRI: its kind, what it is part of; what is known of it."""


def namesakes(names: Mapping[str, Text | None]) -> tuple[tuple[str, ...], ...]:
    """The areas among some things that have one name.

    Args:
        names: By IRI.

    Returns:
        IRIs, one row a name that several have, each sorted.
    """
    by_name: dict[str, list[str]] = {}
    for thing, name in names.items():
        if name is not None and _AREA in thing and "#" not in thing:
            by_name.setdefault(name.value, []).append(thing)
    return tuple(tuple(sorted(several)) for several in by_name.values() if len(several) > 1)


def told_apart(
    names: Mapping[str, Text | None], several: Sequence[str], traits: Traits, messages: Messages
) -> dict[str, Text]:
    """Longer names of areas that share one: as much of what they are as tells them apart.

    Args:
        names: By IRI.
        several: IRIs of the areas.
        traits: Of each of them.
        messages: The reader's words.
    """
    told = next((one for one in _ways(several, traits) if len(set(one)) == len(several)), None)
    if told is None:
        told = tuple((*traits.get(area, ()), area.rpartition("/")[2]) for area in several)
    return {
        area: Text(messages("site-namesake", name=name.value, told=", ".join(words)), name.language)
        for area, words in zip(several, told, strict=True)
        if (name := names[area]) is not None and words
    }


def _ways(several: Sequence[str], traits: Traits) -> Iterator[tuple[tuple[str, ...], ...]]:
    """What may be said of each area: its kind; its kind and what it is part of."""
    most = max(len(traits.get(area, ())) for area in several)
    for length in range(1, most + 1):
        yield tuple(traits.get(area, ())[:length] for area in several)
