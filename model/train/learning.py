"""One stage of training: which lists are drawn, and how the model learns from them."""

import random
import time
from dataclasses import dataclass

import torch
from torch.nn import functional

from lists import Asked, draw, usable
from network import Reader
from rows import RowMaker


@dataclass(frozen=True)
class Part:
    """Questions of one folder of the data."""

    source: str
    answerable: bool = True
    # Drawn at most; all where it is None.
    most: int | None = None
    times: int = 1


@dataclass(frozen=True)
class Stage:
    name: str
    parts: tuple[Part, ...]
    wrong: int
    lists_a_step: int
    rate: float
    # The head starts from nothing and learns so many times as fast.
    head_rate: float
    warm_up: int
    frozen_layers: int = 0
    most_steps: int | None = None
    # Beside the passages stands a zero for "none of them answers", which gives the scores their zero point.
    with_none: bool = False


def lists_of(stage: Stage, data: dict[str, list[Asked]]) -> list[Asked]:
    chosen: list[Asked] = []
    for part in stage.parts:
        found = usable(data[part.source], stage.wrong, part.answerable)
        random.shuffle(found)
        chosen += found[: part.most] * part.times
    random.shuffle(chosen)
    return chosen


def learn(model: Reader, maker: RowMaker, stage: Stage, data: dict[str, list[Asked]], most_steps: int | None) -> None:
    """Softmax over each list: the right passage against the wrong ones beside it."""
    lists = lists_of(stage, data)
    limits = [len(lists) // stage.lists_a_step, stage.most_steps, most_steps]
    steps = min(limit for limit in limits if limit is not None)
    print(f"{stage.name}: {len(lists)} lists, {steps} steps", flush=True)
    model.freeze(stage.frozen_layers)
    optimiser = torch.optim.AdamW(
        [
            {"params": [p for p in model.encoder.parameters() if p.requires_grad], "lr": stage.rate},
            {"params": model.head.parameters(), "lr": stage.rate * stage.head_rate},
        ],
        weight_decay=0.01,
    )
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1.0, (step + 1) / stage.warm_up) * (1 - step / max(1, steps))
    )
    model.train()
    started, losses, hits = time.monotonic(), [], []
    for step in range(steps):
        drawn = lists[step * stage.lists_a_step : (step + 1) * stage.lists_a_step]
        rows = [maker.row(each.question, passage) for each in drawn for passage in draw(each, stage.wrong)]
        scores = model.score(rows).view(len(drawn), stage.wrong + 1)
        if stage.with_none:
            scores = torch.cat([scores, torch.zeros(len(drawn), 1)], dim=1)
        # Without a right passage the zero, which stands last, is right.
        target = torch.tensor([0 if each.right is not None else stage.wrong + 1 for each in drawn])
        loss = functional.cross_entropy(scores, target)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        losses.append(loss.item())
        hits.append((scores.argmax(1) == target).float().mean().item())
        if (step + 1) % 50 == 0 or step + 1 == steps:
            recent = slice(-50, None)
            print(
                f"  step {step + 1}: loss {mean(losses[recent]):.3f}, right {mean(hits[recent]):.3f},"
                f" {(time.monotonic() - started) / (step + 1):.1f} s a step",
                flush=True,
            )


def mean(values: list[float]) -> float:
    return sum(values) / max(1, len(values))
