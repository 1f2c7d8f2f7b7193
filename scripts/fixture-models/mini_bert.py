"""A BERT with random weights whose mean-pooled output still means something: texts that share words are close.

Token vectors are random, so different words are nearly orthogonal, and the single layer adds little to them. Common
words carry a large pair of opposite values; layer normalization then leaves little of the rest of their vector, and
the last gain drops the pair. Positions are left out: they would take a third of the size and add nothing.
"""

import numpy as np
from onnx import TensorProto

import word_piece
from onnx_graph import Graph

HIDDEN = 64
INTERMEDIATE = 128
HEADS = 2
MAX_POSITIONS = 512
EPSILON = 1e-12
COMMON_WEIGHT = 40.0
LAYER_WEIGHT = 0.2


def bert_weights(tokens):
    random = np.random.default_rng(2)
    matrix = lambda rows, columns: random.standard_normal((rows, columns)) / np.sqrt(rows)
    embeddings = random.standard_normal((len(tokens), HIDDEN))
    embeddings[:, :2] = 0
    for index, token in enumerate(tokens):
        if token in word_piece.COMMON:
            embeddings[index, :2] = COMMON_WEIGHT, -COMMON_WEIGHT
    return {
        "embeddings": embeddings,
        "token_types": 0.02 * random.standard_normal((2, HIDDEN)),
        "query": matrix(HIDDEN, HIDDEN),
        "key": matrix(HIDDEN, HIDDEN),
        "value": matrix(HIDDEN, HIDDEN),
        "output": LAYER_WEIGHT * matrix(HIDDEN, HIDDEN),
        "up": matrix(HIDDEN, INTERMEDIATE),
        "down": LAYER_WEIGHT * matrix(INTERMEDIATE, HIDDEN),
    }


def embed(graph, table, ids):
    if graph.precision == "fp32":
        return graph.add("Gather", graph.floats(table), ids)
    scale = np.abs(table).max(axis=1, keepdims=True) / 127
    rows = graph.add("Gather", graph.constant(np.round(table / scale), np.int8), ids)
    return graph.add("Mul", graph.add("Cast", rows, to=TensorProto.FLOAT), graph.add("Gather", graph.floats(scale), ids))


def layer_norm(graph, x, gain=None):
    gain = np.ones(HIDDEN) if gain is None else gain
    return graph.add("LayerNormalization", x, graph.floats(gain), graph.floats(np.zeros(HIDDEN)), axis=-1, epsilon=EPSILON)


def attention(graph, x, weights, bias):
    def split(name):
        parted = graph.add("Reshape", graph.linear(x, weights[name]), graph.constant([0, 0, HEADS, HIDDEN // HEADS]))
        return graph.add("Transpose", parted, perm=[0, 2, 1, 3])

    query, key, value = split("query"), split("key"), split("value")
    scores = graph.add("MatMul", query, graph.add("Transpose", key, perm=[0, 1, 3, 2]))
    scores = graph.add("Mul", scores, graph.floats((HIDDEN // HEADS) ** -0.5))
    shares = graph.add("Softmax", graph.add("Add", scores, bias), axis=-1)
    mixed = graph.add("Transpose", graph.add("MatMul", shares, value), perm=[0, 2, 1, 3])
    return graph.linear(graph.add("Reshape", mixed, graph.constant([0, 0, HIDDEN])), weights["output"])


def feed_forward(graph, x, weights):
    hidden = graph.linear(x, weights["up"])
    error = graph.add("Erf", graph.add("Mul", hidden, graph.floats(2**-0.5)))
    gelu = graph.add("Mul", graph.add("Mul", hidden, graph.floats(0.5)), graph.add("Add", error, graph.floats(1)))
    return graph.linear(gelu, weights["down"])


def bert_graph(layers, precision):
    """layers: the weights of each; the embeddings are those of the first."""
    graph = Graph(precision)
    shape = ["batch_size", "sequence_length"]
    input_ids, mask, token_types = (graph.input(name, shape) for name in ("input_ids", "attention_mask", "token_type_ids"))
    hidden_from = graph.add("Sub", graph.floats(1), graph.add("Cast", mask, to=TensorProto.FLOAT))
    hidden_from = graph.add("Unsqueeze", hidden_from, graph.constant([1, 2]))
    bias = graph.add("Mul", hidden_from, graph.floats(-1e9))
    first = layers[0]
    x = graph.add("Add", embed(graph, first["embeddings"], input_ids), embed(graph, first["token_types"], token_types))
    x = layer_norm(graph, x)
    for weights in layers[:-1]:
        x = layer_norm(graph, graph.add("Add", x, attention(graph, x, weights, bias)))
        x = layer_norm(graph, graph.add("Add", x, feed_forward(graph, x, weights)))
    weights = layers[-1]
    x = layer_norm(graph, graph.add("Add", x, attention(graph, x, weights, bias)))
    last_gain = np.ones(HIDDEN)
    last_gain[:2] = 0
    x = layer_norm(graph, graph.add("Add", x, feed_forward(graph, x, weights)), last_gain)
    graph.output("last_hidden_state", x, [*shape, HIDDEN])
    return graph


def config(vocabulary_size):
    return {
        "architectures": ["BertModel"],
        "model_type": "bert",
        "vocab_size": vocabulary_size,
        "hidden_size": HIDDEN,
        "intermediate_size": INTERMEDIATE,
        "num_hidden_layers": 1,
        "num_attention_heads": HEADS,
        "hidden_act": "gelu",
        "max_position_embeddings": MAX_POSITIONS,
        "type_vocab_size": 2,
        "layer_norm_eps": EPSILON,
        "pad_token_id": 0,
        "torch_dtype": "float32",
    }
