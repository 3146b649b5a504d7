#!/usr/bin/env bash
# Makes .venv with everything that the project needs, from uv.lock; a second run returns at once.
#
#   scripts/setup.sh [demo|dev]    demo: what the command line needs; dev (default): tests and notebooks too
set -euo pipefail
cd "$(dirname "$0")/.."
want=${1:-dev}
export UV_PROJECT_ENVIRONMENT=.venv UV_SYSTEM_CERTS=1 UV_PYTHON_DOWNLOADS=never UV_NO_PROGRESS=1

say() { printf 'setup: %s\n' "$*" >&2; }

python=
for name in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11 python; do
  if command -v "$name" >/dev/null && "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    python=$(command -v "$name")
    break
  fi
done
[ -n "$python" ] || { say "no Python 3.11 or newer on PATH; install one, or set PYTHON=/path/to/python"; exit 2; }

stamp=$(cat pyproject.toml uv.lock | cksum | tr ' ' '-')
have=.venv/.setup-$want
if [ -x .venv/bin/sinograph ] && { [ "$(cat "$have" 2>/dev/null)" = "$stamp" ] || [ "$(cat .venv/.setup-dev 2>/dev/null)" = "$stamp" ]; }; then
  exit 0
fi

if command -v uv >/dev/null; then
  uv=uv
else
  if [ ! -x .uv/bin/uv ]; then
    say "installing uv into .uv"
    rm -rf .uv
    "$python" -m venv .uv || { say "this Python has no venv module (on Debian: apt install python3-venv)"; exit 2; }
    .uv/bin/python -m pip install --quiet --disable-pip-version-check uv
  fi
  uv=.uv/bin/uv
fi

groups=(--no-default-groups --extra neo4j --extra pdf --extra docx)
[ "$want" = demo ] || groups=(--all-groups)
say "installing the locked packages into .venv (the first time takes a minute)"
if ! "$uv" sync --quiet --frozen --inexact --python "$python" "${groups[@]}"; then
  # A locked file can vanish from the index; the declared ranges still hold.
  say "a locked file could not be had: resolving again within the ranges of pyproject.toml (uv.lock stays as it is)"
  cp uv.lock .uv.lock.kept
  trap 'mv -f .uv.lock.kept uv.lock' EXIT
  "$uv" sync --quiet --upgrade --inexact --python "$python" "${groups[@]}"
fi
printf '%s' "$stamp" >"$have"
