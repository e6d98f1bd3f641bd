"""A seed breaks a file the same way each time; half of the files stay well-formed."""

import io
import json
import zipfile
from random import Random

from benchmarks.fuzzing.cutting import bare_document
from benchmarks.fuzzing.mutations import mutate

GOOD = b"event,title\ne1,Meeting\n" * 20
RECORD = json.dumps({"title": "Meeting", "actors": ["Forum", "Network"], "n": 4}).encode()


def test_the_same_number_breaks_a_file_the_same_way() -> None:
    for good in (GOOD, bare_document("So")):
        broken = [[mutate(Random(n), good, [good]) for n in range(50)] for _ in range(2)]
        assert broken[0] == broken[1]
        assert len(set(broken[0])) > 40


def test_large_files_are_rare_and_have_an_end() -> None:
    sizes = [len(mutate(Random(n), GOOD, [GOOD])) for n in range(3_000)]
    assert max(sizes) <= 12_000_000
    assert 5 < sum(size > 20_000 for size in sizes) < 60


def test_many_files_stay_well_formed() -> None:
    read = 0
    for number in range(300):
        try:
            json.loads(mutate(Random(number), RECORD, [RECORD]))
        except (ValueError, RecursionError):
            continue
        read += 1
    assert 60 < read < 240


def test_a_part_of_a_packed_file_is_broken() -> None:
    good = bare_document("So")
    still_packed = sum(
        zipfile.is_zipfile(io.BytesIO(mutate(Random(n), good, [good]))) for n in range(100)
    )
    assert 60 < still_packed < 100
