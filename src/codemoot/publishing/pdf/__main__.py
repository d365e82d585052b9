"""Set one volume in a process of its own, which gives its memory back; content on standard input."""

import sys
from pathlib import Path

from codemoot.publishing.pdf.typeset import typeset

if __name__ == "__main__":
    typeset(sys.stdin.read(), Path(sys.argv[1]))
