"""Which of all pairs met more often than chance explains."""

from pathlib import Path

from benchmarks.outcome import Outcome, digest

NAME = "backbone"
OURS = "ours"
PEERS: dict[str, str] = {}
GOALS = {"s": ("most", 60.0), "peak MB": ("most", 2_000.0)}


def ours(folder: Path) -> Outcome:
    """Null model, tails of all pairs that met, and the pairs that are kept."""
    import time

    from benchmarks.our_index import opened_index
    from graph.analysis.attending import attendance_of
    from graph.analysis.ties.backbone import backbone_of

    with opened_index(folder) as index:
        begin = time.perf_counter()
        found = backbone_of(attendance_of(index))
        seconds = time.perf_counter() - begin
    pairs = list(zip(found.first.tolist(), found.second.tolist(), strict=True))
    note = f"{len(pairs):,} of {found.met:,} pairs kept, {found.tested:,} tested"
    return Outcome({"s": seconds}, digest(pairs), note)
