"""What is changed in examples while the network learns."""

from __future__ import annotations

import random

import numpy as np
import pytest

from sinograph.extract.learned.tokens import UNKNOWN

pytest.importorskip("torch", reason="training needs torch (training/requirements.txt)")

from training.data import Noise


@pytest.mark.parametrize(("words", "least", "most"), [(0.0, 0, 0), (0.2, 120, 280), (1.0, 1000, 1000)])
def test_a_share_of_the_words_is_not_told(words: float, least: int, most: int) -> None:
    noise = Noise(random.Random(1), words=words)
    told = np.arange(1000) % 2
    found = noise.hidden(np.arange(10, 2010), np.repeat(told, 2))
    hidden = found == UNKNOWN
    assert least <= int(hidden.sum()) <= most
    assert not hidden[np.repeat(told, 2) == 1].any()
    assert (found[~hidden] == np.arange(10, 2010)[~hidden]).all()
