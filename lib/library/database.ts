import { Dexie } from 'dexie';
import type { EntityTable } from 'dexie';
import type { Conversation, Turn } from '@/lib/protocol/conversation';
import type { PageDocument } from '@/lib/protocol/page';

/** What the model has written of a running turn; what remains of it when the host is killed. */
export interface Draft {
  turnId: string;
  text: string;
}

export interface Setting {
  key: string;
  value: unknown;
}

/** Everything Tacit keeps. One database, so that what belongs together is written in one transaction. */
export class TacitDatabase extends Dexie {
  declare readonly pages: EntityTable<PageDocument, 'contentHash'>;
  declare readonly conversations: EntityTable<Conversation, 'id'>;
  declare readonly turns: EntityTable<Turn, 'id'>;
  declare readonly drafts: EntityTable<Draft, 'turnId'>;
  declare readonly settings: EntityTable<Setting, 'key'>;

  constructor(name = 'tacit') {
    super(name);
    this.version(1).stores({
      pages: 'contentHash',
      conversations: 'id, pageUrl, updatedAt',
      turns: 'id, conversationId, pageHash, status',
      drafts: 'turnId',
      settings: 'key',
    });
  }
}
