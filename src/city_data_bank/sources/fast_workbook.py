"""sources: XLSX and ODS, by the reader written in Rust.

In: the bytes of a workbook that ``sheet_extent`` found fit to be opened. Out: its sheets.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

import python_calamine as calamine

from city_data_bank.sources.content import Content
from city_data_bank.sources.workbook import Sheet, WorkbookError

_PANICS: Final = "pyo3_runtime"
"""Where the exception lives that a panic becomes; it cannot be imported."""


@dataclass(frozen=True, slots=True)
class FastWorkbook:
    """A workbook as the fast reader has it.

    Args:
        book: The opened workbook.
    """

    book: calamine.CalamineWorkbook

    @property
    def names(self) -> tuple[str, ...]:
        """Names of all sheets."""
        return tuple(self.book.sheet_names)

    @property
    def shown(self) -> tuple[str, ...]:
        """Names of the sheets of cells that are not hidden."""
        return tuple(
            item.name
            for item in self.book.sheets_metadata
            if item.typ == calamine.SheetTypeEnum.WorkSheet
            and item.visible == calamine.SheetVisibleEnum.Visible
        )

    def sheet(self, name: str) -> Sheet:
        """A sheet.

        Raises:
            WorkbookError: It is damaged.
        """
        with _guarded():
            found: Sheet = self.book.get_sheet_by_name(name)
        return found


def open_fast(content: Content) -> FastWorkbook:
    """Open a workbook.

    Args:
        content: XLSX or ODS.

    Raises:
        WorkbookError: It is damaged, or locked by a password.
    """
    with _guarded(), content.open() as file:
        return FastWorkbook(calamine.load_workbook(file))


@contextmanager
def _guarded() -> Iterator[None]:
    """Faults of the reader, and its panics, as ``WorkbookError``."""
    try:
        yield
    except calamine.PasswordError as error:
        raise WorkbookError(str(error), encrypted=True) from error
    except calamine.CalamineError as error:
        raise WorkbookError(str(error)) from error
    except BaseException as error:
        # A panic derives from BaseException, so that nobody takes it for a fault of Python's.
        if type(error).__module__ != _PANICS:
            raise
        raise WorkbookError(str(error)) from error
