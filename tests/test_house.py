"""The house rules that no linter knows: sizes, names, mirrors, one place per heavy library."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from house.sizes import count_lines, source_files

ROOT = Path(__file__).resolve().parents[1]
FILES = source_files(ROOT)
HARD_LIMIT = 300
GOLDEN_LIMIT = 200

# A module tested by another file than its mirror, and why that is clearer.
TESTED_IN: dict[str, str] = {
    # Every answer of the index is compared with SQL; no part of it has a promise of its own.
    **dict.fromkeys(
        (
            "graph/index/arrays.py",
            "graph/index/attendance_rows.py",
            "graph/index/deriving.py",
            "graph/index/event_attributes.py",
            "graph/index/event_families.py",
            "graph/index/excerpt.py",
            "graph/index/filters.py",
            "graph/index/graph_index.py",
            "graph/index/overlay.py",
            "graph/index/participation_rows.py",
            "graph/index/place_countries.py",
            "graph/index/queries.py",
            "graph/index/ties.py",
            "graph/index/touched.py",
        ),
        "tests/graph/index/test_index_equals_sql.py",
    ),
    "graph/index/ledger_writes.py": "tests/graph/index/test_opening.py",
    "graph/index/word_rows.py": "tests/graph/index/test_label.py",
    "graph/index/snapshot_files.py": "tests/graph/index/test_opening.py",
    "graph/store/base.py": "tests/graph/store/test_contract.py",
    "graph/store/memory.py": "tests/graph/store/test_contract.py",
}
# These only declare; what they declare is tested where it is used.
DECLARATIONS = {"graph/errors.py", "ingest/extraction/text/guesses.py"}

VAGUE_NAMES = {"utils", "util", "common", "manager", "helpers", "helper", "misc", "tools"}
# Any, where a library gives it; an import for its effect; an open stream that outlives its line.
MAY_BE_SILENCED = {"ANN401", "F401", "N818", "SIM115"}
MACHINE_PATH = re.compile(r"(?<![\w.:/\-*>])/(?:work|home|root|Users)/\w")


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def text_files() -> Iterator[Path]:
    """What is ours and readable: sources, documents, settings; not what tools leave behind."""
    folders = ("docs", "data", "requirements", ".ci", ".streamlit", "graph", "ingest", "app_pages")
    kinds = {".py", ".md", ".yaml", ".yml", ".toml", ".json", ".txt", ".css", ".html", ".js", ""}
    for path in [*ROOT.glob("*"), *(p for f in folders for p in (ROOT / f).rglob("*"))]:
        left_behind = "__pycache__" in path.parts or path.name.startswith(".coverage")
        if path.is_file() and path.suffix in kinds and not left_behind:
            yield path


def test_there_are_files_to_check() -> None:
    assert len(FILES) > 20


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_no_file_is_too_long(path: Path) -> None:
    assert count_lines(path) <= HARD_LIMIT, "split it: one file does one thing"


def test_golden_files_can_be_read_by_people() -> None:
    golden = [path for path in (ROOT / "tests" / "golden").rglob("*") if path.is_file()]
    assert [name_of(path) for path in golden if count_lines(path) > GOLDEN_LIMIT] == []


def mirrors_of(name: str) -> list[str]:
    """Where a module's tests may be: its mirror, or the mirror of the family it belongs to."""
    if name in TESTED_IN:
        return [TESTED_IN[name]]
    path = Path(name)
    words = path.stem.strip("_").split("_")
    families = ["_".join(words[:count]) for count in range(len(words), 0, -1)]
    return [f"tests/{path.parent.as_posix()}/test_{family}.py" for family in families]


def test_every_module_has_a_test_file() -> None:
    """`vocabulary_actors.py` may be tested in `test_vocabulary.py`."""
    ours = [name for name in map(name_of, FILES) if name.startswith(("graph/", "ingest/"))]
    modules = [name for name in ours if not name.endswith("__init__.py")]
    untested = [
        f"{name}: expected {mirrors_of(name)[0]}"
        for name in modules
        if name not in DECLARATIONS and not any((ROOT / test).exists() for test in mirrors_of(name))
    ]
    assert untested == []


def test_the_tables_above_name_files_that_exist() -> None:
    named = [*TESTED_IN, *TESTED_IN.values(), *DECLARATIONS]
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_no_word_stands_twice_in_a_list() -> None:
    """A list in which a word stands twice was not read by who made it longer."""
    twice = []
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or ast.unparse(node.func) != "frozenset":
                continue
            parts = [part for given in node.args for part in ast.walk(given)]
            words = [p.value for p in parts if isinstance(p, ast.Constant)]
            again = {word for word in words if isinstance(word, str) and words.count(word) > 1}
            twice += [f"{name_of(path)}:{node.lineno}: {word}" for word in sorted(again)]
    assert twice == []


def test_no_name_is_vague() -> None:
    parts = {part for path in FILES for part in (*path.relative_to(ROOT).parts[:-1], path.stem)}
    assert {part.strip("_") for part in parts} & VAGUE_NAMES == set()


def test_every_room_is_a_package() -> None:
    """Without __init__.py a folder is left out of the layers that are checked."""
    rooms = {path.parent for path in FILES if name_of(path).startswith(("graph/", "ingest/"))}
    rooms |= {room.parent for room in rooms if room.parent != ROOT}
    assert sorted(name_of(room) for room in rooms if not (room / "__init__.py").exists()) == []


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_modules_and_public_classes_say_what_they_are(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    if path.name != "__init__.py" and not name_of(path).startswith("tests/"):
        assert ast.get_docstring(tree), "a module opens with what it does"
    classes = [node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    public = [node for node in classes if not node.name.startswith(("_", "Test"))]
    assert [node.name for node in public if ast.get_docstring(node) is None] == []


def functions_of(node: ast.ClassDef) -> Iterator[ast.FunctionDef]:
    return (part for part in node.body if isinstance(part, ast.FunctionDef))


def documented() -> set[tuple[str, str]]:
    """Class and method, of every method of ours that has a docstring."""
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in FILES)
    classes = (node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef))
    return {
        (node.name, part.name)
        for node in classes
        for part in functions_of(node)
        if ast.get_docstring(part) is not None
    }


def test_public_methods_say_what_they_do() -> None:
    """One that keeps a contract is told of there; a Protocol says it in its own docstring."""
    told, silent = documented(), []
    for path in FILES:
        if name_of(path).startswith("tests/"):
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.ClassDef) or node.name.startswith("_"):
                continue
            bases = {ast.unparse(base).partition("[")[0] for base in node.bases}
            names = [f.name for f in functions_of(node) if not f.name.startswith("_")]
            for name in [] if "Protocol" in bases else names:
                if not any((owner, name) in told for owner in (node.name, *bases)):
                    silent.append(f"{name_of(path)}: {node.name}.{name}")
    assert silent == []


def test_nothing_is_put_off() -> None:
    """What is left to do is an issue, not a remark that nobody reads again."""
    later = re.compile("\\b(?:TO" + "DO|FIX" + "ME|XX" + "X|HA" + "CK)\\b")
    found = [
        f"{name_of(path)}:{number}"
        for path in {*text_files(), *FILES}
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if later.search(line)
    ]
    assert sorted(found) == []


def test_no_limit_is_switched_off() -> None:
    """Sizes, broad handlers and silence have no exceptions; a wrong type is named by its code."""
    found = []
    for path in FILES:
        for line in path.read_text(encoding="utf-8").splitlines():
            said = re.search(r"#\s*noqa(?::\s*([\w, ]+))?|#\s*type: ignore(\[)?", line)
            codes = set(re.findall(r"[A-Z]+\d+", said[1] or "")) if said else set()
            is_named = said is None or bool(codes) or said[2] is not None
            if not is_named or not codes <= MAY_BE_SILENCED:
                found.append(f"{name_of(path)}: {line.strip()[:80]}")
    assert found == []


def test_nothing_is_kept_in_a_global() -> None:
    """A module that changes its own names holds state that no caller sees."""
    changed = [
        f"{name_of(path)}: {', '.join(node.names)}"
        for path in FILES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Global)
    ]
    assert changed == []


def test_a_test_is_passed_over_only_on_a_condition() -> None:
    """The one bare skip is in conftest.py, and fails on CI; any other says when and why."""
    bare = re.compile(
        r"pytest\.(?:mark\.)?(?:skip|xfail)\b|skipif\((?!.*reason=)|importorskip\((?!.*reason=)"
    )
    found = [
        f"{name_of(path)}: {line.strip()}"
        for path in FILES
        for line in path.read_text(encoding="utf-8").splitlines()
        if bare.search(line) and path not in (ROOT / "tests" / "conftest.py", Path(__file__))
    ]
    assert found == []


def test_nothing_names_the_machine_it_was_made_on() -> None:
    found = []
    for path in [*text_files(), *FILES]:
        for line in path.read_text(encoding="utf-8").splitlines():
            if MACHINE_PATH.search(line):
                found.append(f"{name_of(path)}: {line.strip()[:80]}")
    assert found == []


def can_fail(function: ast.AST) -> bool:
    """An assert, an expected exception, or a checker that holds asserts itself."""
    for node in ast.walk(function):
        if isinstance(node, ast.Assert | ast.Raise):
            return True
        if isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else node.func
            name = called.id if isinstance(called, ast.Name) else str(called)
            if name.startswith(("raises", "warns", "expect", "assert", "check", "golden", "fail")):
                return True
    return False


@pytest.mark.parametrize("path", sorted((ROOT / "tests").rglob("test_*.py")), ids=name_of)
def test_every_test_can_fail(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    tests = [node for node in functions if node.name.startswith("test_")]
    assert [node.name for node in tests if not can_fail(node)] == []
