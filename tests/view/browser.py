"""A headless Chromium that reaches nothing but the file it opens."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

# The flags after the first keep Chromium itself from calling home.
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
)  # fmt: skip


class NoBrowser(Exception):
    """There is no Chromium on this machine."""


def chromium() -> str:
    """The path of Chromium; raises `NoBrowser` where there is none."""
    found = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if not found:
        raise NoBrowser("Chromium is needed to look at the picture: install it, or set CHROMIUM to its path")
    return found


@contextmanager
def browser() -> Iterator[Any]:
    """A running Chromium."""
    from playwright.sync_api import sync_playwright

    path = chromium()
    with sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=path, args=list(FLAGS))
        try:
            yield opened
        finally:
            opened.close()


@dataclass
class Visit:
    """An open page, and everything that went wrong or out from it.

    Parameters
    ----------
    page
        Playwright's page.
    requests
        The urls that were asked for, the file itself aside.
    complaints
        Errors and warnings of the console, uncaught errors, dialogs.
    """

    page: Any
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


@contextmanager
def visit(opened: Any, path: Path, *, fragment: str = "", dark: bool = False, width: int = 1360) -> Iterator[Visit]:
    """Open a file with the network blocked, and wait until it is drawn."""
    scheme = "dark" if dark else "light"
    context = opened.new_context(viewport={"width": width, "height": 860}, color_scheme=scheme, reduced_motion="reduce")
    page = context.new_page()
    seen = Visit(page)
    own = path.resolve().as_uri()

    def gate(route: Any) -> None:
        url = route.request.url
        if url.split("#")[0] == own:
            route.continue_()
            return
        seen.requests.append(url)
        route.abort()

    context.route("**/*", gate)
    page.on("console", lambda m: m.type in ("error", "warning") and seen.complaints.append(m.text))
    page.on("pageerror", lambda problem: seen.complaints.append(str(problem)))
    page.on("dialog", lambda dialog: (seen.complaints.append(f"dialog: {dialog.message}"), dialog.dismiss()))
    try:
        page.goto(own + (f"#{fragment}" if fragment else ""))
        page.wait_for_selector("html[data-drawn]", state="attached", timeout=30_000)
        yield seen
    finally:
        context.close()


def screenshot(html_path: Path, png_path: Path, *, dark: bool = False, fragment: str = "", opened: Any = None) -> None:
    """Write a picture of a page as one sees it on opening.

    Parameters
    ----------
    html_path, png_path
        What to open, and what to write.
    dark
        For a reader who prefers dark pages.
    fragment
        What stands behind the ``#``: a selected node, filters.
    opened
        A running browser; one of its own where None (two can't run in one thread).
    """
    with (
        nullcontext(opened) if opened else browser() as running,
        visit(running, html_path, fragment=fragment, dark=dark) as seen,
    ):
        seen.page.wait_for_timeout(250)
        png_path.parent.mkdir(parents=True, exist_ok=True)
        seen.page.screenshot(path=str(png_path))
