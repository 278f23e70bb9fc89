"""Contact points: offices, never persons; what is not publicly known stays empty."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

from city_data_bank.catalog.context import Context
from city_data_bank.model import DatasetDescription
from city_data_bank.statements import Statements
from city_data_bank.vocabulary import RDFS, VCARD, XSD


def bank_contact(context: Context, statements: Statements) -> str | None:
    """Describe the bank's own contact point.

    Returns:
        Its IRI, or None where bank.toml names no contact.
    """
    bank = context.bank
    if not any(bank.contact.values()):
        return None
    node = f"{context.provider(bank.publisher)}#contact"
    name = bank.title[context.language]
    _describe(statements, node, name, bank.contact)
    return node


def dataset_contact(
    context: Context, statements: Statements, description: DatasetDescription
) -> str:
    """Describe the contact point that a dataset names instead of the bank's.

    Args:
        context: The bank.
        statements: What is said is added here.
        description: Of the dataset; its contact is an e-mail address or the slug of a provider.

    Returns:
        Its IRI: the provider's own contact point if the ontology describes one.
    """
    contact = description.contact
    if "@" in contact:
        node = f"{context.iris.dataset(description.slug)}#contact"
        _describe(statements, node, context.label(description.provider), {"email": contact})
        return node
    node = f"{context.provider(contact)}#contact"
    if node not in context.contacts:
        _describe(statements, node, context.label(contact), {})
    return node


def _describe(statements: Statements, node: str, name: str, contact: Mapping[str, str]) -> None:
    """A vCard of an organisation."""
    statements.type(node, VCARD["Organization"], VCARD["Kind"])
    statements.value(node, VCARD["fn"], name, XSD["string"])
    if email := contact.get("email"):
        address = f"mailto:{quote(email, safe='@+')}"
        statements.type(address, RDFS["Resource"])
        statements.link(node, VCARD["hasEmail"], address)
    if phone := contact.get("phone"):
        digits = "".join(sign for sign in phone if sign.isdigit() or sign == "+")
        statements.link(node, VCARD["hasTelephone"], f"tel:{digits}")
    if url := contact.get("url"):
        statements.link(node, VCARD["hasURL"], url)
