"""The copying model's shape, and the name of every channel of its residual stream (see copy_weights.py)."""

VOCABULARY = 1024
LAYERS = 2
HIDDEN = 96
INTERMEDIATE = 32
HEADS = 14
KV_HEADS = 2
HEAD_SIZE = 32
MAX_POSITIONS = 4096
EPSILON = 1e-6
# Pair i of a head turns by 8^-i radians per token. The first three pairs tell distances of up to 402 tokens apart;
# from pair 8 on nothing turns within MAX_POSITIONS, so those pairs compare contents whatever the distance.
FREQUENCY_RATIO = 8
ROPE_THETA = FREQUENCY_RATIO ** (HEAD_SIZE // 2)
DISTANCE_PAIRS = (0, 1, 2)
SLOW_PAIR = 4
STILL_PAIR = 8

CODE_SIZE = 32
TOKEN = range(0, 32)  # the code of the current token
COPIED = range(64, 96)  # the code of the token to emit
SINCE_MARKER = range(32, 38)  # distance from the marker: a cosine and a sine for each distance pair
SINCE_HEADER = range(38, 44)  # distance from the last assistant header
(
    ONE,  # always 1
    FLOOR,  # always -128/127: with ONE it fixes the range of dynamic quantization
    IS_MARKER,
    IS_BOS,
    IS_HEADER,  # <|assistant|>
    IS_END,  # <|end|>
    IS_STOP,  # ends in . ! or ?
    IS_SPACE,  # begins with white space, or is an added token
    IS_BREAK,  # begins with a line break, or is an added token
    MARKER_SHARE,  # 1 / (1 + number of markers so far)
    OFF_SOURCE,  # 0 where exactly one marker has been seen, positive elsewhere
    COPIED_SPACE,
    COPIED_BREAK,
) = range(44, 57)
