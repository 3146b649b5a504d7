"""A file is complete or not there, and what can't be written is told with the way out."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sinograph.errors import OutputError
from sinograph.files import whole_file, writing


def write(place: Path, text: str) -> None:
    """Write a text whole, with the system's refusals in words."""
    with writing(place), whole_file(place) as out:
        out.write(text)


def names(folder: Path) -> list[str]:
    """What stands in a folder."""
    return sorted(place.name for place in folder.iterdir())


def test_what_was_written_is_there_and_nothing_else(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", "腾讯 🐧\n")
    assert (tmp_path / "a.txt").read_bytes() == "腾讯 🐧\n".encode()
    assert names(tmp_path) == ["a.txt"]


def test_an_earlier_file_is_replaced_whole(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", "long" * 100)
    write(tmp_path / "a.txt", "short")
    assert (tmp_path / "a.txt").read_text("utf-8") == "short"


def test_an_earlier_file_stands_until_the_new_one_is_complete(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    write(target, "old")
    with whole_file(target) as out:
        out.write("new")
        out.flush()
        assert target.read_text("utf-8") == "old"
    assert target.read_text("utf-8") == "new"


@pytest.mark.parametrize("problem", [ValueError("x"), KeyboardInterrupt(), OSError(errno.EIO, "bad disk")], ids=repr)
@pytest.mark.parametrize("before", [None, "old"])
def test_writing_that_stops_half_way_leaves_what_was_there(
    tmp_path: Path, before: str | None, problem: BaseException
) -> None:
    target = tmp_path / "a.txt"
    if before:
        write(target, before)
    with pytest.raises(type(problem)), whole_file(target) as out:
        out.write("half")
        raise problem
    assert [p.read_text("utf-8") for p in tmp_path.iterdir()] == ([before] if before else [])


def test_half_a_sign_leaves_no_half_file(tmp_path: Path) -> None:
    with pytest.raises(UnicodeEncodeError):
        write(tmp_path / "a.txt", "a\ud800")
    assert names(tmp_path) == []


def test_others_may_read_what_was_written(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", "x")
    assert (tmp_path / "a.txt").stat().st_mode & 0o777 == 0o644


@pytest.mark.parametrize(
    ("newline", "written"), [("\n", b"a\nb\r\nc\n"), ("", b"a\nb\r\nc\n"), ("\r\n", b"a\r\nb\r\r\nc\r\n")]
)
def test_line_ends_are_those_asked_for(tmp_path: Path, newline: str, written: bytes) -> None:
    with whole_file(tmp_path / "a.csv", newline=newline) as out:
        out.write("a\nb\r\nc\n")
    assert (tmp_path / "a.csv").read_bytes() == written


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(codec="utf-8"), max_size=60))
def test_any_text_comes_back_byte_for_byte(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    target = tmp_path_factory.mktemp("out") / "a.txt"
    write(target, text)
    assert target.read_bytes() == text.encode()


@pytest.mark.parametrize("name", ["报告.html", "🐧", "with blanks.txt", ".hidden", "no-ending", "字" * 80, "'quoted'"])
def test_a_file_may_be_called_anything(tmp_path: Path, name: str) -> None:
    write(tmp_path / name, "x")
    assert names(tmp_path) == [name]


def test_a_folder_that_is_not_there_is_to_be_made_first(tmp_path: Path) -> None:
    target = tmp_path / "no" / "a.html"
    with pytest.raises(OutputError) as caught:
        write(target, "x")
    assert str(caught.value) == f"{target}: the folder {str(target.parent)!r} does not exist; make it first"


def test_a_place_that_is_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    with pytest.raises(OutputError, match=r"out: can't be written \(Is a directory\); choose another place$"):
        write(tmp_path / "out", "x")
    assert names(tmp_path) == ["out"]


def test_a_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    write(tmp_path / "a", "x")
    with pytest.raises(OutputError, match=r"a/b: can't be written \(Not a directory\); choose another place$"):
        write(tmp_path / "a" / "b", "x")


def test_a_name_that_is_too_long_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"can't be written \(File name too long\); choose another place$"):
        write(tmp_path / ("n" * 300), "x")


@pytest.mark.parametrize(
    ("number", "way_out"),
    [
        (errno.ENOSPC, "make room and run again"),
        (errno.EDQUOT, "make room and run again"),
        (errno.EFBIG, "make room and run again"),
        (errno.EACCES, "choose another place"),
        (errno.EROFS, "choose another place"),
        (errno.EIO, "choose another place"),
    ],
)
def test_the_way_out_follows_what_the_system_said(tmp_path: Path, number: int, way_out: str) -> None:
    target = tmp_path / "a.txt"
    with pytest.raises(OutputError) as caught, writing(target):
        raise OSError(number, os.strerror(number))
    assert str(caught.value) == f"{target}: can't be written ({os.strerror(number)}); {way_out}"
    assert isinstance(caught.value.__cause__, OSError)


def test_a_refusal_without_a_number_is_told_as_it_is(tmp_path: Path) -> None:
    with (
        pytest.raises(OutputError, match=r"can't be written \(odd disk\); choose another place$"),
        writing(tmp_path / "a"),
    ):
        raise OSError("odd disk")


def test_a_reader_that_went_away_is_no_fault_of_the_place(tmp_path: Path) -> None:
    with pytest.raises(BrokenPipeError), writing(tmp_path / "a"):
        raise BrokenPipeError


@pytest.mark.parametrize("problem", [ValueError("x"), KeyError("x"), OutputError("said already")], ids=repr)
def test_what_is_not_the_systems_refusal_passes(tmp_path: Path, problem: Exception) -> None:
    with pytest.raises(type(problem)) as caught, writing(tmp_path / "a"):
        raise problem
    assert caught.value is problem
