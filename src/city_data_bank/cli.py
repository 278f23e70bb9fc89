"""The command ``city-data-bank``: thin; every command calls one function of one module.

Exit codes: 0 done, 1 violations in data, 2 usage or configuration, 3 could not write or lock,
4 refused to lose datasets.
"""

from __future__ import annotations

import dataclasses
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import httpx
import typer
from rich.console import Console

from city_data_bank import __version__
from city_data_bank.bank.configuration import read_bank
from city_data_bank.bank.ontology import read_ontology
from city_data_bank.bank.words import read_messages
from city_data_bank.build.fetching import PATIENCE, fetch_snapshots
from city_data_bank.build.line import build, build_time, check, default_releases
from city_data_bank.build.outcome import BuildOptions, Machine, on_machine
from city_data_bank.build.progress import Bars, Silent
from city_data_bank.build.report import print_summary
from city_data_bank.build.telling import (
    Checked,
    Format,
    checked_bank,
    checked_file,
    told,
    verdict,
    write_marked,
)
from city_data_bank.build.trial import Choice, blank_form, messages_in, try_file
from city_data_bank.errors import CityDataBankError
from city_data_bank.handback.sheets import save_workbook
from city_data_bank.handback.text import FILES, findings_text
from city_data_bank.harvest.service_check import ask_service
from city_data_bank.init.new_bank import NewBank, init_bank
from city_data_bank.messages import Messages
from city_data_bank.model import Finding
from city_data_bank.release.folder import Releases
from city_data_bank.release.retention import prune, purge
from city_data_bank.release.verification import is_pruned, verify
from city_data_bank.reporting import report_command
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
app.command("report")(report_command)

_HERE = Path()
_LOG_WIDTH = 140
BankFolder = Annotated[Path, typer.Argument(metavar="BANK", help="Folder that holds bank.toml.")]
BankOption = Annotated[Path, typer.Option("--bank", help="Folder that holds bank.toml.")]
ReleasesFolder = Annotated[
    Path | None,
    typer.Option("--releases", help="Folder of the releases.  [default: BANK/releases]"),
]
DatasetOption = Annotated[
    str, typer.Option("--dataset", metavar="SLUG", help="Where the mapping has several.")
]
LanguageOption = Annotated[
    str, typer.Option("--language", metavar="TAG", help="Default: the bank's first.")
]
JobsOption = Annotated[
    int | None, typer.Option("--jobs", metavar="N", min=1, help="Processes.  [default: as pays]")
]
Confirmed = Annotated[
    bool, typer.Option("--confirm-withdrawals", help="Let datasets vanish that nobody named.")
]


@app.command("build")
def build_command(  # noqa: PLR0913 -- one option a parameter
    bank: BankFolder = _HERE,
    releases: ReleasesFolder = None,
    *,
    strict: Annotated[bool, typer.Option("--strict", help="Any violation stops it.")] = False,
    confirm_withdrawals: Confirmed = False,
    full: Annotated[bool, typer.Option("--full", help="Make unchanged datasets anew too.")] = False,
    jobs: JobsOption = None,
    fetch: Annotated[bool, typer.Option("--fetch", help="Get foreign catalogues first.")] = False,
) -> None:
    """Read, map, validate, write a release; its path comes last on stdout."""
    with _faults():
        options = dataclasses.replace(
            _options(bank, releases, jobs),
            strict=strict,
            confirm_withdrawals=confirm_withdrawals,
            full=full,
        )
        if fetch:
            with httpx.Client(timeout=PATIENCE) as client:
                fetch_snapshots(bank, options.when, client, _stderr().print)
        result = build(bank, options, Bars(_stderr()))
        _print_findings(result.all_findings, result.messages)
        print_summary(_stderr(), result)
        if result.release:
            word = "unchanged" if result.unchanged else "released"
            _stderr().print(word, result.release.name, highlight=False)
            typer.echo(result.release)
    raise typer.Exit(result.exit_code)


@app.command("check")
def check_command(  # noqa: PLR0913 -- one option a parameter
    target: Annotated[
        Path,
        typer.Argument(
            metavar="BANK", help="Folder that holds bank.toml; with --mapping, the file to try."
        ),
    ] = _HERE,
    releases: ReleasesFolder = None,
    *,
    mapping: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Try a file with it.")
    ] = None,
    dataset: DatasetOption = "",
    bank: BankOption = _HERE,
    provider: Annotated[str, typer.Option(help="Tell of this provider's files only.")] = "",
    form: Annotated[Format, typer.Option("--format", help="Of the findings.")] = Format.TEXT,
    language: LanguageOption = "",
    output: Annotated[
        Path | None, typer.Option(help="File; a folder for --format xlsx; .ttl, .json with --url.")
    ] = None,
    jobs: JobsOption = None,
    url: Annotated[
        str, typer.Option(metavar="BASE", help="Ask a running service for every released file.")
    ] = "",
) -> None:
    """Do what build does, without writing; print every finding. Or try one file."""
    with _faults():
        if url:
            folder = releases or default_releases(target)
            raise typer.Exit(ask_service(folder, url, output, _now(), typer.echo))
        today = _now().date()
        if mapping is not None:
            trial = try_file(target, Choice(bank, mapping, dataset), today)
            checked = checked_file(trial, today)
            _tell(checked, form, language, output)
            messages = messages_in(language, checked.bank, checked.messages)
            _stderr().print(verdict(trial, messages), highlight=False)
            raise typer.Exit(trial.exit_code)
        options = dataclasses.replace(_options(target, releases, jobs), confirm_withdrawals=True)
        result = check(target, options, Bars(_stderr()) if form is Format.TEXT else Silent())
        _tell(checked_bank(target, result, provider, today), form, language, output)
        if form is Format.TEXT:
            print_summary(_stderr(), result)
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


@mapping_app.command("form")
def mapping_form(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A mapping of the bank.")],
    bank: BankOption = _HERE,
    *,
    dataset: DatasetOption = "",
    language: LanguageOption = "",
    output: Annotated[
        Path | None, typer.Option(help="Workbook to write.  [default: SLUG.xlsx]")
    ] = None,
) -> None:
    """Write the empty form of a mapping: its header, units and allowed values, as XLSX."""
    with _faults():
        slug, book = blank_form(Choice(bank, file, dataset), language, _now().date())
        path = output or Path(f"{slug}.xlsx")
        save_workbook(book, path)
        typer.echo(path)


@mapping_app.command("export")
def mapping_export(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A mapping of the bank.")],
    to: Annotated[Path, typer.Option("--to", metavar="DIR", help="Gets a folder a dataset.")],
    bank: BankOption = _HERE,
) -> None:
    """Write the tables of a mapping as CSV with CSVW metadata, and as RML for other engines."""
    from city_data_bank.build.export import export_file  # noqa: PLC0415

    with _faults():
        export = export_file(bank, file, to, _now().date())
        for folder in export.folders:
            typer.echo(folder)
        if export.findings:
            described = export.context.bank
            _print_findings(export.findings, read_messages(described)[described.languages[0]])
            raise typer.Exit(1)


@mapping_app.command("draft")
def mapping_draft(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A delivery.")],
    bank: BankOption = _HERE,
) -> None:
    """Look at a delivery and print a first mapping, its guesses explained in comments."""
    from city_data_bank.draft import draft_mapping  # noqa: PLC0415

    with _faults():
        described = read_bank(bank)
        typer.echo(draft_mapping(described, read_ontology(described), file), nl=False)


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


def _now() -> datetime:
    """The time that a build carries."""
    return build_time(os.environ, datetime.now(UTC))


def _options(bank: Path, releases: Path | None, jobs: int | None) -> BuildOptions:
    """What a build is told: where, when, and how much of this machine it may take."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    options = BuildOptions(releases or default_releases(bank), _now())
    return on_machine(options, Machine(len(os.sched_getaffinity(0)), memory), jobs)


def _print_findings(findings: Iterable[Finding], messages: Messages | None) -> None:
    """Findings, if there are any, in the bank's first language; ``check`` tells of every file."""
    if messages and (text := findings_text(findings, messages, most=FILES)):
        _stderr().print(text, markup=False, highlight=False)


def _tell(checked: Checked, form: Format, language: str, output: Path | None) -> None:
    """Print findings, or write them where it is asked for."""
    messages = messages_in(language, checked.bank, checked.messages)
    if form is Format.XLSX:
        for path in write_marked(checked, output, messages):
            typer.echo(path)
        return
    text = told(checked, form, messages)
    if output is not None:
        output.write_text(text, encoding="utf-8", newline="")
    elif form is Format.TEXT:
        _stderr().print(text, markup=False, highlight=False, end="")
    else:
        typer.echo(text, nl=False)
