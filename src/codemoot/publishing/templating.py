"""The templates beside this module: whatever they print is escaped."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined


@cache
def environment() -> Environment:
    return Environment(
        autoescape=True,
        loader=PackageLoader("codemoot.publishing"),
        lstrip_blocks=True,
        trim_blocks=True,
        undefined=StrictUndefined,
    )
