"""What CONTRIBUTING promises of new parts: the shared tests know every one there is."""

import ast
from pathlib import Path

from graph.export import EXPORTERS
from ingest.readers import READERS

ROOT = Path(__file__).resolve().parents[1]
# Its files are only made by an export; records/test_ledger_jsonl.py reads them.
OWN_TEST = {"ledger-jsonl"}


def value_of(file: str, name: str) -> ast.expr:
    """What a name of a module is set to, as it is written."""
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    for node in tree.body:
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        names = {one.id for one in targets if isinstance(one, ast.Name)}
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value and name in names:
            return node.value
    raise AssertionError(f"{file} sets no {name}")


def keys_of(written: ast.expr) -> set[str]:
    assert isinstance(written, ast.Dict)
    return {key.value for key in written.keys if isinstance(key, ast.Constant)}


def test_every_reader_is_in_the_contract() -> None:
    contract = "tests/ingest/readers/makers.py"
    made = keys_of(value_of(contract, "RECORD_MAKERS")) | keys_of(value_of(contract, "MAKERS"))
    assert made | OWN_TEST == {reader.name for reader in READERS}


def test_every_page_is_opened() -> None:
    pages = value_of("app.py", "PAGES")
    assert set(ast.literal_eval(pages)) == keys_of(
        value_of("tests/app_pages/test_pages.py", "ADDRESSES")
    )


def test_the_contract_of_exports_runs_over_the_list_itself() -> None:
    text = (ROOT / "tests/graph/export/test_base.py").read_text(encoding="utf-8")
    assert 'pytest.mark.parametrize("exporter", EXPORTERS' in text
    assert len({exporter.name for exporter in EXPORTERS}) == len(EXPORTERS) >= 4


def test_a_row_of_the_table_names_what_is_there() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    for named in ("READERS", "EXPORTERS", "PAGES", "MAKERS", "ADDRESSES"):
        assert f"`{named}`" in text, named
