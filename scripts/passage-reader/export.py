"""
Writes trained weights as the extension reads them, and examples of what they compute: export.py FOLDER WEIGHTS…, where
WEIGHTS is what train.py wrote; of several, that went on from each other, the mean.
"""
import json
import sys
from pathlib import Path

import numpy as np
import torch

from data import Data
from network import Reader
from weights_file import quantize, write

ROOT = Path(__file__).parents[2]
TARGET = ROOT / 'assets/public/passage-reader/weights.bin'
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


def main(folder, *weights):
    trained = [torch.load(each) for each in weights]
    data = Data(folder, trained[0]['words'], trained[0]['highestSalience'])
    reader = Reader(*data.tables(), drop=0)
    states = [each['reader'] for each in trained]
    reader.load_state_dict({name: sum(state[name] for state in states) / len(states) for name in states[0]})
    reader.eval()
    written = quantize(reader)
    one = np.array([[127]], np.int8)
    written.append(('highestSalience', np.array([data.highest_salience / 127], '<f4'), one))
    write(TARGET, data.own, written)
    examples(reader, data)


if __name__ == '__main__':
    main(*sys.argv[1:])
