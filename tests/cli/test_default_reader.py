"""Who reads when a user names nobody: rules and network, the same bytes every time; and how another is named."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.conftest import Run

from sinograph.extract import load_extractor
from sinograph.gold import to_gold
from sinograph.model import Document

NEWS = {
    "en.txt": (
        "Lanwei Robotics, a maker of warehouse carts, has closed a $30 million Series B round. Hengtai Capital led it, "
        "with Orchid Ventures taking part. The Suzhou-based firm was founded in 2017 by Pan Yiming, its chief executive."
    ),
    "zh.txt": "澜苇机器人宣布完成3000万美元B轮融资，由恒泰资本领投，兰汐创投跟投。公司由潘一鸣于2017年创立，总部位于苏州。",
    "both.txt": "滴滴出行 (Didi Chuxing) said it had bought Kuaidi. 腾讯是滴滴的股东。",
}
DEFAULT = {"SINOGRAPH_EXTRACTOR": ""}


@pytest.fixture
def news(tmp_path: Path) -> list[str]:
    for name, text in NEWS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return list(NEWS)


def written(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_it_is_rules_and_network(run: Run, news: list[str], tmp_path: Path) -> None:
    assert run("extract", *news, "--out", "told", **DEFAULT).returncode == 0
    reader = load_extractor("offline")
    for name, text in NEWS.items():
        told = json.loads((tmp_path / "told" / f"{name}.json").read_text(encoding="utf-8"))
        own = to_gold(reader.extract(Document(name, text)))
        assert json.loads(json.dumps(told["claims"])) == json.loads(json.dumps(own["claims"]))


def test_the_same_bytes_whatever_the_seed_of_hashes_and_the_process(run: Run, news: list[str], tmp_path: Path) -> None:
    for seed in ("0", "4242"):
        assert run("extract", *news, "--out", seed, PYTHONHASHSEED=seed, **DEFAULT).returncode == 0
    assert written(tmp_path / "0") == written(tmp_path / "4242")
    assert len(written(tmp_path / "0")) == len(NEWS)


def test_a_graph_says_who_read(run: Run, news: list[str]) -> None:
    assert run("load", *news, "--store", "a.kgl", **DEFAULT).returncode == 0
    told = run("cypher", "MATCH (c:Claim) RETURN DISTINCT c.extractor AS who", "--store", "a.kgl", "--json")
    assert [row["who"] for row in json.loads(told.stdout)] == ["offline"]


def test_another_reader_reads_again_what_one_has_read(run: Run, news: list[str]) -> None:
    assert run("load", *news, "--store", "a.kgl", **DEFAULT).returncode == 0
    assert "3 unchanged" in run("load", *news, "--store", "a.kgl", **DEFAULT).stderr
    assert "0 unchanged" in run("load", *news, "--store", "a.kgl", "--extractor", "rules").stderr
    told = run("cypher", "MATCH (c:Claim) RETURN DISTINCT c.extractor AS who", "--store", "a.kgl", "--json")
    assert [row["who"] for row in json.loads(told.stdout)] == ["rules"]


@pytest.mark.parametrize("command", [("extract", "en.txt", "--out", "o"), ("load", "en.txt"), ("annotate", "en.txt")])
def test_a_default_that_there_is_not_is_one_line(run: Run, news: list[str], command: tuple[str, ...]) -> None:
    told = run(*command, SINOGRAPH_EXTRACTOR="magic")
    assert told.returncode == 6
    assert told.stderr.count("\n") == 1
    assert "no extractor is named 'magic'" in told.stderr


def test_weights_that_are_not_there_are_one_line(run: Run, news: list[str]) -> None:
    told = run("extract", "en.txt", "--out", "o", SINOGRAPH_WEIGHTS="nowhere", **DEFAULT)
    assert told.returncode == 2
    assert told.stderr.count("\n") == 1
    assert "nowhere" in told.stderr and "make train" in told.stderr


def test_the_rules_need_no_weights(run: Run, news: list[str], tmp_path: Path) -> None:
    assert run("extract", "en.txt", "--out", "o", "--extractor", "rules", SINOGRAPH_WEIGHTS="nowhere").returncode == 0
    assert (tmp_path / "o" / "en.txt.json").exists()
