"""The tables of who there is."""

from codemoot.parties.models.account import Account
from codemoot.parties.models.appointment import Appointment, Look
from codemoot.parties.models.code import Code, CodeEdition
from codemoot.parties.models.installation import Installation
from codemoot.parties.models.party import Membership, Party, PartyGroup, TradingName

__all__ = [
    "Account",
    "Appointment",
    "Code",
    "CodeEdition",
    "Installation",
    "Look",
    "Membership",
    "Party",
    "PartyGroup",
    "TradingName",
]
