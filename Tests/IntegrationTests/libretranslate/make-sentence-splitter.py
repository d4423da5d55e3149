"""Writes a sentence splitter in MiniSBD's ONNX format to the file given: a sentence ends at . ! ? before a space.

MiniSBD asks for a score of each of three classes at each character; class 2 is the end of a sentence.
"""
import json
import sys

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

UNITS = ["<PAD>", "<UNK>"] + [chr(c) for c in range(32, 127)] + list("äöüßÄÖÜéèáíóúñ¿¡çàâêîôûëïœ€£’“”–—…°")
PLACE = {unit: number for number, unit in enumerate(UNITS)}


def constant(name, values, kind):
    return numpy_helper.from_array(np.array(values, kind), name)


def main(path):
    ends, spaces = np.zeros(len(UNITS), np.float32), np.zeros(len(UNITS), np.float32)
    for mark in ".!?":
        ends[PLACE[mark]] = 1
    spaces[PLACE[" "]] = 1
    constants = [
        constant("ends", ends, np.float32), constant("spaces", spaces, np.float32), constant("one", [1], np.int64),
        constant("last", [2**31 - 1], np.int64), constant("none", [0.0], np.float32), constant("zero", 0.0, np.float32),
        constant("pads", [0, 0, 0, 1], np.int64), constant("two", [2.0], np.float32), constant("half", [1.0], np.float32),
        constant("axis", [2], np.int64),
    ]
    node = helper.make_node
    nodes = [
        node("Gather", ["ends", "units"], ["isEnd"]),
        node("Gather", ["spaces", "units"], ["isSpace"]),
        node("Pad", ["isSpace", "pads", "zero"], ["padded"]),
        node("Slice", ["padded", "one", "last", "one", "one"], ["nextIsSpace"]),
        node("Mul", ["isEnd", "nextIsSpace"], ["isBreak"]),
        node("Mul", ["isBreak", "two"], ["score2"]),
        node("ReduceSum", ["features", "axis"], ["sum"], keepdims=0),
        node("Mul", ["sum", "none"], ["nothing"]),
        node("Add", ["nothing", "half"], ["score0"]),
        node("Add", ["nothing", "none"], ["score1"]),
        *(node("Unsqueeze", [f"score{n}", "axis"], [f"class{n}"]) for n in range(3)),
        node("Concat", ["class0", "class1", "class2"], ["out"], axis=2),
    ]
    graph = helper.make_graph(
        nodes, "splitter",
        [helper.make_tensor_value_info("units", TensorProto.INT64, ["B", "N"]),
         helper.make_tensor_value_info("features", TensorProto.FLOAT, ["B", "N", "F"])],
        [helper.make_tensor_value_info("out", TensorProto.FLOAT, ["B", "N", 3])], constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)
    properties = {
        "lang_code": "en", "config": json.dumps({"feat_funcs": ["end_of_para"], "batch_size": 8}), "lexicon": "null",
        "vocab": json.dumps(
            {"lang": "en", "idx": 0, "cutoff": 0, "lower": False, "_id2unit": UNITS, "_unit2id": PLACE}),
    }
    for key, value in properties.items():
        entry = model.metadata_props.add()
        entry.key, entry.value = key, value
    onnx.checker.check_model(model)
    onnx.save(model, path)


main(sys.argv[1])
