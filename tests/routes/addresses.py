"""Every address of the site, as Django knows them."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver, reverse


@dataclass(frozen=True)
class Route:
    name: str  # web:party
    needs: frozenset[str]  # the parameters of its address

    def address(self, values: dict[str, object]) -> str:
        return reverse(self.name, kwargs={name: values[name] for name in self.needs})


def routes() -> list[Route]:
    return sorted(_below(get_resolver().url_patterns), key=lambda route: route.name)


def _below(
    patterns: list[URLPattern | URLResolver], namespace: str = "", needs: frozenset[str] = frozenset()
) -> Iterator[Route]:
    for each in patterns:
        named = needs | frozenset(each.pattern.converters) | _groups(each)
        if isinstance(each, URLResolver):
            inside = f"{namespace}{each.namespace}:" if each.namespace else namespace
            yield from _below(each.url_patterns, inside, named)
        else:
            yield Route(f"{namespace}{each.name}", named - frozenset(each.default_args))


def _groups(each: URLPattern | URLResolver) -> frozenset[str]:
    expression = each.pattern.regex
    return frozenset(expression.groupindex)
