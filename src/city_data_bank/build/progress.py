"""What a build shows while it runs: bars on stderr, or nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Protocol, TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

Item = TypeVar("Item")


class Watcher(Protocol):
    """Told of every step of a build."""

    def each(self, title: str, items: Iterable[Item], total: int) -> Iterator[Item]:
        """Pass items on, and show how far the step is."""
        ...

    def step(self, title: str) -> AbstractContextManager[None]:
        """Show that a step runs whose length nobody knows beforehand."""
        ...


class Silent:
    """Shows nothing."""

    def each(self, title: str, items: Iterable[Item], total: int) -> Iterator[Item]:  # noqa: ARG002 -- the protocol
        """Pass items on."""
        yield from items

    def step(self, title: str) -> AbstractContextManager[None]:  # noqa: ARG002 -- the protocol
        """Show nothing."""
        return nullcontext()


class Bars:
    """A bar for each step, on stderr.

    Args:
        console: Of stderr.
    """

    def __init__(self, console: Console) -> None:
        self._console = console

    def each(self, title: str, items: Iterable[Item], total: int) -> Iterator[Item]:
        """Pass items on, and show how far the step is."""
        columns = (
            TextColumn("{task.description:<28}"),
            BarColumn(bar_width=30),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
        )
        with Progress(*columns, console=self._console) as progress:
            yield from progress.track(items, total=total, description=title)

    @contextmanager
    def step(self, title: str) -> Iterator[None]:
        """Show that a step runs: a bar that moves, and is full when it ends without a fault."""
        columns = (
            TextColumn("{task.description:<28}"),
            BarColumn(bar_width=30),
            TimeElapsedColumn(),
        )
        with Progress(*columns, console=self._console) as progress:
            task = progress.add_task(title, total=None)
            yield
            progress.update(task, total=1, completed=1)
