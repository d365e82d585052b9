"""Admit a Party to a code: its name, and its Party Category and group from a day on."""

from datetime import date
from uuid import UUID

from codemoot.domain.access import Capability
from codemoot.domain.admission import Entry
from codemoot.kernel.act import Act
from codemoot.kernel.usecase import usecase
from codemoot.parties.membership import category_of, group_of, not_taken
from codemoot.parties.models import Code, Membership, Party, TradingName
from codemoot.records.kinds import EventKind
from codemoot.records.log import record


@usecase(Code, requires=Capability.PARTY_ADMIT)
def admit_party(code: Code, act: Act, *, entry: Entry, starts_on: date) -> UUID:
    """Return the Party's id."""
    new = entry.tidied()
    category = category_of(code, new.category, starts_on)
    for name in (new.name, *new.trading_names):
        not_taken(code, name)
    party = Party.objects.create(code_id=code.code_id, name=new.name)
    for name in new.trading_names:
        TradingName.objects.create(code_id=code.code_id, party=party, name=name)
    group = group_of(code, new.group)
    Membership.objects.create(
        code_id=code.code_id, party=party, category=category, group=group, starts_on=starts_on
    )
    record(
        EventKind.PARTY_ADMITTED,
        party,
        act,
        name=new.name,
        trading_names=new.trading_names,
        category=category,
        group=new.group,
        starts_on=starts_on.isoformat(),
    )
    return party.pk
