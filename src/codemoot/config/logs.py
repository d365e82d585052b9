"""Logs as JSON lines on standard error: what, when, how long, which request; never what anyone wrote."""

import logging
import re
import sys
from types import TracebackType

import structlog

EMAIL = re.compile(r"[^\s@<>\"']+@[^\s@<>\"']+")
TELLS_NOTHING = ("_granian",)  # of requests: it starts and stops processes
SHARED: list[structlog.typing.Processor] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.processors.TimeStamper(fmt="iso", utc=True, key="at"),
]


def configure(settings: dict[str, str]) -> None:
    """Send every logger through one JSON formatter (Django's LOGGING_CONFIG calls this)."""
    structlog.configure(
        processors=[*SHARED, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=SHARED,
            use_get_message=False,  # the pattern, without what was put into it
            pass_foreign_args=True,
            processors=[
                without_free_text,
                structlog.processors.JSONRenderer(sort_keys=True),
            ],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(settings.get("level", "INFO"))


def without_free_text(
    _logger: object, _method: str, entry: structlog.typing.EventDict
) -> structlog.typing.EventDict:
    """Keep what happened and where; messages and values may be what a person wrote, or a secret."""
    written = entry.pop("_record", None)
    if not entry.pop("_from_structlog", True) and written is not None:
        is_pattern = entry.pop("positional_args", None) or written.name.startswith(TELLS_NOTHING)
        entry["event"] = entry["event"] if is_pattern else "said something"
        entry["where"] = [f"{written.module}:{written.lineno}"]
    error = entry.pop("exc_info", None)
    entry.pop("stack_info", None)
    if isinstance(error, tuple):
        error = error[1]
    if isinstance(error, BaseException):
        entry["event"], entry["error"] = "unhandled error", type(error).__name__
        entry["where"] = _place(error.__traceback__)
    return {name: _without_addresses(value) for name, value in entry.items()}


def _without_addresses(value: object) -> object:
    """A second line of defence: no e-mail address leaves here, whatever it stands in."""
    return EMAIL.sub("[address]", value) if isinstance(value, str) else value


def _place(trace: TracebackType | None) -> list[str]:
    frames = []
    while trace is not None:
        frames.append(f"{trace.tb_frame.f_globals.get('__name__')}:{trace.tb_lineno}")
        trace = trace.tb_next
    return frames
