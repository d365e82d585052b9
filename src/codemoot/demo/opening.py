"""Open the demonstration: the installation, the code, its Parties, and the cast with their appointments."""

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from codemoot.demo.cast import AMENDMENTS, BEGINS, PARTIES, PEOPLE, Person
from codemoot.demo.sign_ins import add_authenticator, password_of, secret_of
from codemoot.domain.appointments import Seat
from codemoot.domain.people import OPERATOR, Actor, Role
from codemoot.kernel.act import Act
from codemoot.parties.queries.codes import CodeFacts, code_called
from codemoot.parties.queries.installation import installation_id
from codemoot.parties.queries.people import person
from codemoot.parties.usecases.account.join_cast import join_cast
from codemoot.parties.usecases.code.adopt_code import adopt_code
from codemoot.parties.usecases.installation.open_demonstration import open_demonstration
from codemoot.parties.usecases.party.admit_party import admit_party


@dataclass(slots=True)
class Company:
    """The code, and those who act in it."""

    code: UUID
    parties: dict[str, UUID] = field(default_factory=dict)
    administrators: dict[str, Actor] = field(default_factory=dict)  # by e-mail address

    def act(self, email: str, at: datetime) -> Act:
        return Act(self.administrators[email], at)


def open_site(day: date, at: datetime) -> tuple[Company, UUID]:
    """Return the company, and the edition of the rules that the story begins under."""
    by = Act(OPERATOR, at)
    open_demonstration(installation_id(), by, day=day)
    edition = adopt_code(installation_id(), Act(OPERATOR, at), profile="sec-2018")
    code = code_called("sec", at)
    company = Company(code.id)
    for entry in PARTIES:
        company.parties[entry.name] = admit_party(code.id, Act(OPERATOR, at), entry=entry, starts_on=BEGINS)
    for each in PEOPLE:
        _join(company, code, each, at)
    return company, edition


def _join(company: Company, code: CodeFacts, each: Person, at: datetime) -> None:
    seats = [
        Seat(seat.role, BEGINS, company.parties[_then(seat.party)] if seat.party else None)
        for seat in each.seats
    ]
    account = join_cast(
        code.id, Act(OPERATOR, at), email=each.email, name=each.name, password=password_of(each), seats=seats
    )
    secret = secret_of(each)
    if secret:
        add_authenticator(account, secret)
    if any(seat.role is Role.CODE_ADMINISTRATOR for seat in seats):
        held = person(code, OPERATOR, account)[0]
        company.administrators[each.email] = Actor(held.role, code.code_id, account, held.id)


def _then(party: str) -> str:
    """Return the name that the Party had when the story begins."""
    begun = {entry.name for entry in PARTIES}
    return party if party in begun else next(each.party for each in AMENDMENTS if each.entry.name == party)
