"""The port that the site is to listen at: nobody else may have it, from the first moment on.

The web server shares a port with whoever shares it too, and the two would answer in turn. So it is asked for
here as one that is shared with nobody, and kept while the site is made ready.
"""

import errno
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from ipaddress import ip_address

from codemoot.cli.opening import NotServedError

V6 = 6
REASONS = {
    errno.EADDRINUSE: "Port {port} is taken: something listens there already. "
    "Stop it, or choose another port with --port.",
    errno.EACCES: "Port {port} is kept for the system. "
    "Choose one above 1023 with --port, and put a server in front of it.",
    errno.EADDRNOTAVAIL: "{host} is no address of this machine. "
    "Choose 127.0.0.1, or one that it has, with --host.",
}
NO_ADDRESS = "“{host}” is no address. Give one in numbers with --host, such as 127.0.0.1 or 0.0.0.0."
OTHERWISE = "Nobody can listen at {host}, port {port}. Choose others with --host and --port."


@contextmanager
def kept(host: str, port: int) -> Iterator[None]:
    """Keep the port from everybody else meanwhile. Raise NotServedError, with the reason."""
    with socket.socket(socket.AF_INET6 if _version(host) == V6 else socket.AF_INET) as holder:
        holder.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # who just stopped is no hindrance
        try:
            holder.bind((host, port))
            holder.listen(1)  # two that are bound, and do not listen, would not hinder each other
        except OSError as error:
            reason = REASONS.get(error.errno or 0, OTHERWISE)
            raise NotServedError(reason.format(host=host, port=port)) from error
        yield


def _version(host: str) -> int:
    """Return 4 or 6. The web server knows no names."""
    try:
        return ip_address(host).version
    except ValueError as error:
        raise NotServedError(NO_ADDRESS.format(host=host)) from error
