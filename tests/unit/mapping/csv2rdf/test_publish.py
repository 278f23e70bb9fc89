from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping

import pyarrow as pa
import pytest
from pyoxigraph import Quad, RdfFormat, parse

from city_data_bank.errors import MappingError
from city_data_bank.mapping.csv2rdf import metadata_json, write_nquads, write_nquads_blocks
from city_data_bank.mapping.csv2rdf.convert import convert
from city_data_bank.mapping.csv2rdf.locate import Start
from city_data_bank.model import NormalisedTable

BANK = "https://bank.example/"
GRAPH = f"{BANK}graph/dataset/population"
PREFIXES = f"""
@prefix : <{BANK}id/> . @prefix f: <{BANK}file/ab12/f.csv#> . @prefix o: <{BANK}ontology#> .
@prefix prov: <http://www.w3.org/ns/prov#> . @prefix qb: <http://purl.org/linked-data/cube#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
OBSERVATIONS = {
    "url": "observations.csv",
    "tableSchema": {
        "aboutUrl": f"{BANK}id/observation/{{+id}}",
        "primaryKey": "id",
        "columns": [
            {"name": "id", "required": True, "suppressOutput": True},
            {
                "name": "area",
                "propertyUrl": f"{BANK}ontology#area",
                "valueUrl": f"{BANK}id/area/{{area}}",
            },
            {
                "name": "date",
                "propertyUrl": f"{BANK}ontology#referenceDate",
                "datatype": "date",
            },
            {
                "name": "value",
                "required": True,
                "propertyUrl": f"{BANK}ontology#value",
                "datatype": "decimal",
            },
            {
                "name": "source",
                "propertyUrl": "prov:wasDerivedFrom",
                "valueUrl": f"{BANK}file/ab12/f.csv#{{+source}}",
            },
            {
                "name": "text",
                "aboutUrl": f"{BANK}file/ab12/f.csv#{{+source}}",
                "propertyUrl": "prov:value",
            },
            {
                "name": "type",
                "virtual": True,
                "propertyUrl": "rdf:type",
                "valueUrl": "qb:Observation",
            },
        ],
    },
}
ROWS: dict[str, list[str | None]] = {
    "id": ["p/1/2020", "p/2/2020", "p/3/2020"],
    "area": ["2474011", "Łódź 1", None],
    "date": ["2020-12-31", "2020-12-31", None],
    "value": ["66270", "64935.50", "-0.0"],
    "source": ["cell=34,8", "cell=35,8", "sheet=a%20b&cell=C1"],
    "text": ["66270", 'he said "no"', None],
}


def normalised(
    rows: Mapping[str, list[str | None]] = ROWS, metadata: Mapping[str, object] = OBSERVATIONS
) -> NormalisedTable:
    columns = {name: pa.array(texts, pa.string()) for name, texts in rows.items()}
    return NormalisedTable("observations", pa.table(columns), metadata)


def written(table: NormalisedTable) -> bytes:
    stream = io.BytesIO()
    write_nquads(table, GRAPH, stream)
    return stream.getvalue()


def triples(content: bytes, form: RdfFormat = RdfFormat.N_QUADS) -> set[str]:
    return {
        str(Quad(quad.subject, quad.predicate, quad.object)) for quad in parse(content, format=form)
    }


def one_column(texts: list[str | None], **properties: object) -> set[str]:
    """What a column ``v`` makes beside a column ``id`` that makes nothing."""
    column = {"name": "v", "propertyUrl": f"{BANK}ontology#v", **properties}
    columns: list[object] = [{"name": "id", "suppressOutput": True}, column]
    schema = {"aboutUrl": f"{BANK}id/{{id}}", "columns": columns}
    names: list[str | None] = [str(number) for number in range(len(texts))]
    table = normalised({"id": names, "v": texts}, {"url": "t.csv", "tableSchema": schema})
    return triples(written(table))


def turtle(text: str) -> set[str]:
    return triples((PREFIXES + text).encode(), RdfFormat.TURTLE)


def test_a_table_of_observations_becomes_its_graph() -> None:
    assert triples(written(normalised())) == turtle(
        """
        <https://bank.example/id/observation/p/1/2020> a qb:Observation ;
            o:area <https://bank.example/id/area/2474011> ;
            o:referenceDate "2020-12-31"^^xsd:date ; o:value 66270.0 ;
            prov:wasDerivedFrom <https://bank.example/file/ab12/f.csv#cell=34,8> .
        <https://bank.example/file/ab12/f.csv#cell=34,8> prov:value "66270" .
        <https://bank.example/id/observation/p/2/2020> a qb:Observation ;
            o:area <https://bank.example/id/area/%C5%81%C3%B3d%C5%BA%201> ;
            o:referenceDate "2020-12-31"^^xsd:date ; o:value 64935.5 ;
            prov:wasDerivedFrom <https://bank.example/file/ab12/f.csv#cell=35,8> .
        <https://bank.example/file/ab12/f.csv#cell=35,8> prov:value "he said \\"no\\"" .
        <https://bank.example/id/observation/p/3/2020> a qb:Observation ; o:value "0"^^xsd:decimal ;
            prov:wasDerivedFrom <https://bank.example/file/ab12/f.csv#sheet=a%20b&cell=C1> .
        """.replace("66270.0", '"66270"^^xsd:decimal')
    )


def test_every_quad_is_in_the_graph_and_all_are_counted() -> None:
    stream = io.BytesIO()
    count = write_nquads(normalised(), GRAPH, stream)
    quads = list(parse(stream.getvalue(), format=RdfFormat.N_QUADS))
    assert count == len(quads) == len(stream.getvalue().splitlines())
    assert {str(quad.graph_name) for quad in quads} == {f"<{GRAPH}>"}


def test_no_blank_node_is_made_where_subjects_have_names() -> None:
    assert b"_:" not in written(normalised())


def test_the_bytes_are_in_row_order_and_do_not_depend_on_the_blocks() -> None:
    table = normalised().columns
    whole, parts = io.BytesIO(), io.BytesIO()
    write_nquads_blocks(OBSERVATIONS, (table,), GRAPH, whole)
    write_nquads_blocks(OBSERVATIONS, (table[:1], table[1:1], table[1:]), GRAPH, parts)
    assert whole.getvalue() == parts.getvalue()
    subjects = [line.split(b" ", 1)[0] for line in whole.getvalue().splitlines()]
    rows = [subject for subject in subjects if b"/observation/" in subject]
    assert rows == sorted(rows)


def test_row_numbers_go_on_from_block_to_block() -> None:
    schema = {
        "columns": [
            {"name": "v", "aboutUrl": f"{BANK}{{_row}}-{{_sourceRow}}", "propertyUrl": "rdf:value"}
        ]
    }
    stream = io.BytesIO()
    block = pa.table({"v": ["a"]})
    write_nquads_blocks({"url": "t.csv", "tableSchema": schema}, (block, block), GRAPH, stream)
    subjects = [line.split()[0] for line in stream.getvalue().splitlines()]
    assert subjects == [f"<{BANK}1-2>".encode(), f"<{BANK}2-3>".encode()]


def test_a_table_without_rows_makes_no_quads() -> None:
    empty: dict[str, list[str | None]] = {name: [] for name in ROWS}
    assert written(normalised(empty)) == b""


def test_strings_have_the_language_of_their_column() -> None:
    assert one_column(["Dom"], lang="pl") == turtle('<https://bank.example/id/0> o:v "Dom"@pl .')


def test_a_sign_for_missing_makes_no_statement_and_a_default_makes_one() -> None:
    found = one_column(["-", "", "x"], null=["-"], default="unknown")
    assert found == turtle(
        '<https://bank.example/id/1> o:v "unknown" . <https://bank.example/id/2> o:v "x" .'
    )


def test_a_value_url_stands_for_no_empty_cell() -> None:
    found = one_column(["a", None], valueUrl=f"{BANK}id/thing/{{v}}")
    assert found == turtle("<https://bank.example/id/0> o:v <https://bank.example/id/thing/a> .")


def test_a_list_makes_a_statement_an_item() -> None:
    found = one_column(["a; b;;a", None, "c"], separator=";", datatype="token")
    assert found == turtle(
        """
        <https://bank.example/id/0> o:v "a"^^xsd:token , "b"^^xsd:token .
        <https://bank.example/id/2> o:v "c"^^xsd:token .
        """
    )


def test_an_ordered_list_keeps_its_order() -> None:
    schema = {
        "aboutUrl": f"{BANK}id/x",
        "columns": [
            {"name": "v", "propertyUrl": f"{BANK}ontology#v", "separator": ";", "ordered": True}
        ],
    }
    content = written(normalised({"v": ["b;a"]}, {"url": "t.csv", "tableSchema": schema}))
    rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    assert [line.rsplit(" ", 2)[0] for line in content.decode().splitlines()] == [
        f"<{BANK}id/x> <{BANK}ontology#v> _:tl1r1i0",
        f'_:tl1r1i0 <{rdf}first> "b"',
        f"_:tl1r1i0 <{rdf}rest> _:tl1r1i1",
        f'_:tl1r1i1 <{rdf}first> "a"',
        f"_:tl1r1i1 <{rdf}rest> <{rdf}nil>",
    ]


def test_an_ordered_list_may_be_short_or_empty() -> None:
    found = one_column(["a", ""], separator=";", ordered=True)
    rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    assert found == {
        f"<{BANK}id/0> <{BANK}ontology#v> _:tl2r1i0",
        f'_:tl2r1i0 <{rdf}first> "a"',
        f"_:tl2r1i0 <{rdf}rest> <{rdf}nil>",
        f"<{BANK}id/1> <{BANK}ontology#v> <{rdf}nil>",
    }


def test_a_list_with_a_value_url_makes_one_iri() -> None:
    found = one_column(["a;b c"], separator=";", valueUrl=f"{BANK}q{{?v}}")
    assert found == turtle("<https://bank.example/id/0> o:v <https://bank.example/q?v=a,b%20c> .")


@pytest.mark.parametrize(
    "kind", [pa.large_string(), pa.string_view(), pa.dictionary(pa.int32(), pa.string())]
)
def test_any_arrow_type_of_text_will_do(kind: pa.DataType) -> None:
    table = normalised()
    columns = pa.table(
        {name: table.columns[name].cast(kind) for name in table.columns.column_names}
    )
    assert written(NormalisedTable("observations", columns, OBSERVATIONS)) == written(table)


@pytest.mark.parametrize(
    ("column", "text", "expected"),
    [("value", "ok. 5", "decimal"), ("date", "31.12.2020", "date"), ("value", None, "every row")],
)
def test_a_cell_that_should_have_been_refused_stops_the_table(
    column: str, text: str | None, expected: str
) -> None:
    rows = {**ROWS, column: [text, *ROWS[column][1:]]}
    with pytest.raises(MappingError, match=expected):
        written(normalised(rows))


def test_columns_that_the_metadata_does_not_name_stop_the_table() -> None:
    rows = {"wrong" if name == "area" else name: texts for name, texts in ROWS.items()}
    with pytest.raises(MappingError, match="wrong"):
        written(normalised(rows))


@pytest.mark.parametrize(
    "change",
    [
        {"bank:where": {"a": "b"}, "unknown": 1},
        {"tableSchema": {"columns": [{"name": "v", "datatype": "nonsense"}]}},
        {"tableSchema": {"columns": [{"name": "v", "required": "yes"}]}},
    ],
)
def test_metadata_that_is_not_plain_csvw_stops_the_table(change: dict[str, object]) -> None:
    with pytest.raises(MappingError):
        written(normalised({"v": ["a"]}, {"url": "t.csv", **change}))


@pytest.mark.parametrize(
    "column",
    [
        {"name": "v"},
        {"name": "v", "propertyUrl": "#v"},
        {"name": "v", "propertyUrl": "{#_name}"},
        {"name": "v", "propertyUrl": "dct:title"},
        {"name": "v", "propertyUrl": "rdf:value", "valueUrl": "place/{v}"},
        {"name": "v", "propertyUrl": "rdf:value", "aboutUrl": "row-{_row}"},
    ],
)
def test_an_address_that_only_we_would_understand_stops_the_table(column: object) -> None:
    with pytest.raises(MappingError, match="absolute"):
        written(normalised({"v": ["a"]}, {"url": "t.csv", "tableSchema": {"columns": [column]}}))


def test_an_address_that_a_cell_gives_whole_is_allowed() -> None:
    found = one_column(["http://example.org/a?b#c", None], valueUrl="{+v}", datatype="anyURI")
    assert found == turtle("<https://bank.example/id/0> o:v <http://example.org/a?b#c> .")


def test_what_is_published_gives_the_same_graph_from_csv_and_metadata() -> None:
    table = normalised()
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(table.columns.column_names)
    writer.writerows(row.values() for row in table.columns.to_pylist())
    document = metadata_json([table], {"pl": "Ludność", "en": "Population"}, "pl")
    files = {
        "https://host.example/d/csv-metadata.json": document,
        "https://host.example/d/observations.csv": text.getvalue().encode(),
    }
    stream = io.BytesIO()
    start = Start("https://host.example/d/observations.csv")
    remarks = convert(start, files.get, stream, minimal=True)
    assert remarks == ()
    assert triples(stream.getvalue()) == triples(written(table))


def test_published_metadata_is_a_group_with_relative_addresses_and_titles_by_language() -> None:
    document = json.loads(
        metadata_json([normalised()], {"pl": "Ludność", "en": "Population"}, "pl")
    )
    assert document["@context"] == ["http://www.w3.org/ns/csvw", {"@language": "pl"}]
    assert document["dc:title"] == [
        {"@value": "Ludność", "@language": "pl"},
        {"@value": "Population", "@language": "en"},
    ]
    assert [table["url"] for table in document["tables"]] == ["observations.csv"]
