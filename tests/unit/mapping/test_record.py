"""The record of a dataset, compared with the triples of the model."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest

from city_data_bank.bank.limits import Ranges
from city_data_bank.mapping import (
    Context,
    DatasetMapping,
    map_table,
    structure_quads,
    write_record,
)
from city_data_bank.model import Correction, MappedDataset, Origin, Table
from city_data_bank.vocabulary import DCT, GEO, LOCN

PREFIXES = """
@base <https://town.example/> .
@prefix bank: <https://w3id.org/city-data-bank/ns#> .
@prefix csvw: <http://www.w3.org/ns/csvw#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix geo: <http://www.opengis.net/ont/geosparql#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix qb: <http://purl.org/linked-data/cube#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix satt: <http://purl.org/linked-data/sdmx/2009/attribute#> .
@prefix schema: <http://schema.org/> .
@prefix scode: <http://purl.org/linked-data/sdmx/2009/code#> .
@prefix sdim: <http://purl.org/linked-data/sdmx/2009/dimension#> .
@prefix smea: <http://purl.org/linked-data/sdmx/2009/measure#> .
@prefix spdx: <http://spdx.org/rdf/terms#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""

PEOPLE = """
bank:missing: {"-": did-not-occur}
bank:observations:
  area: {column: Code}
  period: 2020
  referenceDate: 12-31
  variable: people
  unit: person
  breakdowns: {sex: {column: Sex}}
  values: [{column: Count, requiredBy: target/plan/1-1}]
"""

Graph = set[ox.Triple]


def turtle(text: str) -> Graph:
    return {quad.triple for quad in ox.parse(PREFIXES + text, format=ox.RdfFormat.TURTLE)}


def recorded(mapped: MappedDataset, context: Context, path: Path) -> Graph:
    count = write_record(mapped, context, path)
    quads = list(ox.parse(path=path, format=ox.RdfFormat.N_QUADS))
    assert count == len(quads)
    assert {str(quad.graph_name) for quad in quads} == {
        "<https://town.example/graph/dataset/figures>"
    }
    return {quad.triple for quad in quads}


def run_of(graph: Graph) -> str:
    (run,) = {
        triple.subject.value
        for triple in graph
        if isinstance(triple.subject, ox.NamedNode)
        and triple.predicate.value.endswith("qualifiedAssociation")
    }
    return run


def test_values_gaps_and_their_cells_are_exactly_those_of_the_model(
    mapped: Callable[[str, str], MappedDataset], context: Context, tmp_path: Path
) -> None:
    table = "Code|Sex|Count\n01|T|66270\n01|female|34728.50\n02|male|-\n"
    dataset = mapped(PEOPLE, table)
    graph = recorded(dataset, context, tmp_path / "figures.nq")
    run = run_of(graph)
    file = "file/abababababab/figures.csv"
    key = "town/people/01/2020/office"
    expected = turtle(f"""
    <id/observation/figures/{key}> a qb:Observation ; qb:dataSet <id/dataset/figures> ;
        bank:indicator <id/indicator/town/people> ; sdim:refArea <id/area/01> ;
        sdim:refPeriod <id/period/2020> ; bank:steward <id/provider/office> ; sdim:sex scode:sex-T ;
        smea:obsValue "66270"^^xsd:decimal ; satt:unitMeasure bank:person ;
        bank:referenceDate "2020-12-31"^^xsd:date ; satt:obsStatus scode:obsStatus-A ;
        prov:wasDerivedFrom <{file}#cell=2,3> ; prov:wasGeneratedBy <{run}> .
    <{file}#cell=2,3> a prov:Entity ; prov:value "66270" ; dct:isPartOf <{file}> .
    <id/observation/figures/{key}/F> a qb:Observation ; qb:dataSet <id/dataset/figures> ;
        bank:indicator <id/indicator/town/people> ; sdim:refArea <id/area/01> ;
        sdim:refPeriod <id/period/2020> ; bank:steward <id/provider/office> ; sdim:sex scode:sex-F ;
        smea:obsValue "34728.5"^^xsd:decimal ; satt:unitMeasure bank:person ;
        bank:referenceDate "2020-12-31"^^xsd:date ; satt:obsStatus scode:obsStatus-A ;
        prov:wasDerivedFrom <{file}#cell=3,3> ; prov:wasGeneratedBy <{run}> .
    <{file}#cell=3,3> a prov:Entity ; prov:value "34728.50" ; dct:isPartOf <{file}> .
    <id/gap/figures/town/people/02/2020/office/M> a bank:Gap ; dct:isPartOf <id/dataset/figures> ;
        bank:indicator <id/indicator/town/people> ; sdim:refArea <id/area/02> ;
        sdim:refPeriod <id/period/2020> ; bank:steward <id/provider/office> ; sdim:sex scode:sex-M ;
        bank:referenceDate "2020-12-31"^^xsd:date ; dct:type bank:did-not-occur ;
        prov:wasDerivedFrom <{file}#cell=4,3> ; prov:wasGeneratedBy <{run}> .
    <{file}#cell=4,3> a prov:Entity ; prov:value "-" ; dct:isPartOf <{file}> .
    """)
    structure = {quad.triple for quad in structure_quads(dataset, context)}
    assert graph - structure == expected


def test_the_structure_the_run_the_file_and_the_columns_are_those_of_the_model(
    mapped: Callable[[str, str], MappedDataset], context: Context
) -> None:
    dataset = mapped("bank:unused: rest" + PEOPLE, "Code|Sex|Count|Note\n01|T|66270|x\n")
    graph = {quad.triple for quad in structure_quads(dataset, context)}
    run = run_of(graph)
    assert run.startswith("https://town.example/id/dataset/figures/run/")
    file = "file/abababababab/figures.csv"
    source = "id/distribution/figures-src"
    plan = f"file/{dataset.mapping_sha256[:12]}/figures.yaml"
    software = "https://w3id.org/city-data-bank/software/1.0"
    components = " , ".join(
        f"bank:reportedStructure-{name}"
        for name in ("indicator", "area", "period", "steward", "value", "unit", "date", "status")
    )
    assert graph == turtle(f"""
    <id/dataset/figures> a qb:DataSet ; qb:structure <id/dataset/figures#structure> ;
        prov:wasGeneratedBy <{run}> .
    <id/dataset/figures#structure> a qb:DataStructureDefinition ;
        qb:component {components} , <id/dataset/figures#sex> .
    <id/dataset/figures#sex> a qb:ComponentSpecification ; qb:dimension sdim:sex ; qb:order 5 .
    <{run}> a prov:Activity ; prov:used <{file}> ; prov:wasAssociatedWith <{software}> ;
        prov:qualifiedAssociation <{run}#by> .
    <{run}#by> a prov:Association ; prov:agent <{software}> ; prov:hadPlan <{plan}> .
    <{file}> a prov:Entity ; prov:wasAttributedTo <id/provider/office> ;
        prov:specializationOf <{source}> .
    <{source}#col=1> a csvw:Column ; dct:isPartOf <{source}> ; csvw:title "Code" ;
        csvw:name "area" .
    <{source}#col=2> a csvw:Column ; dct:isPartOf <{source}> ; csvw:title "Sex" ; csvw:name "sex" .
    <{source}#col=3> a csvw:Column ; dct:isPartOf <{source}> ; csvw:title "Count" ;
        csvw:name "value" ; dct:isRequiredBy <id/target/plan/1-1> .
    <{source}#col=4> a csvw:Column ; dct:isPartOf <{source}> ; csvw:title "Note" .
    """)


def test_without_breakdowns_the_common_structure_does(
    mapped: Callable[[str, str], MappedDataset], context: Context
) -> None:
    mapping = PEOPLE.replace("  breakdowns: {sex: {column: Sex}}\n", "")
    dataset = mapped(mapping, "Code|Count\n01|66270\n")
    graph = {quad.triple for quad in structure_quads(dataset, context)}
    assert turtle("<id/dataset/figures> qb:structure bank:reportedStructure .") <= graph


def test_a_column_whose_indicators_another_names_is_needed_by_what_needs_one_of_them(
    mapped: Callable[[str, str], MappedDataset], context: Context
) -> None:
    mapping = PEOPLE.replace("variable: people", "variable: {column: Note}")
    mapping = mapping.replace(", requiredBy: target/plan/1-1", "")
    homes, trees = (f"https://town.example/id/indicator/town/{one}" for one in ("homes", "trees"))
    ranges = Ranges(needed={homes: ("https://town.example/id/method/flats",), trees: ("x:other",)})
    dataset = mapped(mapping, "Code|Sex|Count|Note\n01|F|5|homes\n01|M|7|people\n")
    assert dataset.indicators == (homes, homes.replace("homes", "people"))
    graph = {quad.triple for quad in structure_quads(dataset, replace(context, ranges=ranges))}
    source = "https://town.example/id/distribution/figures-src"
    needed = f"{source}#col=3", DCT["isRequiredBy"], "https://town.example/id/method/flats"
    assert [one for one in graph if one.predicate.value == DCT["isRequiredBy"]] == [
        ox.Triple(*map(ox.NamedNode, needed))
    ]


def test_a_transcription_names_and_dates_its_original(
    mapped: Callable[[str, str], MappedDataset], context: Context
) -> None:
    origin = Origin(
        publisher="The Office",
        title="Table 5",
        code="T5",
        original="t5.xls",
        date="2021-04-22",
        sha256="cd" * 32,
        where="rows 1 to 9",
        url="https://office.example/t5",
        terms={},
        transcription=True,
    )
    dataset = mapped(PEOPLE, "Code|Sex|Count\n01|T|66270\n")
    own = replace(dataset, delivery=replace(dataset.delivery, origin=origin))
    file = "file/abababababab/figures.csv"
    expected = turtle(f"""
    <{file}> prov:wasDerivedFrom <{file}#original> .
    <{file}#original> a prov:Entity ; dct:title "Table 5" ; dct:identifier "T5" ;
        dct:publisher "The Office" ; dct:bibliographicCitation "The Office, Table 5, 2021-04-22" ;
        rdfs:label "t5.xls" ; rdfs:comment "rows 1 to 9" ;
        dct:date "2021-04-22"^^xsd:date ; rdfs:seeAlso <https://office.example/t5> ;
        spdx:checksum <{file}#original-checksum> .
    <{file}#original-checksum> a spdx:Checksum ; spdx:algorithm spdx:checksumAlgorithm_sha256 ;
        spdx:checksumValue "{"cd" * 32}"^^xsd:hexBinary .
    """)
    before = {quad.triple for quad in structure_quads(dataset, context)}
    assert {quad.triple for quad in structure_quads(own, context)} - before == expected


def test_a_corrected_cell_shows_both_texts(
    read: Callable[[str], DatasetMapping],
    make_table: Callable[[str], Table],
    context: Context,
    tmp_path: Path,
) -> None:
    correction = Correction("cell=2,3", "66720", "66270", "Digits swapped.", "office", "2021-05-01")
    table = replace(make_table("Code|Sex|Count\n01|T|66270\n"), corrections=(correction,))
    dataset = map_table(read(PEOPLE), table, context)
    graph = recorded(dataset, context, tmp_path / "figures.nq")
    file = "file/abababababab/figures.csv"
    assert (
        turtle(f"""
    <{file}#cell=2,3> prov:value "66720" .
    <id/observation/figures/town/people/01/2020/office> smea:obsValue "66270"^^xsd:decimal .
    <id/dataset/figures#correction-cell%3D2%2C3> a prov:Entity ; prov:value "66270" ;
        prov:wasRevisionOf <{file}#cell=2,3> ; rdfs:comment "Digits swapped." ;
        schema:creditText "office" ; dct:date "2021-05-01"^^xsd:date ;
        dct:isPartOf <id/dataset/figures> .
    """)
        <= graph
    )


def test_a_correction_of_a_suppressed_cell_is_not_shown(
    read: Callable[[str], DatasetMapping], make_table: Callable[[str], Table], context: Context
) -> None:
    correction = Correction("cell=2,3", "4", "3", "Typing error.", "office", "2021-05-01")
    table = replace(make_table("Code|Sex|Count\n01|T|3\n"), corrections=(correction,))
    dataset = map_table(read(PEOPLE), table, context)
    assert [found.name for found in dataset.tables] == ["observations", "gaps"]
    assert dataset.tables[1].columns.to_pylist()[0]["text"] is None


def test_a_register_has_positions_types_and_cells(
    mapped: Callable[[str, str], MappedDataset], context: Context, tmp_path: Path
) -> None:
    mapping = """
        tableSchema:
          aboutUrl: stop/{id}
          bank:point: {lat: lat, lon: lon}
          columns:
            - {titles: id, propertyUrl: dc:identifier}
            - {titles: name, propertyUrl: rdfs:label, lang: en}
            - {titles: page, propertyUrl: foaf:page, datatype: anyURI, valueUrl: "{+page}"}
            - {titles: kind, propertyUrl: dc:type, bank:codes: kind}
            - {virtual: true, propertyUrl: rdf:type, valueUrl: bank:Stop}
        """
    table = "id|name|page|kind|lat|lon\na 1|Main|https://a.example/?x=1|First kind|45|15\n2|||||\n"
    dataset = mapped(mapping, table)
    graph = recorded(dataset, context, tmp_path / "figures.nq")
    structure = {quad.triple for quad in structure_quads(dataset, context)}
    run = run_of(graph)
    file = "file/abababababab/figures.csv"
    stop = "id/place/stop/a%201"
    assert graph - structure == turtle(f"""
    <{stop}> a bank:Stop ; dct:identifier "a 1" ; rdfs:label "Main"@en ;
        foaf:page <https://a.example/?x=1> ; dct:type <id/concept/kind/a> ;
        geo:hasGeometry <{stop}#point> ; prov:wasDerivedFrom <{file}#cell=2,1> ;
        prov:wasGeneratedBy <{run}> .
    <{stop}#point> a geo:Geometry ; geo:asWKT "POINT(15 45)"^^geo:wktLiteral .
    <{file}#cell=2,1> a prov:Entity ; prov:value "a 1" ; dct:isPartOf <{file}> .
    <id/place/stop/2> a bank:Stop ; dct:identifier "2" ; prov:wasDerivedFrom <{file}#cell=3,1> ;
        prov:wasGeneratedBy <{run}> .
    <{file}#cell=3,1> a prov:Entity ; prov:value "2" ; dct:isPartOf <{file}> .
    """)
    assert turtle("<id/dataset/figures> a qb:DataSet .").isdisjoint(graph)


def test_equal_inputs_give_equal_bytes_and_another_software_another_run(
    read: Callable[[str], DatasetMapping],
    make_table: Callable[[str], Table],
    context: Context,
    tmp_path: Path,
) -> None:
    mapping, text = read(PEOPLE), "Code|Sex|Count\n01|T|66270\n02|T|-\n"
    contents = []
    for number, software in enumerate(("1.0", "1.0", "1.1")):
        path = tmp_path / f"{number}.nq"
        now = replace(context, software=software)
        write_record(map_table(mapping, make_table(text), now), now, path)
        contents.append(path.read_bytes())
    assert contents[0] == contents[1]
    assert run_of(_parsed(contents[0])) != run_of(_parsed(contents[2]))


def _parsed(content: bytes) -> Graph:
    return {quad.triple for quad in ox.parse(content, format=ox.RdfFormat.N_QUADS)}


@pytest.mark.parametrize("reason", ["no-reliable-information", "did-not-occur"])
def test_a_code_whose_iri_no_template_makes_has_a_column_of_iris_at_the_end(
    mapped: Callable[[str, str], MappedDataset], reason: str
) -> None:
    mapping = PEOPLE.replace("did-not-occur", reason)
    table = mapped(mapping, "Code|Sex|Count\n01|T|-\n").tables[1].columns
    last = table.column_names[-1]
    assert last == ("reasonIri" if reason == "no-reliable-information" else "text")
    assert table.column("reason").to_pylist() == [reason]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("wktLiteral", "POLYGON((1 2, 3 4, 1 2))"),
        ("geoJSONLiteral", '{"type":"Point","coordinates":[1,2]}'),
    ],
)
def test_a_geometry_is_a_literal_of_geosparql(
    mapped: Callable[[str, str], MappedDataset],
    context: Context,
    tmp_path: Path,
    kind: str,
    text: str,
) -> None:
    mapping = f"""
        tableSchema:
          aboutUrl: place/stop/{{id}}
          columns:
            - {{titles: id, required: true, propertyUrl: dc:identifier}}
            - {{titles: shape, propertyUrl: locn:geometry, datatype: {kind}}}
        """
    write_record(mapped(mapping, f"id|shape\n1|{text}\n"), context, tmp_path / "a.nq")
    literals = {
        quad.object
        for quad in ox.parse(path=tmp_path / "a.nq", format=ox.RdfFormat.N_QUADS)
        if quad.predicate.value == LOCN["geometry"]
    }
    assert literals == {ox.Literal(text, datatype=ox.NamedNode(GEO[kind]))}
