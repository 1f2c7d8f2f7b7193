"""The passage reader as it is trained; lib/answering/passage-reader runs the same on what export.py writes.

A parameter has the name of its tensor in the file, with `_` for the dot.
"""
import math
import torch
from torch import nn
from torch.nn import functional as F

WIDTH = 80        # of the encoders
MEANING = 64      # dimensions that a vector of the embedder is projected to
OWN = 1999        # commonest words with a vector of their own
SHAPES, SHAPE = 10, 12
MATCH = 7         # how a word agrees with the question
FEATURES = 14     # what the hand-made score knows
COVER = 24
HIDDEN = 48


class Block(nn.Module):
    """Layer normalization, a convolution channel by channel, a linear layer, a rectifier, a residual."""

    def __init__(self, words, dilation, asked, drop):
        super().__init__()
        reach = dilation * (words // 2)
        self.norm = nn.LayerNorm(WIDTH)
        self.depth = nn.Conv1d(WIDTH, WIDTH, words, padding=reach, dilation=dilation, groups=WIDTH)
        self.point = nn.Linear(WIDTH, WIDTH)
        self.asked = nn.Linear(WIDTH, WIDTH) if asked else None
        self.drop = nn.Dropout(drop)

    def forward(self, x, mask, question=None):
        y = self.depth((self.norm(x) * mask).transpose(1, 2)).transpose(1, 2)
        y = self.point(y)
        if self.asked is not None:
            y = y + self.asked(question).unsqueeze(1)
        return x + self.drop(torch.relu(y)) * mask


class Reader(nn.Module):
    """
    `vectors`: f32 [words][256], the embedder's; `salience`: f32 [words], 0–1; `own`: int64 [words], 1 … OWN for the
    commonest, else 0; `stems`: int64 [words]. Word 0 is none.
    """

    def __init__(self, vectors, salience, own, stems, drop):
        super().__init__()
        for name, table in dict(vectors=vectors, salience=salience, known=own, stems=stems).items():
            self.register_buffer(name, table, persistent=False)
        main = torch.pca_lowrank(vectors[1:20000], q=MEANING)[2]
        self.project, self.projectMatch = nn.Parameter(main * 2.5), nn.Parameter(main.clone())
        self.own = nn.Parameter(torch.randn(OWN + 1, MEANING) * 0.08)
        self.ownMatch = nn.Parameter(torch.zeros(OWN + 1, MEANING))
        self.shape = nn.Parameter(torch.randn(SHAPES, SHAPE))
        self.questionIn = nn.Linear(MEANING + 2, WIDTH)
        self.question = nn.ModuleList([Block(3, dilation, False, drop) for dilation in (1, 2)])
        self.attend, self.questionOut = nn.Linear(WIDTH, 1), nn.Linear(2 * WIDTH, WIDTH)
        self.value = nn.Linear(WIDTH, WIDTH)
        self.wordIn = nn.Linear(MEANING + SHAPE + WIDTH + MATCH + WIDTH, WIDTH)
        self.word = nn.ModuleList([Block(5, dilation, True, drop) for dilation in (1, 2, 4)])
        self.norm = nn.LayerNorm(WIDTH)
        self.sharpness = nn.Parameter(torch.tensor([6.0, 3.0, 0.0]))
        self.nothing = nn.Parameter(torch.tensor(3.0))
        self.answer, self.asked = nn.Linear(WIDTH, 1), nn.Linear(WIDTH, WIDTH)
        self.importance = nn.Linear(WIDTH + 2, 1)
        self.cover = nn.Linear(WIDTH + 9, COVER)
        self.base, self.spanWeight = nn.Parameter(torch.tensor(20.0)), nn.Parameter(torch.tensor(0.3))
        self.hidden, self.score = nn.Linear(2 * WIDTH + COVER + FEATURES + 13, HIDDEN), nn.Linear(HIDDEN, 1)
        self.drop = nn.Dropout(drop)
        for nought in (self.importance.weight, self.importance.bias, self.score.weight):
            nn.init.zeros_(nought)

    def words(self, *tables):
        """Of tables of words: their meanings, and unit vectors in which words that say the same are close."""
        unique, places = torch.unique(torch.cat([t.reshape(-1) for t in tables]), return_inverse=True)
        vectors, own = self.vectors[unique], self.known[unique]
        has = (own > 0).float().unsqueeze(-1)
        meaning = vectors @ self.project + self.own[own] * has
        match = F.normalize(vectors @ self.projectMatch + self.ownMatch[own] * has, dim=-1)
        match = match * (unique > 0).float().unsqueeze(-1)
        parts = places.split([t.numel() for t in tables])
        return [(meaning[p].view(*t.shape, -1), match[p].view(*t.shape, -1)) for p, t in zip(parts, tables)]

    def read_question(self, words, meaning, weights):
        mask = (words > 0).float().unsqueeze(-1)
        told = torch.stack([weights, self.salience[words]], -1)
        x = torch.relu(self.questionIn(torch.cat([self.drop(meaning), told], -1))) * mask
        for block in self.question:
            x = block(x, mask)
        share = self.attend(x).squeeze(-1).masked_fill(words == 0, -1e9).softmax(-1)
        whole = torch.cat([(share.unsqueeze(-1) * x).sum(1), (x * mask).max(1)[0]], -1)
        return x, self.questionOut(whole)

    def word_inputs(self, meaning, shapes, aligned, match, question, mask):
        asked = question.unsqueeze(1).expand(-1, meaning.shape[1], -1)
        parts = [self.drop(meaning), self.shape[shapes], aligned, match, asked]
        return torch.relu(self.wordIn(torch.cat(parts, -1))) * mask

    def guess_answers(self, asked, answers, shapes):
        """Logits [question][answer] of answers without their text; `asked`, `answers`, `shapes`: [n][words]."""
        (meaning, _), (said, _) = self.words(asked, answers)
        _, question = self.read_question(asked, meaning, self.salience[asked] * 2)
        mask = (answers > 0).float().unsqueeze(-1)
        size = (*answers.shape, WIDTH)
        no_match = torch.zeros(*answers.shape, MATCH)
        x = self.norm(self.word_inputs(said, shapes, torch.zeros(size), no_match, torch.zeros(size[0], WIDTH), mask))
        fit = torch.einsum('qd,awd->qaw', question, self.asked(self.drop(x))) / math.sqrt(WIDTH)
        fit = (fit + self.answer(x).squeeze(-1)).masked_fill((answers == 0).unsqueeze(0), -1e9)
        return torch.logsumexp(fit, -1) - (answers > 0).float().sum(1).log()

    def forward(self, batch):
        """The score of each passage, and of each of its words as the answer. `batch`: see data.collate."""
        words, weights, of = batch['question'], batch['weights'], batch['of']
        text, score = batch['text'], batch['score']
        around = [batch[name] for name in ('before', 'after', 'above')]
        (meaning, asked), (said, match), *others = self.words(words, text, *around)
        states, question = self.read_question(words, meaning, weights)
        question, asked, weight = question[of], asked[of], weights[of]
        mask = (text > 0).float().unsqueeze(-1)
        is_word = (words > 0)[of]
        stand_ins, shares = (table[of] for table in batch['instead'])

        def agreement(table, vectors):
            same = self.stems[words][of].unsqueeze(2) == self.stems[table].unsqueeze(1)
            same = (same & (table > 0).unsqueeze(1) & is_word.unsqueeze(2)).float()
            instead = torch.zeros_like(same)
            stems = self.stems[table].unsqueeze(1)
            for place in range(shares.shape[2]):
                hits = stand_ins[:, :, place].unsqueeze(2) == stems
                instead = torch.maximum(instead, hits * shares[:, :, place].unsqueeze(2))
            close = torch.maximum(torch.bmm(asked, vectors.transpose(1, 2)), torch.maximum(same, instead))
            return close, same, instead

        close, same, instead = agreement(text, match)
        looks = sum(sharp * kind for sharp, kind in zip(self.sharpness, (close, same, instead)))
        looks = looks.masked_fill(~is_word.unsqueeze(2), -1e9)
        looks = torch.cat([looks, self.nothing.expand(len(text), 1, text.shape[1])], 1).softmax(1)[:, :-1]
        aligned = torch.bmm(looks.transpose(1, 2), self.value(states)[of])
        weighed = (close * weight.unsqueeze(-1)).max(1)[0]
        near = F.avg_pool1d(weighed.unsqueeze(1), 9, 1, 4).squeeze(1) * 2
        same_weighed = (same * weight.unsqueeze(-1)).max(1)[0]
        told = [same.max(1)[0], close.max(1)[0], same_weighed, weighed, near, self.salience[text]]
        told = torch.stack([*told, instead.max(1)[0]], -1)
        x = self.word_inputs(said, batch['shapes'], aligned, told, question, mask)
        for block in self.word:
            x = block(x, mask, question)
        x = self.norm(x)
        fit = (self.asked(self.drop(x)) * question.unsqueeze(1)).sum(-1) / math.sqrt(WIDTH)
        answer = (self.answer(x).squeeze(-1) + fit).masked_fill(text == 0, -1e4)

        # The question's side: which of its words are said here, before, after and above.
        here, exact = close.max(2)[0].clamp(min=0), same.max(2)[0]
        beside = [agreement(t, m)[0].max(2)[0].clamp(min=0) for t, (_, m) in zip(around, others)]
        told_of = torch.cat([self.drop(states), weights.unsqueeze(-1), self.salience[words].unsqueeze(-1)], -1)
        share = weight * self.importance(told_of).squeeze(-1).exp().clamp(max=10)[of]
        share = share / (share.sum(1, keepdim=True) + 1e-6)
        wide = torch.stack([here, *[0.8 * other for other in beside]]).max(0)[0]
        replaced = instead.max(2)[0]
        found = torch.stack([here, exact, *beside, wide, weight, share * 5, replaced], -1)
        covered = torch.relu(self.cover(torch.cat([states[of], found], -1)))
        covered = (covered * share.unsqueeze(-1)).sum(1)
        sums = torch.stack([(each * share).sum(1) for each in (here**2, exact, wide**2, *beside, replaced)], -1)

        stands = torch.logsumexp(torch.cat([answer, torch.zeros(len(answer), 1)], 1), -1)
        at = answer.softmax(-1)
        length = (text > 0).float().sum(1).clamp(min=1).log()
        last = torch.stack([
            stands / 4, answer.max(1)[0].clamp(min=-5) / 4, length / 4, score,
            (at * told[:, :, 0]).sum(1), (at * told[:, :, 4]).sum(1),
        ], -1)
        pooled = [(at.unsqueeze(-1) * x).sum(1), (x * mask).max(1)[0]]
        hidden = self.hidden(torch.cat([*pooled, covered, batch['features'], sums, last], -1))
        correction = self.score(self.drop(torch.relu(hidden))).squeeze(-1)
        return self.base * score + self.spanWeight * stands + correction, answer
