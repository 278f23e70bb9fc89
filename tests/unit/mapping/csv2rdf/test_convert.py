from __future__ import annotations

import io
import json

import pytest

from city_data_bank.errors import MappingError
from city_data_bank.mapping.csv2rdf.convert import convert
from city_data_bank.mapping.csv2rdf.locate import Start
from city_data_bank.mapping.csv2rdf.scope import Remark

CSV = "http://example.org/t.csv"
CONTEXT = "http://www.w3.org/ns/csvw"


def converted(
    files: dict[str, bytes], *, minimal: bool = True, start: Start | None = None
) -> tuple[list[str], tuple[Remark, ...]]:
    stream = io.BytesIO()
    remarks = convert(start or Start(CSV), files.get, stream, minimal=minimal)
    return stream.getvalue().decode().splitlines(), remarks


def metadata(**properties: object) -> bytes:
    return json.dumps({"@context": CONTEXT, "url": CSV, **properties}).encode()


def test_a_file_alone_speaks_for_itself() -> None:
    lines, remarks = converted({CSV: b"a,b c\n1,2\n"})
    assert lines == [f'_:t1r1 <{CSV}#a> "1" .', f'_:t1r1 <{CSV}#b%20c> "2" .']
    assert remarks == ()


def test_standard_mode_frames_cells_with_row_table_and_group() -> None:
    lines, _ = converted({CSV: b"a\n1\n"}, minimal=False)
    csvw, rdf = "http://www.w3.org/ns/csvw#", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    integer = "http://www.w3.org/2001/XMLSchema#integer"
    assert lines == [
        f"_:a2 <{csvw}row> _:t1R1 .",
        f"_:t1R1 <{rdf}type> <{csvw}Row> .",
        f'_:t1R1 <{csvw}rownum> "1"^^<{integer}> .',
        f"_:t1R1 <{csvw}url> <{CSV}#row=2> .",
        f"_:t1R1 <{csvw}describes> _:t1r1 .",
        f'_:t1r1 <{CSV}#a> "1" .',
        f"_:a1 <{rdf}type> <{csvw}TableGroup> .",
        f"_:a1 <{csvw}table> _:a2 .",
        f"_:a2 <{rdf}type> <{csvw}Table> .",
        f"_:a2 <{csvw}url> <{CSV}> .",
    ]


def test_metadata_beside_the_file_is_found_first_of_all() -> None:
    titled = {"columns": [{"titles": "a", "propertyUrl": "http://example.org/p"}]}
    files = {
        CSV: b"a\n1\n",
        f"{CSV}-metadata.json": metadata(tableSchema=titled),
        "http://example.org/csv-metadata.json": metadata(tableSchema={"columns": []}),
    }
    assert converted(files)[0] == ['_:t1r1 <http://example.org/p> "1" .']


def test_a_link_header_comes_before_files_and_a_user_before_all() -> None:
    def naming(name: str) -> bytes:
        columns = [{"titles": "a", "propertyUrl": f"http://example.org/{name}"}]
        return metadata(tableSchema={"columns": columns})

    files = {
        CSV: b"a\n1\n",
        f"{CSV}-metadata.json": naming("file"),
        "http://example.org/l.json": naming("link"),
        "http://example.org/u.json": naming("user"),
    }
    link = '<l.json>; rel="describedby"; type="application/csvm+json"'
    assert converted(files, start=Start(CSV, link=link))[0] == [
        '_:t1r1 <http://example.org/link> "1" .'
    ]
    user = Start(CSV, "http://example.org/u.json", link)
    assert converted(files, start=user)[0] == ['_:t1r1 <http://example.org/user> "1" .']


def test_a_site_may_say_where_its_metadata_stands() -> None:
    columns = [{"titles": "a", "propertyUrl": "http://example.org/p"}]
    files = {
        CSV: b"a\n1\n",
        "http://example.org/.well-known/csvm": b"{+url}.meta\nmeta.json\n",
        "http://example.org/meta.json": metadata(tableSchema={"columns": columns}),
    }
    assert converted(files)[0] == ['_:t1r1 <http://example.org/p> "1" .']


def test_metadata_of_another_file_is_passed_over_with_a_remark() -> None:
    other = json.dumps({"@context": CONTEXT, "url": "other.csv"}).encode()
    lines, remarks = converted({CSV: b"a\n1\n", f"{CSV}-metadata.json": other})
    assert lines == [f'_:t1r1 <{CSV}#a> "1" .']
    assert [remark.place for remark in remarks] == [f"{CSV}-metadata.json"]


def test_a_cell_that_is_no_value_stays_a_text_and_is_named() -> None:
    columns = [{"name": "a", "titles": "a", "datatype": "integer"}]
    files = {
        CSV: b"a\n1\nten\n",
        f"{CSV}-metadata.json": metadata(tableSchema={"columns": columns}),
    }
    lines, remarks = converted(files)
    assert lines == [
        f'_:t1r1 <{CSV}#a> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .',
        f'_:t1r2 <{CSV}#a> "ten" .',
    ]
    assert remarks == (Remark(f"{CSV}, column a", "ten", "a value of integer"),)


def test_a_table_may_be_kept_out() -> None:
    files = {CSV: b"a\n1\n", f"{CSV}-metadata.json": metadata(suppressOutput=True)}
    assert converted(files)[0] == []


def test_notes_and_annotations_become_triples() -> None:
    document = metadata(
        **{
            "@id": "http://example.org/table",
            "dc:title": ["A", {"@value": "B", "@language": "de"}],
            "schema:version": 1.5,
            "schema:isBasedOn": {"@id": "http://example.org/a b", "@type": "schema:Dataset"},
            "notes": [{"rdf:value": True}],
        }
    )
    lines, _ = converted({CSV: b"", f"{CSV}-metadata.json": document}, minimal=False)
    table, schema = "<http://example.org/table>", "http://schema.org/"
    assert f'{table} <http://purl.org/dc/terms/title> "A" .' in lines
    assert f'{table} <http://purl.org/dc/terms/title> "B"@de .' in lines
    double = "http://www.w3.org/2001/XMLSchema#double"
    assert f'{table} <{schema}version> "1.5E0"^^<{double}> .' in lines
    assert f"{table} <{schema}isBasedOn> <http://example.org/a%20b> ." in lines
    assert f"{table} <http://www.w3.org/ns/csvw#note> _:a2 ." in lines


def test_row_titles_are_stated_in_standard_mode() -> None:
    schema = {"columns": [{"name": "a", "titles": "a", "lang": "pl"}], "rowTitles": "a"}
    files = {CSV: b"a\nx\n", f"{CSV}-metadata.json": metadata(tableSchema=schema)}
    lines, _ = converted(files, minimal=False)
    assert '_:t1R1 <http://www.w3.org/ns/csvw#title> "x"@pl .' in lines


@pytest.mark.parametrize(
    "start", [Start(CSV), Start("http://example.org/m.json"), Start(CSV, "http://example.org/u")]
)
def test_what_has_to_be_there_and_is_not_stops(start: Start) -> None:
    with pytest.raises(MappingError, match="nothing"):
        converted({}, start=start)
