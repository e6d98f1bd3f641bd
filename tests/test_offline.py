"""The fixtures of conftest.py keep their promises: no other machine, one fixed moment."""

import socket
from datetime import datetime, timedelta

import pytest


@pytest.mark.parametrize("address", [("192.0.2.1", 80), ("2001:db8::1", 443), ("example.org", 80)])
def test_other_machines_cannot_be_reached(address: tuple[str, int]) -> None:
    family = socket.AF_INET6 if ":" in address[0] else socket.AF_INET
    with (
        socket.socket(family) as sock,
        pytest.raises(RuntimeError, match="Tests run offline, and this one reached for"),
    ):
        sock.connect(address)


def test_this_machine_can_be_reached() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        with socket.create_connection(("127.0.0.1", port), timeout=5) as client:
            assert client.getpeername()[1] == port


def test_now_is_a_moment_with_a_time_zone(now: datetime) -> None:
    assert now.isoformat() == "2026-11-21T12:00:00+00:00"
    assert now.utcoffset() == timedelta(0)
