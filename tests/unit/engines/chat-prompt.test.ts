import { describe, expect, it } from 'vitest';
import type { ChatMessage } from '@/lib/engines/engine';
import type { ChatTokenizer } from '@/lib/engines/transformers/chat-prompt';
import { encodeChat, endTokens } from '@/lib/engines/transformers/chat-prompt';

/** Code points are tokens; `■` ends a turn. */
function tokenizer(template: ((messages: ChatMessage[]) => string) | null): ChatTokenizer {
  const encode = (text: string): number[] => Array.from(text, (char) => char.codePointAt(0) ?? 0);
  return {
    chat_template: template,
    all_special_ids: encode('■'),
    eos_token_id: 7,
    encode,
    decode: (tokens) => String.fromCodePoint(...tokens),
    apply_chat_template: (messages, { add_generation_prompt: prompt }) =>
      (template?.(messages) ?? '') + (prompt ? 'assistant:' : ''),
  };
}

const plain = (messages: ChatMessage[]): string =>
  messages.map(({ role, content }) => `${role}:${content}■\n`).join('');
const text = (tokens: number[]): string => String.fromCodePoint(...tokens);
const messages: ChatMessage[] = [
  { role: 'system', content: 'Be brief.' },
  { role: 'user', content: 'Why?' },
];

describe('encodeChat', () => {
  it('uses the form the model was trained on', () => {
    expect(text(encodeChat(tokenizer(plain), messages, false))).toBe(
      'system:Be brief.■\nuser:Why?■\nassistant:',
    );
  });

  it('moves the system message where a template refuses it', () => {
    const refusing = tokenizer((turns) => {
      if (turns[0]?.role === 'system') throw new Error('System role not supported');
      return plain(turns);
    });
    expect(text(encodeChat(refusing, messages, false))).toBe('user:Be brief.\n\nWhy?■\nassistant:');
  });

  it('does without a template', () => {
    expect(text(encodeChat(tokenizer(null), messages, false))).toBe('Be brief.\n\nWhy?\n\n');
  });
});

describe('endTokens', () => {
  it('joins what model, config, tokenizer and template say', () => {
    const ends = endTokens(tokenizer(plain), [1, 2], 3, null, undefined);
    expect([...ends].toSorted((a, b) => a - b)).toEqual([1, 2, 3, 7, 0x25a0]);
  });

  it('takes only a special token from the template', () => {
    const open = tokenizer((turns) => turns.map(({ content }) => `${content}\n`).join(''));
    expect([...endTokens(open, 1)]).toEqual([1, 7]);
  });
});
