"""Questions and passages as the rows of tokens that the model reads. src/reader/row.ts makes the same rows."""

from dataclasses import dataclass
from functools import cache

import torch

CLS, SEP, FULL_STOP = 101, 102, 1012
# Tokens at most. Of the sentence before, the end is nearest to the passage.
MOST_QUESTION, MOST_PASSAGE, MOST_TITLE, MOST_BEFORE = 40, 110, 20, 30


@dataclass(frozen=True)
class Row:
    ids: list[int]
    # Where the second part, what the question is compared with, begins.
    passage_from: int

    @property
    def types(self) -> list[int]:
        return [int(at >= self.passage_from) for at in range(len(self.ids))]


class RowMaker:
    """Remembers the tokens of texts, as a passage is drawn again and again."""

    def __init__(self, tokenizer):
        self._encode = cache(lambda text: tokenizer.encode(text, add_special_tokens=False) if text else [])

    def row(self, question: str, passage: dict) -> Row:
        asked = [CLS, *self._encode(question)[:MOST_QUESTION], SEP]
        read = [*self._encode(passage["text"])[:MOST_PASSAGE], SEP]
        around = [
            *self._encode(passage.get("title", ""))[:MOST_TITLE],
            FULL_STOP,
            *self._encode(passage.get("before", ""))[-MOST_BEFORE:],
            SEP,
        ]
        return Row(asked + read + around, len(asked))


def to_batch(rows: list[Row]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Ids, types and mask, padded with zeros to the longest row."""
    longest = max(len(row.ids) for row in rows)
    batch = torch.zeros(3, len(rows), longest, dtype=torch.long)
    for at, row in enumerate(rows):
        for layer, values in enumerate((row.ids, row.types, [1] * len(row.ids))):
            batch[layer, at, : len(values)] = torch.tensor(values)
    return tuple(batch)
