"""Every check a reviewer would make, in one command: `python -m tests`.

Format, lint, types, import contracts, tests; all run even if one fails, and the exit status says whether any did.
"""

import subprocess
import sys
from pathlib import Path
from time import perf_counter
from typing import Final

ROOT: Final = Path(__file__).parents[1]

SCRIPTS: Final = Path(sys.executable).parent
"""Where the tools of this environment lie, also if it is not activated."""

CHECKS: Final = (
    ("format", ["ruff", "format", "--check", "--quiet", "."]),
    ("lint", ["ruff", "check", "--quiet", "."]),
    ("types", ["mypy", "--no-error-summary"]),
    ("imports", ["lint-imports"]),
    ("tests", ["pytest", "--quiet", "--numprocesses=auto", "--dist=loadfile"]),
)


def main() -> int:
    """Run all checks; 0 if all passed."""
    failed = []
    for name, (tool, *arguments) in CHECKS:
        began = perf_counter()
        done = subprocess.run([str(SCRIPTS / tool), *arguments], cwd=ROOT, check=False)
        print(f"{'ok' if done.returncode == 0 else 'FAILED':>6}  {name}  {perf_counter() - began:.0f} s", flush=True)
        if done.returncode:
            failed.append(name)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
