"""`python -m tui [STORE]` opens the browser without the command line."""

from __future__ import annotations

import sys
from pathlib import Path

from quotes.errors import KutipanError
from tui.app import run

if __name__ == "__main__":
    try:
        run(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
    except KutipanError as error:
        sys.exit(f"error: {error.message} {error.hint}")
