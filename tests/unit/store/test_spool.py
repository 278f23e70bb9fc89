"""Answers are written to memory, large ones to a file that nobody can change."""

from __future__ import annotations

import errno
import os

import pytest

from city_data_bank.store.spool import Spool


def test_a_small_answer_has_no_file() -> None:
    with Spool(100_000) as answer:
        answer.write(b"ab")
        answer.write(b"c" * 65_534)
        assert bytes(answer.small[:3]) == b"abc"
        assert answer.sealed() is None


def test_a_large_answer_is_whole_and_cannot_be_changed() -> None:
    pieces = [bytes([number]) * 8192 for number in range(12)]
    with Spool(100_000) as answer:
        assert [answer.write(piece) for piece in pieces] == [8192] * 12
        file = answer.sealed()
        assert file is not None
        assert answer.small == b""
        assert os.pread(file, 200_000, 0) == b"".join(pieces)
        with pytest.raises(PermissionError):
            os.pwrite(file, b"x", 0)


@pytest.mark.parametrize("size", [10, 80_000])
def test_an_answer_over_its_size_fails(size: int) -> None:
    with Spool(size) as answer:
        answer.write(b"x" * size)
        with pytest.raises(OSError, match="too large") as caught:
            answer.write(b"x")
    assert caught.value.errno == errno.EFBIG
