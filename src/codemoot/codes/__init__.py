"""Rule data of each code as TOML, and the loader."""
