"""What decisions come to, kept up in one block, is what they come to when worked out anew."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import MtandaoError
from graph.model.decision import Decision
from graph.store import open_store
from graph.store.base import Store
from graph.store.taken import Taken
from tests.graph.store.accounts import account, put
from tests.graph.store.deciding_steps import AT, decide, decisions, undo

NAMES = ("alpha", "beta", "gamma")


def in_one_block(store: Store, lines: list[Decision]) -> list[str]:
    refused = []
    with store.write("curator") as writer:
        for line in lines:
            try:
                writer.decide(line)
            except MtandaoError as error:
                refused.append(str(error))
    return refused


@st.composite
def with_undos(draw: st.DrawFn) -> list[Decision]:
    """Decisions, some of which are taken back, and some of these taken back again."""
    lines: list[Decision] = []
    for number in range(draw(st.integers(1, 9))):
        at = AT.replace("12:00:00", f"12:00:{number:02}")
        if lines and draw(st.booleans()):
            said = undo(draw(st.sampled_from(lines)))
        else:
            said = draw(decisions(NAMES, ("doc-1",)))
        lines.append(Decision(**{name: getattr(said, name) for name in _FIELDS} | {"at": at}))
    return lines


_FIELDS = ("verdict", "node", "other", "documents", "described", "undoes", "author", "by_machine")


@given(with_undos())
def test_one_block_refuses_what_many_blocks_refuse(lines):
    with open_store("memory:") as one, open_store("memory:") as many:
        for store in (one, many):
            put(store, account(1, NAMES))
        assert in_one_block(one, lines) == decide(many, *lines)
        with one.view() as view, many.view() as other:
            assert list(view.decisions()) == list(other.decisions())


@pytest.mark.timeout(60)
def test_many_merges_take_as_long_each_as_few():
    def calls(count: int) -> int:
        """How many functions are called for the last hundred of so many merges."""
        lines = [Decision("same", f"a{n}", f"b{n}", author="x", at=AT) for n in range(count)]
        taken, called = Taken(lines[:-100]), 0
        taken.add(Decision("not same", "a1", "a2", author="x", at=AT))
        assert taken.denied(lines[-1]) is None

        def note(_frame: object, event: str, _about: object) -> None:
            nonlocal called
            called += event in ("call", "c_call")

        sys.setprofile(note)
        try:
            for line in lines[-100:]:
                assert taken.denied(line) is None
                assert taken.cannot_contradict(line)
                taken.add(line)
        finally:
            sys.setprofile(None)
        return called

    few, many = calls(200), calls(2000)
    assert many < few * 2
