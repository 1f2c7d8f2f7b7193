/** What makes the models of some benchmarks; nothing else needs Python. */
import { installDebianPackages } from './debian.mjs';
import { run } from './process.mjs';

const benchmarks = new Set(['follow-up', 'stop', 'generation', 'start', 'embedding']);

export async function ensurePython(benchmark) {
  if (!benchmarks.has(benchmark) || process.platform !== 'linux') return;
  const check = ['-c', 'import numpy, onnx'];
  if ((await run('/usr/bin/python3', check, { quiet: true })) === 0) return;
  if (await installDebianPackages(['python3-numpy', 'python3-onnx'])) return;
  console.log('Missing: python3-numpy, python3-onnx. The benchmark cannot make its model.');
}
