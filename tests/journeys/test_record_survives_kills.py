"""`kill -9` under writes and sealing: what was acknowledged is there, nothing is half, the log is whole."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROUNDS, SEED = 20, 57
SCRIPT = f"""
import json, django
django.setup()
from killed_writers import survivors
print(json.dumps(survivors({ROUNDS}, {SEED})))
"""


def test_nothing_acknowledged_is_lost_when_writers_are_killed(tmp_path: Path) -> None:
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("CODEMOOT_")},
        "CODEMOOT_DATA": str(tmp_path),
        "PYTHONPATH": str(Path(__file__).parent),
        "DJANGO_SETTINGS_MODULE": "codemoot.config.settings",
    }

    done = subprocess.run(  # noqa: S603  (our own script)
        [sys.executable, "-c", SCRIPT],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )

    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["acknowledged"] > ROUNDS, found
    assert found["sealed under fire"] > 0, found
    assert found["unacknowledged"] <= ROUNDS, found  # killed between its commit and its word
    nothing = ("lost", "rows without event", "events without row", "rows without key")
    assert {name: found[name] for name in nothing} == dict.fromkeys(nothing, 0)
    assert found["faults"] == []
    assert found["events"] == found["acknowledged"] + found["unacknowledged"]
