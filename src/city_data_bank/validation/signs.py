"""Signs of a person in a text: what to look for in a column, roughly and then exactly.

A sign has a coarse pattern, by which Arrow picks a few cells out of many, and an exact count.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from city_data_bank.model import Severity
from city_data_bank.validation.person_rules import NumberRule, PersonRules

_MAIL: Final = r"[\w.%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
_ACCOUNT_START: Final = r"[A-Z]{2}[0-9]{2}"
_IBAN_MODULUS: Final = 97


@dataclass(frozen=True, slots=True)
class Sign:
    """Something by which a person can be told.

    Args:
        kind: ``national-number``, ``account``, ``email``, ``phone`` or ``name``.
        name: What people call it, such as the name of the number; may be empty.
        severity: What finding it means.
        coarse: Regular expression (RE2) that every cell with the sign matches.
        count: How many texts in a cell look like it, and how many of them are it.
        chance: Whether codes may look like it by chance, so that the column as a whole is judged.
    """

    kind: str
    name: str
    severity: Severity
    coarse: str
    count: Callable[[str], tuple[int, int]]
    chance: bool = False


def signs_of(titles: tuple[str, ...], rules: PersonRules) -> tuple[tuple[Sign, ...], ...]:
    """The signs to look for in each column.

    Args:
        titles: Of the columns.
        rules: What is data about persons.

    Returns:
        Signs by column, in the order of the titles.
    """
    everywhere = (*(_number(rule) for rule in rules.numbers), _account(rules), _mail(rules))
    words = [_words(title) for title in titles]
    names = _name_severities(words, rules)
    return tuple(
        (*everywhere, *_phones(title, rules), *_names(severity, rules))
        for title, severity in zip(words, names, strict=True)
    )


def _number(rule: NumberRule) -> Sign:
    """A national number between signs that are no letters, digits or decimal signs."""
    exact = re.compile(rf"(?<![\w.,]){rule.pattern}(?!\w|[.,][0-9])")

    def count(text: str) -> tuple[int, int]:
        found = [match[0] for match in exact.finditer(text)]
        return len(found), sum(rule.valid(number) for number in found)

    severity = Severity.VIOLATION
    return Sign("national-number", rule.name, severity, rule.pattern, count, chance=True)


def _account(rules: PersonRules) -> Sign:
    """A bank account, with or without its country."""
    domestic = {
        country: re.compile(rf"(?<![A-Z0-9]){pattern}(?![0-9])")
        for country, pattern in rules.domestic_accounts.items()
    }

    def count(text: str) -> tuple[int, int]:
        found = list(_ibans(text, rules))
        for country, pattern in domestic.items():
            found += [country + match[0].replace(" ", "") for match in pattern.finditer(text)]
        return len(found), sum(_iban_valid(account) for account in found)

    coarse = "|".join([_ACCOUNT_START, *rules.domestic_accounts.values()])
    return Sign("account", "IBAN", Severity.VIOLATION, coarse, count)


def _ibans(text: str, rules: PersonRules) -> Iterator[str]:
    """Texts that have the length of an IBAN of their country, spaces taken out."""
    for match in re.finditer(rf"(?<![A-Za-z0-9]){_ACCOUNT_START}", text):
        account = re.sub(r"[ -]", "", text[match.start() :])
        length = rules.account_lengths.get(account[:2], 0)
        if length and re.fullmatch(r"[A-Z0-9]+", account[:length]) and len(account) >= length:
            yield account[:length]


def _iban_valid(account: str) -> bool:
    """Whether the check digits are right.

    Source: ISO 13616-1, ISO 7064 (MOD 97-10). A domestic number stands as country and digits, its
    check digits first, so that both are one form.
    """
    turned = account[4:] + account[:4]
    return int("".join(str(int(sign, 36)) for sign in turned)) % _IBAN_MODULUS == 1


def _mail(rules: PersonRules) -> Sign:
    """An e-mail address of a person."""
    exact = re.compile(_MAIL)

    def count(text: str) -> tuple[int, int]:
        found = exact.findall(text)
        return len(found), sum(rules.personal_mail(address) for address in found)

    return Sign("email", "", Severity.VIOLATION, "@", count)


def _phones(title: str, rules: PersonRules) -> tuple[Sign, ...]:
    """Phones, in a column that says that it holds some."""
    if _says(title, rules.private_phone_titles):
        return (_look("phone", Severity.VIOLATION, rules.phone),)
    if _says(title, rules.phone_titles):
        mobile = "|".join(rules.mobiles)
        return (_look("phone", Severity.WARNING, rf"(^|[^0-9])({mobile})($|[^0-9])"),)
    return ()


def _names(severity: Severity | None, rules: PersonRules) -> tuple[Sign, ...]:
    """Names, in a column that says that it holds some."""
    return (_look("name", severity, f"^{rules.name_cell}$"),) if severity else ()


def _name_severities(titles: list[str], rules: PersonRules) -> list[Severity | None]:
    """What names in each column mean: first beside last names tell persons, last names may."""
    meant = ["" if _says(title, rules.no_names) else title for title in titles]
    both = any(_says(title, rules.first_names) for title in meant)
    found: list[Severity | None] = []
    for title in meant:
        if _says(title, rules.full_names) or (both and _says(title, rules.last_names)):
            found.append(Severity.VIOLATION)
        else:
            found.append(Severity.WARNING if _says(title, rules.last_names) else None)
    return found


def _look(kind: str, severity: Severity, pattern: str) -> Sign:
    """A sign that is told by its look alone."""
    exact = re.compile(pattern)

    def count(text: str) -> tuple[int, int]:
        found = len(exact.findall(text))
        return found, found

    return Sign(kind, "", severity, pattern, count)


def _words(title: str) -> str:
    """A title as lower-case words between spaces: ``lastName`` becomes `` last name ``."""
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", title)
    words = re.findall(r"[^\W_]+", apart.lower())
    return f" {' '.join(words)} "


def _says(title: str, phrases: Iterable[str]) -> bool:
    """Whether a title, as ``_words`` gives it, holds one of the phrases."""
    return any(_words(phrase) in title for phrase in phrases)
