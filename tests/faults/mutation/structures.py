"""Ways of spoiling JSON and XML: values, keys, nesting, entities, namespaces."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from random import Random
from types import MappingProxyType
from typing import Any, Final, TypeAlias
from xml.sax.saxutils import escape

from tests.faults.mutation.operators import Operator, decoded, encoded, nasty

Holder: TypeAlias = tuple[Any, Any]
"""An object or array, and a key of it."""

_DEPTH: Final = 100_000
_VALUES: Final[tuple[Any, ...]] = (
    *(1e300, -0.0, 10**400, None, True),
    *([], {}, [[]], {"a": [1, {}]}, [1, "a"]),
)
_DOCTYPES: Final = (
    "<!DOCTYPE a>",
    '<!DOCTYPE a [<!ENTITY x "yyyyyyyyyy">]>',
    '<!DOCTYPE a SYSTEM "file:///etc/passwd">',
    "<!DOCTYPE",
    "<?xml version='1.0' encoding='utf-16'?>",
    "<?xml-stylesheet href='http://a.example/'?>",
)
_MARKUP: Final = (
    *(
        "&x;",
        "&#0;",
        "&#xD800;",
        "&#1114112;",
        "&",
        "<",
        "<a/>",
        "<b>",
        "</b>",
        "]]>",
        "<!-- -- -->",
    ),
    *("<![CDATA[x]]>", "<?pi?>", "<a:b/>", '<a xmlns="urn:x"/>', "<1/>", "<a b='1' b='2'/>", "\0"),
)


def _holders(value: Any) -> list[Holder]:  # noqa: ANN401 - JSON is anything
    """Every place of a document."""
    found: list[Holder] = []
    waiting = [value]
    while waiting and len(found) < 5000:
        one = waiting.pop()
        keys = (
            list(one) if isinstance(one, dict) else range(len(one) if isinstance(one, list) else 0)
        )
        for key in keys:
            found.append((one, key))
            waiting.append(one[key])
    return found


def _of_json(change: Callable[[Any, Any, Random], None]) -> Operator:
    """Change one to three places of a document."""

    def changed(content: bytes, random: Random) -> bytes:
        try:
            document = json.loads(decoded(content))
        except (ValueError, RecursionError):
            return content
        for _ in range(random.randint(1, 3)):
            holders = _holders(document)
            if holders:
                change(*random.choice(holders), random)
        return encoded(json.dumps(document, ensure_ascii=random.random() < 0.5))

    return changed


def _spoil_value(holder: Any, key: Any, random: Random) -> None:  # noqa: ANN401 - JSON is anything
    holder[key] = random.choice((nasty(random), *_VALUES))


def _delete_value(holder: Any, key: Any, _random: Random) -> None:  # noqa: ANN401 - JSON is anything
    del holder[key]


def _rename_key(holder: Any, key: Any, random: Random) -> None:  # noqa: ANN401 - JSON is anything
    if isinstance(holder, dict):
        holder[nasty(random)] = holder.pop(key)


def _repeat_value(holder: Any, key: Any, random: Random) -> None:  # noqa: ANN401 - JSON is anything
    if isinstance(holder, list):
        holder[key:key] = [holder[key]] * random.choice((1, 100))
    else:
        holder[f"{key} "] = holder[key]


def lines_of_json(content: bytes, random: Random) -> bytes:
    """JSON lines, or values one after the other."""
    try:
        document = json.loads(decoded(content))
    except (ValueError, RecursionError):
        return content
    values = document if isinstance(document, list) else [document]
    return encoded(
        random.choice(("\n", "", " ", ",", "\n\n", "\x1e")).join(map(json.dumps, values))
    )


def nest_json(content: bytes, random: Random) -> bytes:
    """Nested without end, or with a key twice."""
    text = decoded(content)
    depth = random.choice((10, 900, _DEPTH))
    wrapped = (
        "[" * depth + text + "]" * depth,
        '{"a":' * depth + text + "}" * depth,
        text.replace("{", '{"a":1,"a":2,', 1),
        text.replace("{", '{"a":' + "[" * depth + "]" * depth + ",", 1),
        text.replace(": ", ": \\ud800", 1),
        re.sub(r'": "', '": "\\\\ud800', text, count=3),
        re.sub(r"(\d)", r"\1e999", text, count=3),
        text.replace("null", "NaN"),
    )
    return encoded(random.choice(wrapped))


JSON: Final[Mapping[str, Operator]] = MappingProxyType(
    {
        "json:spoil_value": _of_json(_spoil_value),
        "json:delete_value": _of_json(_delete_value),
        "json:rename_key": _of_json(_rename_key),
        "json:repeat_value": _of_json(_repeat_value),
        "json:lines": lines_of_json,
        "json:nest": nest_json,
    }
)
"""What JSON may suffer besides."""


def spoil_texts(content: bytes, random: Random) -> bytes:
    """Texts between tags or in attributes become nasty, escaped."""
    text = decoded(content)
    found = list(re.finditer(r">([^<>]+)<|\"([^\"<>]*)\"", text))
    for match in sorted(random.sample(found, min(3, len(found))), key=lambda one: -one.start()):
        group = 1 if match[1] is not None else 2
        new = escape(nasty(random), {'"': "&quot;"})
        text = text[: match.start(group)] + new + text[match.end(group) :]
    return encoded(text)


def spoil_markup(content: bytes, random: Random) -> bytes:
    """Markup where none belongs."""
    text = decoded(content)
    at = random.randrange(len(text) + 1)
    return encoded(text[:at] + random.choice(_MARKUP) + text[at:])


def change_tags(content: bytes, random: Random) -> bytes:
    """Elements are renamed, deleted, doubled; one end tag may be lost."""
    text = decoded(content)
    names = re.findall(r"<([A-Za-z_][\w:.-]*)", text)
    if not names:
        return content
    name = random.choice(names)
    whole = re.compile(rf"<{re.escape(name)}[ >/][^<]*(</{re.escape(name)}>)?")
    found = list(whole.finditer(text))
    match = random.choice(found) if found else None
    if match is None or random.random() < 0.3:
        new = random.choice(("x", "a:b", "ż", "a b", "", "x.y-z", "1"))
        return encoded(re.sub(rf"(</?){re.escape(name)}\b", rf"\g<1>{new}", text))
    piece = random.choice(("", match[0] * 2, match[0] * 50, match[0].partition("</")[0]))
    return encoded(text[: match.start()] + piece + text[match.end() :])


def nest_xml(content: bytes, random: Random) -> bytes:
    """Nested very deeply, or with a document type."""
    text = decoded(content)
    if random.random() < 0.5:
        at = max(0, text.find("?>") + 2 if text.startswith("<?xml") else 0)
        return encoded(text[:at] + random.choice(_DOCTYPES) + text[at:])
    depth = random.choice((10, 250, 300, 5000))
    at = text.find("</")
    deep = "<a>" * depth + "</a>" * depth
    return encoded(text[:at] + deep + text[at:])


XML: Final[Mapping[str, Operator]] = MappingProxyType(
    {
        "xml:spoil_texts": spoil_texts,
        "xml:spoil_markup": spoil_markup,
        "xml:change_tags": change_tags,
        "xml:nest": nest_xml,
    }
)
"""What XML may suffer besides."""
