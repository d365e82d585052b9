"""A small clamd for tests: it speaks INSTREAM on a Unix socket and knows one virus."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


def received(connection: socket.socket) -> bytes:
    """Read one INSTREAM as clamd does: lengths before chunks, until a length of nothing."""
    stream = connection.makefile("rb")
    assert stream.read(10) == b"zINSTREAM\0"
    content = b""
    while length := int.from_bytes(stream.read(4), "big"):
        content += stream.read(length)
    return content


@contextmanager
def clamd(folder: Path, answer: bytes | None = None) -> Iterator[str]:
    """Answer each connection like clamd; or with this, whatever is sent."""
    address = str(folder / "clamd.sock")
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as listening:
        listening.bind(address)
        listening.listen()

        def serve() -> None:
            while True:
                try:
                    connection, _ = listening.accept()
                except OSError:
                    return
                with connection:
                    infected = EICAR in received(connection)
                    said = b"stream: Eicar-Test-Signature FOUND\0" if infected else b"stream: OK\0"
                    connection.sendall(said if answer is None else answer)

        Thread(target=serve, daemon=True).start()
        yield address
        listening.shutdown(socket.SHUT_RDWR)
