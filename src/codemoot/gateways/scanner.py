"""The virus scanner: ClamAV's daemon, over its socket; and the null twin where there is none."""

import socket
import struct
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

SECONDS = 120.0  # for one file
CHUNK = 2**18


class ScannerDownError(Exception):
    """The scanner cannot be reached, or did not say whether the file is clean."""


class Scanner(Protocol):
    def found(self, chunks: Iterable[bytes]) -> str | None:
        """Return the name of what was found; empty: nothing; None: there is no scanner."""


@dataclass(frozen=True, slots=True)
class NoScanner:
    def found(self, chunks: Iterable[bytes]) -> str | None:  # noqa: ARG002  (there is nobody to read them)
        return None


@dataclass(frozen=True, slots=True)
class Clamd:
    address: str  # a socket's path, or host:port
    seconds: float = SECONDS

    def found(self, chunks: Iterable[bytes]) -> str | None:
        """Ask by INSTREAM (clamd's manual): chunks with their lengths, and a length of nothing at the end."""
        try:
            with self._socket() as clamd:
                clamd.settimeout(self.seconds)
                clamd.connect(self._place())
                clamd.sendall(b"zINSTREAM\0")
                for chunk in chunks:
                    for start in range(0, len(chunk), CHUNK):
                        part = chunk[start : start + CHUNK]
                        clamd.sendall(struct.pack("!L", len(part)) + part)
                clamd.sendall(struct.pack("!L", 0))
                return _read(_answer(clamd))
        except OSError as error:
            raise ScannerDownError(type(error).__name__) from error

    def _socket(self) -> socket.socket:
        family = socket.AF_UNIX if self.address.startswith("/") else socket.AF_INET
        return socket.socket(family, socket.SOCK_STREAM)

    def _place(self) -> str | tuple[str, int]:
        if self.address.startswith("/"):
            return self.address
        host, _, port = self.address.rpartition(":")
        return host, int(port)


def scanner_at(address: str) -> Scanner:
    """Return the scanner of the setting CLAMD; empty: there is none."""
    return Clamd(address) if address else NoScanner()


def _answer(clamd: socket.socket) -> str:
    answer = b""
    while not answer.endswith(b"\0"):
        part = clamd.recv(4096)
        if not part:
            break
        answer += part
    return answer.rstrip(b"\0").decode("ascii", "replace").strip()


def _read(answer: str) -> str:
    """Read "stream: OK" and "stream: Eicar-Test-Signature FOUND"; anything else is no verdict."""
    said = answer.removeprefix("stream: ")
    if said == "OK":
        return ""
    if said.endswith(" FOUND"):
        return said.removesuffix(" FOUND")
    raise ScannerDownError("no verdict")
