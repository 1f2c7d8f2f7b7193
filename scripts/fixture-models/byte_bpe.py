"""A byte-level BPE tokenizer of 1,024 tokens, learnt from words.txt.

Merges join letters only (and the space before a word), so punctuation, digits and white space are always tokens of
their own: where a sentence ends can be read off single tokens. Any UTF-8 text survives the round trip.
"""

from collections import Counter
from pathlib import Path

BOS, END, PAD, SYSTEM, USER, ASSISTANT = "<|bos|>", "<|end|>", "<|pad|>", "<|system|>", "<|user|>", "<|assistant|>"
MARKER = "\n[1] "
SPECIAL = [BOS, END, PAD, SYSTEM, USER, ASSISTANT]
# Typographic punctuation is three bytes long; as one token it costs what ASCII punctuation costs.
PUNCTUATION = "’‘“”–—…"

CHAT_TEMPLATE = (
    "{{ bos_token }}"
    "{% for message in messages %}"
    "{{ '<|' + message['role'] + '|>\\n' + message['content'] + '<|end|>\\n' }}"
    "{% endfor %}"
    "{% if add_generation_prompt %}{{ '<|assistant|>\\n' }}{% endif %}"
)


def byte_alphabet():
    """GPT-2's printable stand-in for each byte."""
    printable = [*range(33, 127), *range(161, 173), *range(174, 256)]
    others = [byte for byte in range(256) if byte not in printable]
    return {byte: chr(byte) for byte in printable} | {byte: chr(256 + i) for i, byte in enumerate(others)}


ALPHABET = byte_alphabet()


def spell(text):
    return tuple(ALPHABET[byte] for byte in text.encode())


def read_words():
    return list(dict.fromkeys((Path(__file__).parent / "words.txt").read_text().split()))


def word_counts():
    """Words of the list by Zipf's law, after a space, bare, and at the start of a sentence."""
    counts = Counter()
    for rank, word in enumerate(read_words()):
        for form, share in ((" " + word, 100), (word, 15), (" " + word.capitalize(), 10), (word.capitalize(), 10)):
            counts[spell(form)] += share * 10_000 // (rank + 100)
    return counts


def join(symbols, pair):
    out, i = [], 0
    while i < len(symbols):
        if symbols[i : i + 2] == pair:
            out.append(pair[0] + pair[1])
            i += 2
        else:
            out.append(symbols[i])
            i += 1
    return tuple(out)


def learn_merges(count):
    merges = []
    for sign in PUNCTUATION:
        first, second, third = spell(sign)
        merges += [pair for pair in ((first, second), (first + second, third)) if pair not in merges]
    words = list(word_counts().items())
    pairs = Counter()
    for symbols, weight in words:
        for pair in zip(symbols, symbols[1:]):
            pairs[pair] += weight
    while len(merges) < count:
        best = max(sorted(pairs), key=pairs.get)
        merges.append(best)
        for index, (symbols, weight) in enumerate(words):
            if best[0] not in symbols or best[1] not in symbols:
                continue
            joined = join(symbols, best)
            words[index] = joined, weight
            for pair in zip(symbols, symbols[1:]):
                pairs[pair] -= weight
            for pair in zip(joined, joined[1:]):
                pairs[pair] += weight
    return merges


def build_tokenizer(size):
    """The token strings in id order (added tokens first), and the contents of tokenizer.json."""
    added = [*SPECIAL, MARKER]
    merges = learn_merges(size - len(added) - len(ALPHABET))
    tokens = [*added, *ALPHABET.values(), *(first + second for first, second in merges)]
    byte_level = {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": True, "use_regex": True}
    tokenizer = {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [
            {
                "id": index,
                "content": token,
                "single_word": False,
                "lstrip": False,
                "rstrip": False,
                "normalized": False,
                "special": token in SPECIAL,
            }
            for index, token in enumerate(added)
        ],
        "normalizer": None,
        "pre_tokenizer": byte_level,
        "post_processor": None,
        "decoder": byte_level,
        "model": {
            "type": "BPE",
            "dropout": None,
            "unk_token": None,
            "continuing_subword_prefix": None,
            "end_of_word_suffix": None,
            "fuse_unk": False,
            "byte_fallback": False,
            "vocab": {token: index for index, token in enumerate(tokens)},
            "merges": [f"{first} {second}" for first, second in merges],
        },
    }
    return tokens, tokenizer


def tokenizer_config(max_length):
    return {
        "tokenizer_class": "PreTrainedTokenizerFast",
        "bos_token": BOS,
        "eos_token": END,
        "pad_token": PAD,
        "clean_up_tokenization_spaces": False,
        "model_max_length": max_length,
        "chat_template": CHAT_TEMPLATE,
    }
