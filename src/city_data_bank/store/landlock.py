"""Takes the file system and the network from this process: Landlock, in the kernel since 5.13.

What comes in: the one folder that may still be read. What goes out: the names of what this kernel
cannot take away. Nothing can be given back.

Source: Documentation/userspace-api/landlock.rst of the Linux kernel; system calls 444 to 446 have
these numbers on every architecture.
"""

from __future__ import annotations

import ctypes
import os
import struct
from pathlib import Path
from typing import Final

_CREATE_RULESET: Final = 444
_ADD_RULE: Final = 445
_RESTRICT_SELF: Final = 446
_ASK_VERSION: Final = 1
_BELOW_PATH: Final = 1
_NO_NEW_PRIVILEGES: Final = 38

_READ_FILE: Final = 1 << 2
_READ_FOLDER: Final = 1 << 3
_FILE_RIGHTS: Final = {1: 13, 2: 14, 3: 15, 4: 15, 5: 16}
"""How many rights over files each version knows; later versions know as many as the fifth."""
_NETWORK_VERSION: Final = 4
_CONNECT_AND_BIND: Final = 0b11
_SCOPE_VERSION: Final = 6
_SIGNALS_AND_SOCKETS: Final = 0b11


def confine_files(readable: Path) -> tuple[str, ...]:
    """From now on, nothing but the files below a folder can be opened, and those only be read.

    Args:
        readable: The folder.

    Returns:
        ``landlock``, ``landlock-network`` or nothing: what this kernel does not have.
    """
    system = ctypes.CDLL(None, use_errno=True)
    version = system.syscall(_CREATE_RULESET, None, 0, _ASK_VERSION)
    if version < 1:
        return ("landlock", "landlock-network")
    ruleset = _ruleset(system, version)
    folder = os.open(readable, os.O_PATH | os.O_CLOEXEC)
    rule = struct.pack("=Qi", _READ_FILE | _READ_FOLDER, folder)
    system.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    failed = system.syscall(_ADD_RULE, ruleset, _BELOW_PATH, rule, 0) or system.syscall(
        _RESTRICT_SELF, ruleset, 0
    )
    os.close(folder)
    os.close(ruleset)
    if failed:
        return ("landlock", "landlock-network")
    return () if version >= _NETWORK_VERSION else ("landlock-network",)


def _ruleset(system: ctypes.CDLL, version: int) -> int:
    """Descriptor of a set of rules that handles everything that the version knows."""
    rights = (1 << _FILE_RIGHTS.get(version, _FILE_RIGHTS[5])) - 1
    attributes = struct.pack("=Q", rights)
    if version >= _NETWORK_VERSION:
        attributes += struct.pack("=Q", _CONNECT_AND_BIND)
    if version >= _SCOPE_VERSION:
        attributes += struct.pack("=Q", _SIGNALS_AND_SOCKETS)
    return int(system.syscall(_CREATE_RULESET, attributes, ctypes.c_size_t(len(attributes)), 0))
