"""Logs as JSON lines on standard error: what, when, how long, which request; never what anyone wrote."""

import logging
import logging.config
import sys

import structlog

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
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
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
    """Keep an exception's type and place; its message and values may be what a Party wrote."""
    error = entry.pop("exc_info", None)
    if isinstance(error, tuple) and error[0] is not None:
        entry["error"] = error[0].__name__
        entry["where"] = _place(error[2])
        entry["event"] = "unhandled error"
    return entry


def _place(trace: object) -> list[str]:
    frames = []
    while trace is not None:
        frame = trace.tb_frame  # type: ignore[attr-defined]
        frames.append(f"{frame.f_globals.get('__name__')}:{trace.tb_lineno}")  # type: ignore[attr-defined]
        trace = trace.tb_next  # type: ignore[attr-defined]
    return frames
