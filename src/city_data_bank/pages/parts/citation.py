"""How to cite a dataset: as a sentence, for BibTeX, as CSL-JSON; always with the release."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from city_data_bank.pages.parts.description import Description
from city_data_bank.pages.parts.facts import day
from city_data_bank.pages.parts.names import Names
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.visit import Visit
from city_data_bank.vocabulary import DCT

_ESCAPED: Final = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "$": r"\$",
        "&": r"\&",
        "%": r"\%",
        "#": r"\#",
        "_": r"\_",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)
"""Signs that mean something to TeX."""


@dataclass(frozen=True, slots=True)
class Citation:
    """What a citation says.

    Args:
        slug: Of the dataset.
        creators: Who answers for the figures.
        title: Of the dataset.
        bank: Name of the bank.
        iri: Of the dataset.
        release: IRI of the release.
        modified: When the dataset last changed, ISO 8601.
        language: Of the title.
    """

    slug: str
    creators: tuple[str, ...]
    title: str
    bank: str
    iri: str
    release: str
    modified: str
    language: str

    def sentence(self, visit: Visit) -> Text:
        """In the reader's words."""
        return visit.say(
            "dataset-citation",
            creators=", ".join(self.creators),
            title=self.title,
            bank=self.bank,
            iri=self.iri,
            release=self.release,
            day=day(visit.messages, self.modified),
        )

    def csl(self) -> list[dict[str, Any]]:
        """For programs that write bibliographies.

        Source: Citation Style Language 1.0.2, CSL-JSON (type ``dataset``).
        """
        item: dict[str, Any] = {
            "id": self.slug,
            "type": "dataset",
            "title": self.title,
            "author": [{"literal": creator} for creator in self.creators],
            "publisher": self.bank,
            "URL": self.iri,
            "version": self.release.rpartition("/")[2],
            "note": self.release,
            "language": self.language,
        }
        if self.modified:
            item["issued"] = {"date-parts": [[int(part) for part in self.modified[:10].split("-")]]}
        return [item]

    def bibtex(self) -> str:
        """An entry for BibTeX; ``@misc``, since older styles know no data sets."""
        fields = {
            "author": " and ".join(f"{{{_escape(creator)}}}" for creator in self.creators),
            "title": f"{{{_escape(self.title)}}}",
            "howpublished": _escape(self.bank),
            "year": self.modified[:4],
            "url": self.iri,
            "note": f"\\url{{{self.release}}}",
        }
        lines = (f"  {name} = {{{text}}}" for name, text in fields.items() if text)
        return f"@misc{{{self.slug},\n" + ",\n".join(lines) + "\n}\n"


def citation_of(visit: Visit, names: Names, known: Description, title: Text) -> Citation:
    """What a citation of a dataset says.

    Args:
        visit: A visit to the dataset.
        names: Names of its creators.
        known: What the store says of it.
        title: Its title.
    """
    content = visit.content
    return Citation(
        visit.ref,
        tuple(str(names(term)) for term in known.all(DCT["creator"])),
        str(title),
        str(visit.choose_stated(content.bank.title) or ""),
        visit.thing,
        content.bank.iris.thing("release", content.manifest.id),
        known.text(DCT["modified"]),
        title.language or visit.language,
    )


def _escape(text: str) -> str:
    """A text for TeX."""
    return text.translate(_ESCAPED)
