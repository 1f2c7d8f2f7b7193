/**
 * The words of the default locale for tests. Import this before any component: the browser's
 * interface is looked up once, when the first module that needs it is loaded.
 */
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';

export const messages: Record<string, { message: string }> = generateChromeMessages(
  await parseMessagesFile('assets/locales/en.yml'),
);

function getMessage(name: string, substitutions: string[] = []): string {
  return substitutions.reduce(
    (text, value, index) => text.replaceAll(`$${index + 1}`, value),
    messages[name]?.message ?? '',
  );
}

Object.assign(globalThis, { browser: { runtime: { id: 'tacit' }, i18n: { getMessage } } });
