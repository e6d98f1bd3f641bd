"""The ledger: statements with their evidence, kept so that nothing acknowledged is lost."""

from graph.store.opening import open_store, store_path

__all__ = ["open_store", "store_path"]
