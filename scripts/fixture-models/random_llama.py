"""A Llama of any size with random weights, for benchmarks: random_llama.py FOLDER [LAYERS HIDDEN [DTYPE]].

Its words mean nothing; its speed is that of a model of this size. Same tokenizer and graph as the copying model.
"""

import json
import shutil
import sys
from pathlib import Path

import numpy as np

import channels

folder = Path(sys.argv[1])
layers, hidden = (int(value) for value in sys.argv[2:4]) if len(sys.argv) > 3 else (8, 320)
dtype = sys.argv[4] if len(sys.argv) > 4 else "q8"
channels.LAYERS = layers
channels.HIDDEN = hidden
channels.INTERMEDIATE = hidden * 8 // 3 // 32 * 32
channels.HEAD_SIZE = 64
channels.HEADS = hidden // 64
channels.KV_HEADS = 1

# After the sizes are set: the module takes them over as it is imported.
from llama_graph import llama_graph  # noqa: E402

source = Path(__file__).parent / "../../tests/fixtures/models/tacit-fixtures/copy-llama"


def random_weights(random):
    matrix = lambda inputs, outputs: random.normal(0, inputs**-0.5, (inputs, outputs)).astype(np.float32)
    queries, keys = channels.HEADS * channels.HEAD_SIZE, channels.KV_HEADS * channels.HEAD_SIZE
    layer = lambda: {
        "attention_norm": np.ones(hidden, np.float32),
        "query": matrix(hidden, queries),
        "key": matrix(hidden, keys),
        "value": matrix(hidden, keys),
        "output": matrix(queries, hidden),
        "mlp_norm": np.ones(hidden, np.float32),
        "gate": matrix(hidden, channels.INTERMEDIATE),
        "up": matrix(hidden, channels.INTERMEDIATE),
        "down": matrix(channels.INTERMEDIATE, hidden),
    }
    return {
        "embeddings": random.normal(0, 1, (channels.VOCABULARY, hidden)).astype(np.float32),
        "layers": [layer() for _ in range(layers)],
        "final_norm": np.ones(hidden, np.float32),
        "logits": matrix(hidden, channels.VOCABULARY),
    }


def main():
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("tokenizer.json", "tokenizer_config.json", "generation_config.json"):
        shutil.copy(source / name, folder / name)
    config = json.loads((source / "config.json").read_text())
    config |= {
        "hidden_size": hidden,
        "intermediate_size": channels.INTERMEDIATE,
        "num_hidden_layers": layers,
        "num_attention_heads": channels.HEADS,
        "num_key_value_heads": channels.KV_HEADS,
        "head_dim": channels.HEAD_SIZE,
    }
    (folder / "config.json").write_text(json.dumps(config, indent=1) + "\n")
    weights = random_weights(np.random.default_rng(1))
    name = {"q8": "model_quantized", "q4": "model_q4"}[dtype]
    llama_graph(weights, dtype).save(folder / "onnx" / f"{name}.onnx")


if __name__ == "__main__":
    main()
