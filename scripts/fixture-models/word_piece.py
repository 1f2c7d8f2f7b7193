"""A WordPiece tokenizer of 1,024 tokens for the embedding model: whole words of words.txt, then pieces of words."""

import string

import byte_bpe

SIZE = 1024
SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
# Words that say nothing about the subject: the head of the list, which is in order of frequency.
COMMON = {word.lower() for word in byte_bpe.read_words()[:120]} | set(string.punctuation) | {"[CLS]", "[SEP]"}


def vocabulary():
    letters, continued = [*string.ascii_lowercase, *string.digits], "##"
    tokens = [*SPECIAL, *string.punctuation, *letters, *(continued + letter for letter in letters)]
    pieces = [first + second for first, second in byte_bpe.learn_merges(600)]
    tokens += [continued + piece for piece in pieces if piece.isascii() and piece.islower()]
    tokens += [word.lower() for word in byte_bpe.read_words()]
    return list(dict.fromkeys(tokens))[:SIZE]


def build_tokenizer():
    """The tokens in id order, and the contents of tokenizer.json."""
    tokens = vocabulary()
    ids = {token: index for index, token in enumerate(tokens)}
    single = [
        {"SpecialToken": {"id": "[CLS]", "type_id": 0}},
        {"Sequence": {"id": "A", "type_id": 0}},
        {"SpecialToken": {"id": "[SEP]", "type_id": 0}},
    ]
    pair = [*single, {"Sequence": {"id": "B", "type_id": 1}}, {"SpecialToken": {"id": "[SEP]", "type_id": 1}}]
    flags = {"single_word": False, "lstrip": False, "rstrip": False, "normalized": False, "special": True}
    return tokens, {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [{"id": ids[token], "content": token, **flags} for token in SPECIAL],
        "normalizer": {
            "type": "BertNormalizer",
            "clean_text": True,
            "handle_chinese_chars": True,
            "strip_accents": None,
            "lowercase": True,
        },
        "pre_tokenizer": {"type": "BertPreTokenizer"},
        "post_processor": {
            "type": "TemplateProcessing",
            "single": single,
            "pair": pair,
            "special_tokens": {
                token: {"id": token, "ids": [ids[token]], "tokens": [token]} for token in ("[CLS]", "[SEP]")
            },
        },
        "decoder": {"type": "WordPiece", "prefix": "##", "cleanup": True},
        "model": {
            "type": "WordPiece",
            "unk_token": "[UNK]",
            "continuing_subword_prefix": "##",
            "max_input_chars_per_word": 100,
            "vocab": ids,
        },
    }


def tokenizer_config(max_length):
    names = dict(zip(("pad_token", "unk_token", "cls_token", "sep_token", "mask_token"), SPECIAL))
    return {"tokenizer_class": "BertTokenizer", "do_lower_case": True, "model_max_length": max_length, **names}
