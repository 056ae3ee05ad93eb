"""From the trained model to the file that Parley loads."""

from pathlib import Path

import numpy as np
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from network import Reader
from rows import Row, to_batch

INPUTS = ["input_ids", "token_type_ids", "attention_mask"]


def export(model: Reader, out: Path) -> Path:
    """Writes reader.onnx and reader.int8.onnx; gives the path of the latter."""
    model.eval()
    # Written out as plain products, which the rounding below knows.
    model.encoder.set_attn_implementation("eager")
    exact, small = out / "reader.onnx", out / "reader.int8.onnx"
    example = to_batch([Row([101, 2040, 102, 2002, 102], 3), Row([101, 2040, 102, 2002, 2056, 1012, 102], 3)])
    torch.onnx.export(
        model,
        example,
        str(exact),
        input_names=INPUTS,
        output_names=["score"],
        dynamic_axes={name: {0: "rows", 1: "length"} for name in INPUTS} | {"score": {0: "rows"}},
        opset_version=17,
        dynamo=False,
    )
    # One scale for each channel, and seven bits of eight: with one scale for a whole tensor, or with all eight, which
    # overflow in processors without VNNI, the scores are no longer those of the model.
    quantize_dynamic(exact, small, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
    return small


def scorer(file: Path):
    """Scores rows with a file, one by one as Parley does: rounding depends on what else is in a batch."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = torch.get_num_threads()
    session = onnxruntime.InferenceSession(str(file), options)

    def score_one(row: Row) -> float:
        inputs = dict(zip(INPUTS, (values.numpy() for values in to_batch([row]))))
        return float(session.run(["score"], inputs)[0][0])

    return lambda rows: np.array([score_one(row) for row in rows])
