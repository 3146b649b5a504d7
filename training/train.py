"""Fine-tune the network: one command, a checkpoint an epoch, the same weights for the same seed on one machine."""

from __future__ import annotations

import argparse
import json
import math
import pickle
import random
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional as F

from sinograph.extract.learned.vocabulary import forms_of
from training.data import Batch, Noise, batch_of, batches, names_batch
from training.example import Example, Names
from training.measure import by_rules, claimed, named
from training.model import Network, Shape, network_of

PARTS = ("q", "k", "v", "ao", "fi", "fo", "aln", "oln")
BODY = ("word", "position", "ln.", "layers")
HEAD_RATE = 4.0  # how much faster than the encoder its new heads learn
WARM_UP = 0.1
PUBLIC_UNTIL = 0.7  # the public set is out of place: the last part of the epochs goes without it
LIMITS = (0.3, 0.5, 0.7, 0.85)
ALONE = 0.4
STEADY = 0.998  # share of the mean weights that a step leaves


@dataclass(frozen=True)
class Plan:
    """How to train: see the command's options."""

    layers: tuple[int, ...] = (0, 1, 2, 3, 4, 5, 6, 7)
    epochs: int = 14
    rate: float = 2e-4
    pieces: int = 6000
    seed: int = 1
    names: float = 0.4
    words: float = 0.0
    drop: float = 0.1
    share: float = 1.0
    texts: float = 1.0
    again: float = 0.3
    agree: float = 0.0
    half: bool = True
    seconds: float = math.inf


@dataclass
class Run:
    """A training under way."""

    network: Network
    optimizer: torch.optim.Optimizer
    noise: Noise
    plan: Plan
    half: bool = False  # train in sixteen bits
    step: int = 0
    steps: int = 1
    losses: dict[str, float] = field(default_factory=dict)
    mean: dict[str, Tensor] = field(default_factory=dict)
    began: float = field(default_factory=time.time)

    @property
    def done(self) -> float:
        """The share of the training that is behind: of its steps, or of its time where that is shorter."""
        return max(self.step / self.steps, (time.time() - self.began) / self.plan.seconds)


def loaded(network: Network, arrays: Mapping[str, NDArray[np.float16]], layers: Sequence[int]) -> None:
    """Put the pretrained weights in; `layers` says which of the encoder's are taken."""
    state = {"word.weight": arrays["emb.word"], "ln.weight": arrays["emb.ln.w"], "ln.bias": arrays["emb.ln.b"]}
    places = arrays["emb.pos"] + arrays["emb.type"][: arrays["emb.pos"].shape[1]]
    state["position.weight"] = places[: Shape().positions]
    for own, theirs in enumerate(layers):
        for part in PARTS:
            state[f"layers.{own}.{part}.weight"] = arrays[f"l{theirs}.{part}.w"]
            state[f"layers.{own}.{part}.bias"] = arrays[f"l{theirs}.{part}.b"]
    whole = {k: torch.tensor(np.asarray(v, dtype=np.float32)) for k, v in state.items()}
    if unknown := network.load_state_dict(whole, strict=False).unexpected_keys:
        raise SystemExit(f"training: the network has no place for {', '.join(unknown)}")


def pairs_loss(network: Network, batch: Batch, other: Batch | None = None, *, agree: float = 1.0) -> Tensor:
    """What holds, its status, and which values belong to it.

    With `other`, the same windows with other names and words withheld, what is said of both is to `agree` as well:
    the symmetric Kullback-Leibler divergence of each claim (R-Drop, arXiv:2106.14448).
    """
    labels = batch["labels"]  # other names and words change none
    weight = max(1.0, float((labels == 1).sum()) + labels.shape[0] / 40)
    loss, one = _pairs_loss(network, batch, weight)
    if other is None:
        return loss
    again, two = _pairs_loss(network, other, weight)
    apart = ((one.sigmoid() - two.sigmoid()) * (one - two)).sum() / weight
    return (loss + again + agree * apart) / 2


def _pairs_loss(network: Network, batch: Batch, weight: float) -> tuple[Tensor, Tensor]:
    """The loss of one look, and the log-odds of the claims that are told to hold or not."""
    windows = (batch["ids"], batch["marks"], batch["mask"])
    types, statuses, attached = (
        made.float() for made in network(windows, batch["pairs"], batch["rules"], batch["values"])
    )
    known = batch["labels"] >= 0
    told = types[known]
    loss = F.binary_cross_entropy_with_logits(told, batch["labels"][known], reduction="sum") / weight
    held = batch["status"] >= 0
    if held.any():
        loss = loss + 0.3 * F.cross_entropy(statuses[held], batch["status"][held])
    if len(attached):
        loss = loss + 0.3 * F.binary_cross_entropy_with_logits(attached, batch["attached"])
    return loss, told


def names_loss(network: Network, batch: Batch, other: Batch | None = None, *, agree: float = 1.0) -> Tensor:
    """Which piece is in a name, and of which type; with `other`, both looks are to `agree` as in `pairs_loss`."""
    loss, one = _names_loss(network, batch)
    if other is None:
        return loss
    again, two = _names_loss(network, other)
    apart = ((one.exp() - two.exp()) * (one - two)).sum(-1).mean()
    return (loss + again + agree * apart) / 2


def _names_loss(network: Network, batch: Batch) -> tuple[Tensor, Tensor]:
    """The loss of one look, and the logarithms of the probabilities of each told piece's tags."""
    told = batch["tags"] >= 0
    shares = network.tags(batch["ids"], batch["mask"]).float()[told].log_softmax(-1)
    return F.nll_loss(shares, batch["tags"][told]), shares


def learned(run: Run, kind: str, group: Sequence[Any]) -> None:
    """One step."""
    run.step += 1
    share = min(1.0, run.step / (WARM_UP * run.steps))
    share *= max(0.02, 0.5 * (1 + math.cos(math.pi * min(1.0, run.done))))
    for rates, base in zip(run.optimizer.param_groups, (run.plan.rate, run.plan.rate * HEAD_RATE), strict=True):
        rates["lr"] = base * share
    looks = 2 if run.plan.agree else 1
    made = [names_batch(group, run.noise) if kind == "names" else batch_of(group, run.noise) for _ in range(looks)]
    moved = [{k: v.to(run.network.device) for k, v in one.items()} for one in made]
    with torch.autocast(run.network.device.type, torch.bfloat16, enabled=run.half):
        if kind == "names":
            loss = names_loss(run.network, *moved, agree=run.plan.agree)
        else:
            loss = pairs_loss(run.network, *moved, agree=run.plan.agree)
    run.optimizer.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(run.network.parameters(), 1.0)
    run.optimizer.step()
    run.losses[kind] = run.losses.get(kind, 0.0) + loss.item()
    averaged(run)


@torch.no_grad()
def averaged(run: Run) -> None:
    """Keep a running mean of the weights: it reads better than where the last steps happen to end."""
    share = min(STEADY, run.step / (run.step + 20))
    weights = run.network.state_dict()
    if not run.mean:
        run.mean = {name: told.clone() for name, told in weights.items()}
    torch._foreach_lerp_(list(run.mean.values()), list(weights.values()), 1 - share)


def rounds(prepared: Mapping[str, Any], plan: Plan, shuffle: random.Random) -> list[list[tuple[str, list[Any]]]]:
    """The batches of every epoch: each document with the reader's names or with its own, and all names."""
    documents = sorted({e.group.rpartition(":")[0] for e in prepared["train"]})
    kept = set(_some(documents, plan.share, shuffle))
    train = [e for e in prepared["train"] if len(e.pairs) and e.group.rpartition(":")[0] in kept]
    public = [e for e in prepared["public"] if len(e.pairs)]
    again = [e for e in prepared["again"]["train"] if len(e.pairs)]
    texts: Sequence[Names] = prepared["again"]["names"]
    found = []
    for epoch in range(plan.epochs):
        seen = _either(train, epoch, shuffle) + _some(_either(again, epoch, shuffle), plan.again, shuffle)
        if epoch < PUBLIC_UNTIL * plan.epochs:
            seen += shuffle.sample(public, len(public) // 4)
        named = _some(prepared["names"], plan.texts, shuffle) + _some(texts, plan.again, shuffle)
        pairs = [("pairs", group) for group in batches(seen, plan.pieces, shuffle)]
        names = [("names", group) for group in batches(named, plan.pieces, shuffle)]
        shuffle.shuffle(mixed := [*pairs, *names])
        found.append(mixed)
    return found


def _some(examples: Sequence[Any], share: float, shuffle: random.Random) -> list[Any]:
    return shuffle.sample(examples, round(len(examples) * share))


def _either(train: Sequence[Example], epoch: int, shuffle: random.Random) -> list[Example]:
    documents = sorted({e.group.rpartition(":")[0] for e in train})
    own = {d for d in documents if (shuffle.random() < 0.5) == bool(epoch % 2)}
    return [e for e in train if e.group.endswith(":known") == (e.group.rpartition(":")[0] in own)]


def started(prepared: Mapping[str, Any], plan: Plan) -> Run:
    """The network with its pretrained weights, and all that training needs."""
    torch.manual_seed(plan.seed)
    torch.backends.cuda.matmul.allow_tf32 = True
    if prepared["weights"]:
        network = network_of({k: torch.tensor(v) for k, v in prepared["weights"].items()}, drop=plan.drop)
    else:
        vocabulary = prepared["vocabulary"]
        network = Network(len(vocabulary), layers=len(plan.layers), forms=forms_of(vocabulary), drop=plan.drop)
        loaded(network, prepared["arrays"], plan.layers)
    network.to("cuda" if torch.cuda.is_available() else "cpu")
    # On a processor that has an instruction for it, sixteen bits are twice as fast.
    half = plan.half and network.device.type == "cpu" and torch.cpu._is_avx512_bf16_supported()
    torch.use_deterministic_algorithms(half)  # without it, sixteen bits give other sums in each run
    torch.utils.deterministic.fill_uninitialized_memory = False  # all that is read is written
    body = [p for n, p in network.named_parameters() if n.startswith(BODY)]
    head = [p for n, p in network.named_parameters() if not n.startswith(BODY)]
    optimizer = torch.optim.AdamW([{"params": body}, {"params": head}], lr=plan.rate, weight_decay=0.01, fused=True)
    pieces = (piece for piece, _ in prepared["vocabulary"])
    chinese = frozenset(n for n, p in enumerate(pieces) if any("\u3400" <= c <= "\u9fff" for c in p))
    noise = Noise(random.Random(plan.seed), chinese, names=plan.names, words=plan.words)
    for text in [*prepared["names"], *prepared["again"]["names"]]:
        noise.learn(text.ids, text.tags)
    return Run(network, optimizer, noise, plan, half)


@contextmanager
def at_the_mean(run: Run) -> Iterator[Network]:
    """The network with the mean of its weights, for a while."""
    own = {name: weights.clone() for name, weights in run.network.state_dict().items()}
    run.network.load_state_dict(run.mean)
    yield run.network
    run.network.load_state_dict(own)


def report(network: Network, prepared: Mapping[str, Any]) -> dict[str, Any]:
    """What the network is worth on the parts to tune on, beside the rules."""
    told: dict[str, Any] = {}
    for name, (examples, gold) in prepared["dev"].items():
        texts: Sequence[Names] = prepared["named"][name]
        told[name] = dict(zip(map(str, LIMITS), claimed(network, examples, gold, LIMITS), strict=True))
        (alone,) = claimed(network, [replace(e, rules=e.rules * 0) for e in examples], gold, [ALONE])
        told[name] |= {"alone": alone, "rules": by_rules(examples, gold), "names": named(network, texts)}
    return told


def train(prepared: Mapping[str, Any], plan: Plan, out: Path) -> None:
    """Train, going on from the checkpoint beside `out` where there is one, and write the weights."""
    run = started(prepared, plan)
    groups = rounds(prepared, plan, random.Random(plan.seed))
    run.steps, first = sum(map(len, groups)), 0
    kept = out.with_suffix(".checkpoint")
    if kept.exists():
        state = torch.load(kept, map_location=run.network.device, weights_only=False)
        run.network.load_state_dict(state["network"])
        run.optimizer.load_state_dict(state["optimizer"])
        run.step, first, run.noise, run.mean = state["step"], state["epoch"], state["noise"], state["mean"]
        torch.set_rng_state(state["torch"].cpu())
    for epoch in range(first, plan.epochs):
        run.network.train()
        run.losses = {}
        for kind, group in groups[epoch]:
            if run.done < 1.0:
                learned(run, kind, group)
        state = {"network": run.network.state_dict(), "optimizer": run.optimizer.state_dict(), "step": run.step}
        state["mean"] = run.mean
        torch.save({**state, "epoch": epoch + 1, "noise": run.noise, "torch": torch.get_rng_state()}, kept)
        told: dict[str, Any] = {"epoch": epoch + 1, "seconds": round(time.time() - run.began), "loss": run.losses}
        last = run.done >= 1.0 or epoch + 1 == plan.epochs
        if last or epoch + 1 == plan.epochs // 2:
            with at_the_mean(run) as network:
                told |= report(network, prepared)
        print(json.dumps(told), flush=True)
        if last:
            break
    torch.save({k: v.half() for k, v in run.mean.items()}, out)
    kept.unlink(missing_ok=True)


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("prepared", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--layers", default="0,1,2,3,4,5,6,7", help="which layers of the encoder are taken")
    parser.add_argument("--epochs", type=int, default=Plan.epochs)
    parser.add_argument("--rate", type=float, default=Plan.rate)
    parser.add_argument("--pieces", type=int, default=Plan.pieces, help="pieces a batch")
    parser.add_argument("--seed", type=int, default=Plan.seed)
    parser.add_argument("--names", type=float, default=Plan.names, help="share of names put in another's place")
    parser.add_argument("--words", type=float, default=Plan.words, help="share of other pieces that are not told")
    parser.add_argument("--drop", type=float, default=Plan.drop, help="dropout")
    parser.add_argument("--share", type=float, default=1.0, help="share of the documents that is learned from")
    parser.add_argument(
        "--texts", type=float, default=Plan.texts, help="share of the texts whose names are learned in each epoch"
    )
    parser.add_argument(
        "--again", type=float, default=Plan.again, help="share of what the weights know that is shown again"
    )
    agree = "how much two looks at the same windows are to agree; 0 looks once"
    parser.add_argument("--agree", type=float, default=Plan.agree, help=agree)
    half = "sixteen bits, on a processor that is made for them"
    parser.add_argument("--half", action=argparse.BooleanOptionalAction, default=Plan.half, help=half)
    parser.add_argument("--seconds", type=float, default=math.inf, help="end after so long, all epochs done or not")
    told = parser.parse_args()
    layers = tuple(int(n) for n in told.layers.split(","))
    chosen = {f.name: getattr(told, f.name) for f in fields(Plan) if f.name != "layers"}
    train(pickle.loads(told.prepared.read_bytes()), Plan(layers, **chosen), told.out)


if __name__ == "__main__":
    main()
