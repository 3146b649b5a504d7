"""Write docs/queries.md from the questions' own headers."""

from __future__ import annotations

from pathlib import Path

from sinograph.queries import load_catalogue

HEAD = """# Questions

`sinograph query NAME key=value …` asks one; `--evidence` brings the sentences that state each row, `--json` and `--csv`
print for programs. Denied and rumoured edges stay out unless `--all` is given. Each question is one `.cypher` file in
`queries/sinograph/queries/`; this page is written from their headers by `make docs`.

| name | asks | parameters |
| --- | --- | --- |
"""


def main() -> None:
    """Write the page."""
    rows = [
        f"| `{q.name}` | {q.question} | {' '.join(f'`{p.shown}`' for p in q.parameters)} |" for q in load_catalogue()
    ]
    (Path(__file__).parents[1] / "docs" / "queries.md").write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
