"""What came in an ingest is remembered by id and content, at no cost in memory."""

import tracemalloc

from ingest.loading.seen import Seen


def test_the_first_content_stays() -> None:
    with Seen() as seen:
        assert "doc-1" not in seen
        assert seen.note("doc-1", "a") is None
        assert seen.note("doc-1", "b") == "a"
        assert seen.note("doc-2", "b") is None
        assert "doc-1" in seen
        assert 7 not in seen


def test_many_documents_take_no_memory_of_ours() -> None:
    with Seen() as seen:
        seen.note("doc", "")
        tracemalloc.start()
        for number in range(20_000):
            seen.note(f"doc-{number:016}", f"{number:064}")
        held, _ = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert held < 100_000
