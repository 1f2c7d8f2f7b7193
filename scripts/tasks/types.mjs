/** WXT generates the types and the base tsconfig that everything else reads. */
import { fail, tool } from './process.mjs';

export async function ensureTypes() {
  const code = await tool('wxt', ['prepare']);
  if (code !== 0) fail('The types could not be generated: "wxt prepare" failed.');
}
