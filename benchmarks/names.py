"""Names that find their owner, measured: `python -m benchmarks.names`, part of `make eval`.

Each set is split by hash: words, rules and weights were made with one half; the other is unseen.
"""

import sys
import time
from collections.abc import Mapping, Sequence

from benchmarks.names_answers import Answer, best_answers
from benchmarks.names_labelled import make_reader
from benchmarks.names_measure import (
    Counts,
    first_answers,
    links,
    ocha_clusters,
    scored_pairs,
    wilson,
    with_a_person,
)
from benchmarks.names_peers import MOST_PAIRS, at, best_threshold, peers, ranked
from benchmarks.names_sets import SHARED, NameSet, all_sets
from graph.model.datafiles import data_folder
from graph.model.vocabulary import load_vocabulary
from ingest.resolution.scoring import Scorer, load_weights
from ingest.resolution.walls import Walls

_HALVES = {"half for work, cross-validated": True, "unseen half": False, "both": None}
_SOURCES = (
    "orgs/ocha-org-name-mapping.csv",
    "iati/codelists/CRSChannelCode.xml",
    "hxl/mali-3w-2023-12.xlsx",
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables; return 1 when the lists of names are not there."""
    with_peers = "--no-peers" not in (arguments if arguments is not None else sys.argv[1:])
    missing = [name for name in _SOURCES if not (SHARED / "data" / name).is_file()]
    if missing:
        sys.stdout.write(f"Names: nothing to measure with, {missing[0]} is not in ../shared.\n")
        return 1
    sys.stdout.write("\n".join(measure(with_peers)) + "\n")
    return 0


def measure(with_peers: bool = True) -> list[str]:
    """Return the lines of all tables."""
    folder = data_folder() / "vocabulary"
    vocabulary = load_vocabulary(folder)
    reader = make_reader(vocabulary)
    scorer = Scorer(load_weights(folder), Walls(vocabulary.actor_types))
    sets = all_sets(reader, vocabulary)
    started = time.process_time()
    pairs, given = scored_pairs(sets, scorer)
    spent = time.process_time() - started
    answers = best_answers(pairs, given)
    lines = ["Names that find their owner (95 % intervals after Wilson)", ""]
    for title, half in _HALVES.items():
        lines += [title, *_table(sets, answers, scorer, half), ""]
    lines += ["Linked when a person answers what is asked, from the first three shown"]
    lines += _confirmed(with_a_person(pairs, given, scorer.weights))
    lines += ["", "OCHA, every two strings: one organisation or not (joined through others too)"]
    for title, half in _HALVES.items():
        clusters = ocha_clusters(reader, scorer, half)
        lines += [f"  {title:32}{kind:11}{_both(clusters[kind])}" for kind in clusters]
    asked = sum(len(name_set.asked) for name_set in sets)
    lines += ["", f"{len(pairs)} pairs of {asked} questions in {spent:.1f} s of processor time"]
    return lines + (_peers(sets) if with_peers else [])


def _confirmed(counts: Mapping[tuple[str, bool], Counts]) -> list[str]:
    lines = []
    for name in dict.fromkeys(name for name, _ in counts):
        halves = [counts.get((name, half), Counts(0, 0, 0)) for half in (True, False)]
        both = Counts(*(sum(one) for one in zip(*map(_three, halves), strict=True)))
        shown = [("work", halves[0]), ("unseen", halves[1]), ("both", both)]
        lines += [f"  {name:20}{half:8}{_both(count)}" for half, count in shown if count.wanted]
    return lines


def _three(counts: Counts) -> tuple[int, int, int]:
    return counts.right, counts.given, counts.wanted


def _table(
    sets: Sequence[NameSet], answers: Sequence[Answer], scorer: Scorer, half: bool | None
) -> list[str]:
    first, linked, unknown = "first is right", "linked unasked", "also of unknown bodies"
    lines = [f"  {'set':20}{first:28}{linked:44}{unknown}"]
    for name_set in sets:
        mine = [
            answer
            for answer in answers
            if answer.pair.set_name == name_set.name
            and (half is None or answer.pair.asked.is_seen == half)
        ]
        if not mine:
            continue
        real = [answer for answer in mine if answer.is_real]
        first = _share(first_answers(mine))
        linked = _both(links(real, scorer.weights.automatic))
        unknown = _both(links(mine, scorer.weights.automatic))
        lines.append(f"  {name_set.name:20}{first:28}{linked:44}{unknown}")
    return lines


def _peers(sets: Sequence[NameSet]) -> list[str]:
    lines = ["", "Others, with the threshold that is best on the half for work, on the unseen half"]
    for name, similarity in peers().items():
        if isinstance(similarity, str):
            lines.append(f"  {name} is left out: {similarity}")
            continue
        for name_set in sets:
            if len(name_set.asked) * len(name_set.texts) > MOST_PAIRS:
                lines.append(f"  {name:22}{name_set.name:20}left out: too many pairs")
                continue
            seen = [asked for asked in name_set.asked if asked.is_seen]
            unseen = [asked for asked in name_set.asked if not asked.is_seen]
            least = best_threshold(ranked(name_set, similarity, seen))
            found = ranked(name_set, similarity, unseen)
            with_right = [right for _, right, has in found if has]
            first = Counts(sum(with_right), len(with_right), len(with_right))
            lines.append(
                f"  {name:22}{name_set.name:20}{_share(first):24}"
                f"at {least:.2f}: {_both(at(found, least))}"
            )
    return lines


def _share(counts: Counts) -> str:
    low, high = wilson(counts.right, counts.wanted)
    return f"{counts.recall:.3f} [{low:.2f} {high:.2f}] {counts.right}/{counts.wanted}"


def _both(counts: Counts) -> str:
    low, high = wilson(counts.right, counts.given)
    return (
        f"P {counts.precision:.3f} [{low:.2f} {high:.2f}] {counts.right}/{counts.given} "
        f"R {counts.recall:.3f}"
    )


if __name__ == "__main__":
    sys.exit(main())
