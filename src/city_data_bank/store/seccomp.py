"""Takes system calls from this process: no new socket, no new process, no other program.

What comes in: nothing. What goes out: the name of the feature if this system does not have it.
Threads of the store's engine stay possible; what is refused fails with EACCES (``clone3`` with
ENOSYS, on which the C library falls back to ``clone``, whose flags can be looked at).

Source: Documentation/userspace-api/seccomp_filter.rst of the Linux kernel, linux/filter.h.
"""

from __future__ import annotations

import ctypes
import errno
import platform
import struct
from typing import Final

_NO_NEW_PRIVILEGES: Final = 38
_SET_SECCOMP: Final = 22
_MODE_FILTER: Final = 2

_LOAD: Final = 0x20
_IF_EQUAL: Final = 0x15
_IF_AT_LEAST: Final = 0x35
_IF_BITS: Final = 0x45
_RETURN: Final = 0x06
_ALLOW: Final = 0x7FFF0000
_KILL: Final = 0x80000000
_ERROR: Final = 0x00050000

_NUMBER: Final = 0
"""Offset of the call's number in what the filter sees."""
_ARCHITECTURE: Final = 4
_FIRST_ARGUMENT: Final = 16
_CLONE_THREAD: Final = 0x10000
_CLONE3: Final = 435
_FOREIGN_ABI: Final = 0x40000000


_MACHINES: Final = {"x86_64": (0xC000003E, 0), "aarch64": (0xC00000B7, 1)}
"""Architecture as linux/audit.h names it, and its column in the tables below."""
_CLONE: Final = (56, 220)
_REFUSED: Final = {
    "accept": (43, 202),
    "accept4": (288, 242),
    "bind": (49, 200),
    "bpf": (321, 280),
    "connect": (42, 203),
    "execve": (59, 221),
    "execveat": (322, 281),
    "fork": (57, None),
    "io_uring_setup": (425, 425),
    "keyctl": (250, 219),
    "kill": (62, 129),
    "listen": (50, 201),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "ptrace": (101, 117),
    "setns": (308, 268),
    "socket": (41, 198),
    "socketpair": (53, 199),
    "unshare": (272, 97),
    "userfaultfd": (323, 282),
    "vfork": (58, None),
}


class _Program(ctypes.Structure):
    """``struct sock_fprog``."""

    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.c_char_p))


def confine_calls() -> tuple[str, ...]:
    """From now on, sockets, processes and other programs are out of reach.

    Returns:
        ``seccomp`` if this system does not have it, else nothing.
    """
    machine = _MACHINES.get(platform.machine())
    if machine is None:
        return ("seccomp",)
    code = b"".join(_filter(*machine))
    program = _Program(len(code) // 8, code)
    system = ctypes.CDLL(None, use_errno=True)
    system.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    failed = system.prctl(_SET_SECCOMP, _MODE_FILTER, ctypes.byref(program), 0, 0)
    return ("seccomp",) if failed else ()


def _filter(architecture: int, column: int) -> tuple[bytes, ...]:
    """The filter's instructions; the numbers behind an operand are how far to jump."""
    refuse = _instruction(_RETURN, _ERROR | errno.EACCES)
    numbers = (numbers[column] for numbers in _REFUSED.values())
    refusals = (
        part
        for number in numbers
        if number is not None
        for part in (_unless(_IF_EQUAL, number, 1), refuse)
    )
    return (
        _instruction(_LOAD, _ARCHITECTURE),
        _instruction(_IF_EQUAL, architecture, 1, 0),
        _instruction(_RETURN, _KILL),
        _instruction(_LOAD, _NUMBER),
        _unless(_IF_AT_LEAST, _FOREIGN_ABI, 1),
        refuse,
        *refusals,
        _unless(_IF_EQUAL, _CLONE3, 1),
        _instruction(_RETURN, _ERROR | errno.ENOSYS),
        _unless(_IF_EQUAL, _CLONE[column], 3),
        _instruction(_LOAD, _FIRST_ARGUMENT),
        _instruction(_IF_BITS, _CLONE_THREAD, 1, 0),
        refuse,
        _instruction(_RETURN, _ALLOW),
    )


def _unless(test: int, operand: int, skipped: int) -> bytes:
    """Skip so many instructions unless the test holds."""
    return _instruction(test, operand, 0, skipped)


def _instruction(code: int, operand: int, if_true: int = 0, if_false: int = 0) -> bytes:
    """``struct sock_filter``."""
    return struct.pack("=HBBI", code, if_true, if_false, operand)
