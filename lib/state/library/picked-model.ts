import { computed, signal } from '@preact/signals';

/** The documents picked for something to be done with all of them. */
export class PickedModel {
  readonly ids = signal<ReadonlySet<string>>(new Set());
  readonly count = computed(() => this.ids.value.size);

  has(id: string): boolean {
    return this.ids.value.has(id);
  }

  toggle(id: string): void {
    const ids = new Set(this.ids.peek());
    if (!ids.delete(id)) ids.add(id);
    this.ids.value = ids;
  }

  add(more: readonly string[]): void {
    this.ids.value = new Set([...this.ids.peek(), ...more]);
  }

  drop(gone: readonly string[]): void {
    this.ids.value = this.ids.peek().difference(new Set(gone));
  }

  clear(): void {
    if (this.ids.peek().size > 0) this.ids.value = new Set();
  }
}
