from pathlib import Path

import pytest

from city_data_bank.release.together import together


def written(folder: Path, *contents: bytes) -> list[Path]:
    paths = [folder / str(number) for number in range(len(contents))]
    for path, content in zip(paths, contents, strict=True):
        path.write_bytes(content)
    return paths


@pytest.mark.parametrize("size", [1, 2, 3, 100, -1])
@pytest.mark.parametrize("contents", [(), (b"",), (b"ab\n",), (b"ab\n", b"", b"c\n", b"def\n")])
def test_files_are_read_as_one_in_pieces_of_any_size(
    tmp_path: Path, contents: tuple[bytes, ...], size: int
) -> None:
    found = []
    with together(written(tmp_path, *contents)) as stream:
        while piece := stream.read(size):
            found.append(piece)
    assert b"".join(found) == b"".join(contents)


def test_a_file_is_opened_when_its_turn_has_come(tmp_path: Path) -> None:
    first, second = written(tmp_path, b"a" * (1 << 21), b"b")
    with together([first, second]) as stream:
        stream.read(1)
        second.write_bytes(b"c")
        assert stream.read()[-1:] == b"c"


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with (
        together([*written(tmp_path, b"a"), tmp_path / "none"]) as stream,
        pytest.raises(FileNotFoundError, match="none"),
    ):
        stream.read()
