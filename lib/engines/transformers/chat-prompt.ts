import type { ChatMessage } from '@/lib/engines/engine';

/** The parts of a transformers.js tokenizer used here. */
export interface ChatTokenizer {
  chat_template: unknown;
  all_special_ids: number[];
  eos_token_id: number | undefined;
  encode(text: string, options: { add_special_tokens: boolean }): number[];
  decode(
    tokens: number[],
    options: { skip_special_tokens: boolean; clean_up_tokenization_spaces: boolean },
  ): string;
  apply_chat_template(
    messages: ChatMessage[],
    options: { tokenize: false; add_generation_prompt: boolean; enable_thinking: boolean },
  ): string;
}

/** The prompt of a conversation, in the form the model was trained on. */
export function encodeChat(
  tokenizer: ChatTokenizer,
  messages: ChatMessage[],
  thinking: boolean,
): number[] {
  if (!tokenizer.chat_template) {
    const text = messages.map(({ content }) => content).join('\n\n');
    return tokenizer.encode(`${text}\n\n`, { add_special_tokens: true });
  }
  return tokenizer.encode(render(tokenizer, messages, { prompt: true, thinking }), {
    add_special_tokens: false,
  });
}

/**
 * Tokens that end an answer: the model's own end tokens, and the one its chat template puts after an
 * answer, which some models forget to name.
 */
export function endTokens(tokenizer: ChatTokenizer, ...named: unknown[]): Set<number> {
  const ends = [...named, tokenizer.eos_token_id, endOfTurn(tokenizer)].flat();
  return new Set(ends.filter((token) => typeof token === 'number'));
}

function endOfTurn(tokenizer: ChatTokenizer): number | undefined {
  if (!tokenizer.chat_template) return undefined;
  const answer = 'tacit-answer';
  const turns: ChatMessage[] = [
    { role: 'user', content: 'question' },
    { role: 'assistant', content: answer },
  ];
  const after =
    render(tokenizer, turns, { prompt: false, thinking: false }).split(answer).at(-1) ?? '';
  const [first] = tokenizer.encode(after, { add_special_tokens: false });
  return first !== undefined && tokenizer.all_special_ids.includes(first) ? first : undefined;
}

interface RenderOptions {
  /** Ends where the answer begins. */
  prompt: boolean;
  thinking: boolean;
}

function render(
  tokenizer: ChatTokenizer,
  messages: ChatMessage[],
  { prompt, thinking }: RenderOptions,
): string {
  const options = {
    tokenize: false,
    add_generation_prompt: prompt,
    enable_thinking: thinking,
  } as const;
  try {
    return tokenizer.apply_chat_template(messages, options);
  } catch (error) {
    // Some templates refuse a system message; its text then opens the first question.
    const [system, first, ...rest] = messages;
    if (system?.role !== 'system' || first === undefined) throw error;
    const content = `${system.content}\n\n${first.content}`;
    return tokenizer.apply_chat_template([{ ...first, content }, ...rest], options);
  }
}
