"""The command ``city-data-bank``: thin; every command calls one function of one module.

Exit codes: 0 done, 1 violations in data, 2 usage or configuration, 3 could not write or lock,
4 refused to lose datasets.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from city_data_bank import __version__
from city_data_bank.bank.configuration import read_bank
from city_data_bank.bank.words import read_messages
from city_data_bank.build.line import build, build_time, check, default_releases
from city_data_bank.build.outcome import BuildOptions, BuildResult
from city_data_bank.build.progress import Bars, Silent
from city_data_bank.build.report import findings_csv, findings_json, findings_text, summary_table
from city_data_bank.errors import CityDataBankError
from city_data_bank.init.new_bank import NewBank, init_bank
from city_data_bank.release.folder import Releases
from city_data_bank.release.retention import prune, purge
from city_data_bank.release.verification import is_pruned, verify
from city_data_bank.settings import Settings

app = typer.Typer(
    help="A city's figures as linked open data, each traceable to the cell it came from.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
releases_app = typer.Typer(help="List, verify, roll back and prune releases.")
mapping_app = typer.Typer(help="Look at what a mapping does.")
app.add_typer(releases_app, name="releases")
app.add_typer(mapping_app, name="mapping")

_HERE = Path()
_LOG_WIDTH = 140
BankFolder = Annotated[Path, typer.Argument(metavar="BANK", help="Folder that holds bank.toml.")]
BankOption = Annotated[Path, typer.Option("--bank", help="Folder that holds bank.toml.")]
ReleasesFolder = Annotated[
    Path | None,
    typer.Option("--releases", help="Folder of the releases.  [default: BANK/releases]"),
]
Confirmed = Annotated[
    bool, typer.Option("--confirm-withdrawals", help="Let datasets vanish that nobody named.")
]


class Format(StrEnum):
    """How findings are printed."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"


@app.command("build")
def build_command(
    bank: BankFolder = _HERE,
    releases: ReleasesFolder = None,
    *,
    strict: Annotated[bool, typer.Option("--strict", help="Any violation stops it.")] = False,
    confirm_withdrawals: Confirmed = False,
) -> None:
    """Read, map, validate, write a release; its path comes last on stdout."""
    with _faults():
        options = _options(bank, releases, strict=strict, confirm_withdrawals=confirm_withdrawals)
        result = build(bank, options, Bars(_stderr()))
        _print_result(bank, result)
        if result.release:
            word = "unchanged" if result.unchanged else "released"
            _stderr().print(word, result.release.name, highlight=False)
            typer.echo(result.release)
    raise typer.Exit(result.exit_code)


@app.command("check")
def check_command(
    bank: BankFolder = _HERE,
    releases: ReleasesFolder = None,
    output: Annotated[Format, typer.Option("--format", help="Of the findings.")] = Format.TEXT,
) -> None:
    """Do what build does, without writing; print every finding."""
    with _faults():
        options = _options(bank, releases, strict=False, confirm_withdrawals=True)
        watcher = Bars(_stderr()) if output is Format.TEXT else Silent()
        result = check(bank, options, watcher)
        messages = read_messages(read_bank(bank))
        languages = {tag: messages[tag] for tag in read_bank(bank).languages}
        if output is Format.JSON:
            typer.echo(findings_json(result.all_findings, languages), nl=False)
        elif output is Format.CSV:
            first = next(iter(languages.values()))
            typer.echo(findings_csv(result.all_findings, first), nl=False)
        else:
            _print_result(bank, result)
    raise typer.Exit(result.exit_code)


@app.command("serve")
def serve_command(  # noqa: PLR0913 -- one option a parameter
    bank: BankFolder = _HERE,
    releases: ReleasesFolder = None,
    *,
    host: Annotated[str | None, typer.Option(help="Address to listen on.")] = None,
    port: Annotated[int | None, typer.Option(help="Port to listen on.")] = None,
    workers: Annotated[int | None, typer.Option(help="Query workers; default one a core.")] = None,
    release: Annotated[str | None, typer.Option(help="An older release instead.")] = None,
    rdf: Annotated[
        list[Path] | None, typer.Option("--rdf", help="Serve RDF files instead of a bank.")
    ] = None,
) -> None:
    """Serve the current release, or plain RDF files; print the URL when it is ready."""
    # Serving loads the web framework: only this command pays for it.
    from city_data_bank.serve import serve_bank, serve_rdf  # noqa: PLC0415

    with _faults():
        given = {"host": host, "port": port, "workers": workers}
        settings = Settings.from_environment(os.environ, **given)
        if rdf:
            serve_rdf(rdf, settings)
        else:
            serve_bank(bank, releases or default_releases(bank), settings, release)


@app.command("init")
def init_command(  # noqa: PLR0913 -- one option a parameter
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Absent or empty.")],
    *,
    name: Annotated[str, typer.Option(help="Name of the city.")],
    base: Annotated[str, typer.Option(help="Base address, ending in '/'.")],
    area: Annotated[str, typer.Option(help="Code of the city's area.")],
    languages: Annotated[str, typer.Option(help="Tags, preferred first: pl,en,de")] = "en",
    country: Annotated[str, typer.Option(help="EU code of the country.")] = "POL",
) -> None:
    """Make a new bank that builds at once."""
    with _faults():
        tags = tuple(tag.strip() for tag in languages.split(","))
        init_bank(folder, NewBank(name, base, area, tags, country))
        typer.echo(folder)
        _stderr().print(f"next: city-data-bank build {folder}", highlight=False)


@releases_app.command("list")
def releases_list(bank: BankFolder = _HERE, releases: ReleasesFolder = None) -> None:
    """Print every release, newest first; the current one is marked."""
    with _faults():
        found = Releases(releases or default_releases(bank))
        for release in found.list():
            marks = "  current" if release == found.current() else ""
            marks += "  pruned" if is_pruned(release) else ""
            typer.echo(f"{release.name}{marks}")


@releases_app.command("verify")
def releases_verify(
    release_id: Annotated[str | None, typer.Argument(metavar="ID", help="Default: all.")] = None,
    bank: BankOption = _HERE,
    releases: ReleasesFolder = None,
) -> None:
    """Compare every byte with the manifest; exit 3 where one differs."""
    with _faults():
        found = Releases(releases or default_releases(bank))
        chosen = (found.find(release_id),) if release_id else found.list()
        problems = {release: verify(release) for release in chosen}
        for release, listed in problems.items():
            typer.echo(f"{release.name}  {'damaged' if listed else 'whole'}")
            for problem in listed:
                _stderr().print(f"  {problem}", markup=False, highlight=False)
    if any(problems.values()):
        raise typer.Exit(3)


@releases_app.command("rollback")
def releases_rollback(
    release_id: Annotated[
        str | None, typer.Argument(metavar="ID", help="Default: the one before the current.")
    ] = None,
    bank: BankOption = _HERE,
    releases: ReleasesFolder = None,
) -> None:
    """Make an older release current again."""
    with _faults():
        typer.echo(Releases(releases or default_releases(bank)).rollback(release_id).name)


@releases_app.command("prune")
def releases_prune(
    keep: Annotated[int, typer.Option(help="Releases that stay whole.")] = 10,
    bank: BankOption = _HERE,
    releases: ReleasesFolder = None,
    purged: Annotated[
        str | None, typer.Option("--purge", metavar="ID", help="Remove one for good.")
    ] = None,
    reason: Annotated[str, typer.Option(help="Why it is purged; stays on record.")] = "",
) -> None:
    """Remove stores of old releases; what was cited stays answerable."""
    with _faults():
        found = Releases(releases or default_releases(bank))
        if purged:
            typer.echo(purge(found, purged, reason, datetime.now(UTC)).id)
            return
        for release in prune(found, keep):
            typer.echo(release.name)


@mapping_app.command("explain")
def mapping_explain(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A mapping of the bank.")],
    bank: BankOption = _HERE,
) -> None:
    """Print a mapping after merging, and what it makes of the first rows."""
    from city_data_bank.build.explain import explain_file  # noqa: PLC0415

    with _faults():
        typer.echo(explain_file(bank, file), nl=False)


@app.callback(invoke_without_command=True)
def version(
    *, show: Annotated[bool, typer.Option("--version", help="Print the version.")] = False
) -> None:
    """A city's figures as linked open data, each traceable to the cell it came from."""
    if show:
        typer.echo(__version__)
        raise typer.Exit


@contextmanager
def _faults() -> Iterator[None]:
    """A fault that a person can mend becomes a message and an exit code."""
    try:
        yield
    except CityDataBankError as error:
        _stderr().print(str(error), markup=False, highlight=False)
        raise typer.Exit(error.exit_code) from None
    except KeyboardInterrupt:
        raise typer.Exit(130) from None


def _stderr() -> Console:
    """Where people read; stdout is for programs. A log is as wide as the tables need."""
    return Console(stderr=True, soft_wrap=True, width=None if sys.stderr.isatty() else _LOG_WIDTH)


def _options(
    bank: Path, releases: Path | None, *, strict: bool, confirm_withdrawals: bool
) -> BuildOptions:
    """What a build is told."""
    return BuildOptions(
        releases=releases or default_releases(bank),
        when=build_time(os.environ, datetime.now(UTC)),
        strict=strict,
        confirm_withdrawals=confirm_withdrawals,
    )


def _print_result(bank: Path, result: BuildResult) -> None:
    """Findings in the bank's first language, the summary, the notes."""
    described = read_bank(bank)
    messages = read_messages(described)[described.languages[0]]
    console = _stderr()
    if result.all_findings:
        console.print(findings_text(result.all_findings, messages), markup=False, highlight=False)
    console.print(summary_table(result))
    for note in result.notes:
        console.print(note, markup=False, highlight=False)
