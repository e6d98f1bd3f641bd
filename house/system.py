"""Installing a Debian package, when the person running us may do so."""

import os
import shutil
import subprocess

from house.say import say


def can_install_packages() -> bool:
    """True on Debian and its children when we run as root."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return is_root and shutil.which("apt-get") is not None


def install_packages(*names: str) -> bool:
    """Install `names` with apt-get; True when that worked. Call only if `can_install_packages`."""
    say(f"Installing the system package {names[0]} ...")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "-y", "-q", "--no-install-recommends", *names]
    for command in (install, ["apt-get", "update", "-q"], install):
        done = subprocess.run(command, env=environment, capture_output=True, check=False)
        if command is install and done.returncode == 0:
            return True
    return False
