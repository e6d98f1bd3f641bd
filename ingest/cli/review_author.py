"""Who decides, when nobody is named."""

import getpass
import os


def user_name() -> str:
    """Return the name of the user of this machine, for the audit trail."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return os.environ.get("USERNAME", "unknown")
