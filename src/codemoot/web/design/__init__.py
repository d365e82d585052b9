"""The look: the page that shows every component, and the field for a day."""
