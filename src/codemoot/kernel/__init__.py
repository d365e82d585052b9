"""The doorway for writes, the gate for reads, and the row that both are about."""
