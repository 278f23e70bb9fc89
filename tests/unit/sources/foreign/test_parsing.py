"""Files of foreign catalogues: each format, and what is said of one that is broken."""

from __future__ import annotations

import gzip

import pytest

from city_data_bank.sources.foreign.parsing import Fault, parse

TURTLE = '<a> <http://purl.org/dc/terms/title> "Łąki"@pl .'
NODE = "https://katalog.example/a"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("c.ttl", TURTLE),
        ("c.nt", f'<{NODE}> <http://purl.org/dc/terms/title> "Łąki"@pl .'),
        (
            "c.rdf",
            (
                '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
                ' xmlns:d="http://purl.org/dc/terms/"><r:Description r:about="a">'
                '<d:title xml:lang="pl">Łąki</d:title></r:Description></r:RDF>'
            ),
        ),
        (
            "c.jsonld",
            (
                '{"@context": "https://schemat.example/kontekst", "@id": "a",'
                ' "tytul": {"@value": "Łąki", "@language": "pl"}}'
            ),
        ),
    ],
)
def test_every_format_gives_the_same_statement(name: str, text: str) -> None:
    contexts = {"https://schemat.example/kontekst": {"tytul": "http://purl.org/dc/terms/title"}}

    found = parse(text.encode(), name, "https://katalog.example/", contexts)

    assert not isinstance(found, Fault)
    assert [str(triple) for triple in found] == [
        f'<{NODE}> <http://purl.org/dc/terms/title> "Łąki"@pl'
    ]


def test_a_packed_file_is_unpacked_and_a_cut_one_is_a_fault() -> None:
    packed = gzip.compress(TURTLE.encode())

    assert not isinstance(parse(packed, "c.ttl.gz", "https://k.example/", {}), Fault)
    cut = parse(packed[:-9], "c.ttl.gz", "https://k.example/", {})
    assert isinstance(cut, Fault)
    assert cut.code == "import-file-unreadable"


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("c.ttl", f"{TURTLE}\n<b> <c> /d .", 2),
        ("c.nt", "<http://a.example/> <http://b.example/> nothing .", 1),
        ("c.rdf", "<a>\n<b>\n</a>", 3),
        (
            "c.xml",
            (
                '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://e/">\n'
                "<e:A>\n<e:has>\n<e:B/>\n<e:C/>\n</e:has>\n</e:A>\n</r:RDF>"
            ),
            5,
        ),
        ("c.jsonld", '{\n"@id": }', 2),
    ],
)
def test_a_broken_file_is_told_with_its_line(name: str, text: str, line: int) -> None:
    found = parse(text.encode(), name, "https://k.example/", {})

    assert isinstance(found, Fault)
    assert (found.code, found.line) == ("import-file-unreadable", line)
    assert found.found


def test_a_doctype_is_refused_before_an_entity_grows() -> None:
    bomb = b'<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><r>&b;</r>'

    found = parse(bomb, "c.rdf", "https://k.example/", {})

    assert isinstance(found, Fault)
    assert found.found == "DOCTYPE r"


def test_a_context_that_is_not_at_hand_is_named_and_not_fetched() -> None:
    text = b'{"@context": ["https://gdzies.example/k"], "@id": "a"}'

    assert parse(text, "c.jsonld", "https://k.example/", {}) == Fault(
        "import-context-unknown", "https://gdzies.example/k"
    )


def test_an_unknown_extension_is_named() -> None:
    assert parse(b"", "c.doc", "https://k.example/", {}) == Fault("import-file-unreadable", ".doc")
