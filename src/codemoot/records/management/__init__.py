"""Commands of Django for those who keep the database."""
