"""Rules by which data about persons are recognised: read from ``shapes/persons.toml``.

Nothing that is special to a country stands in the software; numbers, words and hosts are data.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, Final, Self

from city_data_bank.bank.folders import Folders
from city_data_bank.errors import ConfigurationError

RULES: Final = "shapes/persons.toml"
_DIGITS: Final = "0123456789"


@dataclass(frozen=True, slots=True)
class BirthDate:
    """Where a national number holds a date of birth.

    Args:
        year: Position of its two digits, from 0.
        month: Position of the month's two digits.
        day: Position of the day's two digits.
        month_offsets: What may have been added to the month, to tell centuries apart.
    """

    year: int
    month: int
    day: int
    month_offsets: tuple[int, ...]

    def valid(self, number: str) -> bool:
        """Whether the digits are a day of some century."""
        year, month, day = (int(number[at : at + 2]) for at in (self.year, self.month, self.day))
        for offset in self.month_offsets:
            for century in (1800, 1900, 2000):
                try:
                    date(century + year, month - offset, day)
                except ValueError:
                    continue
                return True
        return False


@dataclass(frozen=True, slots=True)
class NumberRule:
    """A national number with its check digit.

    Args:
        name: What it is called.
        pattern: What it looks like; a regular expression that RE2 understands.
        weights: One a character.
        modulus: Of the weighted sum.
        remainder: What the sum modulo ``modulus`` has to be.
        values: Value of a character at each position.
        date: Where it holds a date, or None.
    """

    name: str
    pattern: str
    weights: tuple[int, ...]
    modulus: int
    remainder: int
    values: tuple[Mapping[str, int], ...]
    date: BirthDate | None

    @classmethod
    def of(cls, document: Mapping[str, Any]) -> Self:
        """The rule that a table of the TOML file states."""
        alphabet = document.get("alphabet", _DIGITS)
        plain = list(range(len(alphabet)))
        weights = tuple(document["weights"])
        tables = document.get("tables", {"d": plain})
        letters = document.get("values", "d" * len(weights))
        birth = document.get("date")
        return cls(
            name=document["name"],
            pattern=document["pattern"],
            weights=weights,
            modulus=document["modulus"],
            remainder=document["remainder"],
            values=tuple(dict(zip(alphabet, tables[letter], strict=True)) for letter in letters),
            date=BirthDate(**birth | {"month_offsets": tuple(birth["month_offsets"])})
            if birth
            else None,
        )

    def valid(self, number: str) -> bool:
        """Whether a text of the right look has the right check digit and date."""
        total = sum(
            weight * values[sign]
            for weight, values, sign in zip(self.weights, self.values, number, strict=True)
        )
        right = total % self.modulus == self.remainder
        return right and (self.date is None or self.date.valid(number))


@dataclass(frozen=True, slots=True)
class PersonRules:
    """All rules.

    Args:
        numbers: National numbers.
        enough: How many texts of a column have to look like a number before its share is judged.
        share: Least share of them that has to be valid.
        account_lengths: Length of an IBAN by country.
        domestic_accounts: Pattern of an account without its country's code, by country.
        person_mail: What stands before the ``@`` of a person's address.
        private_hosts: Hosts of private addresses.
        office_words: Words that tell an office's address.
        phone_titles: Words in titles of columns of phones.
        private_phone_titles: Words in titles of columns of private phones.
        phone: What a phone number looks like.
        mobiles: What a mobile number looks like.
        name_cell: What a name looks like.
        first_names: Words in titles of columns of first names.
        last_names: Words in titles of columns of last names.
        full_names: Words in titles of columns of full names.
        no_names: Words in titles that exclude a column of names.
    """

    numbers: tuple[NumberRule, ...]
    enough: int
    share: float
    account_lengths: Mapping[str, int]
    domestic_accounts: Mapping[str, str]
    person_mail: re.Pattern[str]
    private_hosts: frozenset[str]
    office_words: frozenset[str]
    phone_titles: tuple[str, ...]
    private_phone_titles: tuple[str, ...]
    phone: str
    mobiles: tuple[str, ...]
    name_cell: str
    first_names: tuple[str, ...]
    last_names: tuple[str, ...]
    full_names: tuple[str, ...]
    no_names: tuple[str, ...]

    def personal_mail(self, address: str) -> bool:
        """Whether an e-mail address is a person's and not an office's."""
        local, _, host = address.lower().partition("@")
        if self.office_words.intersection(re.findall(r"[^\W\d_]+", local)):
            return False
        return host in self.private_hosts or bool(self.person_mail.fullmatch(local))


def read_rules(folders: Folders) -> PersonRules:
    """Read the rules of a bank, its own or the generic ones.

    Raises:
        ConfigurationError: The file is no TOML, or a rule is incomplete or no regular expression.
    """
    path = folders.find(RULES)
    try:
        return _parsed(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError, re.error) as error:
        raise ConfigurationError(
            RULES,
            f"{type(error).__name__}: {error}",
            "rules as in the generic shapes/persons.toml",
            "Mend the file, or remove it so that the generic one is used.",
        ) from error


@lru_cache(maxsize=4)
def _parsed(text: str) -> PersonRules:
    """The rules of a text: thousands of datasets are scanned with the same ones."""
    return _rules(tomllib.loads(text))


def _rules(document: Mapping[str, Any]) -> PersonRules:
    """The rules that a document states."""
    numbers, phone, names = document["numbers"], document["phone"], document["names"]
    return PersonRules(
        numbers=tuple(NumberRule.of(rule) for rule in numbers["rule"]),
        enough=numbers["enough"],
        share=numbers["share"],
        account_lengths=document["accounts"]["lengths"],
        domestic_accounts=document["accounts"]["domestic"],
        person_mail=re.compile(document["email"]["person"]),
        private_hosts=frozenset(document["email"]["private_hosts"]),
        office_words=frozenset(document["email"]["office_words"]),
        phone_titles=tuple(phone["titles"]),
        private_phone_titles=tuple(phone["private_titles"]),
        phone=phone["number"],
        mobiles=tuple(phone["mobile"]),
        name_cell=names["cell"],
        first_names=tuple(names["first"]),
        last_names=tuple(names["last"]),
        full_names=tuple(names["full"]),
        no_names=tuple(names["exceptions"]),
    )
