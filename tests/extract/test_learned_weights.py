"""The weights that ship: they fit the code, read both languages, and are no larger than promised."""

from __future__ import annotations

import platform
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from sinograph.extract.learned import LearnedExtractor
from sinograph.extract.learned.extractor import SHIPPED
from sinograph.extract.learned.network import ENGLISH, GRAPHS, SLOW, UNEVEN, WEIGHTS, Asked, Network
from sinograph.extract.learned.packing import Pack, unpacked_once
from sinograph.model import Document, Extraction, PartialDate

onnxruntime = pytest.importorskip("onnxruntime")

FOLDERS = (SHIPPED, SHIPPED / ENGLISH)
IN_ENGLISH = (
    "Lanwei Robotics, a maker of warehouse carts, has closed a $30 million Series B round. Hengtai Capital led it, with "
    "Orchid Ventures taking part. The Suzhou-based firm was founded in 2017 by Pan Yiming, its chief executive."
)
IN_CHINESE = (
    "近日，澜苇机器人宣布完成3000万美元B轮融资，由恒泰资本领投，兰汐创投跟投。公司由潘一鸣于2017年创立，总部位于苏州。"
)


@cache
def reader() -> LearnedExtractor:
    return LearnedExtractor()


def read(text: str) -> Extraction:
    return reader().extract(Document("a", text, published=PartialDate("2021-04-08")))


def test_every_file_ships_and_all_are_under_thirty_megabytes() -> None:
    assert all((folder / WEIGHTS).is_file() for folder in FOLDERS)
    assert sum(path.stat().st_size for path in SHIPPED.rglob("*") if path.is_file()) <= 30_000_000


@pytest.mark.parametrize("text", [IN_ENGLISH, IN_CHINESE])
def test_it_finds_who_invested_in_a_firm_that_nobody_listed(text: str) -> None:
    found = read(text)
    names = {e.id: e.name for e in found.entities}
    told = {(c.type, names[c.subject], names[c.object]) for c in found.claims}
    assert sum(kind == "INVESTED_IN" for kind, _, _ in told) >= 1
    assert all(c.evidence.holds(text) and 0 < c.confidence <= 1 for c in found.claims)


@pytest.mark.parametrize("text", [IN_ENGLISH, IN_CHINESE])
def test_the_same_text_gives_the_same_claims(text: str) -> None:
    assert read(text) == LearnedExtractor().extract(Document("a", text, published=PartialDate("2021-04-08")))


def test_nothing_is_read_into_an_empty_text() -> None:
    assert read("").claims == ()
    assert read("It rained all day, and nobody came.").claims == ()


def test_chances_are_shares() -> None:
    for folder in FOLDERS:
        chances = Network(folder).tags([5, 6, 7, 8])
        assert chances.shape == (4, 21)
        assert chances.sum(axis=1) == pytest.approx([1, 1, 1, 1], abs=1e-5)


# -- the same numbers on every processor


def pack_in(folder: Path) -> Pack:
    return unpacked_once((folder / WEIGHTS).read_bytes())


@pytest.mark.parametrize("folder", FOLDERS, ids=["both", "english"])
@pytest.mark.parametrize("graph", GRAPHS)
def test_no_step_is_one_that_wider_registers_take_otherwise(folder: Path, graph: str, tmp_path: Path) -> None:
    """Nor is one made of others: onnxruntime may name anew what joins them."""
    pack = pack_in(folder)
    own = {name.removeprefix(f"{graph}."): told for name, told in pack.arrays.items() if name.startswith(f"{graph}.")}
    values = [onnxruntime.OrtValue.ortvalue_from_numpy(told) for told in own.values()]
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4
    options.add_external_initializers(list(own), values)
    options.optimized_model_filepath = str(tmp_path / "made.onnx")
    onnxruntime.InferenceSession(
        pack.texts[graph],
        sess_options=options,
        providers=["CPUExecutionProvider"],
        disabled_optimizers=[*SLOW, *UNEVEN],
    )
    made = (tmp_path / "made.onnx").read_bytes()
    kinds = {kind for kind in (b"Erf", b"Softmax", b"Gelu", b"BiasGelu", b"Attention") if _kind(kind) in made}
    assert kinds == {b"Erf"}


def _kind(name: bytes) -> bytes:
    """What a node of that kind holds: the fourth field of ONNX's NodeProto."""
    return bytes([4 << 3 | 2, len(name)]) + name


def fuses_sums() -> bool:
    """Whether this is a processor of x86-64 that multiplies and adds in one step (of 2013 and since)."""
    flags = Path("/proc/cpuinfo")
    return platform.machine() == "x86_64" and flags.is_file() and " fma " in flags.read_text(encoding="utf-8")


RECORDED = {
    "both": (10.20650, -2.18326, -6.14314),
    "english": (10.96074, -2.61691, -5.03085),
}


@pytest.mark.skipif(not fuses_sums(), reason="recorded for x86-64 with AVX2 and FMA; others round otherwise")
@pytest.mark.parametrize(("folder", "told"), [*zip(FOLDERS, RECORDED.values(), strict=True)], ids=RECORDED)
def test_the_same_numbers_come_on_every_processor(folder: Path, told: tuple[float, ...]) -> None:
    """A single sum in another order moves log-odds by some tenths: one rounding to eight bits decides the next."""
    network = Network(folder)
    ids = np.arange(400, 580, dtype=np.int64)
    marks, rules = np.zeros_like(ids), np.zeros((2, 19), dtype=np.float32)
    marks[[10, 60]] = 1
    pairs = np.array([[10, 11, 60, 61, 3, 10, 60], [60, 61, 10, 11, 13, 60, 10]], dtype=np.int64)
    answer = network.claims(Asked(ids, marks, pairs, rules, np.zeros((0, 4), dtype=np.int64)))
    found = (np.log(1 / answer.types - 1), np.log(answer.statuses), np.log(network.tags(ids.tolist())[:, :5]))
    assert [float(numbers.mean()) for numbers in found] == pytest.approx(told, abs=2e-5)
