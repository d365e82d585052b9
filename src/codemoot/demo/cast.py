"""The cast: invented Parties and people. None of them exists."""

from dataclasses import dataclass
from datetime import date

from codemoot.domain.admission import Entry
from codemoot.domain.people import Role

BEGINS = date(2018, 11, 1)  # the first day of the story
NORTHMOOR = "Northmoor Energy"
BRIGHTWATER = "Brightwater Power"
FERNHILL = "Fernhill Energy"
SKERROWDALE = "Skerrowdale Power"
PENNINE = "Pennine Networks"
TIDEWATER = "Tidewater Gas Networks"
LARKSPUR = "Larkspur Data"
KEYSTONE = "Keystone Adaptors"
THRAPWICK = "Thrapwick Metering"

PARTIES = (
    Entry(NORTHMOOR, "large_supplier", "Moorland Group"),
    Entry("Brightwater Electricity", "large_supplier"),  # it takes another name in the story
    Entry(FERNHILL, "small_supplier", "Moorland Group", ("Fernhill Heat and Light",)),
    Entry(SKERROWDALE, "small_supplier"),
    Entry(
        PENNINE,
        "electricity_network",
        "",
        ("Pennine Networks (Distribution) Ltd", "Pennine Electricity Networks"),
    ),
    Entry(TIDEWATER, "gas_network"),
    Entry(LARKSPUR, "other_sec_party"),
    Entry(KEYSTONE, "other_sec_party"),
    Entry(THRAPWICK, "other_sec_party"),
)


@dataclass(frozen=True, slots=True)
class Amendment:
    """What a Party has amended in the course of the story."""

    party: str
    entry: Entry
    acted_on: date
    from_day: date


AMENDMENTS = (
    Amendment(
        "Brightwater Electricity", Entry(BRIGHTWATER, "large_supplier"), date(2018, 12, 3), date(2018, 12, 3)
    ),
    Amendment(
        FERNHILL,
        Entry(FERNHILL, "large_supplier", "Moorland Group", ("Fernhill Heat and Light",)),
        date(2019, 3, 18),
        date(2019, 5, 1),
    ),
)


@dataclass(frozen=True, slots=True)
class Seat:
    role: Role
    party: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    name: str
    email: str
    seats: tuple[Seat, ...]
    is_for: str  # what a newcomer sees by looking through these eyes


def _speaks_for(party: str) -> tuple[Seat, ...]:
    return (Seat(Role.PARTY_REPRESENTATIVE, party),)


ANALYST = "rowan.field@desk.example"
APPROVER = "asha.patel@desk.example"
PEOPLE = (
    Person("Rowan Field", ANALYST, (Seat(Role.CODE_ADMINISTRATOR),), "runs consultations and collates"),
    Person("Asha Patel", APPROVER, (Seat(Role.CODE_ADMINISTRATOR),), "approves and publishes"),
    Person(
        "Elin Hughes",
        "elin.hughes@northmoor.example",
        _speaks_for(NORTHMOOR),
        "responds for a large supplier",
    ),
    Person(
        "Tomasz Zielony",
        "tomasz.zielony@brightwater.example",
        _speaks_for(BRIGHTWATER),
        "responds for a large supplier",
    ),
    Person(
        "Priya Shah",
        "priya.shah@fernhill.example",
        _speaks_for(FERNHILL),
        "responds for a small supplier that grows",
    ),
    Person(
        "Una Skerry", "una.skerry@skerrowdale.example", _speaks_for(SKERROWDALE), "responds in confidence"
    ),
    Person(
        "Callum Reid",
        "callum.reid@pennine.example",
        (Seat(Role.PARTY_REPRESENTATIVE, PENNINE), Seat(Role.BOARD_MEMBER)),
        "holds two appointments, and acts under one at a time",
    ),
    Person(
        "Grace Okafor", "grace.okafor@tidewater.example", _speaks_for(TIDEWATER), "responds for a gas network"
    ),
    Person(
        "Idris Bell", "idris.bell@larkspur.example", _speaks_for(LARKSPUR), "responds for an Other SEC Party"
    ),
    Person(
        "Nadia Karim",
        "nadia.karim@keystone.example",
        _speaks_for(KEYSTONE),
        "responds for a shared resource provider",
    ),
    Person(
        "Morag Sinclair",
        "morag.sinclair@board.example",
        (Seat(Role.BOARD_MEMBER),),
        "chairs the Change Board",
    ),
    Person(
        "Hanna Lindqvist",
        "hanna.lindqvist@ssc.example",
        (Seat(Role.SSC_MEMBER),),
        "sits on the Security Sub-Committee",
    ),
    Person(
        "Peter Amos",
        "peter.amos@ssc.example",
        (Seat(Role.SSC_SECRETARIAT),),
        "prepares the Security Sub-Committee’s meetings",
    ),
    Person(
        "Yusuf Demir", "yusuf.demir@assessor.example", (Seat(Role.ASSESSOR),), "assesses Users, independently"
    ),
    Person(
        "Claire Whitcombe",
        "claire.whitcombe@authority.example",
        (Seat(Role.AUTHORITY),),
        "decides for the Authority",
    ),
    Person("Sam Whitby", "sam.whitby@visitor.example", (), "has a login and no appointment yet"),
)
