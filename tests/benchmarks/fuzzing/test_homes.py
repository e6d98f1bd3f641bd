"""An input is a number: it can be made again, whatever was read before."""

from benchmarks.fuzzing.homes import Homes
from benchmarks.fuzzing.seeds import Seed


def test_a_number_makes_the_same_files_each_time(tmp_path) -> None:
    home = tmp_path / "good"
    home.mkdir()
    (home / "a.csv").write_bytes(b"a,b\n1,2\n" * 20)
    (home / "beside.csv").write_bytes(b"c,d\n3,4\n" * 20)
    seed = Seed("csv", home / "a.csv", b"a,b\n1,2\n" * 20, is_alone=True)

    def files_of(homes: Homes, number: int) -> tuple[str, list[bytes]]:
        path, broken = homes.break_one(number)
        return broken.name, [file.read_bytes() for file in sorted(path.parent.iterdir())]

    first = Homes([seed], 3, tmp_path / "1")
    made = [files_of(first, number) for number in range(40)]
    again = Homes([seed], 3, tmp_path / "2")
    assert [files_of(again, number) for number in reversed(range(40))] == made[::-1]
    assert {name for name, _ in made} == {"a.csv", "beside.csv"}
    good = [b"a,b\n1,2\n" * 20, b"c,d\n3,4\n" * 20]
    assert all(
        sum(now != was for now, was in zip(made, good, strict=True)) <= 1 for _, made in made
    )
