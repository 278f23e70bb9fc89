"""An answer in XML is one that every reader of XML can read, or it is refused."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from lxml import etree

from city_data_bank.errors import QueryError
from city_data_bank.store.answering import write_answer
from city_data_bank.store.formats import RDF_XML, TURTLE, XML_RESULTS
from city_data_bank.store.spool import Spool
from city_data_bank.store.wire import Task
from city_data_bank.store.xml_answer import XmlOutput

SUBJECT = ox.NamedNode("http://e/s")
ALL = {RDF_XML: "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }", XML_RESULTS: "SELECT ?o { ?s ?p ?o }"}


def answer(
    media_type: str, text: str = "x", predicate: str = "http://e/p", query: str = ""
) -> bytes:
    store = ox.Store()
    store.add(ox.Quad(SUBJECT, ox.NamedNode(predicate), ox.Literal(text)))
    with Spool(100_000) as spool:
        asked = query or ALL.get(media_type, ALL[RDF_XML])
        write_answer(store, Task(asked, media_type, (), (), 100_000, ""), spool)
        return bytes(spool.small)


@pytest.mark.parametrize("media_type", ALL)
@pytest.mark.parametrize("sign", ["\x00", "\x0b", "\x1f", "\ufffe", "\uffff"])
def test_a_text_that_xml_cannot_hold_is_refused_and_another_format_named(
    media_type: str, sign: str
) -> None:
    with pytest.raises(QueryError) as caught:
        answer(media_type, f"a{sign}b")
    assert caught.value.status == 406
    assert f"U+{ord(sign):04X}" in caught.value.found
    assert media_type not in caught.value.expected
    assert answer(TURTLE, f"a{sign}b")


@pytest.mark.parametrize("media_type", ALL)
def test_ends_of_lines_survive_reading(media_type: str) -> None:
    texts = etree.fromstring(answer(media_type, "a\r\nb\r")).itertext()
    assert "a\r\nb\r" in list(texts)


@pytest.mark.parametrize(
    "iri", ["http://e/p/1", "http://e/p/", "urn:isbn:1", "http://e/x\u00b2", "http://e/a(b)"]
)
def test_a_property_that_cannot_be_a_tag_is_refused(iri: str) -> None:
    with pytest.raises(QueryError) as caught:
        answer(RDF_XML, predicate=iri)
    assert caught.value.status == 406
    assert iri in caught.value.found


@pytest.mark.parametrize("iri", ["http://e/p", "http://e/1a", "urn:é1\u00b7", "http://e/a%20b"])
def test_every_other_property_is_written_as_it_is(iri: str) -> None:
    written = answer(RDF_XML, predicate=iri)
    etree.fromstring(written)
    assert [quad.predicate.value for quad in ox.parse(written, ox.RdfFormat.RDF_XML)] == [iri]


@pytest.mark.parametrize("prefix", ["xml", "xmlns", "", "rdf"])
def test_no_prefix_of_a_query_spoils_a_document(prefix: str) -> None:
    query = f"PREFIX {prefix}: <http://e/> {ALL[RDF_XML]}"
    etree.fromstring(answer(RDF_XML, query=query))


def test_a_character_in_two_pieces_is_seen() -> None:
    with Spool(100) as spool:
        output = XmlOutput(spool, XML_RESULTS)
        sign = "\ufffe".encode()
        output.write(sign[:1])
        output.write(sign[1:2])
        with pytest.raises(QueryError):
            output.write(sign[2:])
