"""Signing in: django-allauth's flows with our own words, looks and rules."""
