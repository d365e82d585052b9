"""The outside world: mail, the virus scanner, the folder of files. Each has a null twin."""
