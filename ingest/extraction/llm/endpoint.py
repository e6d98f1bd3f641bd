"""Any endpoint that speaks the chat completions of the OpenAI interface; the only network here."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from graph.errors import MissingExtraError
from graph.message import Message

if TYPE_CHECKING:
    from urllib.request import OpenerDirector

URL, MODEL, KEY = "MTANDAO_LLM_URL", "MTANDAO_LLM_MODEL", "MTANDAO_LLM_KEY"
_SECONDS = 120.0
_LONGEST_ANSWER = 4_000_000
_SHOWN = 200
# What an answer of another form raises when it is read.
_UNUSABLE = (ValueError, LookupError, TypeError, RecursionError)

# A request to the answer of the model; raises MissingExtraError when there is none.
Ask = Callable[[Mapping[str, Any]], str]


@dataclass(frozen=True)
class Endpoint:
    """Where the model is.

    Attributes:
        url: base address, up to and without `/chat/completions`.
        key: sent as a bearer token, empty for none; it is never shown.
    """

    url: str
    key: str = field(default="", repr=False)
    seconds: float = _SECONDS

    def ask(self, request: Mapping[str, Any]) -> str:
        """Send a request and return what the model wrote.

        Raises:
            MissingExtraError: the endpoint is not there, refuses, or answers something else.
        """
        from http.client import HTTPException  # slow to import, and most never ask
        from urllib.error import HTTPError

        try:
            answer = json.loads(self._post(json.dumps(request).encode()))
            return _text_of(answer["choices"][0]["message"]["content"])
        except HTTPError as error:
            said = error.read(_SHOWN).decode("utf-8", "replace").strip()
            why = Message("it answered {status}: {said}", status=error.code, said=said)
            raise self._gone(why) from error
        except (OSError, HTTPException, *_UNUSABLE) as error:
            raise self._gone(str(error)) from error

    def _post(self, body: bytes) -> bytes:
        from urllib.request import Request

        headers = {"Content-Type": "application/json"}
        if self.key:
            headers["Authorization"] = f"Bearer {self.key}"
        if not self.url.startswith(("http://", "https://")):
            raise ValueError(Message("the address begins with neither http:// nor https://"))
        request = Request(f"{self.url}/chat/completions", body, headers)
        with _opener().open(request, timeout=self.seconds) as answer:
            return bytes(answer.read(_LONGEST_ANSWER))

    def _gone(self, why: str) -> MissingExtraError:
        return MissingExtraError(
            Message("The language model gave no answer: {why}.", why=why),
            self.url,
            "Check MTANDAO_LLM_URL, MTANDAO_LLM_MODEL and MTANDAO_LLM_KEY, or leave out"
            " `--with llm`.",
        )


def no_endpoint(request: Mapping[str, Any]) -> str:
    """Stand in for an endpoint that nobody named: only kept answers can be used."""
    raise MissingExtraError(
        "No language model is named, and no answer for this text is kept.",
        next_step="Set MTANDAO_LLM_URL (and MTANDAO_LLM_KEY), or leave out `--with llm`.",
    )


def ask_of(environment: Mapping[str, str]) -> Ask:
    """What the environment names: the endpoint, or one that says that there is none."""
    url = environment.get(URL, "").strip().rstrip("/")
    return Endpoint(url, environment.get(KEY, "").strip()).ask if url else no_endpoint


def _opener() -> "OpenerDirector":
    """Follows no other address: the key and the text are for the one that was named."""
    from urllib.request import HTTPRedirectHandler, build_opener

    class Staying(HTTPRedirectHandler):
        """Leaves an answer that points elsewhere as it is, which is an error."""

        def redirect_request(self, *_: object) -> None:
            """Ask nobody else."""

    return build_opener(Staying)


def _text_of(content: object) -> str:
    if not isinstance(content, str):
        raise TypeError(Message("the answer holds no text"))
    return content
