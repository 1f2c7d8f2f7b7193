/** What the commands that measure have in common: the set or benchmark by its name, `--json` and `--help`. */
import { parseArgs } from 'node:util';

/**
 * Ends the process with `usage` where `--help` asks for it.
 * @throws Node's TypeError for other options
 */
export function measuringOptions(usage: string): { json: boolean; positionals: string[] } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(usage);
    process.exit();
  }
  return { json: values.json, positionals };
}
