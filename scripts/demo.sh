#!/usr/bin/env bash
# The main job on the bundled examples: read, store, ask, draw.
set -euo pipefail
cd "$(dirname "$0")/.."
sinograph=.venv/bin/sinograph
mkdir -p out
rm -f out/demo.kgl out/demo.kgl-*
export SINOGRAPH_STORE=out/demo.kgl
"$sinograph" load examples --root examples
printf '\nWho invested in Didi, and which sentence says so?\n\n'
"$sinograph" query investors name=Didi --evidence
printf '\n'
"$sinograph" explore --out out/graph.html
printf '\nOpen out/graph.html in a browser. Next: %s show Tencent --store out/demo.kgl\n' "$sinograph"
