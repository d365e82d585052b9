"""What is said when signing in goes wrong: whole sentences of ours, for every message that allauth has."""

WRONG_CODE = "That code is not right, or was used already. Enter the newest code that your app shows."
WAIT = "There were too many attempts. Wait a quarter of an hour, then try again."
WRONG_LOGIN = "The e-mail address or the password is not right. Check both, or set a new password."
ONE_ADDRESS = "An account has one e-mail address. Ask the code administrator to change it."
NO_PHONES = "Nobody signs in with a telephone number here. Use your e-mail address."
BY_EMAIL = "Sign in with your e-mail address."
NO_SIGN_UP = "Accounts are made by invitation only. Ask the code administrator for one."

ACCOUNT = {
    "account_inactive": "This account is closed. Ask the code administrator to open it again.",
    "cannot_remove_primary_email": ONE_ADDRESS,
    "duplicate_email": ONE_ADDRESS,
    "email_password_mismatch": WRONG_LOGIN,
    "phone_password_mismatch": NO_PHONES,
    "email_taken": ONE_ADDRESS,
    "enter_current_password": "That is not your present password. Enter it again, or set one by e-mail.",
    "incorrect_code": WRONG_CODE,
    "incorrect_password": "That is not your password. Enter it again.",
    "invalid_or_expired_key": "This link is over, or was used already. Ask for a new one.",
    "invalid_login": WRONG_LOGIN,
    "invalid_password_reset": "This link is over, or was used already. Ask for a new one.",
    "max_email_addresses": ONE_ADDRESS,
    "phone_taken": NO_PHONES,
    "too_many_login_attempts": WAIT,
    "unknown_email": WRONG_LOGIN,
    "unknown_phone": NO_PHONES,
    "unverified_primary_email": ONE_ADDRESS,
    "username_blacklisted": BY_EMAIL,
    "username_password_mismatch": BY_EMAIL,
    "username_taken": BY_EMAIL,
    "select_only_one": "Choose one of them only.",
    "same_as_current": "That is what it is already. Enter something else.",
    "rate_limited": WAIT,
}
FACTOR = {
    "add_email_blocked": ONE_ADDRESS,
    "cannot_delete_authenticator": "This cannot be removed. Add another second factor first.",
    "cannot_generate_recovery_codes": "Add an authenticator app or a passkey first, then make codes.",
    "incorrect_code": WRONG_CODE,
    "unverified_email": "Set your password with the link that we mailed to you first.",
}
PROVIDER = {
    "email_taken": "There is an account with this e-mail address. Sign in with its password, then link %s.",
    "invalid_token": "What your organisation’s sign-in said could not be verified. Try again from the start.",
    "no_password": "Set a password first: without one you could no longer sign in.",
    "no_verified_email": ONE_ADDRESS,
    "disconnect_last": "Set a password first: without one you could no longer sign in.",
    "connected_other": "This sign-in of your organisation belongs to another account here. "
    "Ask the code administrator which.",
}
