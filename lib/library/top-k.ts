export interface Hit {
  /** Number of the document. */
  index: number;
  score: number;
}

/** The k highest scores above a floor, best first; equal ones in order of their number. A heap: O(n log k), no sort of all. */
export function topK(scores: Float32Array, k: number, floor = -Infinity): Hit[] {
  const heap: Hit[] = [];
  for (let index = 0; index < scores.length; index++) {
    const score = scores[index] ?? 0;
    if (score <= floor) continue;
    if (heap.length < k) {
      heap.push({ index, score });
      siftUp(heap, heap.length - 1);
    } else if (k > 0 && score > (heap[0]?.score ?? Infinity)) {
      heap[0] = { index, score };
      siftDown(heap);
    }
  }
  return heap.toSorted((a, b) => b.score - a.score || a.index - b.index);
}

/** Whether `a` is to be dropped before `b`. */
function isWorse(a: Hit | undefined, b: Hit | undefined): boolean {
  if (!a || !b) return false;
  return a.score < b.score || (a.score === b.score && a.index > b.index);
}

function siftUp(heap: Hit[], from: number): void {
  for (let at = from; at > 0;) {
    const parent = (at - 1) >> 1;
    if (!isWorse(heap[at], heap[parent])) return;
    swap(heap, at, parent);
    at = parent;
  }
}

function siftDown(heap: Hit[]): void {
  for (let at = 0; ;) {
    let worst = at;
    for (const child of [2 * at + 1, 2 * at + 2])
      if (isWorse(heap[child], heap[worst])) worst = child;
    if (worst === at) return;
    swap(heap, at, worst);
    at = worst;
  }
}

function swap(heap: Hit[], a: number, b: number): void {
  const [first, second] = [heap[a], heap[b]];
  if (!first || !second) return;
  heap[a] = second;
  heap[b] = first;
}
