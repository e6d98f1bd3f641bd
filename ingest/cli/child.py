"""A program that runs below this one and ends with it."""

import signal
import socket
import subprocess
from collections.abc import Mapping, Sequence

from graph.errors import MtandaoError
from graph.message import Message

_HIGHEST_PORT = 65535


def run_below(arguments: Sequence[str], environment: Mapping[str, str]) -> int:
    """Run a program and return its exit code; whoever ends this program ends that one too.

    A signal TERM is handed on; an interruption from the keyboard reaches both.
    """
    with subprocess.Popen(arguments, env=dict(environment)) as child:
        before = signal.signal(signal.SIGTERM, lambda *_: child.terminate())
        try:
            return child.wait()
        finally:
            child.terminate()
            signal.signal(signal.SIGTERM, before)


def require_free_port(port: int) -> None:
    """Raise MtandaoError when another program listens on this port of this machine."""
    if is_free(port):
        return
    free = next((one for one in range(port + 1, min(port + 100, _HIGHEST_PORT)) if is_free(one)), 0)
    advice: str = "Stop it, or name another with --port."
    if free:
        advice = Message("Stop it, or try --port {port}.", port=free)
    raise MtandaoError(
        "Another program uses this port, perhaps an earlier `mtandao app`.",
        f"port {port}",
        advice,
    )


def is_free(port: int) -> bool:
    """True when nobody listens on this port of this machine."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as asking:
        asking.settimeout(1)
        return asking.connect_ex(("127.0.0.1", port)) != 0
