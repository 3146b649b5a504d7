#!/usr/bin/env bash
# Prints the path of a Chromium for the browser tests, getting one where none is there.
set -euo pipefail
cd "$(dirname "$0")/.."
say() { printf 'browser: %s\n' "$*" >&2; }

find_one() {
  for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
    [ -n "$name" ] && command -v "$name" && return 0
  done
  .venv/bin/python - <<'PY'
import sys
from pathlib import Path
from playwright.sync_api import sync_playwright

with sync_playwright() as p:
    path = Path(p.chromium.executable_path)
    print(path) if path.exists() else sys.exit(1)
PY
}

find_one 2>/dev/null && exit 0
if .venv/bin/python -m playwright install chromium >/dev/null 2>&1 && find_one 2>/dev/null; then
  say "installed by playwright"
  exit 0
fi
if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
  say "installing the distribution's chromium"
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk; } >/dev/null 2>&1 || true
  find_one 2>/dev/null && exit 0
fi
say "no Chromium: install one (Debian: apt install chromium), or run 'playwright install chromium'; browser tests will be skipped"
exit 1
