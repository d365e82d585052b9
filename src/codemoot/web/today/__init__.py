"""Today: what waits for a person under the appointment that they act under, in date order."""
