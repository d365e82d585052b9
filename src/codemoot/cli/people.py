"""`codemoot people`: from the site's own machine, invite somebody, or help who lost their second factor."""

from datetime import date
from typing import TYPE_CHECKING, Annotated, NoReturn
from uuid import UUID

import typer

if TYPE_CHECKING:
    from codemoot.domain.appointments import Seat
    from codemoot.parties.queries.codes import CodeFacts

people = typer.Typer(help="The people of a code.", no_args_is_help=True)


@people.command("invite")
def invite(
    email: Annotated[str, typer.Argument(help="Where the invitation goes.")],
    *,
    name: Annotated[str, typer.Option(help="The person's full name.")],
    role: Annotated[str, typer.Option(help="code administrator, party representative, board member …")],
    code: Annotated[str, typer.Option(help="The code's short name: sec.")],
    party: Annotated[str, typer.Option(help="The Party that a representative speaks for.")] = "",
) -> None:
    """Invite a person to a code, and appoint them from today on."""
    from codemoot.cli.site import moment, open_site

    open_site()
    from codemoot.domain.people import OPERATOR
    from codemoot.domain.refusals import RefusedError
    from codemoot.kernel.act import Act
    from codemoot.kernel.usecase import NotFoundError
    from codemoot.parties.queries.codes import code_called
    from codemoot.parties.usecases.account.invite_account import invite_account

    now = moment()
    try:
        facts = code_called(code, now)
    except NotFoundError:
        _refuse(f"“{code}” was not adopted here: `codemoot codes adopt` does that.")
    seat = _seat(role, facts.today, _party(facts, party))
    try:
        made = invite_account(facts.id, Act(OPERATOR, now), email=email, name=name, seat=seat)
    except RefusedError as error:
        _refuse(str(error))
    typer.echo(f"{name} is invited: {role} of {facts.name} from {facts.today.isoformat()} on.")
    _print_link(facts, made)


@people.command("reset-factor")
def reset_factor(
    email: Annotated[str, typer.Argument(help="Of the person who lost it.")],
    *,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Remove every second factor and the recovery codes of a person, who then adds new ones."""
    from codemoot.cli.site import moment, open_site

    open_site()
    from codemoot.domain.people import OPERATOR
    from codemoot.domain.refusals import RefusedError
    from codemoot.kernel.act import Act
    from codemoot.parties.queries.links import account_at, address_of
    from codemoot.parties.usecases.account.reset_factors import reset_factors

    account = account_at(email.strip().lower())
    if account is None:
        _refuse(f"Nobody here signs in with “{email}”.")
    name = address_of(account)[1]
    typer.echo(f"{name} can then sign in with the password alone, and add a second factor.")
    if not (yes or typer.confirm("Are you sure that it was they who asked?")):
        _refuse("Nothing was changed.")
    try:
        reset_factors(account, Act(OPERATOR, moment()))
    except RefusedError as error:
        _refuse(str(error))
    typer.echo(f"{name} has no second factor any more and is signed out everywhere. They are told by mail.")


def _seat(role: str, today: date, party: UUID | None) -> "Seat":
    from codemoot.domain.appointments import Seat
    from codemoot.domain.people import APPOINTED, Role

    known = {each.casefold(): each for each in APPOINTED}
    if role.casefold() not in known:
        _refuse(f"“{role}” is no appointment. These are: {', '.join(sorted(APPOINTED))}.")
    return Seat(Role(known[role.casefold()]), today, party)


def _party(code: "CodeFacts", name: str) -> UUID | None:
    from codemoot.domain.people import OPERATOR
    from codemoot.parties.queries.parties import party_choices

    if not name:
        return None
    found = [party for party, called in party_choices(code, OPERATOR) if called.casefold() == name.casefold()]
    if not found:
        _refuse(f"No Party of {code.name} is called “{name}”.")
    return found[0]


def _print_link(code: "CodeFacts", appointment: UUID) -> None:
    """Print the link when no mail is sent: the person who runs this machine hands it on."""
    from django.conf import settings

    from codemoot.domain.people import OPERATOR
    from codemoot.parties.queries.links import address_of, set_password_link
    from codemoot.parties.queries.people import held

    account = held(code, OPERATOR, appointment).account
    if settings.CODEMOOT.mail:
        typer.echo("The invitation is sent by mail.")
    elif address_of(account)[2]:
        typer.echo("There is a login for this address already.")
    else:
        typer.echo(
            f"No mail server is set. Hand on this link, which works once:\n{set_password_link(account)}"
        )


def _refuse(why: str) -> NoReturn:
    typer.echo(why, err=True)
    raise typer.Exit(1)
