/** How many tokens two sequences begin with alike. */
export function commonPrefix(left: readonly number[], right: readonly number[]): number {
  const most = Math.min(left.length, right.length);
  for (let index = 0; index < most; index++) if (left[index] !== right[index]) return index;
  return most;
}
