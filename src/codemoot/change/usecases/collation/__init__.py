"""Collations: gather the sources, read them, settle names, publish an edition."""
