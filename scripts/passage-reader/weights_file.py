"""The file of weights that the extension reads; its form is told in assets/public/passage-reader/README.md."""
import json

import numpy as np
import torch


def linear(name, layer, bias=None):
    return [(name, layer.weight), (f'{bias or name}Bias', layer.bias)]


def block(name, each):
    parts = [('gain', each.norm.weight), ('shift', each.norm.bias), ('depth', each.depth.weight.squeeze(1)),
             ('depthBias', each.depth.bias), ('point', each.point.weight), ('pointBias', each.point.bias)]
    if each.asked is not None:
        parts += [('asked', each.asked.weight), ('askedBias', each.asked.bias)]
    return [(f'{name}.{part}', tensor) for part, tensor in parts]


def tensors(reader):
    """Name and tensor [rows][columns] in the order of the file; each a view of the parameter itself."""
    named = [('project', reader.project.t()), ('projectMatch', reader.projectMatch.t()),
             ('own', reader.own[1:]), ('ownMatch', reader.ownMatch[1:]), ('shape', reader.shape)]
    named += linear('questionIn', reader.questionIn)
    for at, each in enumerate(reader.question):
        named += block(f'question{at}', each)
    named += [('attend', reader.attend.weight), *linear('questionOut', reader.questionOut)]
    named += linear('value', reader.value) + linear('wordIn', reader.wordIn)
    for at, each in enumerate(reader.word):
        named += block(f'word{at}', each)
    named += [('gain', reader.norm.weight), ('shift', reader.norm.bias),
              ('sharpness', reader.sharpness), ('nothing', reader.nothing)]
    named += linear('answer', reader.answer) + linear('asked', reader.asked)
    named += linear('importance', reader.importance) + linear('cover', reader.cover)
    named += [('base', reader.base), ('spanWeight', reader.spanWeight)]
    named += linear('hidden', reader.hidden) + linear('score', reader.score)
    return [(name, t if t.dim() == 2 else t.reshape(1, -1)) for name, t in named]


def quantize(reader):
    """Rounds the weights themselves too, so that the examples are of what is shipped. Returns (name, scales, integers)."""
    written = []
    with torch.no_grad():
        for name, tensor in tensors(reader):
            scale = tensor.abs().amax(1, keepdim=True).clamp(min=1e-12) / 127
            steps = (tensor / scale).round().clamp(-127, 127)
            tensor.copy_(steps * scale)
            written.append((name, scale.squeeze(1).numpy().astype('<f4'), steps.numpy().astype(np.int8)))
    return written


def write(path, words, written):
    header = {'words': words, 'tensors': [[name, *steps.shape] for name, _, steps in written]}
    encoded = json.dumps(header, ensure_ascii=False, separators=(',', ':')).encode()
    file = bytearray(len(encoded).to_bytes(4, 'little') + encoded)
    file.extend(b' ' * (-len(file) % 4))
    for _, scale, steps in written:
        file.extend(scale.tobytes() + steps.tobytes())
        file.extend(b' ' * (-len(file) % 4))
    path.write_bytes(file)
    print(path, len(file), 'bytes')


def read(path):
    """Of a written file: the words with a vector of their own, and the tensors by name."""
    file = path.read_bytes()
    size = int.from_bytes(file[:4], 'little')
    header, at, found = json.loads(file[4 : 4 + size]), 4 + size, {}
    for name, rows, columns in header['tensors']:
        at += -at % 4
        scale = np.frombuffer(file, '<f4', rows, at)
        steps = np.frombuffer(file, np.int8, rows * columns, at + 4 * rows)
        found[name] = torch.from_numpy(steps.reshape(rows, columns) * scale[:, None])
        at += 4 * rows + rows * columns
    return header['words'], found


def restore(reader, found):
    with torch.no_grad():
        for name, tensor in tensors(reader):
            tensor.copy_(found[name])
