"""HTTP in, one use case or query, HTTP out: the day of the demonstration, and a seat among its cast."""

from uuid import UUID

from allauth.account.internal.flows.login import record_authentication
from django.contrib import messages
from django.contrib.auth import login
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from codemoot.domain.people import PUBLIC
from codemoot.domain.refusals import RefusedError
from codemoot.kernel.act import Act
from codemoot.kernel.ids import new_id
from codemoot.parties.demonstration import NotADemonstrationError, only_in_the_demonstration
from codemoot.parties.queries.installation import installation_id
from codemoot.parties.queries.people import cast
from codemoot.parties.usecases.account.take_seat import take_seat
from codemoot.parties.usecases.installation.set_demonstration_day import set_demonstration_day
from codemoot.web.accounts.backends import AccountBackend
from codemoot.web.demo.forms import DemonstrationDayForm
from codemoot.web.http import ActorRequest, is_uuid
from codemoot.web.me.taking import after_sign_in
from codemoot.web.templatetags.words import in_words

BACKEND = f"{AccountBackend.__module__}.{AccountBackend.__qualname__}"


@require_safe
@never_cache
def page(request: ActorRequest) -> HttpResponse:
    try:
        only_in_the_demonstration()
    except NotADemonstrationError:
        raise Http404 from None
    return _shown(request, DemonstrationDayForm(initial={"day": request.now.date()}))


@require_POST
@never_cache
def day(request: ActorRequest) -> HttpResponse:
    form = DemonstrationDayForm(request.POST)
    if form.is_valid():
        chosen = form.cleaned_data["day"]
        try:
            set_demonstration_day(installation_id(), Act(PUBLIC, request.now), day=chosen)
        except NotADemonstrationError:
            raise Http404 from None
        except RefusedError as error:
            form.refuse(error)
        else:
            messages.success(request, f"It is {in_words(chosen)} now.")
            return redirect("web:demo")
    return _shown(request, form)


@require_POST
@never_cache
def seat(request: ActorRequest) -> HttpResponse:
    """Sign in as one of the cast, as if password and second factor had been given."""
    chosen = request.POST.get("account", "")
    if not is_uuid(chosen):
        raise Http404
    try:
        take_seat(UUID(chosen), Act(PUBLIC, request.now))
    except NotADemonstrationError:
        raise Http404 from None
    account = AccountBackend().get_user(UUID(chosen))
    login(request, account, backend=BACKEND)
    record_authentication(request, account, "mfa", type="demonstration")
    return after_sign_in(request, redirect(reverse("web:today")))


def _shown(request: ActorRequest, form: DemonstrationDayForm) -> HttpResponse:
    shown = {"form": form, "cast": cast(), "act_key": new_id().hex}
    return render(request, "demo/demo.html", shown, status=422 if form.errors else 200)
