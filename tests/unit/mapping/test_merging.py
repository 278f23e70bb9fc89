from __future__ import annotations

from city_data_bank.mapping.documents import parse_document, plain
from city_data_bank.mapping.merging import lines, merge_blocks


def test_maps_merge_and_lists_and_texts_replace() -> None:
    under = parse_document("m: {a: 1, b: 2}\nl: [1, 2]\nt: x\n", "under")
    over = parse_document("m: {b: 3, c: 4}\nl: [3]\nt: {y: z}\n", "over")
    assert plain(merge_blocks(under, over)) == {
        "m": {"a": "1", "b": "3", "c": "4"},
        "l": ["3"],
        "t": {"y": "z"},
    }


def test_each_line_of_a_merged_file_knows_where_it_came_from() -> None:
    under = parse_document("m:\n  a: 1\n  b: 2\n", "under")
    over = parse_document("\nm:\n  b: '- 3'\n  l: [x, {y: z}]\n", "over")
    found = [
        (text, f"{place.file}:{place.line}") for text, place in lines(merge_blocks(under, over))
    ]
    assert found == [
        ("m:", "over:2"),
        ("  a: 1", "under:2"),
        ('  b: "- 3"', "over:3"),
        ("  l:", "over:4"),
        ("    - x", "over:4"),
        ("    -", "over:4"),
        ("      y: z", "over:4"),
    ]
