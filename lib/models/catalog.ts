import type { CatalogModel } from '@/lib/protocol/download';

/** The eight languages of Llama 3.2's card. */
const llamaLanguages = ['en', 'de', 'fr', 'it', 'pt', 'hi', 'es', 'th'];
const graniteLanguages = ['en', 'de', 'es', 'fr', 'ja', 'pt', 'ar', 'cs', 'it', 'ko', 'nl', 'zh'];
const lfmLanguages = ['en', 'ar', 'zh', 'fr', 'de', 'ja', 'ko', 'es'];

/** Snowflake's and others' wording for questions; passages stand alone. */
const searchInstruction = 'Represent this sentence for searching relevant passages: ';

/**
 * Models known to run with transformers.js, small ones first. Names, licences and settings are those of
 * the makers' cards; what could not be confirmed is left out. Which dtypes there are, file names, sizes
 * and hashes come from the hub when a download is planned.
 */
export const catalog: readonly CatalogModel[] = [
  {
    id: 'HuggingFaceTB/SmolLM2-135M-Instruct',
    name: 'SmolLM2 135M',
    kind: 'generator',
    license: 'apache-2.0',
    languages: ['en'],
    contextLength: 8192,
    thinking: false,
    sampling: { temperature: 0.2, topP: 0.9 },
  },
  {
    id: 'onnx-community/gemma-3-270m-it-ONNX',
    name: 'Gemma 3 270M',
    kind: 'generator',
    license: 'gemma',
    languages: ['mul'],
    contextLength: 32_768,
    thinking: false,
    sampling: { temperature: 1, topK: 64, topP: 0.95 },
  },
  {
    id: 'onnx-community/LFM2.5-350M-ONNX',
    name: 'LFM2.5 350M',
    kind: 'generator',
    license: 'lfm1.0',
    languages: lfmLanguages,
    contextLength: 32_768,
    thinking: false,
    sampling: { temperature: 0.1, topK: 50, topP: 0.1, repetitionPenalty: 1.05 },
  },
  {
    id: 'onnx-community/granite-4.0-350m-ONNX-web',
    name: 'Granite 4.0 350M',
    kind: 'generator',
    license: 'apache-2.0',
    languages: graniteLanguages,
    contextLength: 32_768,
    thinking: false,
  },
  {
    id: 'HuggingFaceTB/SmolLM2-360M-Instruct',
    name: 'SmolLM2 360M',
    kind: 'generator',
    license: 'apache-2.0',
    languages: ['en'],
    contextLength: 8192,
    thinking: false,
    sampling: { temperature: 0.2, topP: 0.9 },
  },
  {
    id: 'onnx-community/Qwen3-0.6B-ONNX',
    name: 'Qwen3 0.6B',
    kind: 'generator',
    license: 'apache-2.0',
    languages: ['mul'],
    contextLength: 32_768,
    thinking: true,
    // For answers without thinking aloud.
    sampling: { temperature: 0.7, topK: 20, topP: 0.8, minP: 0 },
  },
  {
    id: 'onnx-community/gemma-3-1b-it-ONNX',
    name: 'Gemma 3 1B',
    kind: 'generator',
    license: 'gemma',
    languages: ['mul'],
    contextLength: 32_768,
    thinking: false,
    sampling: { temperature: 1, topK: 64, topP: 0.95 },
  },
  {
    id: 'onnx-community/Llama-3.2-1B-Instruct',
    name: 'Llama 3.2 1B',
    kind: 'generator',
    license: 'llama3.2',
    languages: llamaLanguages,
    contextLength: 131_072,
    thinking: false,
  },
  {
    id: 'onnx-community/LFM2-1.2B-ONNX',
    name: 'LFM2 1.2B',
    kind: 'generator',
    license: 'lfm1.0',
    languages: lfmLanguages,
    contextLength: 32_768,
    thinking: false,
    sampling: { temperature: 0.3, minP: 0.15, repetitionPenalty: 1.05 },
  },
  {
    id: 'onnx-community/Qwen3-1.7B-ONNX',
    name: 'Qwen3 1.7B',
    kind: 'generator',
    license: 'apache-2.0',
    languages: ['mul'],
    contextLength: 32_768,
    thinking: true,
    sampling: { temperature: 0.7, topK: 20, topP: 0.8, minP: 0 },
  },
  {
    id: 'Xenova/all-MiniLM-L6-v2',
    name: 'all-MiniLM-L6-v2',
    kind: 'embedder',
    license: 'apache-2.0',
    languages: ['en'],
    contextLength: 512,
    pooling: 'mean',
    queryPrefix: '',
    documentPrefix: '',
  },
  {
    id: 'Snowflake/snowflake-arctic-embed-xs',
    name: 'Arctic Embed XS',
    kind: 'embedder',
    license: 'apache-2.0',
    languages: ['en'],
    contextLength: 512,
    pooling: 'cls',
    queryPrefix: searchInstruction,
    documentPrefix: '',
  },
  {
    id: 'Snowflake/snowflake-arctic-embed-s',
    name: 'Arctic Embed S',
    kind: 'embedder',
    license: 'apache-2.0',
    languages: ['en'],
    contextLength: 512,
    pooling: 'cls',
    queryPrefix: searchInstruction,
    documentPrefix: '',
  },
  {
    id: 'Xenova/multilingual-e5-small',
    name: 'Multilingual E5 Small',
    kind: 'embedder',
    license: 'mit',
    languages: ['mul'],
    contextLength: 512,
    pooling: 'mean',
    queryPrefix: 'query: ',
    documentPrefix: 'passage: ',
  },
  {
    id: 'onnx-community/embeddinggemma-300m-ONNX',
    name: 'EmbeddingGemma 300M',
    kind: 'embedder',
    license: 'gemma',
    languages: ['mul'],
    contextLength: 2048,
    // The graph pools by itself; its output needs nothing more than a length of one.
    pooling: 'mean',
    queryPrefix: 'task: search result | query: ',
    documentPrefix: 'title: none | text: ',
  },
];
