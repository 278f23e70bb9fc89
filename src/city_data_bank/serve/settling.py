"""What is there to stay is told apart from what comes and goes with a request.

Python looks through all objects for cycles from time to time. A release's words, templates, names
and catalogue are hundreds of thousands of objects that are there as long as it is served: they are
set apart, so that a page does not wait while they are looked through.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_OBJECTS: Final = 10_000
"""Objects after which those of the last requests are looked through; a page makes thousands."""


@contextmanager
def undisturbed() -> Iterator[None]:
    """Read a release before anything is served, and look for no cycles meanwhile.

    Its manifest alone may be a million objects, all of which stay: looking through them again and
    again took longer than reading them.
    """
    looked = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if looked:
            gc.enable()


def settle() -> None:
    """Collect what a release that is gone has left; set everything else apart.

    To be called when a release has been opened, and when one has been closed.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    gc.set_threshold(_OBJECTS, *gc.get_threshold()[1:])
