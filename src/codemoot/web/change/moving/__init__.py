"""The administrator's forms that raise a change and move it on."""
