"""How many questions of one client are being answered at once.

What comes in: a client's address. What goes out: a turn, or the refusal of one too many.
"""

from __future__ import annotations

from dataclasses import dataclass

from city_data_bank.errors import QueryError


class Turns:
    """The turns of all clients.

    Args:
        most: Of one client at once.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._taken: dict[str, int] = {}

    def take(self, client: str) -> _Turn:
        """One turn, from the beginning of a block to its end.

        Args:
            client: Whose; empty = nobody's, who has as many as there are.

        Raises:
            QueryError: 429, the client has enough; at the beginning of the block.
        """
        return _Turn(self, client)

    def begin(self, client: str) -> None:
        """A turn begins.

        Raises:
            QueryError: 429.
        """
        taken = self._taken.get(client, 0)
        if client and taken >= self._most:
            raise QueryError(
                429,
                "client",
                f"{taken} queries of yours are running",
                f"at most {self._most} at once",
                "Wait for the answers before you ask more.",
            ).later(1)
        self._taken[client] = taken + 1

    def end(self, client: str) -> None:
        """A turn ends."""
        left = self._taken[client] - 1
        if left:
            self._taken[client] = left
        else:
            del self._taken[client]


@dataclass(frozen=True, slots=True)
class _Turn:
    """One turn.

    Args:
        turns: Of all clients.
        client: Whose.
    """

    turns: Turns
    client: str

    def __enter__(self) -> None:
        """Begin."""
        self.turns.begin(self.client)

    def __exit__(self, *_: object) -> None:
        """End."""
        self.turns.end(self.client)
