"""The published suites stand among the reference files."""

from tests.reference.conftest import reference

__all__ = ["reference"]
