"""From a text to a record by a language model: ask once, check everything, count what falls."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from graph.errors import MissingExtraError
from graph.message import Message
from graph.model.record import Issue, Record, RecordDocument
from ingest.extraction.extracting import extract
from ingest.extraction.llm.answers import Answers, key_of
from ingest.extraction.llm.checking import Checking
from ingest.extraction.llm.endpoint import MODEL, Ask, ask_of
from ingest.extraction.llm.facts import Facts, checked_facts
from ingest.extraction.llm.schema import VERSION, answer_schema
from ingest.extraction.text.lexicon import Lexicon
from ingest.extraction.text.page import read_page

CACHE = "MTANDAO_LLM_CACHE"
_FOLDER = ".mtandao/llm"
_PROMPT = Path(__file__).with_name("prompt.txt")
# What a report is at most; of a longer text the beginning is read, and the record says so.
LONGEST = 40_000


@dataclass(frozen=True)
class ModelReader:
    """Reads texts with one model.

    Attributes:
        ask: sends a request and returns what the model wrote.
        answers: what it wrote before.
    """

    model: str
    ask: Ask
    answers: Answers
    prompt: str

    def read(
        self,
        text: str,
        lexicon: Lexicon,
        uri: str = "",
        title: str | None = None,
        published: date | None = None,
    ) -> Record:
        """Return what a report says as a record, like `extract`; every fact stands in the text.

        Raises:
            MissingExtraError: the endpoint gives no answer.
        """
        page = read_page(text, lexicon, published)
        if not page.is_supported:
            return extract(text, lexicon, uri, title, published)
        answer = self._answer(self._request(text[:LONGEST], lexicon))
        facts = checked_facts(answer, Checking(text[:LONGEST], lexicon.vocabulary), lexicon)
        document = RecordDocument(
            uri=uri,
            title=title,
            language=page.language,
            text=text,
            is_event_report=bool(facts.events),
        )
        return Record(
            document=document,
            actors=facts.actors,
            events=facts.events,
            issues=[*_cut(text), *_left_out(facts)],
            origin=f"llm-{self.model}-{VERSION}",
        )

    def _request(self, text: str, lexicon: Lexicon) -> dict[str, Any]:
        schema = answer_schema(lexicon.vocabulary)
        return {
            "model": self.model,
            "temperature": 0,
            "messages": [
                {"role": "system", "content": self.prompt},
                {"role": "user", "content": json.dumps({"report": text}, ensure_ascii=False)},
            ],
            "response_format": {
                "type": "json_schema",
                "json_schema": {"name": "report", "strict": True, "schema": schema},
            },
        }

    def _answer(self, request: Mapping[str, Any]) -> object:
        """The answer as JSON, None when it is none; only what can be read is kept."""
        key = key_of(request, VERSION)
        kept = self.answers.get(key)
        written = self.ask(request) if kept is None else kept
        try:
            answer: object = json.loads(written)
        except (ValueError, RecursionError):
            return None
        if kept is None:
            self.answers.keep(key, written)
        return answer


def model_reader(environment: Mapping[str, str]) -> ModelReader:
    """Set up the reader that the environment names.

    Raises:
        MissingExtraError: no model is named.
    """
    model = environment.get(MODEL, "").strip()
    if not model:
        raise MissingExtraError(
            "No language model is named.",
            next_step="Set MTANDAO_LLM_MODEL and MTANDAO_LLM_URL, or leave out `--with llm`.",
        )
    folder = Path(environment.get(CACHE) or _FOLDER)
    prompt = _PROMPT.read_text(encoding="utf-8")
    return ModelReader(model, ask_of(environment), Answers(folder), prompt)


def _cut(text: str) -> list[Issue]:
    if len(text) <= LONGEST:
        return []
    return [
        Issue(
            code="llm-cut",
            message=Message(
                "The language model was given the first {n} of {total} characters.",
                n=LONGEST,
                total=len(text),
            ),
        )
    ]


def _left_out(facts: Facts) -> list[Issue]:
    return [
        Issue(
            code="llm-rejected",
            message=Message(
                "Facts of the language model that were left out, since {why}: {n}.",
                why=why,
                n=number,
            ),
        )
        for why, number in sorted(facts.rejected.items())
    ]
