"""What the environment says, read once: every setting's name, meaning and default is here."""

import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from environs import Env, EnvError


@dataclass(frozen=True, slots=True)
class MailServer:
    host: str
    port: int
    user: str
    password: str
    tls: bool  # from the start: smtps://
    starttls: bool  # asked for, unless the address ends in ?tls=no


@dataclass(frozen=True, slots=True)
class Environment:
    data: Path
    secret_key: str
    debug: bool
    demo: bool
    hosts: tuple[str, ...]
    https: bool
    site: str
    database: dict[str, Any]
    mail: MailServer | None
    mail_from: str
    clamd: str
    oidc: dict[str, str]
    proxies: int


def read_environment(env: Env) -> Environment:
    """Read the settings, each `CODEMOOT_…`; what is missing gets a default that is safe on one machine."""
    with env.prefixed("CODEMOOT_"):
        data = Path(env.str("DATA", "codemoot-data")).absolute()
        data.mkdir(mode=0o700, parents=True, exist_ok=True)
        return Environment(
            data=data,
            secret_key=env.str("SECRET_KEY", "") or _kept_secret(data / "secret.key"),
            debug=env.bool("DEBUG", False),
            demo=env.bool("DEMO", False),
            hosts=tuple(env.list("HOSTS", ["127.0.0.1", "localhost", "[::1]"])),
            https=env.bool("HTTPS", False),  # is the site reached by https? cookies and HSTS follow
            site=env.str("SITE", "http://127.0.0.1:8000").rstrip("/"),  # what absolute links begin with
            database=dict(env.dj_db_url("DATABASE_URL", f"sqlite:///{data / 'codemoot.sqlite3'}")),
            mail=_mail_server(env.str("MAIL_URL", "")),  # smtp://user:password@host:587; empty: DATA/mail
            mail_from=env.str("MAIL_FROM", "codemoot@localhost"),
            clamd=env.str("CLAMD", ""),  # a socket's path, or host:port; empty: no scanner
            oidc=_oidc(env),
            proxies=env.int("PROXIES", 0),  # trusted proxies in front, whose forwarded address is believed
        )


def _mail_server(url: str) -> MailServer | None:
    """Read smtp:// or smtps://user:password@host:port."""
    if not url:
        return None
    parts = urlsplit(url)
    if parts.scheme not in {"smtp", "smtps"} or not parts.hostname:
        raise EnvError("CODEMOOT_MAIL_URL must be like smtp://user:password@host:587.")
    tls = parts.scheme == "smtps"
    return MailServer(
        host=parts.hostname,
        port=parts.port or (465 if tls else 587),
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        tls=tls,
        starttls=not tls and parts.query != "tls=no",
    )


def _oidc(env: Env) -> dict[str, str]:
    """Return the identity provider's settings; empty without OIDC_SERVER."""
    server = env.str("OIDC_SERVER", "")
    if not server:
        return {}
    return {
        "server": server,
        "name": env.str("OIDC_NAME", "your organisation"),
        "client_id": env.str("OIDC_CLIENT_ID"),
        "secret": env.str("OIDC_SECRET"),
    }


def _kept_secret(path: Path) -> str:
    """Return the secret of this installation, made on the first start and readable by its owner only."""
    try:
        with path.open("x", encoding="ascii") as made:
            path.chmod(0o600)
            made.write(secrets.token_urlsafe(50))
    except FileExistsError:
        pass
    return path.read_text(encoding="ascii")
