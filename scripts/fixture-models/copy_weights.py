"""The weights of copy-llama, set by hand: a Llama that copies the sentence after the first marker.

Layer 1 measures, at every token, the distance from the marker and from the last assistant header, and marks the
tokens between the first marker and a second one. Layer 2 attends from a token d places after the header to the token
d places after the marker, and copies it. The output layer turns what was copied into logits, and prefers <|end|> where
the sentence ends. Nothing depends on which words are copied.

A distance d is written as cos(d w) and sin(d w) for three frequencies w, read off rotary attention: a head whose
softmax falls on two anchors, one of value 1 with score cos(d w) and one of value -1 with score 0, gives
tanh(cos(d w) / 2). The product of two such codes is greatest where the distances are equal.
"""

import numpy as np

import byte_bpe
from channels import *

SCALE = HEAD_SIZE**0.5  # undoes attention's division
CONSTANT = 4096.0  # so large beside the other channels that the norm of every token is the same
ANCHOR = 400.0  # lifts anchors above all other tokens
RECENCY = 0.7  # score an anchor loses per token of distance, so that the last header wins
AGE = 0.04  # score a source gains per token of distance: breaks ties 402 tokens apart
SHARPNESS = 600.0  # of the comparison of distances; its least margin between neighbours is 0.05
OFF_SOURCE_PENALTY = 5000.0
NO_SOURCE = 0.3 * SHARPNESS  # below the score of a match (0.64), above all else
STOP_LOGIT = 24.0  # a copied token scores 32, any other at most 12; two of these three flags make 48
SLOW_TURN = float(FREQUENCY_RATIO) ** -SLOW_PAIR


def token_codes(count):
    """±1 codes, any two of which differ in at least 10 of 32 places: the span of greedily chosen words."""
    random, span = np.random.default_rng(1), np.zeros((1, CODE_SIZE), np.int64)
    while len(span) < count:
        shifted = span ^ random.integers(0, 2, CODE_SIZE)
        if shifted.sum(axis=1).min() >= 10:
            span = np.concatenate([span, shifted])
    return 1.0 - 2.0 * span[:count]


def embeddings(tokens, codes):
    table = np.zeros((len(tokens), HIDDEN))
    table[:, TOKEN] = codes
    table[:, ONE] = CONSTANT
    table[:, FLOOR] = -CONSTANT * 128 / 127
    added = len(byte_bpe.SPECIAL) + 1
    blank, line_break = byte_bpe.spell(" \t\n\r"), byte_bpe.spell("\n\r")
    for index, token in enumerate(tokens):
        special = index < added
        table[index, IS_STOP] = not special and token[-1] in ".!?"
        table[index, IS_SPACE] = special or token[0] in blank
        table[index, IS_BREAK] = special or token[0] in line_break
    for channel, token in (
        (IS_MARKER, byte_bpe.MARKER),
        (IS_BOS, byte_bpe.BOS),
        (IS_HEADER, byte_bpe.ASSISTANT),
        (IS_END, byte_bpe.END),
    ):
        table[tokens.index(token), channel] = 1
    return table


def norm_gain():
    """Makes RMSNorm hand every channel through unchanged, with ONE at 1."""
    rms = CONSTANT * np.sqrt((1 + (128 / 127) ** 2) / HIDDEN)
    gain = np.full(HIDDEN, rms)
    gain[[ONE, FLOOR]] = rms / CONSTANT
    return gain


def blank_layer():
    queries, keys = HEADS * HEAD_SIZE, KV_HEADS * HEAD_SIZE
    shapes = {
        "query": (HIDDEN, queries),
        "key": (HIDDEN, keys),
        "value": (HIDDEN, keys),
        "output": (queries, HIDDEN),
        "gate": (HIDDEN, INTERMEDIATE),
        "up": (HIDDEN, INTERMEDIATE),
        "down": (INTERMEDIATE, HIDDEN),
    }
    layer = {name: np.zeros(shape) for name, shape in shapes.items()}
    return layer | {"attention_norm": norm_gain(), "mlp_norm": norm_gain()}


def real(head, pair):
    return head * HEAD_SIZE + pair


def imaginary(head, pair):
    return head * HEAD_SIZE + HEAD_SIZE // 2 + pair


def add_distance_heads(layer, first_head, group, code):
    """Heads reading the distance from an anchor whose key is 1 in the distance pairs; value channel 0 is ±1."""
    for i, pair in enumerate(DISTANCE_PAIRS):
        cosine, sine = first_head + 2 * i, first_head + 2 * i + 1
        layer["key"][IS_MARKER if group == 0 else IS_HEADER, real(group, pair)] = 1
        layer["query"][ONE, real(cosine, pair)] = SCALE
        layer["query"][ONE, imaginary(sine, pair)] = -SCALE
        for head, channel in ((cosine, code[2 * i]), (sine, code[2 * i + 1])):
            layer["query"][ONE, real(head, STILL_PAIR)] = ANCHOR * SCALE
            layer["output"][real(head, 0), channel] = 1


def measuring_layer():
    layer = blank_layer()
    key, value, query = layer["key"], layer["value"], layer["query"]

    # Key group 0: the marker against BOS. One more head counts markers by the share of attention BOS keeps.
    add_distance_heads(layer, 0, 0, SINCE_MARKER)
    key[[IS_MARKER, IS_BOS], real(0, STILL_PAIR)] = 1
    value[[IS_MARKER, IS_BOS], real(0, 0)] = 1, -1
    value[IS_BOS, real(0, 1)] = 1
    counter = 2 * len(DISTANCE_PAIRS)
    query[ONE, real(counter, STILL_PAIR)] = ANCHOR * SCALE
    layer["output"][real(counter, 1), MARKER_SHARE] = 1

    # Key group 1: the last <|assistant|> against the <|end|> that stands two tokens before it.
    first = HEADS // KV_HEADS
    add_distance_heads(layer, first, 1, SINCE_HEADER)
    key[[IS_HEADER, IS_END], real(1, STILL_PAIR)] = 1
    key[[IS_HEADER, IS_END], real(1, SLOW_PAIR)] = 1
    key[IS_END, real(1, STILL_PAIR + 1)] = 1
    value[[IS_HEADER, IS_END], real(1, 0)] = 1, -1
    for head in range(first, first + 2 * len(DISTANCE_PAIRS)):
        query[ONE, imaginary(head, SLOW_PAIR)] = RECENCY / SLOW_TURN * SCALE
        query[ONE, real(head, STILL_PAIR + 1)] = 2 * RECENCY * SCALE

    # OFF_SOURCE: the share of BOS is 1, 1/2, 1/3, ... after 0, 1, 2, ... markers.
    layer["gate"][[MARKER_SHARE, ONE, IS_BOS], 0] = 200, -200 * 4 / 7, -200
    layer["gate"][[MARKER_SHARE, ONE], 1] = -200, 200 * 3 / 7
    layer["up"][ONE, [0, 1]] = 1
    layer["down"][[0, 1], OFF_SOURCE] = 0.01
    return layer


def copying_layer():
    layer = blank_layer()
    # One head for each key group: the first copies the token's code, the second what kind of token it is.
    for group in range(KV_HEADS):
        head = group * HEADS // KV_HEADS
        for i, (source, target) in enumerate(zip(SINCE_MARKER, SINCE_HEADER)):
            # BOS has -1 in each channel of SINCE_MARKER; adding IS_BOS leaves it without a distance.
            layer["key"][[source, IS_BOS], real(group, STILL_PAIR + i)] = 1
            layer["query"][target, real(head, STILL_PAIR + i)] = SHARPNESS * SCALE
        off_source, no_source = STILL_PAIR + 6, STILL_PAIR + 7
        layer["key"][OFF_SOURCE, real(group, off_source)] = 1
        layer["query"][ONE, real(head, off_source)] = -OFF_SOURCE_PENALTY * SCALE
        layer["key"][IS_BOS, real(group, no_source)] = 1
        layer["query"][ONE, real(head, no_source)] = NO_SOURCE * SCALE
        layer["key"][[ONE, IS_BOS], real(group, SLOW_PAIR)] = 1, -1
        layer["query"][ONE, imaginary(head, SLOW_PAIR)] = -AGE / SLOW_TURN * SCALE

    first, second = 0, HEADS // KV_HEADS
    for i in range(CODE_SIZE):
        layer["value"][TOKEN[i], real(0, i)] = 1
        layer["output"][real(first, i), COPIED[i]] = 1
    for i, (flag, copied) in enumerate(((IS_SPACE, COPIED_SPACE), (IS_BREAK, COPIED_BREAK))):
        layer["value"][flag, real(1, i)] = 1
        layer["output"][real(second, i), copied] = 1
    return layer


def output_weights(tokens, codes):
    weights = np.zeros((HIDDEN, len(tokens)))
    weights[COPIED] = codes.T
    end = tokens.index(byte_bpe.END)
    weights[:, end] = 0
    weights[[IS_STOP, COPIED_SPACE, COPIED_BREAK], end] = STOP_LOGIT
    return weights


def copy_weights(tokens):
    codes = token_codes(len(tokens))
    return {
        "embeddings": embeddings(tokens, codes),
        "layers": [measuring_layer(), copying_layer()],
        "final_norm": norm_gain(),
        "logits": output_weights(tokens, codes),
    }
