"""A city's figures as linked open data, each one traceable to the cell it came from."""

__version__ = "0.1.0"
