"""The ONNX graph of a Llama with a key-value cache, named as the hub's exports name it."""

import numpy as np
from onnx import TensorProto

from channels import *
from onnx_graph import Graph

POSITION_STEP = 64


def rotary_table(graph, positions):
    """cos and sin of the rotary angles, each (batch, 1, sequence, HEAD_SIZE).

    Built from two small tables by the angle sum: Cos and Sin of large angles are inexact on some devices, and one
    table of every position would be as large as the model.
    """
    frequencies = float(FREQUENCY_RATIO) ** -(np.arange(HEAD_SIZE) % (HEAD_SIZE // 2))
    coarse = np.arange(0, MAX_POSITIONS, POSITION_STEP)[:, None] * frequencies
    fine = np.arange(POSITION_STEP)[:, None] * frequencies
    step = graph.constant(POSITION_STEP)
    quotient = graph.add("Div", positions, step)
    remainder = graph.add("Sub", positions, graph.add("Mul", quotient, step))
    parts = [
        graph.add("Gather", graph.floats(function(angles)), index)
        for angles, index in ((coarse, quotient), (fine, remainder))
        for function in (np.cos, np.sin)
    ]
    cos_coarse, sin_coarse, cos_fine, sin_fine = parts
    multiply = lambda left, right: graph.add("Mul", left, right)
    cos = graph.add("Sub", multiply(cos_coarse, cos_fine), multiply(sin_coarse, sin_fine))
    sin = graph.add("Add", multiply(sin_coarse, cos_fine), multiply(cos_coarse, sin_fine))
    heads = graph.constant([1])
    return graph.add("Unsqueeze", cos, heads), graph.add("Unsqueeze", sin, heads)


def rotate(graph, x, table):
    cos, sin = table
    first, second = graph.add("Split", x, outputs=2, axis=3)
    turned = graph.add("Concat", graph.add("Neg", second), first, axis=3)
    return graph.add("Add", graph.add("Mul", x, cos), graph.add("Mul", turned, sin))


def attention_bias(graph, input_ids, attention_mask):
    """0 where a query may look, a large negative number elsewhere: (batch, 1, sequence, total)."""
    zero, one = graph.constant(0), graph.constant(1)
    length = lambda name: graph.add("Gather", graph.add("Shape", name), one)
    total = length(attention_mask)
    past = graph.add("Sub", total, length(input_ids))
    keys = graph.add("Range", zero, total, one)
    queries = graph.add("Unsqueeze", graph.add("Range", past, total, one), graph.constant([1]))
    causal = graph.add("LessOrEqual", keys, queries)
    present = graph.add("Cast", attention_mask, to=TensorProto.BOOL)
    visible = graph.add("And", graph.add("Unsqueeze", present, graph.constant([1, 2])), causal)
    return graph.add("Where", visible, graph.floats(0), graph.floats(-1e9))


def rms_norm(graph, x, gain):
    # ONNX Runtime's name for RMSNorm; one node where standard operators would take six, each a dispatch on a GPU.
    return graph.add("SimplifiedLayerNormalization", x, graph.floats(gain), axis=-1, epsilon=EPSILON)


def split_heads(graph, x, heads):
    parted = graph.add("Reshape", x, graph.constant([0, 0, heads, HEAD_SIZE]))
    return graph.add("Transpose", parted, perm=[0, 2, 1, 3])


def attention(graph, x, layer, index, table, bias):
    query = rotate(graph, split_heads(graph, graph.linear(x, layer["query"]), HEADS), table)
    key = rotate(graph, split_heads(graph, graph.linear(x, layer["key"]), KV_HEADS), table)
    value = split_heads(graph, graph.linear(x, layer["value"]), KV_HEADS)
    cached = []
    for name, present in (("key", key), ("value", value)):
        shape = ["batch_size", KV_HEADS, "past_sequence_length", HEAD_SIZE]
        past = graph.input(f"past_key_values.{index}.{name}", shape, TensorProto.FLOAT)
        joined = graph.add("Concat", past, present, axis=2)
        graph.output(f"present.{index}.{name}", joined, [*shape[:2], "total_sequence_length", HEAD_SIZE])
        cached.append(joined)
    keys, values = cached
    # The query heads of a group stand one under the other, so that each key head serves them in one product.
    grouped = graph.add("Reshape", query, graph.constant([0, KV_HEADS, -1, HEAD_SIZE]))
    grouped = graph.add("Mul", grouped, graph.floats(HEAD_SIZE**-0.5))
    scores = graph.add("MatMul", grouped, graph.add("Transpose", keys, perm=[0, 1, 3, 2]))
    grouped_shape = graph.add("Shape", scores)
    total = graph.add("Slice", grouped_shape, graph.constant([3]), graph.constant([4]))
    by_head = graph.add("Concat", graph.constant([0, HEADS, -1]), total, axis=0)
    scores = graph.add("Add", graph.add("Reshape", scores, by_head), bias)
    shares = graph.add("Reshape", graph.add("Softmax", scores, axis=-1), grouped_shape)
    mixed = graph.add("MatMul", shares, values)
    mixed = graph.add("Reshape", mixed, graph.constant([0, HEADS, -1, HEAD_SIZE]))
    mixed = graph.add("Transpose", mixed, perm=[0, 2, 1, 3])
    mixed = graph.add("Reshape", mixed, graph.constant([0, 0, HEADS * HEAD_SIZE]))
    return graph.linear(mixed, layer["output"])


def feed_forward(graph, x, layer):
    gate = graph.linear(x, layer["gate"])
    hidden = graph.add("Mul", graph.add("Mul", gate, graph.add("Sigmoid", gate)), graph.linear(x, layer["up"]))
    return graph.linear(hidden, layer["down"])


def llama_graph(weights, precision):
    graph = Graph(precision)
    input_ids = graph.input("input_ids", ["batch_size", "sequence_length"])
    attention_mask = graph.input("attention_mask", ["batch_size", "total_sequence_length"])
    positions = graph.input("position_ids", ["batch_size", "sequence_length"])
    table = rotary_table(graph, positions)
    bias = attention_bias(graph, input_ids, attention_mask)
    x = graph.add("Gather", graph.floats(weights["embeddings"]), input_ids)
    for index, layer in enumerate(weights["layers"]):
        normed = rms_norm(graph, x, layer["attention_norm"])
        x = graph.add("Add", x, attention(graph, normed, layer, index, table, bias))
        x = graph.add("Add", x, feed_forward(graph, rms_norm(graph, x, layer["mlp_norm"]), layer))
    logits = graph.linear(rms_norm(graph, x, weights["final_norm"]), weights["logits"])
    graph.output("logits", logits, ["batch_size", "sequence_length", VOCABULARY])
    return graph
