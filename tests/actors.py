"""Short ways to say who acts."""

from uuid import UUID

from codemoot.domain.people import Actor, Role
from codemoot.kernel.ids import new_id


def actor(role: Role = Role.PUBLIC, *party_ids: UUID, code: str = "sec") -> Actor:
    """Return somebody in this role, in this code, for these Parties."""
    if role is Role.PUBLIC:
        return Actor()
    return Actor(role, code, account_id=new_id(), appointment_id=new_id(), party_ids=frozenset(party_ids))
