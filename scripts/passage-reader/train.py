"""
Trains the passage reader: train.py FOLDER WEIGHTS [--from FILE] [--check SET]…  FOLDER is what candidates.ts wrote; a SET
is only measured; FILE is a weights.bin to go on from. Needs torch; about twelve minutes on one core.
"""
import argparse
import copy
import random
import time
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F

from data import Data
from network import Reader
from weights_file import read, restore

BATCH = 16
PASSAGES = 10       # of a question at a time, at most two of them right
WITHOUT = 0.1       # share of answered questions that are read without what answers them
HARD = 0.7          # share of questions whose wrong passages are the best scored, not any
PAIRS = 48          # answers to choose among without their text
SPAN, GUESS = 0.5, 0.2
RATE, SLOW = 1.5e-3, 0.3    # the projections learn more slowly
DECAY, DROP, BLANK = 0.02, 0.25, 0.1
AVERAGE = 0.999     # of the weights, step by step
WARM_UP = 100
GUESSES_FIRST = 150
REPORT = 1200
CANDIDATES, TRUST = 12, (0, 0.5, 0.7, 1)


def choose(question):
    passages = question['passages']
    right = [p for p in passages if p['right']]
    wrong = [p for p in passages if not p['right']]
    wrong.sort(key=lambda p: -p['score'])
    if random.random() >= HARD:
        random.shuffle(wrong)
    if wrong and random.random() < WITHOUT:
        return wrong[:PASSAGES]
    return right[:2] + wrong[: PASSAGES - 1]


def batches(data, questions):
    """Without end; the texts of a batch are about as long as each other."""
    while True:
        random.shuffle(questions)
        some = []
        for at in range(0, len(questions), 20 * BATCH):
            part = sorted(questions[at : at + 20 * BATCH], key=data.length)
            some += [part[i : i + BATCH] for i in range(0, len(part), BATCH)]
        random.shuffle(some)
        for part in some:
            batch = data.collate([(question, choose(question)) for question in part])
            # Words that it may not lean on: left out of the text, and still there as neighbours.
            blank = torch.rand(batch['text'].shape) < BLANK
            batch['text'] = batch['text'].masked_fill(blank, 0)
            batch['spans'] &= ~blank
            yield batch


def log_sum(values, of, count):
    """Logarithm of the sum of exponentials, question by question."""
    most = torch.full((count,), -1e9).scatter_reduce(0, of, values, 'amax')
    return most + torch.zeros(count).index_add(0, of, (values - most[of]).exp()).clamp(min=1e-12).log()


def losses(score, answer, batch):
    """Of the right passage among the question's, or of none where none answers, and of the answer's words among all their words."""
    of, count = batch['of'], int(batch['of'].max()) + 1
    answers = torch.zeros(count).index_add(0, of, batch['right'].float()) > 0
    right = log_sum(score.masked_fill(~batch['right'], -1e4), of, count)
    every = torch.logaddexp(log_sum(score, of, count), torch.zeros(count))
    passage = (every - torch.where(answers, right, torch.zeros(count))).mean()
    held = torch.zeros(count).index_add(0, of, batch['spans'].any(1).float()) > 0
    whole = answer.logsumexp(1)
    marked = answer.masked_fill(~batch['spans'], -1e4).logsumexp(1)
    span = log_sum(whole, of, count) - log_sum(marked, of, count)
    return passage, span[held].mean() if held.any() else passage * 0


@torch.no_grad()
def measure(reader, data, questions):
    """For each trust: percent of questions whose right passage comes first, and among three; and each question's best score."""
    reader.eval()
    base, hits, best = float(reader.base), torch.zeros(len(TRUST), 2), []
    for at in range(0, len(questions), 32):
        part = questions[at : at + 32]
        batch = data.collate([(q, q['passages']) for q in part])
        score = reader(batch)[0]
        best += log_sum(score, batch['of'], len(part)).tolist()
        correction = score / base - batch['score']
        for row in range(len(part)):
            mine = batch['of'] == row
            for which, trust in enumerate(TRUST):
                ranked = (batch['score'] + trust * correction)[mine].argsort(descending=True)
                right = batch['right'][mine][ranked]
                hits[which] += torch.tensor([float(right[:1].any()), float(right[:3].any())])
    reader.train()
    return 100 * hits / len(questions), best


def report(reader, data, check):
    """
    What `measure` says of each set, and the area by which its log odds tell answered questions from the others, and from
    the same ones without what answers them: by those nothing can be told from how a question is worded.
    """
    for name, questions in check.items():
        answerable = [q for q in questions if q['answerable']]
        hits, found = measure(reader, data, answerable)
        others = [[q for q in questions if not q['answerable']], without_answers(answerable)]
        areas = [area(found, measure(reader, data, some)[1]) for some in others if some]
        shown = ' '.join('%.1f/%.1f' % tuple(pair.tolist()) for pair in hits)
        print(f'  {name:12}', shown, *(f'{each:.3f}' for each in areas), flush=True)


def without_answers(questions):
    left = [{**q, 'passages': [p for p in q['passages'] if not p['right']]} for q in questions]
    return [q for q in left if q['passages']]


def area(higher, lower):
    """Under the curve: how often one of the first is higher than one of the second."""
    return float((torch.tensor(higher).unsqueeze(1) > torch.tensor(lower)).float().mean())


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('folder')
    parser.add_argument('weights')
    parser.add_argument('--from', dest='start', type=Path)
    parser.add_argument('--rate', type=float, default=RATE)
    parser.add_argument('--check', nargs='*', default=[])
    parser.add_argument('--more', nargs='*', default=[], help='sets to train on once more, for each time they are named')
    parser.add_argument('--steps', type=int, default=4200)
    parser.add_argument('--seed', type=int, default=0)
    options = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    random.seed(options.seed)
    own, start = read(options.start) if options.start else (None, None)
    data = Data(options.folder, own, start and float(start['highestSalience']))
    train, check = data.split(options.check)
    train += [q for name in options.more for q in train if q['set'] == name]
    reader = Reader(*data.tables(), DROP)
    if start:
        restore(reader, start)
    print(len(train), 'questions', sum(p.numel() for p in reader.parameters()), 'weights', flush=True)
    slow = [reader.project, reader.projectMatch]
    fast = [p for p in reader.parameters() if not any(p is s for s in slow)]
    optimizer = torch.optim.AdamW([{'params': fast}, {'params': slow}], lr=options.rate, weight_decay=DECAY)

    def save(reader):
        told = {'words': data.own, 'highestSalience': data.highest_salience, 'reader': reader.state_dict()}
        torch.save(told, options.weights)

    def learn(loss):
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(reader.parameters(), 2.0)
        optimizer.step()

    def guess(count):
        return F.cross_entropy(reader.guess_answers(*data.some_pairs(count)), torch.arange(count))

    # So that at first about as many questions seem answered as not.
    _, best = measure(reader, data, random.sample(train, 200))
    with torch.no_grad():
        reader.score.bias -= sum(best) / len(best)
    for _ in range(0 if start else GUESSES_FIRST):
        learn(guess(128))
    average, began = copy.deepcopy(reader), time.time()
    sums = torch.zeros(2)
    for step, batch in zip(range(options.steps), batches(data, train)):
        rate = options.rate * min(1, (step + 1) / WARM_UP) * max(0.02, 1 - step / options.steps)
        for group, share in zip(optimizer.param_groups, (1, SLOW)):
            group['lr'] = rate * share
        passage, span = losses(*reader(batch), batch)
        learn(passage + SPAN * span + (GUESS * guess(PAIRS) if data.pairs and step % 2 == 0 else 0))
        with torch.no_grad():
            keep = min(AVERAGE, (step + 1) / (step + 10))
            for mean, now in zip(average.parameters(), reader.parameters()):
                mean.lerp_(now, 1 - keep)
        sums += torch.tensor([passage.item(), span.item()])
        if step % REPORT == REPORT - 1:
            print(step + 1, (sums / REPORT).tolist(), f'{time.time() - began:.0f} s')
            sums.zero_()
            report(average, data, check)
            save(average)
    save(average)
    report(average, data, check)


if __name__ == '__main__':
    main()
