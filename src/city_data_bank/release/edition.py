"""What the downloads of a dataset say besides its figures: words, labels, dates.

What comes in: messages of the bank's languages and labels by IRI. What goes out: texts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from city_data_bank.iris import Iris
from city_data_bank.messages import Messages
from city_data_bank.release.dates import Dates
from city_data_bank.release.labels import Labels


@dataclass(frozen=True, slots=True)
class Edition:
    """What every download of a dataset has in common.

    Args:
        iris: Addresses of the bank.
        messages: By language, the bank's first language first.
        labels: IRI to its label by language: areas, indicators, units, codes, providers, licences,
            properties.
        bank: Title of the bank by language.
        publisher: Slug of the organisation that publishes the bank.
        dates: Of the dataset.
        metadata: CSVW metadata of the dataset's tables; its URLs are ``csv_name`` of each table.
        withheld: Whether the delivered file is not offered, since it holds personal data.
    """

    iris: Iris
    messages: Mapping[str, Messages]
    labels: Labels
    bank: Mapping[str, str]
    publisher: str
    dates: Dates
    metadata: bytes
    withheld: bool = False

    @property
    def first(self) -> Messages:
        """Messages of the bank's first language."""
        return next(iter(self.messages.values()))

    def words(self, key: str) -> dict[str, str]:
        """A message in every language that has it, itself or by falling back."""
        found = {language: say(messages, key) for language, messages in self.messages.items()}
        return {language: text for language, text in found.items() if text}

    def label(self, iri: str) -> str:
        """The label of a resource in the bank's first language; its IRI where it has none."""
        return self.choose(self.labels.get(iri, {})) or iri

    def choose(self, texts: Mapping[str, str]) -> str:
        """The text of the bank's first language that has one, else any, else none."""
        order = (*self.messages, *texts)
        return next((texts[language] for language in order if texts.get(language)), "")


def say(messages: Messages, key: str) -> str:
    """A message, or an empty text where no language has it."""
    try:
        return messages(key)
    except KeyError:
        return ""
