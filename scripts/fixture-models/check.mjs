// Checks the fixture models in every dtype with the library that runs them:
//   node check.mjs [--prompts N] [--pages FILE]
// FILE holds { pages: [{ title, text }] }: real text to copy from, besides the random prompts.
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import {
  AutoModelForCausalLM,
  AutoTokenizer,
  DynamicCache,
  env,
  pipeline,
  Tensor,
} from '@huggingface/transformers';
import { firstSentence, pagePrompt, randomPrompt, randomSource } from './prompts.mjs';

env.localModelPath = fileURLToPath(new URL('../../tests/fixtures/models/', import.meta.url));
env.allowRemoteModels = false;

const MODEL = 'tacit-fixtures/copy-llama';
const CHUNK = 64;
const { values: options } = parseArgs({
  options: { prompts: { type: 'string', default: '50' }, pages: { type: 'string' } },
});

const int64 = (values) =>
  new Tensor('int64', BigInt64Array.from(values, BigInt), [1, values.length]);

/** Runs all tokens but the last through the cache in chunks, as the product does to stay interruptible. */
async function prefill(model, tokens, cache = new DynamicCache()) {
  for (let start = cache.get_seq_length(); start < tokens.length - 1; start += CHUNK) {
    const end = Math.min(start + CHUNK, tokens.length - 1);
    const positions = Array.from({ length: end - start }, (_, i) => start + i);
    const outputs = await model.forward({
      input_ids: int64(tokens.slice(start, end)),
      attention_mask: int64(Array(end).fill(1)),
      position_ids: int64(positions),
      past_key_values: cache,
    });
    const present = Object.entries(outputs).filter(([name]) => name.startsWith('present'));
    cache.update(
      Object.fromEntries(
        present.map(([name, value]) => [name.replace('present', 'past_key_values'), value]),
      ),
    );
  }
  return cache;
}

async function generate(model, tokenizer, messages, { chunked }) {
  const inputs = tokenizer.apply_chat_template(messages, {
    add_generation_prompt: true,
    return_dict: true,
  });
  const tokens = [...inputs.input_ids.data].map(Number);
  const extra = chunked ? { past_key_values: await prefill(model, tokens) } : {};
  const sequences = await model.generate({ ...inputs, ...extra, max_new_tokens: 400 });
  return tokenizer.decode([...sequences.data].slice(tokens.length), { skip_special_tokens: true });
}

async function readPages(file) {
  const { pages } = JSON.parse(await readFile(file, 'utf8'));
  return pages.map(pagePrompt);
}

async function checkDtype(dtype, cases) {
  const tokenizer = await AutoTokenizer.from_pretrained(MODEL);
  const model = await AutoModelForCausalLM.from_pretrained(MODEL, { dtype });
  const failures = [];
  const right = { whole: 0, chunked: 0 };
  for (const { messages, source } of cases) {
    const expected = firstSentence(source);
    for (const way of ['whole', 'chunked']) {
      const answer = await generate(model, tokenizer, messages, { chunked: way === 'chunked' });
      if (answer === expected) right[way]++;
      else failures.push({ way, expected, answer });
    }
  }
  await model.dispose();
  report(
    `copy-llama ${dtype}: ${right.whole}/${cases.length} in one pass, ${right.chunked}/${cases.length} in chunks`,
  );
  for (const failure of failures.slice(0, 5)) report(JSON.stringify(failure));
  return failures.length;
}

/** Texts that share words must be closer than texts that do not. */
async function checkEmbedder(dtype) {
  const embed = await pipeline('feature-extraction', 'tacit-fixtures/mini-bert', { dtype });
  const texts = ['The cat sat on the mat.', 'A cat is on the mat', 'Market prices fell in London.'];
  const output = await embed(texts, { pooling: 'mean', normalize: true });
  const [cat, similar, other] = output.tolist();
  await embed.dispose();
  const near = dot(cat, similar);
  const far = dot(cat, other);
  report(`mini-bert ${dtype}: similar texts ${near.toFixed(2)}, others ${far.toFixed(2)}`);
  return near > far + 0.2 ? 0 : 1;
}

const dot = (left, right) => left.reduce((sum, value, i) => sum + value * right[i], 0);
const report = (line) => process.stdout.write(`${line}\n`);

const random = randomSource(7);
const cases = Array.from({ length: Number(options.prompts) }, () => randomPrompt(random));
if (options.pages) cases.push(...(await readPages(options.pages)));
let failed = 0;
for (const dtype of ['fp32', 'q8', 'q4']) failed += await checkDtype(dtype, cases);
for (const dtype of ['fp32', 'q8']) failed += await checkEmbedder(dtype);
process.exitCode = failed ? 1 : 0;
