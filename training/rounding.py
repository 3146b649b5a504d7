"""Weights in few whole numbers: a matrix is rounded so that what it makes of its inputs changes least.

Column by column; what rounding one leaves is made good by those that are still to come (Frantar et al. 2022, "GPTQ").
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from sinograph.extract.learned.network import Floats

LEAST = 1e-8  # the largest weight of a row that is nothing but noughts
DAMPED = 0.01  # of the mean square of inputs: added to each, so that none is taken to tell what the others do
BLOCK = 128  # columns, whose errors go into the rest at once


def scale_of(matrix: Floats, most: int) -> Floats:
    """What one is worth in each row, where its largest weight is `most`.

    >>> scale_of(np.array([[0.5, -1.0]], dtype=np.float32), 4).tolist()
    [0.25]
    """
    return np.asarray(np.maximum(np.abs(matrix).max(axis=1), LEAST) / most, dtype=np.float32)


def rounded(matrix: Floats, most: int) -> tuple[NDArray[np.int8], Floats]:
    """Whole numbers from `-most` to `most`, and a scale for each row.

    >>> whole, scale = rounded(np.array([[0.5, -1.0]], dtype=np.float32), 32)
    >>> whole.tolist()
    [[16, -32]]
    """
    scale = scale_of(matrix, most)
    return np.clip(np.round(matrix / scale[:, None]), -most, most).astype(np.int8), scale


def made_good(matrix: Floats, products: Floats, most: int) -> Floats:
    """The matrix on the numbers that `rounded` keeps, so that its outputs change least.

    Parameters
    ----------
    matrix
        Weights [outputs, inputs].
    products
        Sums of the products of each two inputs over what it was shown [inputs, inputs].
    most
        The largest whole number; the largest weight of a row stays what it is, so that its scale does.

    Examples
    --------
    Of inputs that have nothing to do with one another each is rounded by itself; of two that are always the same, the
    second gains what the first loses.

    >>> told = made_good(np.array([[4.0, 1.6, 1.4, 0.0]]), np.diag([1.0, 1.0, 1.0, 1.0]), 4)
    >>> same = np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 1.0], [0.0, 1.0, 1.0]])
    >>> told.tolist(), made_good(np.array([[4.0, 1.4, 1.4]]), same, 4).tolist()
    ([[4.0, 2.0, 1.0, 0.0]], [[4.0, 1.0, 2.0]])
    """
    scale = scale_of(matrix, most).astype(np.float64)
    largest = np.abs(matrix).argmax(axis=1)
    hessian = products.astype(np.float64)
    spread = np.diag(hessian).copy()
    spread[spread <= 0] = 1.0  # an input that is always nought
    np.fill_diagonal(hessian, spread + DAMPED * spread.mean())
    order = np.argsort(-spread, kind="stable")  # what counts most is rounded while most can be made good
    upper = np.linalg.cholesky(np.linalg.inv(hessian[np.ix_(order, order)])).T
    left = matrix.astype(np.float64)[:, order]
    made = np.zeros_like(left)
    for start in range(0, len(order), BLOCK):
        end = min(start + BLOCK, len(order))
        errors = np.zeros((len(left), end - start))
        for column in range(start, end):
            whole = np.clip(np.round(left[:, column] / scale), -most, most)
            pinned = largest == order[column]
            whole[pinned] = np.sign(matrix[pinned, order[column]]) * most
            made[:, column] = whole * scale
            error = (left[:, column] - made[:, column]) / upper[column, column]
            left[:, column + 1 : end] -= error[:, None] * upper[column, column + 1 : end]
            errors[:, column - start] = error
        left[:, end:] -= errors @ upper[start:end, end:]
    return np.asarray(made[:, np.argsort(order)], dtype=np.float32)
