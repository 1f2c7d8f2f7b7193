/** WORD JOINER: takes no room, breaks no line, and splits a marker into pieces no tokenizer knows as one. */
const joiner = '\u2060';

/**
 * What a chat template or tokenizer reads as structure. In page text these are only characters, so each gets
 * an invisible break after its first one: people read the same, a model no longer finds its marker.
 */
const markers = [
  // ChatML, Llama 3, Phi, Granite, Cohere (`<|…|>`); DeepSeek writes the bar in full width.
  /[<＜](?=[|｜])/g,
  /[|｜](?=[>＞])/g,
  // Llama 1 and 2, Gemma, T5, thinking and tool blocks.
  /<(?=\/?(?:s|bos|eos|pad|unk|mask|sep|cls|think|thinking|tool_call|tool_response|tools|function_calls?|(?:start|end)_of_[a-z]+|unused\d+|extra_id_\d+)>)/gi,
  /<(?=<\/?SYS>>)/g,
  // Llama 2 and Mistral instruction marks, and our own passage numbers.
  /\[(?=\/?(?:INST|SYSTEM_PROMPT|TOOL_CALLS|TOOL_RESULTS|AVAILABLE_TOOLS)\])/g,
  /\[(?=\d{1,4}\])/g,
];

/** Page text as it may stand in a prompt: markers of chat templates and of our own layout without their power. */
export function defang(text: string): string {
  return markers.reduce((safe, marker) => safe.replace(marker, (first) => first + joiner), text);
}

/** Takes out what `defang` put in, for text a model copied from its prompt. */
export function undoDefang(text: string): string {
  return text.replaceAll(joiner, '');
}

/** One line of running text, so that nothing on a page can look like a line of our own. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
