"""Who exists in a code, who acts for whom, and by which appointment."""
