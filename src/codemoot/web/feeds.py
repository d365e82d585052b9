"""Atom feeds of what is published: of a code, and of one change."""

from datetime import UTC, datetime

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.views.decorators.http import require_safe

from codemoot.change.queries.feeds import PublishedEntry, PublishedFeed, history_feed, published_feed
from codemoot.domain.confidentiality import Audience
from codemoot.publishing.edition import long_date
from codemoot.web.caching import for_readers
from codemoot.web.change.reading.wording import happened
from codemoot.web.http import ActorRequest

NOTHING_YET = datetime(2018, 11, 1, tzinfo=UTC)  # what an empty feed gives as its last change: it never moves


class Feed(Atom1Feed):
    """Django's, whose moment of the last change is the newest entry's, and never the clock's."""

    def latest_post_date(self) -> datetime:
        return max((item["updateddate"] for item in self.items), default=NOTHING_YET)


@require_safe
@for_readers
def published(request: ActorRequest, code: str) -> HttpResponse:
    held = published_feed(code)
    feed = Feed(
        title=f"{held.code_name}: collated responses",
        link=absolute(reverse("web:changes", args=[code])),
        description=f"What was published on changes to the {held.code_name}",
        language="en-GB",
        author_name=held.code_name,
        feed_url=absolute(request.path),
        feed_guid=held.id.urn,
    )
    for entry in held.entries:
        _add_published(feed, held, entry)
    return _answer(feed)


@require_safe
@for_readers
def history(request: ActorRequest, code: str, reference: str) -> HttpResponse:
    held = history_feed(code, reference)
    page = absolute(reverse("web:change", args=[code, reference]))
    feed = Feed(
        title=f"{held.reference} ‘{held.title}’",
        link=page,
        description=f"What happened to {held.reference}, a change to the {held.code_name}",
        language="en-GB",
        author_name=held.code_name,
        feed_url=absolute(request.path),
        feed_guid=held.id.urn,
    )
    for event in held.entries:
        feed.add_item(
            title=f"{held.reference}: {happened(event)}",
            link=page,
            description=f"{happened(event)}.",
            unique_id=event.id.urn,
            pubdate=event.at,
            updateddate=event.at,
        )
    return _answer(feed)


def absolute(path: str) -> str:
    """Return the address for those who are elsewhere: the site's by its setting, never the Host header's."""
    return f"{settings.CODEMOOT.site}{path}"


def _add_published(feed: Feed, held: PublishedFeed, entry: PublishedEntry) -> None:
    place = [held.code_id, entry.reference, entry.number, Audience.PUBLIC]
    many = "1 response" if entry.responses == 1 else f"{entry.responses:,} responses"
    after = f" Superseded on {long_date(entry.superseded_at.date())}." if entry.superseded_at else ""
    feed.add_item(
        title=f"{entry.reference}: collated responses",
        link=absolute(reverse("web:collation", args=place)),
        description=f"{entry.reference} ‘{entry.title}’: {many}.{after}",
        unique_id=entry.id.urn,
        pubdate=entry.made_at,
        updateddate=entry.updated_at,
    )


def _answer(feed: Feed) -> HttpResponse:
    return HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)
