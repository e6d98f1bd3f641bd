"""The locks: everything pinned with hashes, one version each, and no machine named."""

import re
import tomllib
from pathlib import Path

import pytest

from house.locks import LOCKS, find_leak

ROOT = Path(__file__).resolve().parents[2]
PIN = re.compile(r"^([a-z0-9][a-z0-9.-]*)==(\S+)((?: ;[^\\]*)?) \\$", re.MULTILINE)


def text_of(name: str) -> str:
    return (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")


def pins_of(name: str) -> set[tuple[str, ...]]:
    return {found.groups() for found in PIN.finditer(text_of(name))}


def names_of(requirements: list[str]) -> set[str]:
    return {re.split(r"[\[<>=~! ]", text)[0].lower() for text in requirements}


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_no_machine_and_no_index(name: str) -> None:
    assert find_leak(text_of(name)) is None


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_has_a_version_and_hashes(name: str) -> None:
    entries = re.split(r"\n(?=[a-z0-9])", text_of(name))[1:]
    assert [entry[:60] for entry in entries if not PIN.match(entry)] == []
    assert [entry[:60] for entry in entries if "--hash=sha256:" not in entry] == []


def test_locks_agree_so_that_they_can_be_installed_together() -> None:
    """One resolution: of two locks, neither has another version of a shared package."""
    versions: dict[str, set[frozenset[str]]] = {}
    for lock in LOCKS:
        pins = pins_of(lock)
        for name in {pin[0] for pin in pins}:
            found = frozenset(version for other, version, _ in pins if other == name)
            versions.setdefault(name, set()).add(found)
    assert {name for name, found in versions.items() if len(found) > 1} == set()


def asked_for(lock: str) -> set[str]:
    """What pyproject.toml asks for directly, of what the lock was made from."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    project, words = settings["project"], LOCKS[lock]
    wanted = names_of(project["dependencies"]) if "pyproject.toml" in words else set()
    for kind, name in zip(words, words[1:], strict=False):
        if kind == "--extra":
            wanted |= names_of(project["optional-dependencies"][name])
        if kind == "--group":
            wanted |= names_of(settings["dependency-groups"][name])
    return wanted


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_what_the_project_asks_for_and_nothing_it_asked_for_once(lock: str) -> None:
    entries = re.split(r"\n(?=[a-z0-9])", text_of(lock))[1:]
    direct = {entry.partition("==")[0] for entry in entries if "mtandao (pyproject.toml" in entry}
    assert direct == asked_for(lock), "run `make lock`"


@pytest.mark.parametrize(
    "line",
    [
        "--index-url x",
        "--find-links wheels",
        "a @ https://host/a.whl",
        "# via -c /tmp/all.txt",
        "-e .",
    ],
)
def test_a_leak_would_be_found(line: str) -> None:
    assert find_leak(f"a==1 \\\n{line}\n") is not None
