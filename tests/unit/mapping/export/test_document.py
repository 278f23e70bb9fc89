from __future__ import annotations

import pytest
from rdflib import Graph
from rdflib.compare import isomorphic
from tests.unit.mapping.export.conftest import MakeTable

from city_data_bank.errors import MappingError
from city_data_bank.mapping.export import rml_document
from city_data_bank.model import NormalisedTable

BASE = "https://bank.example/graph/dataset/shops"
FILE = "https://host.example/export/shops.rml.ttl"
PREFIXES = f"""
@base <{FILE}> .
@prefix grel: <http://users.ugent.be/~bjdmeest/function/grel.ttl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix rml: <http://w3id.org/rml/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
SOURCE = """
<shops.csv> a rml:RelativePathSource ; rml:root rml:MappingDirectory ; rml:path "shops.csv" ;
  rml:encoding rml:UTF-8 ; rml:null "" .
<#resources> a rml:LogicalSource ; rml:source <shops.csv> ; rml:referenceFormulation rml:CSV .
"""
LABEL = "http://www.w3.org/2000/01/rdf-schema#label"


def graph(turtle: str | bytes) -> Graph:
    return Graph().parse(data=turtle, format="turtle", publicID=FILE)


def assert_document(table: NormalisedTable, expected: str) -> None:
    found = graph(rml_document([table], BASE))
    wanted = graph(PREFIXES + SOURCE + expected)
    assert isomorphic(found, wanted), found.serialize(format="turtle")


def test_cells_and_constants_are_term_maps_of_rml(make_table: MakeTable) -> None:
    table = make_table(
        {"id": ["a 1"], "name": ["Łąka"], "since": ["2024-01-01"]},
        {"name": "id", "suppressOutput": True},
        {"name": "name", "propertyUrl": LABEL, "lang": "pl"},
        {"name": "since", "propertyUrl": "https://bank.example/ns/since", "datatype": "date"},
        {"virtual": True, "propertyUrl": "rdf:type", "valueUrl": "https://bank.example/ns#Shop"},
    )
    assert_document(
        table,
        """
        <#resources-1> a rml:TriplesMap ;
          rml:logicalSource <#resources> ;
          rml:subjectMap [ rml:template "https://bank.example/id/{id}" ] ;
          rml:predicateObjectMap
            [ rml:predicate rdfs:label ;
              rml:objectMap [ rml:reference "name" ; rml:language "pl" ] ] ,
            [ rml:predicate <https://bank.example/ns/since> ;
              rml:objectMap [ rml:reference "since" ; rml:datatype xsd:date ] ] ,
            [ rml:predicate <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> ;
              rml:object <https://bank.example/ns#Shop> ] .
        """,
    )


def test_an_address_that_keeps_what_a_template_would_encode_is_made_by_a_function(
    make_table: MakeTable,
) -> None:
    table = make_table(
        {"id": ["a/1"], "area": ["2474011"]},
        {"name": "id", "suppressOutput": True},
        {
            "name": "area",
            "propertyUrl": "https://bank.example/ns/{+area}",
            "valueUrl": "https://bank.example/area/{+area}",
        },
        aboutUrl="https://bank.example/id/{+id}",
    )
    assert_document(
        table,
        """
        <#resources-1> a rml:TriplesMap ;
          rml:logicalSource <#resources> ;
          rml:subjectMap [
            rml:termType rml:IRI ;
            rml:functionExecution [
              rml:function grel:string_toString ;
              rml:input [
                rml:parameter grel:p_any_e ;
                rml:inputValueMap [
                  rml:template "https://bank.example/id/{id}" ; rml:termType rml:Literal ] ] ] ] ;
          rml:predicateObjectMap [
            rml:predicateMap [ rml:template "https://bank.example/ns/{area}" ] ;
            rml:objectMap [ rml:template "https://bank.example/area/{area}" ] ] .
        """,
    )


def test_tables_of_a_dataset_stand_in_one_document_under_their_names(
    make_table: MakeTable,
) -> None:
    shops = make_table({"id": ["1"]}, {"name": "id", "propertyUrl": LABEL})
    gaps = NormalisedTable("gaps", shops.columns, {**shops.metadata, "url": "shops-gaps.csv"})
    found = graph(rml_document([shops, gaps], BASE))
    sources = {
        (str(name).removeprefix(FILE), str(source).rpartition("/")[2])
        for name, source in found.subject_objects(
            predicate=next(graph(f"{PREFIXES} <> rml:source <> .").predicates())
        )
    }
    assert sources == {("#resources", "shops.csv"), ("#gaps", "shops-gaps.csv")}


def test_equal_tables_make_equal_bytes_that_say_which_vocabulary_they_use(
    make_table: MakeTable,
) -> None:
    table = make_table({"id": ["1"]}, {"name": "id", "propertyUrl": LABEL})
    document = rml_document([table], BASE)
    assert document == rml_document([table], BASE)
    assert document.startswith(b"# How the CSV files beside this document become RDF")
    assert b"@prefix grel:" not in document
    assert max(map(len, document.splitlines())) <= 100


def test_a_row_of_which_rml_would_make_something_else_stops_the_document(
    make_table: MakeTable,
) -> None:
    table = make_table({"id": ["Łąka"]}, {"name": "id", "propertyUrl": LABEL})
    with pytest.raises(MappingError, match="row 1"):
        rml_document([table], BASE)
