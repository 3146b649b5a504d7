"""The network: an encoder that is told where names stand, and a head that reads pairs of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from sinograph.extract.learned.kinds import DISTANCES, EDGE_TYPES, MARKS, STATUSES, TAGS, VALUE_KINDS
from sinograph.extract.learned.network import FRAME
from sinograph.extract.learned.windows import LONGEST

TYPES = len(EDGE_TYPES)
NEVER = -1e4  # added to a score, it leaves nothing of it


@dataclass(frozen=True)
class Shape:
    """Width, heads, inner width and positions of the encoder; widths of the head."""

    width: int = 384
    heads: int = 12
    inner: int = 1536
    positions: int = LONGEST + FRAME
    head: int = 320
    small: int = 48
    between: int = 128


def dropped(x: Tensor, share: float, training: bool = True) -> Tensor:
    """Dropout of about `share` (in 256ths) that asks for a random byte a number: a draw each is a tenth of training."""
    if not training:
        return x
    limit = round(share * 256)
    drawn = torch.empty((x.numel() + 7) // 8, dtype=torch.int64, device=x.device).random_(-(2**63), None)
    kept = drawn.view(torch.uint8)[: x.numel()].view(x.shape) >= limit
    return x * kept.to(x.dtype).mul_(256 / (256 - limit))


def attended(scores: Tensor, told: Tensor) -> Tensor:
    """What is `told`, each by the softmax of its score.

    Exported, it is an exponential and a sum: onnxruntime's softmax sums in another order where registers are wider.
    """
    if not torch.onnx.is_in_onnx_export():
        return scores.softmax(-1) @ told
    raised = (scores - scores.amax(-1, keepdim=True)).exp()
    return raised @ told / raised.sum(-1, keepdim=True)


class Layer(nn.Module):
    """A layer of the encoder (Vaswani 2017, normalised after each part)."""

    def __init__(self, shape: Shape, drop: float) -> None:
        super().__init__()
        width = shape.width
        self.heads, self.drop = shape.heads, drop
        self.q, self.k, self.v, self.ao = (nn.Linear(width, width) for _ in range(4))
        self.fi, self.fo = nn.Linear(width, shape.inner), nn.Linear(shape.inner, width)
        self.aln, self.oln = nn.LayerNorm(width, 1e-12), nn.LayerNorm(width, 1e-12)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """The next layer's input [windows, pieces, width]; `mask`, if any, is added to the scores of attention."""
        b, n, w = x.shape
        q, k, v = (f(x).view(b, n, self.heads, w // self.heads).transpose(1, 2) for f in (self.q, self.k, self.v))
        with torch.autocast(x.device.type, enabled=False):  # autocast would take the softmax in 32 bits
            scores = (q * (w // self.heads) ** -0.5) @ k.transpose(2, 3)
            mixed = attended(scores if mask is None else scores + mask, v)
        x = self.aln(x + dropped(self.ao(mixed.transpose(1, 2).reshape(b, n, w)), self.drop, self.training))
        return self.oln(x + dropped(self.fo(F.gelu(self.fi(x))), self.drop, self.training))


class Network(nn.Module):
    """Reads windows.

    Inputs: ``ids``, ``marks`` [windows, pieces], ``mask`` [windows, pieces] 1 where there is a piece; ``pairs``
    [pairs, 8]: window, and what `place_of` tells; ``rules`` [pairs, 19]; ``values`` [n, 4]: pair,
    start, end, kind. Outputs: logits of types [pairs, 19], of statuses [pairs, 5], of values [n].
    """

    def __init__(
        self,
        vocabulary: int,
        *,
        layers: int = 8,
        forms: int = 1,
        drop: float = 0.1,
        shape: Shape | None = None,
    ) -> None:
        super().__init__()
        shape = shape or Shape()
        width, head, small = shape.width, shape.head, shape.small
        self.drop = drop
        self.word = nn.Embedding(vocabulary, width)
        self.form = nn.Embedding(forms, width)
        self.position = nn.Embedding(shape.positions, width)
        self.mark = nn.Embedding(MARKS, width)
        self.ln = nn.LayerNorm(width, 1e-12)
        self.layers = nn.ModuleList(Layer(shape, drop) for _ in range(layers))
        self.tag = nn.Sequential(nn.Linear(width, width // 2), nn.GELU(), nn.Dropout(drop), nn.Linear(width // 2, TAGS))
        self.asks = nn.Linear(2 * head, width)
        self.left, self.right = nn.Linear(3 * width, head), nn.Linear(3 * width, head)
        self.far = nn.Embedding(DISTANCES, small)
        self.said = nn.Linear(TYPES, small)
        self.between = nn.Linear(width, shape.between)
        self.mix = nn.Linear(3 * head + 2 * small + 2 * width + shape.between, head)
        self.types = nn.Linear(head, TYPES)
        self.skip = nn.Linear(TYPES, TYPES, bias=False)
        self.statuses = nn.Linear(head, len(STATUSES))
        self.value = nn.Linear(2 * width, head)
        self.kind = nn.Embedding(len(VALUE_KINDS), head)
        self.attach = nn.Linear(2 * head, 128)
        self.attached = nn.Linear(128, 1)
        self._begin()

    def _begin(self) -> None:
        """Few claims hold, and the rules are believed at first."""
        nn.init.normal_(self.mark.weight, std=0.02)
        nn.init.zeros_(self.form.weight)
        nn.init.constant_(self.types.bias, -4.0)
        with torch.no_grad():
            self.skip.weight.copy_(4.0 * torch.eye(TYPES))

    @property
    def device(self) -> torch.device:
        """Where the weights are."""
        return self.word.weight.device

    def tags(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Logits of tags [windows, pieces, tags], without any word on where names stand."""
        told: Tensor = self.tag(self.encode(self.pieces(ids), mask.long() * 0, mask))
        return told

    def pieces(self, ids: Tensor) -> Tensor:
        """The embeddings of pieces [windows, pieces, width], with the form of each one's word and its place."""
        count = self.word.num_embeddings
        places = torch.arange(ids.shape[1], device=ids.device)
        told: Tensor = self.word(ids % count) + self.form(ids // count) + self.position(places)
        return told

    def marked(self, words: Tensor, marks: Tensor) -> Tensor:
        """What the first layer is shown: the pieces, and where names stand."""
        shown: Tensor = self.ln(words + self.mark(marks))
        return shown

    def encode(self, words: Tensor, marks: Tensor, mask: Tensor | None) -> Tensor:
        """The pieces [windows, pieces, width] after all layers; without `mask`, there is a piece everywhere."""
        x = dropped(self.marked(words, marks), self.drop, self.training)
        half = torch.is_autocast_enabled(words.device.type)
        x = x.bfloat16() if half else x
        bias = None if mask is None else (1.0 - mask.to(x.dtype))[:, None, None, :] * NEVER
        for layer in self.layers:
            x = layer(x, bias)
        return x.float() if half else x

    def apart(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """What tells pieces of a window from one another: a sentence encoder's last layers say much the same of all."""
        told = None if mask is None else mask.to(x.dtype)[:, :, None]
        mean = x.mean(1, keepdim=True) if told is None else (x * told).sum(1, keepdim=True) / told.sum(1, keepdim=True)
        return F.layer_norm(x - mean, (self.word.embedding_dim,))

    def forward(
        self, windows: tuple[Tensor, Tensor, Tensor], pairs: Tensor, rules: Tensor, values: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        """See the class; `windows` are ids, marks and mask."""
        ids, marks, mask = windows
        return self.judged(self.encode(self.pieces(ids), marks, mask), mask, pairs, rules, values)

    def judged(
        self, read: Tensor, mask: Tensor | None, pairs: Tensor, rules: Tensor, values: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        """The same of what `encode` gives: `read` [windows, pieces, width]; without `mask`, as there."""
        x = self.apart(read, mask)
        a = F.gelu(self.left(_ends(x, pairs[:, [0, 1, 2, 6]])))
        b = F.gelu(self.right(_ends(x, pairs[:, [0, 3, 4, 7]])))
        around = self._around(x, mask, pairs, self.asks(torch.cat([a, b], -1)))
        said = rules.to(x.dtype)
        told = torch.cat([a, b, a * b, self.far(pairs[:, 5]), self.said(said), x[:, 0][pairs[:, 0]], around], -1)
        h = F.dropout(F.gelu(self.mix(told)), self.drop, self.training)
        owner = values[:, 0]
        v = F.gelu(self.value(_span(x, torch.stack([pairs[owner, 0], values[:, 1], values[:, 2]], 1))))
        v = F.gelu(self.attach(torch.cat([h[owner], v + self.kind(values[:, 3])], -1)))
        return self.types(h) + self.skip(said), self.statuses(h), self.attached(v)[:, 0]

    def _around(self, x: Tensor, mask: Tensor | None, pairs: Tensor, asked: Tensor) -> Tensor:
        """What each pair finds in its window by asking all pieces, and the strongest signals between its two names."""
        return torch.cat([_heard(asked, x, mask, pairs[:, 0]), _strongest(pairs, self.between(x))], -1)


def network_of(state: Mapping[str, Tensor], *, drop: float = 0.1) -> Network:
    """The network that weights are of."""
    layers = 1 + max(int(k.split(".")[1]) for k in state if k.startswith("layers."))
    shape = Shape(positions=len(state["position.weight"]))
    network = Network(len(state["word.weight"]), layers=layers, forms=len(state["form.weight"]), drop=drop, shape=shape)
    network.load_state_dict(state)
    return network


def _span(x: Tensor, places: Tensor) -> Tensor:
    """First and last piece of spans, rows of window, start, end."""
    width = x.shape[1]
    flat = x.reshape(-1, x.shape[2])
    window = places[:, 0] * width
    return torch.cat([flat[window + places[:, 1]], flat[window + places[:, 2] - 1]], -1)


def _ends(x: Tensor, places: Tensor) -> Tensor:
    """First and last piece of spans, and the piece where the name begins that each stands for."""
    flat = x.reshape(-1, x.shape[2])
    return torch.cat([_span(x, places[:, :3]), flat[places[:, 0] * x.shape[1] + places[:, 3]]], -1)


def _heard(asked: Tensor, x: Tensor, mask: Tensor | None, windows: Tensor) -> Tensor:
    """Attention of pairs over the pieces of their windows; pairs stand in order of windows."""
    if len(x) == 1:
        return _attended(asked[None], x, mask)[0]
    counts = torch.bincount(windows, minlength=len(x))
    own = torch.arange(len(windows), device=x.device) - (counts.cumsum(0) - counts)[windows]
    dense = asked.new_zeros(len(x), int(counts.max()), asked.shape[1])
    dense[windows, own] = asked
    return _attended(dense, x, mask)[windows, own]


def _attended(asked: Tensor, x: Tensor, mask: Tensor | None) -> Tensor:
    scores = asked @ x.transpose(1, 2) * x.shape[2] ** -0.5
    scores = scores if mask is None else scores + (1.0 - mask.to(x.dtype))[:, None] * NEVER
    return attended(scores, x)


def _strongest(pairs: Tensor, z: Tensor) -> Tensor:
    """A smooth maximum of the signals from the one name to the other, as a sum of powers: no copy for each pair."""
    low = torch.minimum(pairs[:, 1], pairs[:, 3]) - 1
    high = torch.maximum(pairs[:, 2], pairs[:, 4]) + 1
    raised = (4.0 * torch.tanh(z.float())).exp()  # a difference of sums: sixteen bits would leave nothing of it
    sums = F.pad(raised.cumsum(1), (0, 0, 1, 0))
    flat, window = sums.reshape(-1, z.shape[2]), pairs[:, 0] * sums.shape[1]
    return (flat[window + high] - flat[window + low] + 0.02).log()
