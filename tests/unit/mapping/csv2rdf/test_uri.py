from __future__ import annotations

import pytest

from city_data_bank.mapping.csv2rdf.uri import normalise, resolve

BASE = "http://a/b/c/d;p?q"


# RFC 3986, section 5.4.
@pytest.mark.parametrize(
    ("reference", "target"),
    [
        ("g:h", "g:h"),
        ("g", "http://a/b/c/g"),
        ("./g", "http://a/b/c/g"),
        ("g/", "http://a/b/c/g/"),
        ("/g", "http://a/g"),
        ("//g", "http://g"),
        ("?y", "http://a/b/c/d;p?y"),
        ("g?y", "http://a/b/c/g?y"),
        ("#s", "http://a/b/c/d;p?q#s"),
        ("g#s", "http://a/b/c/g#s"),
        (";x", "http://a/b/c/;x"),
        ("", "http://a/b/c/d;p?q"),
        (".", "http://a/b/c/"),
        ("..", "http://a/b/"),
        ("../g", "http://a/b/g"),
        ("../..", "http://a/"),
        ("../../../g", "http://a/g"),
        ("/./g", "http://a/g"),
        ("/../g", "http://a/g"),
        ("g.", "http://a/b/c/g."),
        ("..g", "http://a/b/c/..g"),
        ("./g/.", "http://a/b/c/g/"),
        ("g;x=1/../y", "http://a/b/c/y"),
        ("g?y/../x", "http://a/b/c/g?y/../x"),
        ("http://x/a/../b", "http://x/b"),
    ],
)
def test_a_reference_resolves_as_rfc_3986_shows(reference: str, target: str) -> None:
    assert resolve(BASE, reference) == target


def test_a_base_without_path_gets_one() -> None:
    assert resolve("http://example.org", "a.csv") == "http://example.org/a.csv"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("HTTP://Example.org:80/%7euser/./a.csv", "http://example.org/~user/a.csv"),
        ("https://example.org:443", "https://example.org/"),
        ("http://example.org/%c4%85", "http://example.org/%C4%85"),
    ],
)
def test_two_spellings_of_one_address_are_equal_once_normalised(one: str, other: str) -> None:
    assert normalise(one) == normalise(other)


def test_another_port_is_another_address() -> None:
    assert normalise("http://example.org:8080/") != normalise("http://example.org/")
