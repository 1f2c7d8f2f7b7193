"""What candidates.ts wrote, as batches of tensors."""
import json
import random
from collections import Counter
from pathlib import Path

import numpy as np
import torch

from network import OWN


class Data:
    """
    `questions`: by set; each a list of dicts as written, `passages` of [text, before, after, above, …].
    `own` and `highest_salience` are those of weights that there are: the words with a vector of their own.
    """

    def __init__(self, folder, own=None, highest_salience=None):
        folder = Path(folder)
        self.words = json.loads((folder / 'words.json').read_text())
        self.sizes = json.loads((folder / 'sizes.json').read_text())
        steps = np.fromfile(folder / 'vectors.i8', np.int8).reshape(len(self.words), -1)
        self.vectors = torch.from_numpy(steps.astype(np.float32) / self.sizes['vectorSteps'])
        salience = torch.from_numpy(np.fromfile(folder / 'salience.f32', np.float32))
        self.highest_salience = highest_salience or float(salience.max())
        self.salience = salience / self.highest_salience
        with (folder / 'texts.jsonl').open() as lines:
            self.texts = [json.loads(line) for line in lines]
        self.questions = {}
        with (folder / 'questions.jsonl').open() as lines:
            for line in lines:
                question = json.loads(line)
                self.questions.setdefault(question['set'], []).append(question)
        with (folder / 'pairs.jsonl').open() as lines:
            self.pairs = [json.loads(line) for line in lines]
        self.stems = torch.tensor(json.loads((folder / 'stems.json').read_text()))
        self.stems[0] = -1
        self.own = own or self._commonest()

    def tables(self):
        rows = {word: row + 1 for row, word in enumerate(self.own)}
        own = torch.tensor([rows.get(word, 0) for word in self.words])
        return self.vectors, self.salience, own, self.stems

    def _commonest(self):
        """The commonest words of questions and texts."""
        count = Counter()
        for asked, _, _ in self.pairs:
            count.update(asked)
        for question in (q for some in self.questions.values() for q in some):
            count.update(question['words'])
        for words, _ in self.texts:
            count.update(words)
        return [self.words[word] for word, _ in count.most_common(OWN)]

    def split(self, check):
        """Questions to train on, but those whose answer is not among the passages; and those only measured, by set."""
        train = []
        for name, questions in self.questions.items():
            if name not in check:
                train += [q for q in questions if q['passages'] and holds_answer(q) == q['answerable']]
        return train, {name: self.questions[name] for name in check}

    def collate(self, asked):
        """`asked`: pairs of a question and the passages of it to read."""
        passages = [passage for _, some in asked for passage in some]
        text = [self.texts[p['text']] for p in passages]
        table = pad([words for words, _ in text])
        spans = torch.zeros(table.shape, dtype=torch.bool)
        for row, passage in enumerate(passages):
            spans[row, passage['answer']] = True
        question = pad([q['words'] for q, _ in asked])
        return {
            'question': question,
            'weights': pad([q['weights'] for q, _ in asked], torch.float32),
            'of': torch.tensor([at for at, (_, some) in enumerate(asked) for _ in some]),
            'instead': stand_ins([q['standIns'] for q, _ in asked], question.shape),
            'text': table,
            'shapes': pad([shapes for _, shapes in text]),
            'spans': spans,
            **{n: pad([self.texts[p[n]][0] for p in passages]) for n in ('before', 'after')},
            'above': pad([self.above(p) for p in passages]),
            'features': torch.tensor([p['features'] for p in passages]),
            'score': torch.tensor([p['score'] for p in passages]),
            'right': torch.tensor([p['right'] for p in passages], dtype=torch.bool),
        }

    def above(self, passage):
        heading = self.sizes['heading']
        parts = (self.texts[passage[name]][0][:heading] for name in ('title', 'headings'))
        return sum(parts, [])[: self.sizes['above']]

    def length(self, question):
        return sum(len(self.texts[p['text']][0]) for p in question['passages'][:6])

    def some_pairs(self, count):
        """Questions, answers and their words' shapes."""
        some = [random.choice(self.pairs) for _ in range(count)]
        return tuple(pad([pair[part] for pair in some]) for part in range(3))


def stand_ins(told, shape):
    """Stems that may stand for each word of each question, and how far they say it: [question][word][most]; −2 where there are no more."""
    most = max((len(some) for words in told for some in words), default=0) + 1
    stems, shares = torch.full((*shape, most), -2), torch.zeros(*shape, most)
    for row, words in enumerate(told):
        for at, some in enumerate(words):
            for place, (stem, share) in enumerate(some):
                stems[row, at, place], shares[row, at, place] = stem, share
    return stems, shares


def holds_answer(question):
    return any(p['right'] for p in question['passages'])


def pad(rows, dtype=torch.long):
    """A table with at least one column more than the longest row has: what stands at the end of a text is seen as such."""
    table = torch.zeros(len(rows), max(map(len, rows)) + 1, dtype=dtype)
    for at, row in enumerate(rows):
        table[at, : len(row)] = torch.tensor(row, dtype=dtype)
    return table
