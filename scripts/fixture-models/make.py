"""Writes the fixture models under the folder given: make.py FOLDER."""

import json
import sys
from pathlib import Path

import byte_bpe
import mini_bert
import word_piece
from channels import *
from copy_weights import copy_weights
from llama_graph import llama_graph

FILES = {"fp32": "model.onnx", "q8": "model_quantized.onnx", "q4": "model_q4.onnx"}


def write_json(path, value):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n")


def make_copy_llama(folder):
    tokens, tokenizer = byte_bpe.build_tokenizer(VOCABULARY)
    end, bos, pad = (tokens.index(token) for token in (byte_bpe.END, byte_bpe.BOS, byte_bpe.PAD))
    ids = {"bos_token_id": bos, "eos_token_id": end, "pad_token_id": pad}
    write_json(folder / "tokenizer.json", tokenizer)
    write_json(folder / "tokenizer_config.json", byte_bpe.tokenizer_config(MAX_POSITIONS))
    write_json(folder / "generation_config.json", {**ids, "do_sample": False})
    write_json(
        folder / "config.json",
        {
            "architectures": ["LlamaForCausalLM"],
            "model_type": "llama",
            "vocab_size": VOCABULARY,
            "hidden_size": HIDDEN,
            "intermediate_size": INTERMEDIATE,
            "num_hidden_layers": LAYERS,
            "num_attention_heads": HEADS,
            "num_key_value_heads": KV_HEADS,
            "head_dim": HEAD_SIZE,
            "hidden_act": "silu",
            "max_position_embeddings": MAX_POSITIONS,
            "rms_norm_eps": EPSILON,
            "rope_theta": ROPE_THETA,
            "rope_scaling": None,
            "attention_bias": False,
            "mlp_bias": False,
            "tie_word_embeddings": False,
            "torch_dtype": "float32",
            "use_cache": True,
            **ids,
        },
    )
    weights = copy_weights(tokens)
    for precision, file in FILES.items():
        llama_graph(weights, precision).save(folder / "onnx" / file)


def make_mini_bert(folder):
    tokens, tokenizer = word_piece.build_tokenizer()
    write_json(folder / "tokenizer.json", tokenizer)
    write_json(folder / "tokenizer_config.json", word_piece.tokenizer_config(mini_bert.MAX_POSITIONS))
    write_json(folder / "config.json", mini_bert.config(len(tokens)))
    weights = mini_bert.bert_weights(tokens)
    for precision in ("fp32", "q8"):
        mini_bert.bert_graph([weights], precision).save(folder / "onnx" / FILES[precision])


if __name__ == "__main__":
    models = Path(sys.argv[1])
    make_copy_llama(models / "copy-llama")
    make_mini_bert(models / "mini-bert")
