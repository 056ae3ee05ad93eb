"""Lists to learn from: for a question one passage that is right, or none, and some that are wrong."""

import json
import random
from dataclasses import dataclass
from pathlib import Path

# Wrong ones are drawn from so many of the best: those further down teach nothing.
NEAREST = 30


@dataclass(frozen=True)
class Asked:
    """A question with its candidates, the best first."""

    question: str
    answerable: bool
    passages: list[dict]

    @property
    def right(self) -> dict | None:
        return next((passage for passage in self.passages if passage["right"]), None)

    @property
    def wrong(self) -> list[dict]:
        return [passage for passage in self.passages[:NEAREST] if not passage["right"]]


def read_asked(folder: Path) -> list[Asked]:
    """All files of a folder that `npm run candidates` printed; none where there is no such folder.

    A question for which Parley found nothing has nothing to order.
    """
    lines = (line for file in sorted(folder.glob("*.jsonl")) for line in file.read_text("utf-8").splitlines())
    asked = [Asked(**json.loads(line)) for line in lines if line.strip()]
    return [each for each in asked if each.passages]


def draw(asked: Asked, wrong: int) -> list[dict]:
    """The right passage first, then wrong ones; of a question without an answer the nearest, then others."""
    if asked.right is not None:
        return [asked.right, *random.sample(asked.wrong, wrong)]
    nearest, *others = asked.wrong
    return [nearest, *random.sample(others, wrong)]


def usable(asked: list[Asked], wrong: int, answerable: bool) -> list[Asked]:
    if answerable:
        return [each for each in asked if each.right is not None and len(each.wrong) >= wrong]
    return [each for each in asked if not each.answerable and each.right is None and len(each.wrong) > wrong]
