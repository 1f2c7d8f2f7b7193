/** `model_type`s of decoders that transformers.js runs as causal language models from text alone. */
const decoders = new Set(
  (
    'afmoe apertus arcee bloom codegen cohere cohere2 deepseek_v3 deepseek_v4 ernie4_5 exaone falcon falcon_h1 ' +
    'gemma gemma2 gemma3 gemma3_text gemma3n gemma4 glm glm_moe_dsa gpt2 gpt_bigcode gpt_neo gpt_neox gpt_oss gptj ' +
    'granite granitemoehybrid helium hunyuan_v1_dense jais lfm2 lfm2_moe llama llama4_text ministral ' +
    'ministral3 mistral mistral4 mobilellm modernbert-decoder mpt nanochat nemotron_h olmo olmo2 olmo3 olmo_hybrid ' +
    'openelm opt phi phi3 qwen2 qwen2_5_vl qwen2_moe qwen2_vl qwen3 qwen3_5 qwen3_5_moe qwen3_5_text qwen3_moe ' +
    'qwen3_next qwen3_vl qwen3_vl_moe smollm3 solar_open stablelm starcoder2 vaultgemma youtu zaya'
  ).split(' '),
);

/** `model_type`s of text encoders. */
const encoders = new Set(
  (
    'albert bert camembert convbert deberta deberta-v2 distilbert electra eurobert mobilebert modernbert mpnet ' +
    'neobert nomic_bert roberta roformer squeezebert xlm xlm-roberta'
  ).split(' '),
);

export interface Architecture {
  kind: 'generator' | 'embedder';
  /** ONNX files one dtype consists of, without dtype and extension. */
  sessions: string[];
}

/**
 * What a model is, by its config. A decoder without its language-model head (`Qwen3Model`,
 * `Gemma3TextModel`) was exported to embed text.
 * @returns null when nothing here can run it
 */
export function recognize(modelType: string, modelClass: string | undefined): Architecture | null {
  if (encoders.has(modelType)) return { kind: 'embedder', sessions: ['model'] };
  if (!decoders.has(modelType)) return null;
  if (modelClass?.endsWith('Model') === true && !modelClass.endsWith('LMHeadModel')) {
    return { kind: 'embedder', sessions: ['model'] };
  }
  // Models that also see or hear keep the embedding of tokens in a file of its own.
  const split = modelClass?.endsWith('ForConditionalGeneration') === true;
  return {
    kind: 'generator',
    sessions: split ? ['embed_tokens', 'decoder_model_merged'] : ['model'],
  };
}
