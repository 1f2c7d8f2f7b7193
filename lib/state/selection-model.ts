import { computed, signal } from '@preact/signals';
import type { HostClient } from '@/lib/protocol/host-api';
import type { PageDocument } from '@/lib/protocol/page';
import type { PageGateway } from '@/lib/protocol/page-gateway';

/** Enough to recognise a selection by. */
const shownWords = 12;

/** What is selected in the page: offered in the suggestions, attached to the next question when chosen. */
export class SelectionModel {
  readonly offered = signal<PageDocument | null>(null);
  readonly attached = signal<PageDocument | null>(null);
  /** The document in the library that what is offered became; null where it was not saved here. */
  readonly saved = computed(() => {
    const kept = this.#kept.value;
    return kept?.contentHash === this.offered.value?.contentHash ? (kept?.id ?? null) : null;
  });
  readonly #kept = signal<{ id: string; contentHash: string } | null>(null);
  readonly #host: HostClient;
  readonly #gateway: PageGateway;
  readonly #tabId: number;

  constructor(host: HostClient, gateway: PageGateway, tabId: number) {
    this.#host = host;
    this.#gateway = gateway;
    this.#tabId = tabId;
  }

  /** Looks whether something is selected now. Having none, or no access, is no failure. */
  async look(): Promise<void> {
    this.offered.value = await this.#gateway.readSelection(this.#tabId, 0, '').catch(() => null);
  }

  /** Puts a selection into the library. @throws Failure `storage-*`, `host-unreachable` */
  async save(selection: PageDocument): Promise<void> {
    const { id } = await this.#host.request('library.save', {
      page: selection,
      kind: 'selection',
      origin: 'saved',
      tags: [],
      note: '',
    });
    this.#kept.value = { id, contentHash: selection.contentHash };
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
