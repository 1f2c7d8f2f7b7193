/** Smaller ones are spinners in buttons; a line of words is lower, but wide (CSS pixels). */
const least = { height: 24, width: 200 };

/** Visible parts that the page marks as still being filled. */
export function countLoading(document: Document): number {
  const busy = [...document.querySelectorAll('[aria-busy="true"]')];
  return busy.filter((element) => {
    const { height, width } = element.getBoundingClientRect();
    return height >= least.height || (height > 0 && width >= least.width);
  }).length;
}
