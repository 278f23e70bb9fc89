"""The current query as a piece of code for other programs.

What comes in: the endpoint and what was asked. What goes out: texts that run as they stand. The
query is written as a literal of each language: nothing in it can end that literal.
"""

from __future__ import annotations

import shlex
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from city_data_bank.endpoint.asking import Ask
from city_data_bank.endpoint.workbench import graphs_of
from city_data_bank.store.formats import CSV, TURTLE

_R_ESCAPES: Final = {"\\": "\\\\", '"': '\\"'}


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of code.

    Args:
        name: Of the language.
        text: The code.
    """

    name: str
    text: str


def snippets(endpoint: str, ask: Ask, *, table: bool) -> tuple[Snippet, ...]:
    """The query for curl, Python and R.

    Args:
        endpoint: IRI of the endpoint.
        ask: What was asked.
        table: Whether the answer is a table; else it is a graph.
    """
    parameters = [("query", ask.query or ""), *graphs_of(ask)]
    media_type = CSV if table else TURTLE
    write: Mapping[str, Callable[[str, Sequence[tuple[str, str]], str], str]] = {
        "curl": _curl,
        "Python": _python_table if table else _python_graph,
        "R": _r_table if table else _r_graph,
    }
    return tuple(
        Snippet(name, make(endpoint, parameters, media_type)) for name, make in write.items()
    )


def _curl(endpoint: str, parameters: Sequence[tuple[str, str]], media_type: str) -> str:
    """A command of a POSIX shell."""
    fields = [f"--data-urlencode {shlex.quote(f'{name}={value}')}" for name, value in parameters]
    head = f"curl --fail --header {shlex.quote(f'Accept: {media_type}')}"
    return " \\\n  ".join([head, *fields, shlex.quote(endpoint)])


def _python_table(endpoint: str, parameters: Sequence[tuple[str, str]], media_type: str) -> str:
    """Python with pandas."""
    return (
        "import io\n"
        f"{_python_request(endpoint, parameters, media_type)}"
        "import pandas\n"
        "print(pandas.read_csv(io.BytesIO(answer)))\n"
    )


def _python_graph(endpoint: str, parameters: Sequence[tuple[str, str]], media_type: str) -> str:
    """Python with rdflib."""
    return (
        f"{_python_request(endpoint, parameters, media_type)}"
        "import rdflib\n"
        'graph = rdflib.Graph().parse(data=answer, format="turtle")\n'
        "print(len(graph))\n"
    )


def _python_request(endpoint: str, parameters: Sequence[tuple[str, str]], media_type: str) -> str:
    """The request, with the standard library alone."""
    lines = "".join(f"    ({name!r}, {_python(value)}),\n" for name, value in parameters)
    return (
        "from urllib.parse import urlencode\n"
        "from urllib.request import Request, urlopen\n"
        f"parameters = [\n{lines}]\n"
        f"request = Request({endpoint!r}, urlencode(parameters).encode(),\n"
        f"                  {{'Accept': {media_type!r}}})\n"
        "answer = urlopen(request).read()\n"
    )


def _python(text: str) -> str:
    """A text as Python writes it, its lines one below the other."""
    if "\n" not in text:
        return repr(text)
    lines = "\n".join(f"     {line!r}" for line in text.splitlines(keepends=True))
    return f"(\n{lines}\n    )"


def _r_table(endpoint: str, parameters: Sequence[tuple[str, str]], media_type: str) -> str:
    """R with httr2."""
    return f"{_r_request(endpoint, parameters, media_type)}read.csv(text = answer)\n"


def _r_graph(endpoint: str, parameters: Sequence[tuple[str, str]], media_type: str) -> str:
    """R with httr2 and rdflib."""
    request = _r_request(endpoint, parameters, media_type)
    return f'{request}rdflib::rdf_parse(answer, format = "turtle")\n'


def _r_request(endpoint: str, parameters: Sequence[tuple[str, str]], media_type: str) -> str:
    """The request."""
    fields = ",\n".join(f"  `{name}` = {_r(value)}" for name, value in parameters)
    return (
        "library(httr2)\n"
        f"answer <- request({_r(endpoint)}) |>\n"
        f"  req_headers(Accept = {_r(media_type)}) |>\n"
        f"  req_body_form(\n{fields}\n  ) |>\n"
        "  req_perform() |> resp_body_string()\n"
    )


def _r(text: str) -> str:
    """A text as R writes it."""
    return '"' + "".join(_R_ESCAPES.get(sign, sign) for sign in text) + '"'
