"""The money of 401 real activities, beside what another program made of the same file.

That program (the HDX scraper for IATI, 2021) turns all into US dollars, so amounts in dollars are
compared to the dollar, others by the rate that the two sums imply. It also leaves out secondary
reporters, a list of publishers and activities, months before 2020 and after May 2021, and spreads
each sum over the sectors and countries of its activity by their percentages, which do not always
add up to 100.
"""

import csv
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from graph.model.record import RecordRelation
from ingest.readers.base import ReadRecord
from ingest.readers.iati.reader import IatiReader
from tests.ingest.readers.iati.relations_of import relations

OUTGOING = {
    "disbursement": "spending",
    "expenditure": "spending",
    "outgoing commitment": "commitments",
}
LEFT_OUT_PUBLISHERS = {"CZ-ICO-25755277"}
LEFT_OUT_ACTIVITIES = {"XM-DAC-701-2-2020003078"}
MONTHS = ("2020-01", "2021-05")
# The lowest and highest rate to the dollar of the months compared.
RATES = {"GBP": (1.15, 1.42), "CHF": (1.0, 1.15), "EUR": (1.05, 1.25), "NGN": (0.0024, 0.0034)}

Key = tuple[str, str, str]


@dataclass
class Sum:
    """What was paid in one month, in which currencies, told in how many lines."""

    amount: float = 0.0
    currencies: set[str] = field(default_factory=set)
    lines: int = 0


@pytest.fixture(scope="module")
def folder(shared_folder: Path) -> Path:
    return shared_folder / "data" / "iati"


@pytest.fixture(scope="module")
def reads(folder, request) -> list[ReadRecord]:
    terms = request.getfixturevalue("terms")
    path = folder / "dportal-covid-401-activities.xml"
    items = IatiReader().read(path, terms, lambda size: None)
    return [item for item in items if isinstance(item, ReadRecord)]


def expected(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        rows = csv.DictReader(stream)
        next(rows)  # HXL tags
        yield from rows


def money(read: ReadRecord) -> list[RecordRelation]:
    return relations(read.record, "SUPPORTED")


def text(relation: RecordRelation, name: str) -> str:
    return str(relation.qualifiers.get(name))


def number(relation: RecordRelation) -> float:
    amount = relation.qualifiers["amount"]
    assert isinstance(amount, int | float)
    return amount


@pytest.fixture(scope="module")
def by_month(reads) -> dict[Key, Sum]:
    """Activity, month and class of its outgoing transactions to their sum."""
    sums: dict[Key, Sum] = defaultdict(Sum)
    for read in reads:
        for one in money(read):
            kind = OUTGOING.get(text(one, "kind"))
            if kind is not None:
                said = sums[read.record.document.part, text(one, "at")[:7], kind]
                said.amount += number(one)
                said.currencies.add(text(one, "currency"))
                said.lines += 1
    return dict(sums)


@pytest.fixture(scope="module")
def their_months(folder) -> dict[Key, Sum]:
    sums: dict[Key, Sum] = defaultdict(Sum)
    for row in expected(folder / "expected" / "transactions.csv"):
        said = sums[row["Activity id"], row["Month"], row["Transaction type"]]
        said.amount += int(row["Total money"])
        said.lines += 1
    return dict(sums)


def test_every_transaction_is_said_or_told(reads) -> None:
    """1,033 stand in the file; 21 are empty templates without type and amount."""
    kinds = [text(one, "kind") for read in reads for one in money(read)]
    planned = [kind for kind in kinds if "planned disbursement" in kind]
    assert (len(kinds) - len(planned), len(planned)) == (1_012, 268)


def test_dollars_of_each_activity_and_month_are_equal(by_month, their_months) -> None:
    """Within a dollar for each line that they rounded."""
    equal = [key for key in their_months if by_month[key].currencies == {"USD"}]
    assert len(equal) == 108
    for key in equal:
        theirs = their_months[key]
        assert abs(by_month[key].amount - theirs.amount) <= theirs.lines, key


def test_every_sum_of_theirs_is_one_of_ours(by_month, their_months) -> None:
    assert len(their_months) == 430
    assert set(their_months) <= set(by_month)


def test_other_currencies_differ_by_their_rate(reads, by_month, their_months) -> None:
    shares = {read.record.document.part: spread(read) for read in reads}
    compared = 0
    for key, theirs in their_months.items():
        currency = "/".join(sorted(by_month[key].currencies))
        if currency not in RATES or abs(by_month[key].amount) < 50:
            continue
        low, high = RATES[currency]
        rate = theirs.amount / (by_month[key].amount * shares[key[0]])
        assert low <= rate <= high, (key, rate, shares[key[0]])
        compared += 1
    assert compared > 300


def spread(read: ReadRecord) -> float:
    """What the percentages of DAC sectors of an activity add up to there, as a part of 1.

    Of a sector that stands twice in an activity that program takes the last share alone.
    """
    sectors = {
        row.cells["@code"]: float(row.cells.get("@percentage", "100"))
        for row in read.rows
        if row.sheet == "sector" and row.cells.get("@vocabulary", "1") == "1"
    }
    return sum(sectors.values()) / 100 if sectors else 1.0


def test_what_they_leave_out_has_a_reason(reads, by_month, their_months) -> None:
    secondary = {
        read.record.document.part
        for read in reads
        for row in read.rows
        if row.sheet == "reporting-org" and row.cells.get("@secondary-reporter") == "1"
    }
    publishers = {read.record.document.part: owner_of(read) for read in reads}
    unexplained = [
        key
        for key, said in by_month.items()
        if key not in their_months
        and key[0] not in secondary | LEFT_OUT_ACTIVITIES
        and publishers[key[0]] not in LEFT_OUT_PUBLISHERS
        and MONTHS[0] <= key[1] <= MONTHS[1]
        and said.amount != 0
    ]
    assert unexplained == []


def owner_of(read: ReadRecord) -> str:
    """The identifier of who reports, as the file writes it."""
    row = next(row for row in read.rows if row.sheet == "reporting-org")
    return row.cells["@ref"]


def test_flows_between_organisations_are_equal(reads, folder) -> None:
    """Of those who report in dollars alone: from whom and to whom, to the dollar."""
    ours = flows_of(reads)
    theirs: dict[Key, float] = defaultdict(float)
    for row in expected(folder / "expected" / "flows.csv"):
        other = row["Provider org name"] or row["Receiver org name"]
        direction = row["Transaction direction"]
        theirs[row["Reporting org id"], direction, other.casefold()] += int(row["Total money"])
    for publisher, number_of_flows in (("dac-1601", 35), ("xm-dac-41114", 7)):
        mine = {key: round(said) for key, said in ours.items() if key[0] == publisher and said}
        assert mine == {key: said for key, said in theirs.items() if key[0] == publisher}
        assert len(mine) == number_of_flows


def flows_of(reads: list[ReadRecord]) -> dict[Key, float]:
    """Who reports, which way, and the other end, to what was paid."""
    flows: dict[Key, float] = defaultdict(float)
    for read in reads:
        names = {actor.key: actor.name for actor in read.record.actors}
        (reporter,) = [r.object for r in relations(read.record, "PUBLISHED_BY")]
        for one in money(read):
            kind = text(one, "kind")
            is_in = kind == "incoming funds"
            other = str(one.subject if is_in else one.object)
            is_spent = is_in or kind in ("disbursement", "expenditure")
            if not is_spent or not "2020-01-01" <= text(one, "at") <= "2021-05-30":
                continue
            direct = other == "programme" and kind == "expenditure"
            if other == "programme" and not direct:
                other = only_implementer(read) or other
            if other != reporter:
                name = "(direct expenditure)" if direct else names.get(other, other).casefold()
                way = "incoming" if is_in else "outgoing"
                flows[owner_of(read).lower(), way, name] += number(one)
    return flows


def only_implementer(read: ReadRecord) -> str | None:
    """That program takes the one implementing organisation for a receiver without a name."""
    roles = relations(read.record, "ROLE_IN")
    found = [r.subject for r in roles if r.qualifiers["role"] == "programme-implementing"]
    return found[0] if len(found) == 1 else None
