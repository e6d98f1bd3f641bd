"""The guided targets hold what they promise; what they need is said."""

import sys

import pytest

from benchmarks.fuzzing import guided


@pytest.mark.parametrize("name", sorted(guided.TARGETS))
@pytest.mark.parametrize(
    "data", [b"", b"2019-02-31", b"event,title\n;;a;\xff", b"\xed\xa0\x80;" * 9]
)
def test_the_guided_targets_hold_what_they_promise(name, data) -> None:
    assert guided.TARGETS[name](data) is None


def test_without_the_library_guided_fuzzing_says_what_to_install(monkeypatch, capsys) -> None:
    monkeypatch.setitem(sys.modules, "atheris", None)
    assert guided.main(["dates"]) == 0
    assert "needs the extra `fuzz`: make fuzz ARGS=--guided" in capsys.readouterr().out
    assert guided.main(["nothing"]) == 2
