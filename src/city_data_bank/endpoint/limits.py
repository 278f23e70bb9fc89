"""What the endpoint lets a query take: read from the settings, told to every client."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from city_data_bank.settings import Settings
from city_data_bank.store.measure import Measure


@dataclass(frozen=True, slots=True)
class EndpointLimits:
    """The limits.

    Args:
        get_length: Characters of a query sent by GET.
        post_length: Characters of a query sent by POST.
        measure: Size of a query.
        deadline: Seconds a query may take.
        memory: Bytes of memory it may take.
        answer: Bytes of its answer.
        page_answer: Bytes of an answer that is shown as a page.
        per_client: Queries of one client at once.
        queue: Queries that may wait.
    """

    get_length: int
    post_length: int
    measure: Measure
    deadline: float
    memory: int
    answer: int
    page_answer: int
    per_client: int
    queue: int

    @classmethod
    def of(cls, settings: Settings) -> Self:
        """What the settings say."""
        return cls(
            get_length=settings.integer("query_get_length"),
            post_length=settings.integer("query_post_length"),
            measure=Measure(
                settings.integer("query_nesting"),
                settings.integer("query_patterns"),
                settings.integer("query_alternatives"),
            ),
            deadline=settings.number("query_deadline"),
            memory=settings.integer("query_memory"),
            answer=settings.integer("query_answer"),
            page_answer=settings.integer("page_answer"),
            per_client=settings.integer("queries_per_client"),
            queue=settings.integer("queue"),
        )

    @property
    def header(self) -> str:
        """As a structured field: ``deadline=10.0, memory=1500000000, ...``.

        Source: RFC 9651, 3.2.
        """
        told = {
            "deadline": self.deadline,
            "memory": self.memory,
            "answer": self.answer,
            "running": self.per_client,
            "queue": self.queue,
            "get": self.get_length,
            "post": self.post_length,
        }
        return ", ".join(f"{name}={value}" for name, value in told.items())
