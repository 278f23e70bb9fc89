import random
from pathlib import Path

import pytest

from city_data_bank.release.revision import Revision, revise


def lines(text: str) -> bytes:
    return "".join(f"{line}\n" for line in text.split()).encode()


@pytest.mark.parametrize(
    ("before", "after", "gone", "new"),
    [
        ("a b c", "a b c", "", ""),
        ("a b c", "a x c", "b", "x"),
        ("a b c", "a c", "b", ""),
        ("a c", "a b c", "", "b"),
        ("b", "c ab", "b", "c ab"),
        ("c ab", "b", "c ab", "b"),
        ("xb", "cxb xb", "", "cxb"),
        ("", "a", "", "a"),
        ("a", "", "a", ""),
        ("ab cb", "ab xcb", "cb", "xcb"),
    ],
)
def test_lines_that_are_gone_and_lines_that_are_new(
    tmp_path: Path, before: str, after: str, gone: str, new: str
) -> None:
    (one := tmp_path / "one").write_bytes(lines(before))
    (other := tmp_path / "other").write_bytes(lines(after))
    expected = (lines(part).splitlines(keepends=True) for part in (gone, new))
    assert revise(one, other, 100) == Revision(*map(frozenset, expected))


def test_a_revision_makes_the_later_record_of_the_earlier_one(tmp_path: Path) -> None:
    generator = random.Random(1)  # noqa: S311 -- no secret
    one, other = tmp_path / "one", tmp_path / "other"
    for _ in range(200):
        words = [f"{number:b}"[-generator.randint(1, 6) :] for number in range(1, 40)]
        then = [word for word in dict.fromkeys(words) if generator.random() < 0.9]
        now = [word for word in dict.fromkeys(words) if generator.random() < 0.9]
        one.write_bytes(lines(" ".join(then)))
        other.write_bytes(lines(" ".join(now)))
        revision = revise(one, other, 1000)
        assert revision is not None
        was, becomes = (set(path.read_bytes().splitlines(keepends=True)) for path in (one, other))
        assert (was - revision.gone) | revision.new == becomes


def test_a_large_difference_is_not_worth_it(tmp_path: Path) -> None:
    (one := tmp_path / "one").write_bytes(lines("a b c"))
    (other := tmp_path / "other").write_bytes(lines("a b d"))
    assert revise(one, other, 1) is None
