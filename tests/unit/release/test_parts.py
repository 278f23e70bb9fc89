from pathlib import Path

import pytest

from city_data_bank.release.parts import parts_of

LINES = b"a\nbb\n\nccc\ndddd\n"


@pytest.mark.parametrize("size", [1, 2, 3, 4, 5, 6, 100])
@pytest.mark.parametrize("content", [LINES, LINES[:-1], b"", b"\n", b"x"])
def test_the_parts_of_a_file_are_whole_lines_and_all_of_it(
    tmp_path: Path, content: bytes, size: int
) -> None:
    (path := tmp_path / "lines").write_bytes(content)
    found = []
    for part in parts_of(path, size):
        with part.open() as stream:
            found.append(stream.read())
    assert b"".join(found) == content
    assert all(text.endswith(b"\n") for text in found[:-1])
    assert all(len(text) >= size for text in found[:-1])


def test_a_part_is_read_in_pieces_of_any_size_and_no_further(tmp_path: Path) -> None:
    (path := tmp_path / "lines").write_bytes(LINES)
    second = list(parts_of(path, 5))[1]
    with second.open() as stream:
        assert [stream.read(1), stream.read(3), stream.read(50)] == [b"\n", b"ccc", b"\n"]
