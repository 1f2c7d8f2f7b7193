/**
 * What a token costs beside its weights (attention, norms, the choice of the token), in weights. Measured by
 * `npm run bench -- advice` in eight bits on one thread of a server's processor whose speed test had 6.0 billion weights
 * a second: models of 102, 309 and 970 million weights, 30, 33 and 23 layers deep, wrote 39, 17.6 and 5.9 tokens a second,
 * as if they had 51, 32 and 44 million more.
 */
const besides = 40e6;
/**
 * The same for a GPU, in seconds: there, what is done beside the weights costs calls, however fast the GPU computes.
 * Not measured, but assumed: some hundreds of calls a token, of ten to twenty microseconds.
 */
const gpuCalls = 0.005;

/**
 * Tokens per second that a model will write here: for each it goes through all of its weights once. What it was seen to
 * write is known better.
 */
export function predictSpeed(
  parameters: number,
  weightsPerSecond: number,
  device: 'wasm' | 'webgpu',
): number {
  return device === 'wasm'
    ? weightsPerSecond / (parameters + besides)
    : 1 / (parameters / weightsPerSecond + gpuCalls);
}
