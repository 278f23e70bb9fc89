"""/metrics: what the service counted, as Prometheus reads it, on a port of its own.

What comes in: the service and its observer. What goes out: text in the exposition format 0.0.4.

Source: Prometheus, exposition formats.
"""

from __future__ import annotations

import resource
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate
from pathlib import Path
from typing import Final

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from city_data_bank import __version__
from city_data_bank.serve.observing import BOUNDS, Observer
from city_data_bank.serve.service import Service

_PREFIX: Final = "city_data_bank"
_PAGE: Final = resource.getpagesize()
_ESCAPES: Final = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n"})

Samples = Iterable[tuple[Mapping[str, str], float]]


def metrics_app(service: Service, observer: Observer) -> Starlette:
    """The application of the second port."""

    async def metrics(_: Request) -> Response:
        text = "\n".join((*_service(service), *_requests(observer), *_process())) + "\n"
        return Response(text, media_type="text/plain; version=0.0.4; charset=utf-8")

    return Starlette(routes=[Route("/metrics", metrics)])


def _service(service: Service) -> Iterator[str]:
    """Releases, engines, caches."""
    health = service.health
    release = {"release": health.release, "version": __version__}
    yield from _family("release_info", "gauge", "The release that is served.", [(release, 1)])
    yield from _family(
        "release_switches_total", "counter", "Releases taken up.", [({}, service.switches)]
    )
    yield from _family(
        "release_refused",
        "gauge",
        "1 while a newer release cannot be served.",
        [({}, int(health.refused is not None))],
    )
    yield from _family(
        "files_damaged", "gauge", "Files that are not as released.", [({}, len(health.damaged))]
    )
    for name, kind, text in (
        ("workers", "gauge", "Queries that an engine can run at once."),
        ("alive", "gauge", "How many of them it could run now."),
        ("idle", "gauge", "How many of them have nothing to do."),
        ("waiting", "gauge", "Queries that wait."),
        ("replaced_total", "counter", "Workers that were replaced."),
    ):
        samples = [
            ({"pool": pool}, getattr(state, name.removesuffix("_total")))
            for pool, state in health.pools.items()
        ]
        yield from _family(f"pool_{name}", kind, text, samples)
    size = service.parts.cache.size
    yield from _family("answer_cache_bytes", "gauge", "Answers kept.", [({}, size)])


def _requests(observer: Observer) -> Iterator[str]:
    """Requests by part and status, and how long they took."""
    samples = [
        ({"part": part, "status": str(status)}, count)
        for (part, status), count in sorted(observer.statuses.items())
    ]
    yield from _family("requests_total", "counter", "Answered requests.", samples)
    name = f"{_PREFIX}_request_seconds"
    yield f"# HELP {name} Seconds to the first byte of an answer."
    yield f"# TYPE {name} histogram"
    for part, buckets in sorted(observer.buckets.items()):
        bounds = (*(f"{bound:g}" for bound in BOUNDS), "+Inf")
        for bound, count in zip(bounds, accumulate(buckets), strict=True):
            yield _sample(f"{name}_bucket", {"part": part, "le": bound}, count)
        yield _sample(f"{name}_sum", {"part": part}, observer.seconds[part])
        yield _sample(f"{name}_count", {"part": part}, sum(buckets))


def _process() -> Iterator[str]:
    """Memory, time and descriptors of the web process; its workers are others."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    resident = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * _PAGE
    descriptors = sum(1 for _ in Path("/proc/self/fd").iterdir())
    for name, kind, text, value in (
        ("resident_memory_bytes", "gauge", "Resident memory.", resident),
        ("cpu_seconds_total", "counter", "Processor time.", used.ru_utime + used.ru_stime),
        ("open_fds", "gauge", "Open descriptors.", descriptors),
    ):
        yield from _family(name, kind, text, [({}, value)], prefix="process")


def _family(
    name: str, kind: str, text: str, samples: Samples, *, prefix: str = _PREFIX
) -> Iterator[str]:
    """A metric with its samples."""
    name = f"{prefix}_{name}"
    yield f"# HELP {name} {text}"
    yield f"# TYPE {name} {kind}"
    for labels, value in samples:
        yield _sample(name, labels, value)


def _sample(name: str, labels: Mapping[str, str], value: float) -> str:
    """One line."""
    pairs = ",".join(f'{key}="{text.translate(_ESCAPES)}"' for key, text in labels.items())
    return f"{name}{{{pairs}}} {value}" if pairs else f"{name} {value}"
