import type { Table } from 'dexie';
import type { Conversation, Turn } from '@/lib/protocol/conversation';
import type { PageDocument } from '@/lib/protocol/page';
import type { TacitDatabase } from './database';
import { storing } from './storing';

/** Conversations with their turns and the pages they are about. Every method is one transaction. */
export class ConversationRepository {
  readonly #db: TacitDatabase;

  constructor(db: TacitDatabase) {
    this.#db = db;
  }

  /** Newest first; of one page, or of all. */
  async list(pageUrl: string | null): Promise<Conversation[]> {
    const rows =
      pageUrl === null
        ? await this.#db.conversations.toArray()
        : await this.#db.conversations.where({ pageUrl }).toArray();
    return rows.toSorted((a, b) => b.updatedAt - a.updatedAt);
  }

  get(id: string): Promise<Conversation | undefined> {
    return this.#db.conversations.get(id);
  }

  /** In order. */
  async turns(conversationId: string): Promise<Turn[]> {
    const rows = await this.#db.turns.where({ conversationId }).toArray();
    return rows.toSorted((a, b) => a.index - b.index);
  }

  page(hash: string): Promise<PageDocument | undefined> {
    return this.#db.pages.get(hash);
  }

  /**
   * Stores a question before it is answered, with the page it is about; null while that is still to be composed. A page
   * that is there already stays: storing one anew takes the longer the more it holds, and its hash says that it is the same.
   */
  async begin(conversation: Conversation, turn: Turn, page: PageDocument | null): Promise<void> {
    const { conversations, turns, drafts, pages } = this.#db;
    await this.#write([conversations, turns, drafts, pages], async () => {
      if (page !== null && (await pages.where({ contentHash: page.contentHash }).count()) === 0)
        await pages.put(page);
      await conversations.put(conversation);
      await turns.put(turn);
      await drafts.delete(turn.id);
    });
  }

  /** Stores the page that was composed for a turn, in the place of the one composed before. */
  async attachPage(turn: Turn, page: PageDocument): Promise<void> {
    const { turns, pages } = this.#db;
    await this.#write([turns, pages], async () => {
      const before = (await turns.get(turn.id))?.pageHash;
      await pages.put(page);
      await turns.put(turn);
      if (before === undefined || before === page.contentHash) return;
      if ((await turns.where({ pageHash: before }).count()) === 0) await pages.delete(before);
    });
  }

  async saveDraft(turnId: string, text: string): Promise<void> {
    await storing(() => this.#db.drafts.put({ turnId, text }));
  }

  /** Stores a turn as it stands, or as it ended; its draft is then part of it. */
  async saveTurn(turn: Turn): Promise<void> {
    const { turns, drafts } = this.#db;
    await this.#write([turns, drafts], async () => {
      await turns.put(turn);
      await drafts.delete(turn.id);
    });
  }

  async rename(id: string, title: string): Promise<void> {
    await storing(() => this.#db.conversations.update(id, { title }));
  }

  /** Deletes a conversation, its turns, and the pages nobody else asked about. */
  async delete(id: string): Promise<void> {
    const { conversations, turns, drafts, pages } = this.#db;
    await this.#write([conversations, turns, drafts, pages], async () => {
      const rows = await turns.where({ conversationId: id }).toArray();
      await conversations.delete(id);
      await turns.bulkDelete(rows.map((turn) => turn.id));
      await drafts.bulkDelete(rows.map((turn) => turn.id));
      for (const hash of new Set(rows.map((turn) => turn.pageHash)))
        if ((await turns.where({ pageHash: hash }).count()) === 0) await pages.delete(hash);
    });
  }

  /**
   * Turns that were running when the host was killed become `interrupted`, with what had been written.
   * @param crashed the model that took the host down, if one did
   */
  async recover(crashed: string | null = null): Promise<void> {
    const { turns, drafts } = this.#db;
    await this.#write([turns, drafts], async () => {
      for (const turn of await turns.where({ status: 'running' }).toArray()) {
        const draft = await drafts.get(turn.id);
        await turns.put({
          ...turn,
          status: 'interrupted',
          draft: draft?.text ?? '',
          progress: null,
          failure:
            turn.engine === crashed
              ? { code: 'model-crashed', params: { model: crashed } }
              : { code: 'generation-interrupted', params: {} },
          endedAt: Date.now(),
        });
        await drafts.delete(turn.id);
      }
    });
  }

  /** About what all of them take, in bytes. */
  async size(): Promise<number> {
    let size = 0;
    const add = (row: object): void => {
      size += JSON.stringify(row).length;
    };
    await this.#db.turns.each(add);
    await this.#db.pages.each(add);
    return size;
  }

  #write(tables: Table[], act: () => Promise<void>): Promise<void> {
    return storing(() => this.#db.transaction('rw', tables, act));
  }
}
