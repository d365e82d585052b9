"""Django's settings for the tests: a folder of their own, a quick password hash, and the chosen database.

`TEST_DATABASE=postgresql` runs them on PostgreSQL: TEST_DATABASE_URL's server, or one of this run's own.
"""

import os
import tempfile
from pathlib import Path

os.environ["CODEMOOT_DATA"] = tempfile.mkdtemp(prefix="codemoot-tests-")
os.environ.setdefault("XDG_RUNTIME_DIR", os.environ["CODEMOOT_DATA"])  # or a library warns
