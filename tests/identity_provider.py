"""An identity provider for tests: OpenID Connect over HTTP on this machine, saying what it is told."""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

import jwt

CLIENT = "codemoot"


@dataclass
class IdentityProvider:
    url: str
    claims: dict[str, object] = field(default_factory=dict)  # of the person
    token: dict[str, object] = field(default_factory=dict)  # what the ID token says besides, or instead
    asked: list[dict[str, list[str]]] = field(default_factory=list)  # what the token endpoint was sent

    def answer(self, path: str) -> dict[str, object]:
        if path.endswith("openid-configuration"):
            return {
                "issuer": self.url,
                "authorization_endpoint": f"{self.url}/authorize",
                "token_endpoint": f"{self.url}/token",
                "userinfo_endpoint": f"{self.url}/userinfo",
                "jwks_uri": f"{self.url}/keys",
                "token_endpoint_auth_methods_supported": ["client_secret_post"],
            }
        if path == "/token":
            said = {"iss": self.url, "aud": CLIENT, "exp": time.time() + 60, **self.claims, **self.token}  # noqa: TID251  (a server's own)
            id_token = jwt.encode(said, "k" * 32, algorithm="HS256")
            return {"access_token": "opaque", "token_type": "Bearer", "id_token": id_token}
        return self.claims if path == "/userinfo" else {"keys": []}


@contextmanager
def identity_provider() -> Iterator[IdentityProvider]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.say()

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            provider.asked.append(parse_qs(body))
            self.say()

        def say(self) -> None:
            body = json.dumps(provider.answer(self.path)).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    provider = IdentityProvider(f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield provider
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
