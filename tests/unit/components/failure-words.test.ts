import { messages } from './words';
import { describe, expect, test } from 'vitest';
import { failureWords } from '@/components/failure/failure-words';
import { failureKey } from '@/lib/base/failure';
import type { FailureCode, FailureData, FailureParams } from '@/lib/base/failure';

/** The type makes the list complete: a new code does not compile until it is here. */
const every: { [Code in FailureCode]: FailureParams[Code] } = {
  'page-restricted': { url: 'chrome://version' },
  'page-web-store': {},
  'page-pdf-gone': { detail: '403 text/html' },
  'file-empty': {},
  'file-unsupported': { name: 'photo.png' },
  'file-too-large': { name: 'dump.txt' },
  'file-read-failed': { name: 'notes.md', detail: 'Error: read' },
  'pdf-scanned': {},
  'pdf-empty': {},
  'pdf-encrypted': {},
  'pdf-damaged': { detail: 'InvalidPDFException: no pages' },
  'pdf-not-pdf': {},
  'tab-asleep': {},
  'page-empty': {},
  'page-canvas': {},
  'page-consent': {},
  'page-sign-in': {},
  'page-loading': {},
  'page-error': { status: '404' },
  'page-no-access': { site: 'tides.example' },
  'page-gone': {},
  'page-read-failed': { detail: 'Error: no' },
  'page-unknown': {},
  'selection-empty': {},
  'selection-in-frame': {},
  'quote-not-found': {},
  'host-unreachable': { detail: 'gone' },
  'storage-full': {},
  'storage-failed': { detail: 'no' },
  'storage-blocked': {},
  'conversation-gone': {},
  'document-gone': {},
  'collection-gone': {},
  'collection-exists': { name: 'Rome' },
  'archive-unknown': {},
  'archive-passphrase': {},
  'archive-damaged': { detail: 'frame 3' },
  'archive-truncated': {},
  'archive-newer': {},
  'model-missing': { model: 'someone/some-model' },
  'model-damaged': { model: 'someone/some-model', file: 'onnx/model.onnx' },
  'model-load-failed': { model: 'someone/some-model', detail: 'no' },
  'model-out-of-memory': { model: 'someone/some-model', detail: 'wasm: 5 GB' },
  'search-model-crashed': { model: 'someone/some-model' },
  'model-crashed': { model: 'someone/some-model' },
  'gpu-lost': { model: 'someone/some-model' },
  'generation-failed': { model: 'someone/some-model', detail: 'no' },
  'generation-interrupted': {},
  'import-not-a-model': {},
  'import-missing-file': { file: 'tokenizer.json' },
  'import-unsupported': { architecture: 'whisper' },
  'import-busy': { model: 'someone/some-model' },
  'import-pointer': { file: 'onnx/model.onnx' },
  'import-changed': { file: 'onnx/model.onnx' },
  'import-failed': { detail: 'no' },
  'hub-unreachable': { host: 'huggingface.co', detail: 'no' },
  'hub-busy': { host: 'huggingface.co' },
  'hub-refused': { model: 'someone/some-model', host: 'huggingface.co' },
  'hub-bad-answer': { host: 'huggingface.co', detail: 'no' },
  'hub-bad-address': { address: 'ftp:x' },
  'remote-model-unknown': { model: 'someone/some-model', host: 'huggingface.co' },
  'remote-model-unsupported': { model: 'someone/some-model', architecture: 'whisper' },
  'remote-model-incomplete': { model: 'someone/some-model', file: 'tokenizer.json' },
  'download-damaged': { model: 'someone/some-model', file: 'onnx/model.onnx' },
  'download-changed': { model: 'someone/some-model', file: 'onnx/model.onnx' },
  'download-no-space': { model: 'someone/some-model' },
  'download-failed': { model: 'someone/some-model', detail: 'no' },
  'export-failed': { model: 'someone/some-model', detail: 'no' },
  'bad-request': { detail: 'no' },
  unexpected: { detail: 'no' },
};
const failures = Object.entries(every).map(([code, params]) => ({ code, params }) as FailureData);

describe('the words of a failure', () => {
  test.each(failures)('$code says what happened, what is safe and what to do', (failure) => {
    const { what, safe, next } = failureWords(failure);
    for (const part of [what, safe, next]) {
      expect(part).toMatch(/^[\p{Lu}\p{P}\p{L}].*\.$/u);
      expect(part).not.toMatch(/[{}$!]/u);
    }
  });

  test.each(failures)('$code has a name the browser accepts', ({ code }) => {
    expect(failureKey(code)).toMatch(/^[\w.]+$/);
  });

  test('no words are left over from codes that are gone', () => {
    const known = new Set(failures.map(({ code }) => code.replaceAll('-', '_')));
    const named = Object.keys(messages).filter((name) => name.startsWith('error_'));
    for (const name of named)
      expect(known).toContain(name.slice('error_'.length).replace(/_(what|safe|next)$/, ''));
  });

  test('a model is called by its name, its address stays in the details', () => {
    const words = failureWords({ code: 'gpu-lost', params: { model: 'someone/some-model' } });
    expect(words.what).toContain('while some-model was');
    expect(words.details).toBe('gpu-lost\nmodel: someone/some-model');
  });
});
