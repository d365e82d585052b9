"""The Parties of a code, as its administrator and each Party itself may read of them."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.core.paginator import Paginator
from django.db.models import Q, QuerySet

from codemoot.domain.access import Capability, allowed
from codemoot.domain.people import Actor, Subject
from codemoot.domain.tenure import ONE_DAY, held_on, last_day
from codemoot.kernel.usecase import NotFoundError
from codemoot.parties.models import Appointment, Membership, Party, TradingName
from codemoot.parties.queries.codes import CodeFacts
from codemoot.parties.queries.rules import category_words, rules_on

A_PAGE = 50


@dataclass(frozen=True, slots=True)
class PartyLine:
    id: UUID
    name: str
    category: str
    group: str


@dataclass(frozen=True, slots=True)
class PartyList:
    lines: tuple[PartyLine, ...]
    categories: tuple[tuple[str, str], ...]  # id and words, to filter by
    found: int
    page: int
    pages: int
    may_admit: bool

    @property
    def first(self) -> int:
        return (self.page - 1) * A_PAGE + 1


@dataclass(frozen=True, slots=True)
class Wished:
    """What of a list is to be shown."""

    category: str = ""
    name: str = ""
    page: int = 1


def party_list(code: CodeFacts, actor: Actor, wished: Wished = Wished()) -> PartyList:
    """Return a page of the Parties, by name. Raise NotFoundError for who may read of none."""
    pages = Paginator(_wished(code, actor, wished), A_PAGE)
    page = pages.get_page(wished.page)
    if not (pages.count or wished.category or wished.name or _reads_all(code, actor)):
        raise NotFoundError(code.code_id)
    words = category_words(rules_on(code.code_id, code.today))
    return PartyList(
        lines=_lines(list(page), actor, code.today, words),
        categories=tuple(words.items()),
        found=pages.count,
        page=page.number,
        pages=pages.num_pages,
        may_admit=allowed(actor, Capability.PARTY_ADMIT, Subject(code.code_id)),
    )


def _wished(code: CodeFacts, actor: Actor, wished: Wished) -> "QuerySet[Party]":
    found = Party.objects.visible_to(actor).filter(code_id=code.code_id)
    if wished.category:
        holds = Q(starts_on__lte=code.today) & (Q(ends_on=None) | Q(ends_on__gt=code.today))
        held = Membership.objects.visible_to(actor).filter(holds, category=wished.category)
        found = found.filter(pk__in=held.values("party"))
    if wished.name:
        trading = TradingName.objects.visible_to(actor).filter(name__icontains=wished.name)
        found = found.filter(Q(name__icontains=wished.name) | Q(pk__in=trading.values("party")))
    return found.order_by("name", "id")


def _lines(parties: list[Party], actor: Actor, today: date, words: dict[str, str]) -> tuple[PartyLine, ...]:
    memberships: dict[UUID, list[Membership]] = {party.pk: [] for party in parties}
    held = Membership.objects.visible_to(actor).filter(party__in=parties).select_related("group")
    for each in held:
        memberships[each.party_id].append(each)
    return tuple(_line(party, held_on(memberships[party.pk], today), words) for party in parties)


def _line(party: Party, now: Membership | None, words: dict[str, str]) -> PartyLine:
    category = words.get(now.category, now.category) if now else ""
    return PartyLine(party.pk, party.name, category, now.group.name if now and now.group else "")


def _reads_all(code: CodeFacts, actor: Actor) -> bool:
    return allowed(actor, Capability.PARTY_READ, Subject(code.code_id))


@dataclass(frozen=True, slots=True)
class Name:
    name: str
    last_on: date | None  # None: it goes by it now


@dataclass(frozen=True, slots=True)
class Term:
    category: str
    words: str
    group: str
    starts_on: date
    ends_on: date | None

    @property
    def last_on(self) -> date | None:
        return last_day(self)


@dataclass(frozen=True, slots=True)
class Speaker:
    name: str
    email: str
    starts_on: date
    ends_on: date | None

    @property
    def last_on(self) -> date | None:
        return last_day(self)


@dataclass(frozen=True, slots=True)
class PartyPage:
    id: UUID
    version: int
    name: str
    trading_names: tuple[Name, ...]
    memberships: tuple[Term, ...]  # the latest first
    now: Term | None
    people: tuple[Speaker, ...]
    categories: tuple[tuple[str, str], ...]
    may_amend: bool


def party_page(code: CodeFacts, actor: Actor, party_id: UUID) -> PartyPage:
    """Raise NotFoundError."""
    party = Party.objects.visible_to(actor).filter(code_id=code.code_id, pk=party_id).first()
    if party is None:
        raise NotFoundError(party_id)
    words = category_words(rules_on(code.code_id, code.today))
    memberships = tuple(_term(each, words) for each in _memberships(party, actor))
    return PartyPage(
        id=party.pk,
        version=party.version,
        name=party.name,
        trading_names=tuple(
            Name(each.name, each.ends_on and each.ends_on - ONE_DAY)
            for each in TradingName.objects.visible_to(actor).filter(party=party).order_by("ends_on", "name")
        ),
        memberships=memberships,
        now=held_on(memberships, code.today),
        people=_speakers(party, actor, code.today),
        categories=tuple(words.items()),
        may_amend=allowed(actor, Capability.PARTY_AMEND, party.as_subject()),
    )


def _memberships(party: Party, actor: Actor) -> "QuerySet[Membership]":
    held = Membership.objects.visible_to(actor).filter(party=party)
    return held.select_related("group").order_by("-starts_on")


def _term(held: Membership, words: dict[str, str]) -> Term:
    said = words.get(held.category, held.category)
    return Term(held.category, said, held.group.name if held.group else "", held.starts_on, held.ends_on)


def _speakers(party: Party, actor: Actor, today: date) -> tuple[Speaker, ...]:
    held = Appointment.objects.visible_to(actor).filter(party=party).exclude(ends_on__lte=today)
    return tuple(
        Speaker(each.account.name, each.account.email, each.starts_on, each.ends_on)
        for each in held.select_related("account").order_by("account__name", "id")
    )


def party_choices(code: CodeFacts, actor: Actor) -> tuple[tuple[UUID, str], ...]:
    """Return every Party that the actor may read of, to choose from."""
    parties = Party.objects.visible_to(actor).filter(code_id=code.code_id).order_by("name")
    return tuple(parties.values_list("id", "name"))


def party_form(code: CodeFacts, actor: Actor) -> tuple[tuple[str, str], ...]:
    """Return the Party Categories that a form offers. Raise NotFoundError for who may not admit or amend."""
    if not allowed(actor, Capability.PARTY_ADMIT, Subject(code.code_id)):
        raise NotFoundError(code.code_id)
    return tuple(category_words(rules_on(code.code_id, code.today)).items())
