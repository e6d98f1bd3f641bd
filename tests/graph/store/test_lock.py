"""Writers take turns, in one process and in many, and a killed one leaves no lock behind."""

import threading

import pytest

from graph.errors import StoreError
from graph.store.lock import WriteLock


def test_one_writer_at_a_time_among_threads(tmp_path):
    lock = WriteLock(tmp_path / "ledger.db", 5.0)
    inside: list[int] = []
    most: list[int] = []

    def work() -> None:
        for _ in range(20):
            lock.acquire()
            inside.append(1)
            most.append(len(inside))
            inside.pop()
            lock.release()

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert max(most) == 1
    assert len(most) == 80


def test_one_writer_at_a_time_among_locks_of_one_file(tmp_path):
    one, other = (WriteLock(tmp_path / "ledger.db", 0.05) for _ in range(2))
    assert not one.is_held()
    one.acquire()
    assert other.is_held()
    with pytest.raises(StoreError, match="Another writer has held the ledger for 0.05 seconds"):
        other.acquire()
    one.release()
    other.acquire()
    other.release()
    assert not one.is_held()


def test_a_lock_that_cannot_be_made_says_where(tmp_path):
    (tmp_path / "ledger.db.lock").mkdir()
    lock = WriteLock(tmp_path / "ledger.db", 0.05)
    for _ in range(2):
        with pytest.raises(StoreError, match="The lock file cannot be made: .*ledger.db.lock"):
            lock.acquire()
    assert not lock.is_held()


def test_who_is_stopped_while_waiting_leaves_the_turn_to_the_others(tmp_path, monkeypatch):
    lock = WriteLock(tmp_path / "ledger.db", 0.05)

    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("filelock.FileLock.acquire", stopped)
        with pytest.raises(KeyboardInterrupt):
            lock.acquire()
    lock.acquire()
    lock.release()
