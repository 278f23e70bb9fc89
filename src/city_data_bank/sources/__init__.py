"""sources: a delivery becomes a Table.

In: a file as handed in, and what the mapping says of its form. Out: a ``Table`` of text, with the
row and column that each cell stands in, and Findings. Nothing is dropped, summed, renamed or parsed
here, and nothing is fetched.
"""

from city_data_bank.sources.read import read_table
from city_data_bank.sources.reading import Reading

__all__ = ["Reading", "read_table"]
