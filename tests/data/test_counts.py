"""The pages say how much data there is; `make golden` mends the numbers, nobody counts by hand."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from graph.model.dates import parse_date

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# What a file of the vocabulary counts as its entries.
ENTRIES = {
    "actor_types": ("types",),
    "actors": ("actors",),
    "countries": ("countries",),
    "country_groups": ("groups",),
    "event_types": ("types",),
    "mechanisms": ("mechanisms",),
    "personal_names": (
        "given_names",
        "given_names_also_words",
        "forms_of_address",
        "titles",
        "titles_of_rank",
        "posts",
        "bodies",
        "particles",
    ),
    "places": ("places",),
    "programmes": ("programmes",),
    "roles": ("roles",),
    "themes": ("concepts",),
}
VOCABULARY_ROW = re.compile(r"^\| ((?:`\w+\.yaml`(?:, )?)+) \|(.*)\| ([\d, ]+) \|$", re.MULTILINE)
SAMPLE_ROW = re.compile(r"^\| `([\w-]+)\.yaml` \| \d+, ", re.MULTILINE)
SAMPLE_LINE = re.compile(r"\d+ records (\(.*?\)), \d+ events between \d+ and \d+, [\d,]+ partic")
README_LINE = re.compile(r"\d+ real, publicly reported events of the years \d+ to \d+")


def read(path: Path) -> Mapping[str, Any]:
    found: Mapping[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader=LOADER)
    return found


@pytest.fixture(scope="module")
def entries(project_root: Path) -> dict[str, int]:
    folder = project_root / "data" / "vocabulary"
    files = {name: read(folder / f"{name}.yaml") for name in ENTRIES}
    return {name: sum(len(files[name][part]) for part in ENTRIES[name]) for name in ENTRIES}


@pytest.fixture(scope="module")
def sample(project_root: Path) -> dict[str, list[dict[str, Any]]]:
    files = sorted((project_root / "data" / "sample").glob("*.yaml"))
    return {file.stem: read(file)["records"] for file in files}


@pytest.fixture(scope="module")
def told(sample: dict[str, list[dict[str, Any]]]) -> dict[str, int]:
    records = [record for file in sample.values() for record in file]
    events = [event for record in records for event in record["events"]]
    main = {event["id"]: event for event in events if event.get("parent") is None}
    days = [parse_date(event["date"]) for event in main.values() if event.get("date")]
    return {
        "records": len(records),
        "events": len(main),
        "first": min(int(day.earliest[:4]) for day in days if day.earliest),
        "last": max(int(day.latest[:4]) for day in days if day.latest),
        "participations": sum(len(event.get("participations", ())) for event in events),
    }


def test_the_page_of_the_data_counts_right(
    project_root: Path,
    entries: dict[str, int],
    sample: dict[str, list[dict[str, Any]]],
    told: dict[str, int],
    golden_rewrite: bool,
) -> None:
    page = project_root / "data" / "README.md"

    def row(found: re.Match[str]) -> str:
        names = re.findall(r"(\w+)\.yaml", found[1])
        return f"| {found[1]} |{found[2]}| {', '.join(f'{entries[name]:,}' for name in names)} |"

    line = (
        "{records} records %s, {events} events between {first} and {last}, {participations} partic"
    ).format(**told)
    text = page.read_text(encoding="utf-8")
    right = VOCABULARY_ROW.sub(row, text)
    right = SAMPLE_ROW.sub(lambda m: f"| `{m[1]}.yaml` | {len(sample[m[1]])}, ", right)
    right = SAMPLE_LINE.sub(lambda m: line % m[1], right)
    assert len(VOCABULARY_ROW.findall(text)) >= 9
    assert len(SAMPLE_ROW.findall(text)) == len(sample)
    assert SAMPLE_LINE.search(text)
    check(page, text, right, golden_rewrite)


def test_the_first_page_counts_right(
    project_root: Path, told: dict[str, int], golden_rewrite: bool
) -> None:
    page = project_root / "README.md"
    text = page.read_text(encoding="utf-8")
    line = "{events} real, publicly reported events of the years {first} to {last}".format(**told)
    assert README_LINE.search(text)
    check(page, text, README_LINE.sub(line, text), golden_rewrite)


@pytest.mark.parametrize(
    ("page", "told", "right"),
    [
        ("data/README.md", r"[\d,]+ of the [\d,]+ have one", "{:,} of the {:,} have one"),
        ("docs/how-to/suggestions.md", r"\([\d,]+ of [\d,]+\)", "({:,} of {:,})"),
        ("docs/how-to/suggestions.fr.md", r"\([\d ]+ sur [\d ]+\)", "({:,} sur {:,})"),
    ],
)
def test_how_many_places_lie_in_an_area_is_told_right(
    project_root: Path, golden_rewrite: bool, page: str, told: str, right: str
) -> None:
    places = read(project_root / "data" / "vocabulary" / "places.yaml")["places"]
    line = right.format(sum("parent" in place for place in places), len(places))
    line = line.replace(",", " ") if " sur " in line else line
    text = (project_root / page).read_text(encoding="utf-8")
    assert len(re.findall(told, text)) == 1
    check(project_root / page, text, re.sub(told, line, text), golden_rewrite)


def check(page: Path, text: str, right: str, golden_rewrite: bool) -> None:
    if golden_rewrite:
        page.write_text(right, encoding="utf-8", newline="\n")
        return
    assert text == right, "run `make golden`"
