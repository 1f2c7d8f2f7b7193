import { signal } from '@preact/signals';
import type { PageDocument } from '@/lib/protocol/page';
import type { PageGateway } from '@/lib/protocol/page-gateway';

/** Enough to recognise a selection by. */
const shownWords = 12;

/** What is selected in the page: offered in the suggestions, attached to the next question when chosen. */
export class SelectionModel {
  readonly offered = signal<PageDocument | null>(null);
  readonly attached = signal<PageDocument | null>(null);
  readonly #gateway: PageGateway;
  readonly #tabId: number;

  constructor(gateway: PageGateway, tabId: number) {
    this.#gateway = gateway;
    this.#tabId = tabId;
  }

  /** Looks whether something is selected now. Having none, or no access, is no failure. */
  async look(): Promise<void> {
    this.offered.value = await this.#gateway.readSelection(this.#tabId, 0, '').catch(() => null);
  }

  attach(selection: PageDocument): void {
    this.attached.value = selection;
  }

  detach(): void {
    this.attached.value = null;
  }

  clear(): void {
    this.offered.value = null;
    this.attached.value = null;
  }
}

/** The first words of a selection, as shown above its question. */
export function firstWords(selection: PageDocument): string {
  const words = selection.blocks
    .map((block) => block.text)
    .join(' ')
    .trim()
    .split(/\s+/u);
  const text = words.slice(0, shownWords).join(' ').slice(0, 120);
  return words.length > shownWords ? `${text} …` : text;
}
