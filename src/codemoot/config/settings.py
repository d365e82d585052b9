"""Django's settings, from the environment (`environment.py` says what can be set)."""

from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

from csp.constants import NONCE, NONE, SELF
from environs import Env

from codemoot.config.environment import read_environment

HERE = read_environment(Env())
CODEMOOT = HERE
WEB = Path(__file__).resolve().parents[1] / "web"

SECRET_KEY = HERE.secret_key
DEBUG = HERE.debug
DEMO = HERE.demo
ALLOWED_HOSTS = list(HERE.hosts)
ROOT_URLCONF = "codemoot.config.urls"
WSGI_APPLICATION = "codemoot.config.wsgi.application"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "codemoot.records.apps.RecordsConfig",
    "codemoot.parties.apps.PartiesConfig",
    "codemoot.change.apps.ChangeConfig",
    "codemoot.web.apps.WebConfig",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
    "axes",
    "csp",
    "django_htmx",
]

MIDDLEWARE = [
    "codemoot.web.middleware.request_log",
    "codemoot.web.middleware.known_methods",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "codemoot.web.caching.kept_by_nobody",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "codemoot.web.middleware.actor",
    "codemoot.web.audiences.database_audiences",
    "codemoot.web.middleware.Refusals",
    "axes.middleware.AxesMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [WEB / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["codemoot.web.templatetags.words"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "codemoot.web.context.page",
            ],
        },
    }
]

# --- databases -----------------------------------------------------------------------------------------
SQLITE = {
    "ENGINE": "codemoot.kernel.sqlite",
    "OPTIONS": {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": (
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
            "PRAGMA cache_size=-8192; PRAGMA temp_store=MEMORY; PRAGMA journal_size_limit=67108864;"
        ),
    },
}
PATIENT = {"pool": True, "options": "-c lock_timeout=20s"}  # then the person is told to try again
POSTGRES = {"OPTIONS": PATIENT | HERE.database.get("OPTIONS", {}), "CONN_MAX_AGE": 0}
_sqlite = HERE.database["ENGINE"] == "django.db.backends.sqlite3"
DATABASES = {"default": HERE.database | (SQLITE if _sqlite else POSTGRES) | {"ATOMIC_REQUESTS": False}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- people --------------------------------------------------------------------------------------------
AUTH_USER_MODEL = "parties.Account"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "codemoot.web.accounts.backends.AccountBackend",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "codemoot.web.accounts.passwords.LongEnough", "OPTIONS": {"min_length": 12}},
    {"NAME": "codemoot.web.accounts.passwords.NotCommon"},
    {"NAME": "codemoot.web.accounts.passwords.NotOneself"},
]
PASSWORD_RESET_TIMEOUT = 60 * 60 * 24
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "web:today"
LOGOUT_REDIRECT_URL = "web:home"
ACCOUNT_ADAPTER = "codemoot.web.accounts.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]  # asked for by allauth's checks: nobody can sign up
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"  # the link that an invitation mails is the proof
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = "django.contrib.auth.tokens.PasswordResetTokenGenerator"  # noqa: S105  (a class)
ACCOUNT_EMAIL_NOTIFICATIONS = True  # the adapter's: it puts the change on record
ACCOUNT_REAUTHENTICATION_TIMEOUT = 300
ACCOUNT_RATE_LIMITS = {
    "login_failed": "10/m/ip,100/h/key"  # an account's own is far off: a few guesses must lock nobody out
}
ACCOUNT_FORMS = {
    "login": "codemoot.web.accounts.forms.SignInForm",
    "reset_password": "codemoot.web.accounts.forms.AskForLinkForm",
    "reset_password_from_key": "codemoot.web.accounts.forms.PasswordFromLinkForm",
    "change_password": "codemoot.web.accounts.forms.ChangePasswordForm",
    "set_password": "codemoot.web.accounts.forms.FirstPasswordForm",
    "reauthenticate": "codemoot.web.accounts.forms.ConfirmByPasswordForm",
}
MFA_ADAPTER = "codemoot.web.accounts.factors.FactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_TOTP_TOLERANCE = 1
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_FORMS = {
    "authenticate": "codemoot.web.accounts.factor_forms.CodeForm",
    "reauthenticate": "codemoot.web.accounts.factor_forms.ConfirmByCodeForm",
    "activate_totp": "codemoot.web.accounts.factor_forms.AddAppForm",
    "add_webauthn": "codemoot.web.accounts.factor_forms.AddPasskeyForm",
    "edit_webauthn": "codemoot.web.accounts.factor_forms.RenamePasskeyForm",
    "authenticate_webauthn": "codemoot.web.accounts.factor_forms.PasskeyForm",
    "reauthenticate_webauthn": "codemoot.web.accounts.factor_forms.ConfirmByPasskeyForm",
}
SOCIALACCOUNT_ADAPTER = "codemoot.web.accounts.providers.ProviderAdapter"
SOCIALACCOUNT_EMAIL_AUTHENTICATION = False  # the adapter links, by an address that the provider verified
SOCIALACCOUNT_REAUTHENTICATION_REQUIRED = True
SOCIALACCOUNT_FORMS = {"disconnect": "codemoot.web.accounts.forms.UnlinkForm"}
SOCIALACCOUNT_PROVIDERS = {
    "openid_connect": {
        "OAUTH_PKCE_ENABLED": True,
        "APPS": [
            {
                "provider_id": "sso",
                "name": HERE.oidc["name"],
                "client_id": HERE.oidc["client_id"],
                "secret": HERE.oidc["secret"],
                "settings": {"server_url": HERE.oidc["server"]},
            }
        ]
        if HERE.oidc
        else [],
    }
}
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_DISABLE_ACCESS_LOG = True
AXES_VERBOSE = False
AXES_SENSITIVE_PARAMETERS = ["login", "csrfmiddlewaretoken", "next"]
AXES_USERNAME_CALLABLE = "codemoot.web.accounts.lockout.account_tried"
AXES_CLIENT_IP_CALLABLE = "codemoot.web.accounts.lockout.client_address"
AXES_CLIENT_STR_CALLABLE = "codemoot.web.accounts.lockout.nobody_named"
AXES_LOCKOUT_CALLABLE = "codemoot.web.accounts.lockout.locked_out"
CACHES = {  # what must be counted across all workers: attempts, codes that were used
    "default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "web_cache"}
}

# --- web -----------------------------------------------------------------------------------------------
STATIC_URL = "static/"
STATIC_ROOT = HERE.data / "static"
STATICFILES_DIRS = [WEB / "static"]
STORAGES = {
    "default": {
        "BACKEND": "codemoot.gateways.files.Folder",
        "OPTIONS": {"location": HERE.data / "files", "file_permissions_mode": 0o600},
    },
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
IDENTITY_PROVIDER = ["://".join(urlsplit(HERE.oidc["server"])[:2])] if HERE.oidc else []
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF, *IDENTITY_PROVIDER],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "manifest-src": [SELF],
    }
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = HERE.https
SECURE_REDIRECT_EXEMPT = [r"^health/"]
SECURE_HSTS_SECONDS = 31_536_000 if HERE.https else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HERE.https
SILENCED_SYSTEM_CHECKS = [
    "security.W021"  # a browsers' preload list binds a whole domain for years: for its owner to ask, not us
]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HERE.proxies else None
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HERE.https
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 60 * 60 * 12
SESSION_ENGINE = "django.contrib.sessions.backends.db"
CSRF_FAILURE_VIEW = "codemoot.web.errors.csrf_failure"
X_FRAME_OPTIONS = "DENY"
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 1_000
DATA_UPLOAD_MAX_NUMBER_FILES = 500
FILE_UPLOAD_PERMISSIONS = 0o600
FILE_UPLOAD_HANDLERS = [
    "codemoot.web.sending.LimitedUploadHandler",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_TZ = True
DATE_FORMAT = "j F Y"

# --- mail and logs -------------------------------------------------------------------------------------
DEFAULT_FROM_EMAIL = SERVER_EMAIL = HERE.mail_from
EMAIL_BACKEND = (
    "django.core.mail.backends.smtp.EmailBackend" if HERE.mail else "codemoot.gateways.mail.Folder"
)
EMAIL_TIMEOUT = 30
if HERE.mail:
    EMAIL_HOST, EMAIL_PORT = HERE.mail.host, HERE.mail.port
    EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = HERE.mail.user, HERE.mail.password
    EMAIL_USE_TLS, EMAIL_USE_SSL = HERE.mail.starttls, HERE.mail.tls
LOGGING_CONFIG = "codemoot.config.logs.configure"
LOGGING = {"level": "INFO"}
