"""A Llama of any size with random weights as GGUF, for wllama: random_gguf.py FILE [LAYERS HIDDEN].

The shape of random_llama.py, all matrices in Q8_0. The format: github.com/ggml-org/ggml/blob/master/docs/gguf.md.
"""

import struct
import sys
from pathlib import Path

import numpy as np

VOCABULARY = 1024
# Tokens that are words; before them come three special ones and one per byte.
FIRST_WORD = 3 + 256
HEAD_SIZE = 64
BLOCK = 32
ALIGNMENT = 32
F32, Q8_0 = 0, 8
UINT32, INT32, FLOAT32, BOOL, STRING, ARRAY = 4, 5, 6, 7, 8, 9


def text(value):
    data = value.encode() if isinstance(value, str) else value
    return struct.pack("<Q", len(data)) + data


def scalar(kind, value):
    return text(value) if kind == STRING else struct.pack({UINT32: "<I", INT32: "<i", FLOAT32: "<f", BOOL: "<?"}[kind], value)


def entry(key, kind, value):
    if not isinstance(value, list):
        return text(key) + struct.pack("<I", kind) + scalar(kind, value)
    head = text(key) + struct.pack("<IIQ", ARRAY, kind, len(value))
    return head + b"".join(scalar(kind, item) for item in value)


def q8_0(matrix):
    """Blocks of 32 weights with one 16-bit scale each."""
    blocks = matrix.reshape(-1, BLOCK)
    scale = np.maximum(np.abs(blocks).max(axis=1, keepdims=True), 1e-12) / 127
    integers = np.round(blocks / scale).astype(np.int8)
    return np.concatenate([scale.astype(np.float16).view(np.int8), integers], axis=1).tobytes()


def metadata(layers, hidden, intermediate):
    # Bytes, so that any letter is a token, and words nobody writes.
    tokens = ["<unk>", "<s>", "</s>"] + [f"<0x{byte:02X}>" for byte in range(256)]
    kinds = [2, 3, 3] + [6] * 256
    tokens += [f"\u2581w{index}" for index in range(VOCABULARY - len(tokens))]
    kinds += [1] * (VOCABULARY - len(kinds))
    shape = {
        "context_length": 4096,
        "embedding_length": hidden,
        "block_count": layers,
        "feed_forward_length": intermediate,
        "attention.head_count": hidden // HEAD_SIZE,
        "attention.head_count_kv": 1,
        "rope.dimension_count": HEAD_SIZE,
        "vocab_size": VOCABULARY,
    }
    return [
        entry("general.architecture", STRING, "llama"),
        entry("general.alignment", UINT32, ALIGNMENT),
        *(entry(f"llama.{key}", UINT32, value) for key, value in shape.items()),
        entry("llama.attention.layer_norm_rms_epsilon", FLOAT32, 1e-6),
        entry("llama.rope.freq_base", FLOAT32, 1e5),
        entry("tokenizer.ggml.model", STRING, "llama"),
        entry("tokenizer.ggml.tokens", STRING, tokens),
        entry("tokenizer.ggml.scores", FLOAT32, [-float(index) for index in range(VOCABULARY)]),
        entry("tokenizer.ggml.token_type", INT32, kinds),
        entry("tokenizer.ggml.bos_token_id", UINT32, 1),
        entry("tokenizer.ggml.eos_token_id", UINT32, 2),
        entry("tokenizer.ggml.unknown_token_id", UINT32, 0),
        entry("tokenizer.ggml.add_space_prefix", BOOL, False),
    ]


def matrices(layers, hidden, intermediate):
    """Name and shape (outputs, inputs); of one dimension: a gain."""
    yield "token_embd.weight", (VOCABULARY, hidden)
    yield "output_norm.weight", (hidden,)
    yield "output.weight", (VOCABULARY, hidden)
    for layer in range(layers):
        of = lambda name: f"blk.{layer}.{name}.weight"
        yield of("attn_norm"), (hidden,)
        yield of("attn_q"), (hidden // HEAD_SIZE * HEAD_SIZE, hidden)
        yield of("attn_k"), (HEAD_SIZE, hidden)
        yield of("attn_v"), (HEAD_SIZE, hidden)
        yield of("attn_output"), (hidden, hidden // HEAD_SIZE * HEAD_SIZE)
        yield of("ffn_norm"), (hidden,)
        yield of("ffn_gate"), (intermediate, hidden)
        yield of("ffn_up"), (intermediate, hidden)
        yield of("ffn_down"), (hidden, intermediate)


def main():
    file = Path(sys.argv[1])
    layers, hidden = (int(value) for value in sys.argv[2:4]) if len(sys.argv) > 3 else (8, 320)
    intermediate = hidden * 8 // 3 // 32 * 32
    random = np.random.default_rng(1)
    infos, data, offset = [], [], 0
    for name, shape in matrices(layers, hidden, intermediate):
        gain = len(shape) == 1
        values = np.ones(shape, np.float32) if gain else random.normal(0, shape[1] ** -0.5, shape).astype(np.float32)
        if name == "output.weight":
            # Bytes are only read: random ones are no text, and llama.cpp's server ends with an error at them.
            values[:FIRST_WORD] = 0
        content = values.tobytes() if gain else q8_0(values)
        dimensions = tuple(reversed(shape))
        kind = F32 if gain else Q8_0
        infos.append(text(name) + struct.pack(f"<I{len(shape)}QIQ", len(shape), *dimensions, kind, offset))
        padding = -len(content) % ALIGNMENT
        data += [content, bytes(padding)]
        offset += len(content) + padding
    entries = metadata(layers, hidden, intermediate)
    head = b"GGUF" + struct.pack("<IQQ", 3, len(infos), len(entries)) + b"".join(entries + infos)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(head + bytes(-len(head) % ALIGNMENT) + b"".join(data))


if __name__ == "__main__":
    main()
