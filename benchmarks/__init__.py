"""Speed: each figure as a ratio to a named peer that does the same to the same input in the same run.

``python -m benchmarks [extract|load|mirror|explore ...] [--quick] [--json]``; see ``docs/benchmarks.md``.
"""
