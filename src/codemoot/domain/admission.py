"""What is written of a Party when it is admitted or amended."""

from dataclasses import dataclass

from codemoot.domain.naming import tidy_name, tidy_names


@dataclass(frozen=True, slots=True)
class Entry:
    name: str
    category: str  # its id in the code's rules, or a label that only one has
    group: str = ""  # of Parties under one ownership
    trading_names: tuple[str, ...] = ()

    def tidied(self) -> "Entry":
        """Return it as it is kept; raise BadNameError. The name is not among the trading names."""
        name = tidy_name(self.name)
        others = tuple(also for also in tidy_names(self.trading_names) if also.casefold() != name.casefold())
        group = tidy_name(self.group, "group") if self.group.strip() else ""
        return Entry(name, self.category.strip(), group, others)
