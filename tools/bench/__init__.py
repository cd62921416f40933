"""`make bench`: how fast the tool is beside its peers, how it grows, what it needs; written to docs/performance.md."""
