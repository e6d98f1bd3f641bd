"""Finds what is wrong in a vocabulary folder: `python -m graph.model.vocabulary_check [FOLDER]`."""

import sys
from pathlib import Path

from graph.model.datafiles import data_folder
from graph.model.vocabulary_check_codes import check_codes
from graph.model.vocabulary_check_ids import check_ids
from graph.model.vocabulary_check_labels import check_labels
from graph.model.vocabulary_check_places import check_places
from graph.model.vocabulary_problem import Problem, read_raw


def check_vocabulary(vocabulary_folder: Path) -> list[Problem]:
    """Every problem of the folder, sorted by file and id; an empty list means it is sound.

    A file that cannot be read is one problem; what refers to its entries is then reported too.
    """
    raw, problems = read_raw(vocabulary_folder)
    for check in (check_ids, check_labels, check_codes, check_places):
        problems.extend(check(raw))
    return sorted(set(problems))


def main(arguments: list[str]) -> int:
    """Print the problems of a folder (default: the vocabulary of the project); 1 when any."""
    folder = Path(arguments[0]) if arguments else data_folder() / "vocabulary"
    problems = check_vocabulary(folder)
    for problem in problems:
        place = " · ".join(part for part in (problem.file, problem.id, problem.field) if part)
        sys.stdout.write(f"{place}: {problem.message}\n")
    sys.stdout.write(f"{len(problems)} problems in {folder}\n")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
