"""The Parties of a code as a register: what names in sources are recognised by."""

from collections import defaultdict
from datetime import date
from uuid import UUID

from codemoot.domain.people import Actor
from codemoot.domain.profile.code import CodeProfile
from codemoot.domain.tenure import held_on
from codemoot.importing.register import Member
from codemoot.parties.models import Membership, Party, TradingName


def register_on(code_id: str, on: date, profile: CodeProfile, actor: Actor) -> tuple[Member, ...]:
    """Return every Party with all the names it ever traded by, in its Party Category of that day."""
    labels = {category.id: category.label for category in profile.categories}
    categories: dict[UUID, list[Membership]] = defaultdict(list)
    for membership in Membership.objects.visible_to(actor).filter(code_id=code_id):
        categories[membership.party_id].append(membership)
    names: dict[UUID, list[str]] = defaultdict(list)
    for trading in TradingName.objects.visible_to(actor).filter(code_id=code_id).order_by("pk"):
        names[trading.party_id].append(trading.name)
    parties = Party.objects.visible_to(actor).filter(code_id=code_id).order_by("name")
    held = ((party, held_on(categories[party.pk], on)) for party in parties)
    return tuple(
        Member(party.name, labels.get(member.category, "") if member else "", tuple(names[party.pk]))
        for party, member in held
    )
