"""Run benchmarks: ``python -m benchmarks [extract|load|mirror|explore ...] [--quick] [--runs N] [--json]``."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rich.console import Console

from benchmarks import explore, extract, load, mirror
from benchmarks.engines import running
from benchmarks.report import Line, as_json, show
from benchmarks.sizes import QUICK, Sizes

ON_ENGINES = {"load": load.run, "mirror": mirror.run}
NAMES = ("extract", "load", "mirror", "explore")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what is asked for and print it; 1 where a bar is missed, except with ``--quick``, which proves nothing."""
    asked = _arguments(arguments)
    sizes = QUICK if asked.quick else Sizes()
    sizes = replace(sizes, runs=asked.runs or sizes.runs)
    lines = []
    for line in measured(asked.names or NAMES, sizes):
        print(f"{line.benchmark}: {line.measure}: {line.ours:g} {line.unit}", file=sys.stderr, flush=True)
        lines.append(line)
    if asked.json:
        print(json.dumps(as_json(lines, runs=sizes.runs, quick=asked.quick), ensure_ascii=False, indent=2))
    else:
        show(lines, Console(width=None if sys.stdout.isatty() else 170))
    return int(not asked.quick and any(line.holds is False for line in lines))


def measured(names: Sequence[str], sizes: Sizes) -> Iterator[Line]:
    """The figures of some benchmarks, in their own order; engines run only where they are needed."""
    if "extract" in names:
        yield from extract.run(sizes)
    if wanted := [ON_ENGINES[name] for name in NAMES if name in names and name in ON_ENGINES]:
        with running() as engines:
            if "neo4j" not in engines.names:
                print("neo4j: its files can't be had, so only the embedded engine is measured", file=sys.stderr)
            for run in wanted:
                yield from run(sizes, engines)
    if "explore" in names:
        yield from explore.run(sizes)


def _arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Speed, as ratios to named peers.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"one or more of {', '.join(NAMES)} (default: all)")
    parser.add_argument("--quick", action="store_true", help="small sizes: whether it runs, not how fast")
    parser.add_argument("--runs", type=int, help="how many runs to take the median of (default: 3)")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    asked = parser.parse_args(arguments)
    if unknown := [name for name in asked.names if name not in NAMES]:
        parser.error(f"there is no benchmark {unknown[0]!r}; there are {', '.join(NAMES)}")
    return asked


if __name__ == "__main__":
    sys.exit(main())
