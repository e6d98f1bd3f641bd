"""The endpoint, played by a small server of this machine."""

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any

import pytest

from graph.errors import MissingExtraError
from ingest.extraction.llm.endpoint import Endpoint, ask_of, no_endpoint


class Server(HTTPServer):
    """Answers every request with `answer`, and notes what it was sent."""

    answer: tuple[int, bytes] = (200, b"{}")
    seen: list[tuple[str, str | None, Any]]

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/v1"


class Handler(BaseHTTPRequestHandler):
    """Notes a request and answers as the server says."""

    server: Server

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.seen.append((self.path, self.headers["Authorization"], json.loads(body)))
        status, answer = self.server.answer
        self.send_response(status)
        if status == 302:
            self.send_header("Location", f"{self.server.url}/elsewhere")
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def server() -> Iterator[Server]:
    with Server(("127.0.0.1", 0), Handler) as found:
        found.seen = []
        thread = Thread(target=found.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield found
        found.shutdown()
        thread.join()


def said(content: object) -> bytes:
    return json.dumps({"choices": [{"message": {"content": content}}]}).encode()


def test_it_asks_with_the_key_and_returns_what_the_model_wrote(server: Server) -> None:
    server.answer = (200, said("words"))
    ask = ask_of({"MTANDAO_LLM_URL": f"{server.url}/", "MTANDAO_LLM_KEY": "secret"})
    assert ask({"model": "m"}) == "words"
    assert server.seen == [("/v1/chat/completions", "Bearer secret", {"model": "m"})]


def test_without_a_key_none_is_sent(server: Server) -> None:
    server.answer = (200, said("words"))
    Endpoint(server.url).ask({})
    assert server.seen[0][1] is None


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        ((401, b"no such key"), "it answered 401: no such key"),
        ((302, b"over there"), "it answered 302: over there"),
        ((200, b"[" * 100_000), "maximum recursion depth exceeded"),
        ((200, b"<html>"), "Expecting value"),
        ((200, b'{"choices": []}'), "list index out of range"),
        ((200, said(None)), "the answer holds no text"),
    ],
)
def test_what_it_cannot_use_is_an_error_in_plain_words(
    server: Server, answer: tuple[int, bytes], why: str
) -> None:
    server.answer = answer
    with pytest.raises(MissingExtraError, match=f"gave no answer: {why}") as caught:
        Endpoint(server.url, "secret").ask({})
    assert "Check MTANDAO_LLM_URL" in str(caught.value)
    assert "secret" not in str(caught.value)
    assert "secret" not in repr(Endpoint(server.url, "secret"))
    assert len(server.seen) == 1


def test_an_endpoint_that_is_not_there_is_told_with_its_address() -> None:
    with Server(("127.0.0.1", 0), Handler) as gone:
        url = gone.url
    with pytest.raises(MissingExtraError, match=r"gave no answer: .*127\.0\.0\.1"):
        Endpoint(url, seconds=2).ask({})


@pytest.mark.parametrize("url", ["file:///etc/hostname", "ftp://127.0.0.1/", "localhost:1"])
def test_only_http_is_spoken(url: str) -> None:
    with pytest.raises(MissingExtraError, match="begins with neither http:// nor https://"):
        Endpoint(url).ask({})


def test_when_nobody_names_one_only_kept_answers_serve() -> None:
    assert ask_of({}) is no_endpoint
    with pytest.raises(MissingExtraError, match="Set MTANDAO_LLM_URL"):
        no_endpoint({})
