"""How well a reader orders candidates that it has not learned from, and tells questions without an answer."""

from collections.abc import Callable

import numpy as np

from lists import Asked
from rows import Row, RowMaker

# What Parley has re-ordered, and what its own score, from 0 to 1, weighs beside the reader's.
REORDERED = 20
OWN_WEIGHT = 16

ScoreRows = Callable[[list[Row]], np.ndarray]


def scored(held_out: list[Asked], maker: RowMaker, score: ScoreRows) -> list[np.ndarray]:
    return [
        score([maker.row(asked.question, passage) for passage in asked.passages[:REORDERED]]) for asked in held_out
    ]


def report(held_out: list[Asked], scores: list[np.ndarray]) -> str:
    found = [(asked, own) for asked, own in zip(held_out, scores) if asked.answerable]
    orders = {
        "as it is": lambda asked, _: -np.arange(len(asked.passages[:REORDERED])),
        "reader": lambda _, own: own,
        f"reader + {OWN_WEIGHT} x own score": lambda asked, own: own
        + OWN_WEIGHT * np.array([passage["score"] for passage in asked.passages[:REORDERED]]),
    }
    lines = []
    for name, order in orders.items():
        ranks = [rank_of_right(asked, order(asked, own)) for asked, own in found]
        first, three = (np.mean([rank < most for rank in ranks]) for most in (1, 3))
        lines.append(f"{name}: first {first:.3f}, among three {three:.3f} of {len(found)}")
    best = [own.max() for own in scores]
    lines.append(f"area for answerable: {area([asked.answerable for asked in held_out], best):.3f}")
    return "\n".join(lines)


def rank_of_right(asked: Asked, order: np.ndarray) -> float:
    """From 0; infinity where no candidate is right."""
    ranked = [asked.passages[at]["right"] for at in np.argsort(-order, kind="stable")]
    return ranked.index(True) if True in ranked else np.inf


def area(positive: list[bool], values: list[float]) -> float:
    """The chance that one of the positive has a higher value than one of the others."""
    high = np.array([value for value, is_positive in zip(values, positive) if is_positive])
    low = np.array([value for value, is_positive in zip(values, positive) if not is_positive])
    if len(high) == 0 or len(low) == 0:
        return float("nan")
    return float(np.mean((high[:, None] > low) + 0.5 * (high[:, None] == low)))
