"""CKAN's action API, read-only: what ckanext-harvest and national portals ask of it.

Source: CKAN 2.10, API guide (version 3): success, result, error; ``count`` before paging.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Self

import orjson
from starlette.requests import Request
from starlette.responses import Response

from city_data_bank.errors import QueryError
from city_data_bank.harvest.frozen import Frozen
from city_data_bank.harvest.packages import Entry, Packages, not_understood
from city_data_bank.harvest.parameters import parameters_of

_PACKAGES: Final = "catalog/ckan/packages.jsonl"
_ORGANIZATIONS: Final = "catalog/ckan/organizations.json"
_ROWS: Final = 10
_MOST: Final = 1000
_JSON: Final = "application/json; charset=utf-8"

Parameters = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Fault:
    """An answer that is none.

    Args:
        status: HTTP status.
        kind: CKAN's name of the error.
        message: What is wrong.
    """

    status: int
    kind: str
    message: str


@dataclass(frozen=True, slots=True)
class ActionApi:
    """Answers actions.

    Args:
        frozen: Files of the release.
        packages: Its packages.
        base: Base IRI.
        title: Title of the bank.
    """

    frozen: Frozen
    packages: Packages
    base: str
    title: str

    @classmethod
    def of(cls, frozen: Frozen, base: str, title: str) -> Self:
        """The actions on a release; one without packages has none."""
        known = _PACKAGES in frozen.entries
        packages = Packages.read(frozen.release / _PACKAGES) if known else Packages(())
        return cls(frozen, packages, base, title)

    async def answer(self, request: Request) -> Response:
        """The answer to one action, the same to GET, HEAD and POST."""
        name = request.path_params["action"]
        action = _ACTIONS.get(name)
        if action is None:
            return self._fault(name, Fault(400, "Bad Request", f"Action name not known: {name}"))
        try:
            result = action(self, await parameters_of(request))
        except QueryError as error:
            return self._fault(name, Fault(error.status, "Search Query Error", str(error)))
        if isinstance(result, Fault):
            return self._fault(name, result)
        help_ = orjson.dumps(self._help(name))
        body = b'{"help":' + help_ + b',"success":true,"result":' + result + b"}"
        return Response(body, headers=self.frozen.headers() | {"Content-Type": _JSON})

    def _help(self, name: str) -> str:
        """Where CKAN would explain an action."""
        return f"{self.base}api/3/action/help_show?name={name[:100]}"

    def _fault(self, name: str, fault: Fault) -> Response:
        """An error as CKAN says it."""
        error = {"__type": fault.kind, "message": fault.message[:500]}
        document = {"help": self._help(name), "success": False, "error": error}
        headers = self.frozen.headers() | {"Content-Type": _JSON, "Cache-Control": "no-store"}
        return Response(orjson.dumps(document), fault.status, headers)

    def lines(self, entries: Sequence[Entry]) -> bytes:
        """Packages as a JSON list, as they stand in the frozen file."""
        if not entries:
            return b"[]"
        with self.frozen.path(_PACKAGES).open("rb") as stream:
            found = []
            for entry in entries:
                stream.seek(entry.start)
                found.append(stream.read(entry.end - entry.start))
        return b"[" + b",".join(found) + b"]"

    def organizations(self) -> list[dict[str, object]]:
        """All organisations."""
        found: list[dict[str, object]] = orjson.loads(self.frozen.path(_ORGANIZATIONS).read_bytes())
        return found


def _search(api: ActionApi, given: Parameters) -> bytes:
    """``package_search``: ``rows`` 10 if not given, 1000 at most."""
    sort = given.get("sort", "name asc")
    filters = f"{given.get('fq', '')} {given.get('fq_list', '')}".strip()
    found = api.packages.search(given.get("q", ""), filters, sort)
    start, rows = _count(given, "start", 0), min(_count(given, "rows", _ROWS), _MOST)
    lines = api.lines(found[start : start + rows])
    head = {"count": len(found), "sort": sort, "facets": {}, "search_facets": {}}
    return orjson.dumps(head)[:-1] + b',"results":' + lines + b"}"


def _show(api: ActionApi, given: Parameters) -> bytes | Fault:
    """``package_show``."""
    entry = api.packages.named(given.get("id", given.get("name_or_id", "")))
    return api.lines([entry])[1:-1] if entry else Fault(404, "Not Found Error", "Not found")


def _list(api: ActionApi, given: Parameters) -> bytes:
    """``package_list``."""
    return orjson.dumps([entry.name for entry in _part(api, given)])


def _with_resources(api: ActionApi, given: Parameters) -> bytes:
    """``current_package_list_with_resources``."""
    return api.lines(_part(api, given))


def _part(api: ActionApi, given: Parameters) -> Sequence[Entry]:
    """The part of all packages that ``limit`` and ``offset`` ask for."""
    offset = _count(given, "offset", 0)
    return api.packages.entries[offset : offset + _count(given, "limit", len(api.packages.entries))]


def _organizations(api: ActionApi, given: Parameters) -> bytes:
    """``organization_list``: names, or all of each with ``all_fields``."""
    found = api.organizations()
    if given.get("all_fields", "").lower() in ("true", "1", "yes"):
        return orjson.dumps(found)
    return orjson.dumps([one["name"] for one in found])


def _organization(api: ActionApi, given: Parameters) -> bytes | Fault:
    """``organization_show``, with its packages where ``include_datasets`` asks for them."""
    name = given.get("id", "")
    found = next((one for one in api.organizations() if one["name"] == name), None)
    if found is None:
        return Fault(404, "Not Found Error", "Not found")
    own = [entry for entry in api.packages.entries if entry.organization == name]
    if given.get("include_datasets", "").lower() not in ("true", "1", "yes"):
        return orjson.dumps(found)
    return orjson.dumps(found)[:-1] + b',"packages":' + api.lines(own) + b"}"


def _status(api: ActionApi, _: Parameters) -> bytes:
    """``status_show``."""
    document = {"ckan_version": "2.10.0", "site_title": api.title, "site_url": api.base}
    return orjson.dumps({**document, "extensions": []})


def _count(given: Parameters, name: str, default: int) -> int:
    """A number that is not negative.

    Raises:
        QueryError: It is none.
    """
    text = given.get(name, str(default))
    if not (text.isascii() and text.isdigit() and len(text) < 10):  # noqa: PLR2004 -- nine digits
        raise not_understood(name, text, "a whole number from 0 on, of at most nine digits")
    return int(text)


_ACTIONS: Final[Mapping[str, Callable[[ActionApi, Parameters], bytes | Fault]]] = {
    "package_search": _search,
    "package_show": _show,
    "package_list": _list,
    "current_package_list_with_resources": _with_resources,
    "organization_list": _organizations,
    "organization_show": _organization,
    "group_list": lambda _api, _given: b"[]",
    "status_show": _status,
    "site_read": lambda _api, _given: b"true",
}
