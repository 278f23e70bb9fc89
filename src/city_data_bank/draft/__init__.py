"""draft: mapping by example: a delivery is looked at, and a first mapping of it is written.

In: a bank, what it knows (areas with all their codes, units, indicators, breakdowns), and a file.
Out: the text of a mapping, each guess with its evidence and with what a steward has to check. No
provider, file or title is known here: columns are recognised by the bank's own code lists, by the
forms of numbers and dates, and by what their titles have in common. Nothing is written to disk.
"""

from __future__ import annotations

from city_data_bank.draft.drafting import draft, draft_mapping
from city_data_bank.draft.knowledge import knowledge_of

__all__ = ["draft", "draft_mapping", "knowledge_of"]
