/** Where the focus goes when what had it is gone: to the list, from where everything is reached. */
export function focusList(): void {
  document.querySelector<HTMLElement>('[data-entries]')?.focus();
}
