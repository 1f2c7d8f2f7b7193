/** Smaller ones are spinners in buttons (CSS pixels). */
const leastHeight = 24;

/** Visible parts that the page marks as still being filled. */
export function countLoading(document: Document): number {
  const busy = [...document.querySelectorAll('[aria-busy="true"]')];
  return busy.filter((element) => element.getBoundingClientRect().height >= leastHeight).length;
}
