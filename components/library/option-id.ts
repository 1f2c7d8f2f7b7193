/** Id of the element at a place of the list, for those who are told which one is current. */
export function optionId(index: number): string {
  return `entry-${index}`;
}
