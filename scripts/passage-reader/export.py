"""
Writes trained weights as the extension reads them, and examples of what they compute: export.py FOLDER WEIGHTS…, where
WEIGHTS is what train.py wrote; of several, that went on from each other, the mean. With --glossed as those of the reader of
pages word by word in English, without examples: it computes the same.
"""
import argparse
import json
from pathlib import Path

import numpy as np
import torch

from data import Data
from network import Reader
from weights_file import quantize, write

ROOT = Path(__file__).parents[2]
SHIPPED = ROOT / 'assets/public/passage-reader'
EXAMPLES = ROOT / 'tests/fixtures/passage-reader/examples.json'


def examples(reader, data):
    """The log odds of the examples that are there, whose words `candidates.ts` was given as the set `examples`."""
    told = json.loads(EXAMPLES.read_text())
    for example, question in zip(told['examples'], data.questions['examples'], strict=True):
        batch = data.collate([(question, question['passages'])])
        with torch.no_grad():
            score, _ = reader(batch)
        example['logits'] = [round(x, 4) for x in score.tolist()]
    EXAMPLES.write_text(json.dumps(told, indent=2, ensure_ascii=False) + '\n')


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('folder')
    parser.add_argument('weights', nargs='+')
    parser.add_argument('--glossed', action='store_true')
    options = parser.parse_args()
    trained = [torch.load(each) for each in options.weights]
    data = Data(options.folder, trained[0]['words'], trained[0]['highestSalience'])
    reader = Reader(*data.tables(), drop=0)
    states = [each['reader'] for each in trained]
    reader.load_state_dict({name: sum(state[name] for state in states) / len(states) for name in states[0]})
    reader.eval()
    written = quantize(reader)
    one = np.array([[127]], np.int8)
    written.append(('highestSalience', np.array([data.highest_salience / 127], '<f4'), one))
    write(SHIPPED / ('glossed.bin' if options.glossed else 'weights.bin'), data.own, written)
    if not options.glossed:
        examples(reader, data)


if __name__ == '__main__':
    main()
