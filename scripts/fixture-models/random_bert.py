"""A BERT of any size with random weights, for benchmarks: random_bert.py FOLDER [LAYERS HIDDEN].

The graph of the small one in as many layers; by default the shape of all-MiniLM-L6-v2 but for its vocabulary.
"""

import json
import shutil
import sys
from pathlib import Path

import mini_bert

source = Path(__file__).parent / "../../tests/fixtures/models/tacit-fixtures/mini-bert"
folder = Path(sys.argv[1])
layers, hidden = (int(value) for value in sys.argv[2:4]) if len(sys.argv) > 3 else (6, 384)
mini_bert.HIDDEN = hidden
mini_bert.INTERMEDIATE = 4 * hidden
mini_bert.HEADS = hidden // 32


def main():
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("tokenizer.json", "tokenizer_config.json"):
        shutil.copy(source / name, folder / name)
    config = json.loads((source / "config.json").read_text())
    shape = {
        "hidden_size": hidden,
        "intermediate_size": 4 * hidden,
        "num_hidden_layers": layers,
        "num_attention_heads": hidden // 32,
    }
    (folder / "config.json").write_text(json.dumps(config | shape, indent=1) + "\n")
    tokens = json.loads((source / "tokenizer.json").read_text())["model"]["vocab"]
    graph = mini_bert.bert_graph([mini_bert.bert_weights(list(tokens)) for _ in range(layers)], "q8")
    graph.save(folder / "onnx" / "model_quantized.onnx")


if __name__ == "__main__":
    main()
