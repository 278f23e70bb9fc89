"""sources: ZIP archives, and the workbooks that are ZIP archives inside.

In: the bytes of an archive. Out: the name of one member, or a Finding that says why none is read.
Nothing is ever unpacked to disk: the name of a member is only a name, wherever it points.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from typing import Final, cast

from city_data_bank.model import Finding
from city_data_bank.sources.content import Content
from city_data_bank.sources.nearest import nearest

MAX_MEMBERS: Final = 10_000
"""Members that an archive may have."""
MAX_BYTES: Final = 4 * 1024**3
"""Bytes that an archive may have when unpacked, all members together."""
MAX_WORKBOOK_BYTES: Final = 1024**3
"""Likewise for a workbook, which is read as a whole."""
MAX_RATIO: Final = 200
"""How many times larger than packed a member may be; well kept tables reach 20 to 50."""
RATIO_FLOOR: Final = 16 * 1024**2
"""Bytes up to which a member is harmless, whatever its ratio."""

_ENCRYPTED: Final = 0x1
_CHUNK: Final = 8192
"""Bytes read at once, as a text is read: in larger pieces a false length may stay unseen."""
_DAMAGE: Final = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
)
"""What is raised by archives whose directory or members are damaged."""


def check_archive(content: Content, limit: int = MAX_BYTES) -> Finding | None:
    """Look for what makes an archive unfit to be opened, in its directory alone.

    Args:
        content: The archive.
        limit: Bytes that it may have when unpacked.

    Returns:
        ``broken-archive``, ``archive-bomb``, or None.
    """
    try:
        with content.open() as file, zipfile.ZipFile(file) as archive:
            members = archive.infolist()
    except _DAMAGE as error:
        return content.violation("broken-archive", str(error))
    if any(not member.filename for member in members):
        return content.violation("broken-archive", "member without a name")
    return _bomb(content, members, limit)


def check_container(content: Content) -> Finding | None:
    """Unpack every member of a workbook once, so that lengths and checksums are known to be true.

    Returns:
        ``encrypted-file``, ``broken-archive``, or None.
    """
    faults = (check_member(content, name) for name in member_names(content))
    return next((fault for fault in faults if fault is not None), None)


def check_member(content: Content, name: str) -> Finding | None:
    """Unpack a member once, without keeping it, and compare it with its checksum and length.

    Returns:
        ``encrypted-file``, ``broken-archive``, or None.
    """
    try:
        with content.open() as file, zipfile.ZipFile(file) as archive:
            if archive.getinfo(name).flag_bits & _ENCRYPTED:
                return content.violation("encrypted-file", name)
            with cast("zipfile.ZipExtFile", archive.open(name)) as member:
                while member.read1(_CHUNK):
                    pass
    except _DAMAGE as error:
        return content.violation("broken-archive", str(error))
    return None


def opens(content: Content) -> bool:
    """Whether the directory of an archive can be read."""
    try:
        member_names(content)
    except _DAMAGE:
        return False
    return True


def member_names(content: Content) -> tuple[str, ...]:
    """Names of the members that are files, in the order of the archive's directory."""
    with content.open() as file, zipfile.ZipFile(file) as archive:
        return tuple(info.filename for info in archive.infolist() if not _is_folder(info))


def _is_folder(info: zipfile.ZipInfo) -> bool:
    """Whether a member is a folder; unlike ``is_dir``, this bears a name without a letter."""
    return info.filename.endswith("/")


def choose_member(content: Content, wanted: str | None) -> str | Finding:
    """The member that a mapping means.

    Args:
        content: An archive that was checked.
        wanted: Its name; None = the only one.

    Returns:
        Its name, or ``missing-member``, ``ambiguous-member``, ``empty-table``.
    """
    names = member_names(content)
    if wanted is not None:
        if names.count(wanted) == 1:
            return wanted
        if wanted in names:
            return content.violation("ambiguous-member", members=", ".join(names))
        return content.violation("missing-member", wanted, **nearest(wanted, names))
    if not names:
        return content.violation("empty-table")
    if len(names) > 1:
        return content.violation("ambiguous-member", members=", ".join(names))
    return names[0]


def _bomb(content: Content, members: list[zipfile.ZipInfo], limit: int) -> Finding | None:
    """Whether the directory announces more than an archive may hold."""
    if len(members) > MAX_MEMBERS:
        return _too_much(content, "members", len(members), MAX_MEMBERS)
    total = sum(member.file_size for member in members)
    if total > limit:
        return _too_much(content, "bytes", total, limit)
    for member in members:
        allowed = max(RATIO_FLOOR, MAX_RATIO * member.compress_size)
        if member.file_size > allowed:
            return _too_much(content, "bytes", member.file_size, allowed)
    return None


def _too_much(content: Content, measure: str, found: int, limit: int) -> Finding:
    """``archive-bomb``, with what is too much of it."""
    return content.violation("archive-bomb", str(found), measure=measure, limit=str(limit))
