"""How much memory a process has used at most, and how much the machine has left."""

import sys
from pathlib import Path

_OWN = Path("/proc/self/status")
_MEMORY = Path("/proc/meminfo")


def peak_mb() -> float:
    """Largest resident memory of this process so far, in MB; mapped files count."""
    if sys.platform == "win32":
        import psutil

        return float(psutil.Process().memory_info().peak_wset) / 1e6
    if _OWN.exists():
        # What getrusage says on Linux may be what the parent process used.
        lines = _OWN.read_text().splitlines()
        return float(next(line for line in lines if line.startswith("VmHWM")).split()[1]) / 1e3
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return used / 1e6 if sys.platform == "darwin" else used / 1e3


def available_mb() -> float:
    """Memory that a new process can have, in MB."""
    if _MEMORY.exists():
        lines = _MEMORY.read_text().splitlines()
        return (
            float(next(line for line in lines if line.startswith("MemAvailable")).split()[1]) / 1e3
        )
    import psutil

    return float(psutil.virtual_memory().available) / 1e6
