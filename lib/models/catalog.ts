import type { CatalogModel } from '@/lib/protocol/download';
import type { Dtype } from '@/lib/protocol/engine';
import { dtypes } from '@/lib/protocol/engine';

/** The eight languages of Llama 3.2's card. */
const llamaLanguages = ['en', 'de', 'fr', 'it', 'pt', 'hi', 'es', 'th'];
const graniteLanguages = ['en', 'de', 'es', 'fr', 'ja', 'pt', 'ar', 'cs', 'it', 'ko', 'nl', 'zh'];
const lfmLanguages = ['en', 'ar', 'zh', 'fr', 'de', 'ja', 'ko', 'es'];
const lfm25Languages = [...lfmLanguages, 'pt'];

/** Snowflake's and others' wording for questions; passages stand alone. */
const searchInstruction = 'Represent this sentence for searching relevant passages: ';

/** Those seen in a repository where eight bits were not. */
const withoutEightBits: readonly Dtype[] = ['q4f16', 'q4', 'fp16', 'fp32'];

/**
 * Models known to run with transformers.js. Those that write stand by size, those of about one size by how much text
 * they were trained on, as cards say (SmolLM2 4, Granite's larger sister 15 and LFM2.5 28 trillion tokens; Gemma 3 2,
 * Llama 3.2 up to 9 and LFM2 10): the advice takes the last one this machine runs fast enough. Names, licences, languages and
 * settings are those of the makers' cards, parameters are the weights they published; what could not be confirmed is
 * left out. Dtypes are those that were seen in the repositories, for the advice alone: which ones there are, file names,
 * sizes and hashes come from the hub when a download is planned.
 */
export const catalog: readonly CatalogModel[] = [
  {
    id: 'HuggingFaceTB/SmolLM2-135M-Instruct',
    name: 'SmolLM2 135M',
    kind: 'generator',
    parameters: 134.5e6,
    license: 'apache-2.0',
    languages: ['en'],
    dtypes,
    contextLength: 8192,
    thinking: false,
    sampling: { temperature: 0.2, topP: 0.9 },
  },
  {
    id: 'onnx-community/gemma-3-270m-it-ONNX',
    name: 'Gemma 3 270M',
    kind: 'generator',
    parameters: 268.1e6,
    license: 'gemma',
    languages: ['mul'],
    dtypes,
    eightBitBlocks: true,
    contextLength: 32_768,
    thinking: false,
    sampling: { temperature: 1, topK: 64, topP: 0.95 },
  },
  {
    id: 'HuggingFaceTB/SmolLM2-360M-Instruct',
    name: 'SmolLM2 360M',
    kind: 'generator',
    parameters: 361.8e6,
    license: 'apache-2.0',
    languages: ['en'],
    dtypes,
    contextLength: 8192,
    thinking: false,
    sampling: { temperature: 0.2, topP: 0.9 },
  },
  {
    id: 'onnx-community/granite-4.0-350m-ONNX-web',
    name: 'Granite 4.0 350M',
    kind: 'generator',
    parameters: 352.4e6,
    license: 'apache-2.0',
    languages: graniteLanguages,
    dtypes: withoutEightBits,
    contextLength: 32_768,
    thinking: false,
  },
  {
    id: 'onnx-community/LFM2.5-350M-ONNX',
    name: 'LFM2.5 350M',
    kind: 'generator',
    parameters: 354.5e6,
    license: 'lfm1.0',
    languages: lfm25Languages,
    dtypes,
    eightBitBlocks: true,
    contextLength: 32_768,
    thinking: false,
    sampling: { temperature: 0.1, topK: 50, repetitionPenalty: 1.05 },
  },
  {
    id: 'onnx-community/Qwen3-0.6B-ONNX',
    name: 'Qwen3 0.6B',
    kind: 'generator',
    parameters: 596e6,
    license: 'apache-2.0',
    languages: ['mul'],
    dtypes,
    contextLength: 32_768,
    thinking: true,
    sampling: { temperature: 0.7, topK: 20, topP: 0.8, minP: 0 },
    thinkingSampling: { temperature: 0.6, topK: 20, topP: 0.95, minP: 0 },
  },
  {
    id: 'onnx-community/gemma-3-1b-it-ONNX',
    name: 'Gemma 3 1B',
    kind: 'generator',
    parameters: 1e9,
    license: 'gemma',
    languages: ['mul'],
    dtypes,
    eightBitBlocks: true,
    contextLength: 32_768,
    thinking: false,
    sampling: { temperature: 1, topK: 64, topP: 0.95 },
  },
  {
    id: 'onnx-community/Llama-3.2-1B-Instruct',
    name: 'Llama 3.2 1B',
    kind: 'generator',
    parameters: 1.236e9,
    license: 'llama3.2',
    languages: llamaLanguages,
    dtypes,
    contextLength: 131_072,
    thinking: false,
  },
  {
    id: 'onnx-community/LFM2-1.2B-ONNX',
    name: 'LFM2 1.2B',
    kind: 'generator',
    parameters: 1.17e9,
    license: 'lfm1.0',
    languages: lfmLanguages,
    dtypes: withoutEightBits,
    contextLength: 32_768,
    thinking: false,
    sampling: { temperature: 0.3, minP: 0.15, repetitionPenalty: 1.05 },
  },
  {
    id: 'onnx-community/Qwen3-1.7B-ONNX',
    name: 'Qwen3 1.7B',
    kind: 'generator',
    parameters: 1.721e9,
    license: 'apache-2.0',
    languages: ['mul'],
    dtypes: withoutEightBits,
    contextLength: 32_768,
    thinking: true,
    sampling: { temperature: 0.7, topK: 20, topP: 0.8, minP: 0 },
    thinkingSampling: { temperature: 0.6, topK: 20, topP: 0.95, minP: 0 },
  },
  {
    id: 'Xenova/all-MiniLM-L6-v2',
    name: 'all-MiniLM-L6-v2',
    kind: 'embedder',
    license: 'apache-2.0',
    languages: ['en'],
    // The window has 512 tokens; its makers cut texts here.
    contextLength: 256,
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
    // Its card: what it computes leaves the range of 16 bits.
    dtypes: ['q4', 'q8', 'fp32'],
    // The graph pools by itself; its output needs nothing more than a length of one.
    pooling: 'mean',
    queryPrefix: 'task: search result | query: ',
    documentPrefix: 'title: none | text: ',
  },
];
