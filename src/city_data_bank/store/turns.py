"""How many questions of one client are being answered at once.

What comes in: a client's address. What goes out: a turn, or the refusal of one too many.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from city_data_bank.errors import QueryError


class Turns:
    """The turns of all clients.

    Args:
        most: Of one client at once.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._taken: Counter[str] = Counter()

    @contextmanager
    def take(self, client: str) -> Iterator[None]:
        """One turn.

        Args:
            client: Whose; empty = nobody's, who has as many as there are.

        Raises:
            QueryError: 429, the client has enough.
        """
        if client and self._taken[client] >= self._most:
            raise QueryError(
                429,
                "client",
                f"{self._taken[client]} queries of yours are running",
                f"at most {self._most} at once",
                "Wait for the answers before you ask more.",
            ).later(1)
        self._taken[client] += 1
        try:
            yield
        finally:
            self._taken[client] -= 1
            if not self._taken[client]:
                del self._taken[client]
