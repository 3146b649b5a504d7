"""What an input means: files, folders, patterns and standard input, their bounds, and what is said of a wrong one."""

from __future__ import annotations

import io
import os
import pickle
from pathlib import Path

import pytest
from tests.loaders.making import SENTENCE, ZH_SENTENCE, from_stdin

from sinograph.errors import DuplicateDocument, InputError, SinographError
from sinograph.loaders import load_formats, read_documents
from sinograph.loaders.discovery import find_paths, id_of, read_file
from sinograph.loaders.formats import format_of
from sinograph.loaders.limits import check_text
from sinograph.model import Document


def read(*inputs: object, root: Path) -> list[Document | InputError]:
    return list(read_documents([str(one) for one in inputs], root=root))


def ids(found: list[Document | InputError]) -> list[str]:
    return [one.id if isinstance(one, Document) else type(one).__name__ for one in found]


def written(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{SENTENCE} {name}", encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("*.txt", ["b.txt", "腾讯.txt"]),
        ("?.*", ["a.md", "b.txt"]),
        ("[ab].*", ["a.md", "b.txt"]),
        ("[!a].txt", ["b.txt"]),
        ("腾*", ["腾讯.txt"]),
        ("**/*.md", ["a.md", "deep/c.md"]),
        ("deep/*", ["deep/c.md"]),
        ("*", ["a.md", "b.txt", "腾讯.txt"]),  # the folder that it matches is no file
    ],
)
def test_a_pattern_means_the_files_it_matches(pattern: str, expected: list[str], tmp_path: Path) -> None:
    home = written(tmp_path, "b.txt", "a.md", "deep/c.md", "腾讯.txt")
    assert sorted(ids(read(home / pattern, root=home))) == sorted(expected)


def test_a_pattern_reads_a_file_of_unknown_suffix_as_an_error(tmp_path: Path) -> None:
    home = written(tmp_path, "a.txt", "b.xyz")
    found = read(home / "*", root=home)
    assert ids(found) == ["a.txt", "InputError"]
    assert "b.xyz: no loader reads '.xyz'; known are .docx, .htm, " in str(found[1])


def test_a_folder_passes_over_files_of_unknown_suffix(tmp_path: Path) -> None:
    assert ids(read(written(tmp_path, "a.txt", "b.xyz", "c", "d.txt.bak"), root=tmp_path)) == ["a.txt"]


@pytest.mark.parametrize("hidden", [".a.txt", ".git/a.txt", "deep/.cache/a.txt"])
def test_a_folder_passes_over_what_is_hidden(hidden: str, tmp_path: Path) -> None:
    assert ids(read(written(tmp_path, "b.txt", hidden), root=tmp_path)) == ["b.txt"]


def test_a_hidden_file_that_is_named_is_read(tmp_path: Path) -> None:
    assert ids(read(written(tmp_path, ".a.txt") / ".a.txt", root=tmp_path)) == [".a.txt"]


@pytest.mark.parametrize("suffix", [".TXT", ".Md", ".JSONL", ".Html"])
def test_suffixes_may_be_in_capitals(suffix: str) -> None:
    assert suffix.lower() in format_of(Path(f"a{suffix}")).suffixes


@pytest.mark.parametrize("name", ["a.b.txt", "2016.11.17.txt", ".profile", "README"])
def test_only_the_last_suffix_counts(name: str) -> None:
    assert format_of(Path(name)).name == "plain"


def test_every_suffix_belongs_to_one_format() -> None:
    for suffix, form in load_formats().items():
        assert suffix in form.suffixes
        assert suffix == suffix.lower() and suffix.startswith(".")


def test_order_of_inputs_is_kept_and_order_of_files_does_not_matter(tmp_path: Path) -> None:
    home = written(tmp_path, "a.txt", "b.txt", "c.txt")
    assert ids(read(home / "c.txt", home, root=home)) == ["c.txt", "a.txt", "b.txt"]


@pytest.mark.parametrize("spelled", ["./a.txt", "deep/../a.txt", "deep//../a.txt"])
def test_a_path_spelled_otherwise_is_the_same_document(spelled: str, tmp_path: Path) -> None:
    home = written(tmp_path, "a.txt", "deep/b.txt")
    assert ids(read(home / "a.txt", f"{home}/{spelled}", root=home)) == ["a.txt"]


def test_a_relative_root_means_the_working_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(written(tmp_path, "news/a.txt"))
    assert ids(read("news", root=Path())) == ["news/a.txt"]
    assert ids(read("news", root=Path("news"))) == ["a.txt"]


@pytest.mark.parametrize(
    ("path", "root", "expected"),
    [
        ("/news/2016/a.txt", "/news", "2016/a.txt"),
        ("/news/a.txt", "/news/2016", "/news/a.txt"),
        ("/newsletter/a.txt", "/news", "/newsletter/a.txt"),  # a root is a folder, no beginning of a name
        ("/news/a\x07b.txt", "/news", "a b.txt"),
        ("/news/腾讯 公告.txt", "/news", "腾讯 公告.txt"),
        ("/news/a.txt", "/", "news/a.txt"),
    ],
)
def test_an_id_is_the_path_from_the_root(path: str, root: str, expected: str) -> None:
    assert id_of(Path(path), Path(root)) == expected


def test_a_name_that_is_no_text_is_refused() -> None:
    with pytest.raises(InputError, match=r"its name is not UTF-8; rename it$") as caught:
        id_of(Path("/news/a\udcff.txt"), Path("/news"))
    str(caught.value).encode("utf-8")


def test_a_link_within_the_folder_keeps_its_own_name(tmp_path: Path) -> None:
    home = written(tmp_path, "a.txt")
    (home / "b.txt").symlink_to(home / "a.txt")
    assert ids(read(home, root=home)) == ["a.txt", "b.txt"]


def test_a_link_that_is_named_may_lead_anywhere(tmp_path: Path) -> None:
    written(tmp_path, "outside/a.txt", "home/b.txt")
    (tmp_path / "home/link.txt").symlink_to(tmp_path / "outside/a.txt")
    assert ids(read(tmp_path / "home/link.txt", root=tmp_path / "home")) == ["link.txt"]


def test_a_dangling_link_is_an_error_that_names_it(tmp_path: Path) -> None:
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    (problem,) = read(tmp_path / "gone.txt", root=tmp_path)
    assert str(problem).endswith(
        "gone.txt: can't be read (No such file or directory); check the path and its permissions"
    )


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("nothing.txt", "nothing.txt: no such file or folder; check the path, or quote the pattern"),
        ("*.nothing", "*.nothing: no such file or folder; check the path, or quote the pattern"),
        ("a\x00b", "check the path, or quote the pattern"),
        ("x/" * 3000, "; check the path"),
    ],
    ids=["file", "pattern", "null", "long"],
)
def test_a_path_that_means_nothing_is_one_short_error(given: str, message: str) -> None:
    (problem,) = list(find_paths(given))
    assert isinstance(problem, InputError)
    assert str(problem).endswith(message)
    assert len(str(problem)) < 6500


def test_a_folder_without_documents_names_the_formats(tmp_path: Path) -> None:
    (problem,) = read(tmp_path, root=tmp_path)
    assert str(problem) == f"{tmp_path}: holds no readable file; known are {', '.join(sorted(load_formats()))}"


def test_a_folder_that_can_not_be_listed_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def walk(folder: Path, *, onerror: object, followlinks: bool) -> list[object]:
        onerror(PermissionError(13, "Permission denied", str(folder)))  # type: ignore[operator]
        return []

    monkeypatch.setattr(os, "walk", walk)
    (problem,) = read(tmp_path, root=tmp_path)
    assert str(problem) == f"{tmp_path}: Permission denied; check its permissions"


@pytest.mark.parametrize(("size", "fits"), [(99, True), (100, True), (101, False)])
def test_a_file_may_be_as_large_as_the_bound(
    size: int, fits: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sinograph.loaders.discovery.LARGEST_FILE", 100)
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * size)
    if fits:
        assert len(read_file(path)) == size
    else:
        with pytest.raises(InputError, match=r"a\.txt: 101 bytes; split it: 100 is the most$"):
            read_file(path)


@pytest.mark.parametrize("suffix", [".jsonl", ".ndjson", ".NDJSON"])
def test_a_table_has_a_bound_of_its_own(suffix: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sinograph.loaders.discovery.LARGEST_FILE", 10)
    path = tmp_path / f"a{suffix}"
    path.write_bytes(b"x" * 50)
    assert len(read_file(path)) == 50


@pytest.mark.parametrize(("length", "fits"), [(50, True), (51, False)])
def test_a_text_may_be_as_long_as_the_bound(length: int, fits: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sinograph.loaders.limits.LARGEST_TEXT", 50)
    text = "腾" * length  # characters, not bytes
    if fits:
        assert check_text(text, "a.txt") == text
    else:
        with pytest.raises(InputError, match=r"^a\.txt: line 3: 51 characters; split it: 50 is the most$"):
            check_text(text, "a.txt", "line 3")


@pytest.mark.parametrize("text", ["5", "a", "腾", "é", "²"])
def test_one_letter_or_digit_is_a_text(text: str) -> None:
    assert check_text(text, "a.txt") == text


def test_standard_input_has_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sinograph.loaders.reading.LARGEST_TABLE", 10)
    assert [str(one) for one in from_stdin(b"x" * 11)] == ["stdin: is too long; split it: 10 bytes is the most"]
    assert ids(from_stdin(b"x" * 10)) == ["stdin"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_standard_input_is_decoded_as_a_file_is(encoding: str) -> None:
    (document,) = from_stdin((ZH_SENTENCE * 3).encode(encoding))
    assert isinstance(document, Document)
    assert (document.id, document.text) == ("stdin", ZH_SENTENCE * 3)


@pytest.mark.parametrize("before", [b"", b"\n\n", b"  ", b"\xef\xbb\xbf", b"\xef\xbb\xbf\r\n"])
def test_standard_input_that_begins_with_a_brace_is_rows(before: bytes) -> None:
    assert ids(from_stdin(before + b'{"id": "a", "text": "One."}')) == ["a"]


def test_standard_input_and_files_mix(tmp_path: Path) -> None:
    home = written(tmp_path, "a.txt")
    found = list(read_documents([str(home / "a.txt"), "-"], root=home, stdin=io.BytesIO(b"Words.")))
    assert ids(found) == ["a.txt", "stdin"]


def test_standard_input_twice_is_empty_the_second_time(tmp_path: Path) -> None:
    found = list(read_documents(["-", "-"], root=tmp_path, stdin=io.BytesIO(b"Words.")))
    assert ids(found) == ["stdin", "InputError"]


def test_nothing_given_is_nothing_read(tmp_path: Path) -> None:
    assert read(root=tmp_path) == []


def test_two_texts_under_one_id_name_the_id_and_the_first(tmp_path: Path) -> None:
    (tmp_path / "r.jsonl").write_text('{"id": "a", "text": "One."}\n{"id": "a", "text": "Two."}', encoding="utf-8")
    problem = read(tmp_path / "r.jsonl", root=tmp_path)[1]
    assert isinstance(problem, DuplicateDocument)
    assert str(problem) == "r.jsonl:2: id 'a' already stands for another text (in r.jsonl:1); give it another id"


def test_the_same_text_with_another_day_is_another_document(tmp_path: Path) -> None:
    rows = '{"id": "a", "text": "One."}\n{"id": "a", "text": "One.", "published": "2016"}'
    assert ids(from_stdin(rows.encode())) == ["a", "DuplicateDocument"]


def test_errors_can_be_handed_between_processes() -> None:
    problem = InputError("a.txt", "line 3", "is broken", "mend it")
    again = pickle.loads(pickle.dumps(problem))
    assert (type(again), str(again), again.source) == (InputError, str(problem), "a.txt")
    assert isinstance(problem, SinographError)
