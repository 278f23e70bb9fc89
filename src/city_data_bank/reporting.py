"""The command ``city-data-bank report``: a year of the city as one printable file."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated, Final

import typer

from city_data_bank.build.line import default_releases
from city_data_bank.errors import CityDataBankError
from city_data_bank.settings import Settings

_HERE: Final = Path()


def report_command(  # noqa: PLR0913 -- one option a parameter
    bank: Annotated[
        Path, typer.Argument(metavar="BANK", help="Folder that holds bank.toml.")
    ] = _HERE,
    releases: Annotated[
        Path | None,
        typer.Option("--releases", help="Folder of the releases.  [default: BANK/releases]"),
    ] = None,
    *,
    year: Annotated[int, typer.Option("--year", metavar="YEAR", help="Which year.")],
    language: Annotated[
        str, typer.Option("--language", metavar="TAG", help="Default: the bank's first.")
    ] = "",
    large: Annotated[bool, typer.Option("--large", help="Large print.")] = False,
    output: Annotated[Path | None, typer.Option(help="File to write to; else stdout.")] = None,
) -> None:
    """Write the yearly report: values, changes, targets, conflicts, gaps; HTML for A4."""
    # The site loads the web framework: only this command and serve pay for it.
    from city_data_bank.serve.report import Wanted, yearly_report  # noqa: PLC0415

    try:
        settings = Settings.from_environment(os.environ)
        wanted = Wanted(year, language, large)
        body = yearly_report(bank, releases or default_releases(bank), settings, wanted)
    except CityDataBankError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(error.exit_code) from None
    if output is None:
        sys.stdout.buffer.write(body)
    else:
        output.write_bytes(body)
