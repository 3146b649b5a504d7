"""Inputs of every kind: files, folders, patterns, standard input, and what can go wrong with them."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from sinograph.errors import DuplicateDocument, InputError
from sinograph.loaders import read_documents
from sinograph.model import Document

TEXT = "Maple Net bought Harbor Games."


def ids(found: list[Document | InputError]) -> list[str]:
    return [one.id if isinstance(one, Document) else type(one).__name__ for one in found]


def read(*inputs: object, root: Path) -> list[Document | InputError]:
    return list(read_documents([str(one) for one in inputs], root=root))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with three documents, two levels deep, and files that are none."""
    for name in ("b.txt", "a.md", "deep/er/c.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{TEXT} It is {name}.", encoding="utf-8")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\x00")
    (tmp_path / ".hidden.txt").write_text("hidden text", encoding="utf-8")
    return tmp_path


def test_a_folder_is_read_sorted_and_recursively(folder: Path) -> None:
    assert ids(read(folder, root=folder)) == ["a.md", "b.txt", "deep/er/c.txt"]


def test_ids_are_relative_to_the_root(folder: Path) -> None:
    assert ids(read(folder / "deep", root=folder)) == ["deep/er/c.txt"]
    assert ids(read(folder / "deep/er/c.txt", root=folder / "deep/er")) == ["c.txt"]


def test_a_file_outside_the_root_keeps_its_whole_path(folder: Path) -> None:
    assert ids(read(folder / "b.txt", root=folder / "deep")) == [(folder / "b.txt").as_posix()]


def test_patterns(folder: Path) -> None:
    assert ids(read(folder / "*.txt", root=folder)) == ["b.txt"]
    assert ids(read(folder / "**" / "*.txt", root=folder)) == ["b.txt", "deep/er/c.txt"]


def test_the_same_file_twice_is_one_document(folder: Path) -> None:
    assert ids(read(folder, folder / "b.txt", folder / "*.txt", root=folder)) == ["a.md", "b.txt", "deep/er/c.txt"]


def test_one_id_with_two_contents_is_refused(tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text(
        '{"id": "a", "text": "One."}\n{"id": "a", "text": "One."}\n{"id": "a", "text": "Two."}', encoding="utf-8"
    )
    found = read(rows, root=tmp_path)
    assert ids(found) == ["a", "DuplicateDocument"]
    assert isinstance(found[1], DuplicateDocument)
    assert "'a'" in str(found[1])


@pytest.mark.parametrize("given", ["missing.txt", "missing/*.txt", "a\x00b", "", "x" * 5000])
def test_what_is_not_there_is_an_error(given: str, tmp_path: Path) -> None:
    found = list(read_documents([str(tmp_path / given) if given else "no-such-file"], root=tmp_path))
    assert ids(found) == ["InputError"]
    assert "\n" not in str(found[0])


def test_an_unknown_suffix_names_the_known_ones(tmp_path: Path) -> None:
    path = tmp_path / "a.xyz"
    path.write_text(TEXT, encoding="utf-8")
    (problem,) = read(path, root=tmp_path)
    assert ".jsonl" in str(problem)


def test_a_file_without_suffix_is_text(tmp_path: Path) -> None:
    path = tmp_path / "article"
    path.write_text(TEXT, encoding="utf-8")
    assert ids(read(path, root=tmp_path)) == ["article"]


def test_an_empty_folder_is_an_error(tmp_path: Path) -> None:
    assert ids(read(tmp_path, root=tmp_path)) == ["InputError"]


def test_the_run_goes_on_after_an_error(folder: Path) -> None:
    (folder / "aa.txt").write_bytes(b"")
    assert ids(read(folder, root=folder)) == ["a.md", "InputError", "b.txt", "deep/er/c.txt"]


def test_pipes_and_devices_are_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert ids(read(tmp_path / "pipe.txt", root=tmp_path)) == ["InputError"]
    assert ids(read(tmp_path, root=tmp_path)) == ["InputError"]
    assert ids(read("/dev/zero", root=tmp_path)) == ["InputError"]


def test_loops_and_ways_out_of_a_folder_are_not_followed(tmp_path: Path) -> None:
    home, outside = tmp_path / "home", tmp_path / "outside"
    home.mkdir()
    outside.mkdir()
    (home / "a.txt").write_text(TEXT, encoding="utf-8")
    (outside / "secret.txt").write_text("secret text", encoding="utf-8")
    (home / "loop").symlink_to(home)
    (home / "self.txt").symlink_to(home / "self.txt")
    (home / "out.txt").symlink_to(outside / "secret.txt")
    (home / "away").symlink_to(outside)
    assert ids(read(home, root=home)) == ["a.txt"]
    assert ids(read(home / "self.txt", root=home)) == ["InputError"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_without_permission(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    path.chmod(0)
    assert ids(read(path, root=tmp_path)) == ["InputError"]


def test_an_unreadable_file_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")

    def refuse(*args: object, **options: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    (problem,) = read(path, root=tmp_path)
    assert "Permission denied" in str(problem)


def test_too_large_a_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sinograph.loaders.discovery.LARGEST_FILE", 10)
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    (problem,) = read(path, root=tmp_path)
    assert "split it" in str(problem)


def test_standard_input_is_text_or_rows(tmp_path: Path) -> None:
    text = list(read_documents(["-"], root=tmp_path, stdin=io.BytesIO(TEXT.encode())))
    assert [(one.id, one.text) for one in text if isinstance(one, Document)] == [("stdin", TEXT)]
    rows = io.BytesIO(b'\n{"id": "a", "text": "One."}\n\n{"id": "b", "text": "Two."}\n')
    assert ids(list(read_documents(["-"], root=tmp_path, stdin=rows))) == ["a", "b"]
    assert ids(list(read_documents(["-"], root=tmp_path, stdin=io.BytesIO(b"")))) == ["InputError"]
    assert ids(list(read_documents(["-"], root=tmp_path))) == ["InputError"]


def test_offsets_refer_to_the_file_s_own_text(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("\ufeffOne.\r\nTwo 😀 three.\r\n".encode())
    (document,) = read(path, root=tmp_path)
    assert isinstance(document, Document)
    assert document.text == "One.\r\nTwo 😀 three.\r\n"


def test_odd_names(tmp_path: Path) -> None:
    for name in ("空 格.txt", "a#b?.txt", "[x].txt"):
        (tmp_path / name).write_text(f"{TEXT} {name}", encoding="utf-8")
    assert ids(read(tmp_path, root=tmp_path)) == ["[x].txt", "a#b?.txt", "空 格.txt"]
    assert ids(read(tmp_path / "[x].txt", root=tmp_path)) == ["[x].txt"]
