/**
 * Everything that can go wrong, as a closed set of codes with their parameters.
 * The words for a code live in the locale files (`error.<code>.*`), nowhere else.
 */
export interface FailureParams {
  'page-restricted': { url: string };
  'page-web-store': Record<never, never>;
  /** The address of an open PDF no longer gives a PDF. `detail`: what it gave instead. */
  'page-pdf-gone': { detail: string };
  /** The browser unloaded it to save memory. */
  'tab-asleep': Record<never, never>;
  /** PDFs are read in a worker, which a service worker cannot start. */
  'page-empty': Record<never, never>;
  'page-canvas': Record<never, never>;
  /** Nothing but a request for consent is shown. */
  'page-consent': Record<never, never>;
  /** Nothing but a form to sign in is shown. */
  'page-sign-in': Record<never, never>;
  /** Nothing is shown but that the page loads. */
  'page-loading': Record<never, never>;
  /** Nothing but the server's notice of an error is shown. */
  'page-error': { status: string };
  'page-no-access': { site: string };
  'page-gone': Record<never, never>;
  'page-read-failed': { detail: string };
  /** The host does not hold this page (any more). */
  'page-unknown': Record<never, never>;
  'file-empty': Record<never, never>;
  'file-unsupported': { name: string };
  'file-too-large': { name: string };
  'file-read-failed': { name: string; detail: string };
  /** Its pages are pictures. */
  'pdf-scanned': Record<never, never>;
  /** Its pages are blank. */
  'pdf-empty': Record<never, never>;
  'pdf-encrypted': Record<never, never>;
  'pdf-damaged': { detail: string };
  /** Named like one, but it begins like something else. */
  'pdf-not-pdf': Record<never, never>;
  'selection-empty': Record<never, never>;
  /** Nothing but, perhaps, in a frame of another site, which may not be read. */
  'selection-in-frame': Record<never, never>;
  'quote-not-found': Record<never, never>;
  'host-unreachable': { detail: string };
  'storage-full': Record<never, never>;
  'storage-failed': { detail: string };
  /** Another context holds an older version of the database. */
  'storage-blocked': Record<never, never>;
  'conversation-gone': Record<never, never>;
  'document-gone': Record<never, never>;
  'collection-gone': Record<never, never>;
  'collection-exists': { name: string };
  'model-missing': { model: string };
  /** A file of it changed on this device. */
  'model-damaged': { model: string; file: string };
  'model-load-failed': { model: string; detail: string };
  /** `detail`: what was found short, or the runtime's own words. */
  'model-out-of-memory': { model: string; detail: string };
  'model-crashed': { model: string };
  'search-model-crashed': { model: string };
  'gpu-lost': { model: string };
  'generation-failed': { model: string; detail: string };
  'generation-interrupted': Record<never, never>;
  'import-not-a-model': Record<never, never>;
  'import-missing-file': { file: string };
  'import-unsupported': { architecture: string };
  /** A model of this name is being downloaded. */
  'import-busy': { model: string };
  /** Only a pointer of Git LFS. */
  'import-pointer': { file: string };
  /** Another one than the list of hashes beside it says. */
  'import-changed': { file: string };
  'import-failed': { detail: string };
  /** No answer, or a connection that drops again and again without a byte more. */
  'hub-unreachable': { host: string; detail: string };
  /** Too many requests, or a fault of its own. */
  'hub-busy': { host: string };
  /** The repository needs an account, or there is none of this name: hubs answer both alike. */
  'hub-refused': { model: string; host: string };
  'hub-bad-answer': { host: string; detail: string };
  'hub-bad-address': { address: string };
  'remote-model-unknown': { model: string; host: string };
  'remote-model-unsupported': { model: string; architecture: string };
  'remote-model-incomplete': { model: string; file: string };
  'download-damaged': { model: string; file: string };
  'download-changed': { model: string; file: string };
  'download-no-space': { model: string };
  'download-failed': { model: string; detail: string };
  'export-failed': { model: string; detail: string };
  /** Not a file that was exported here. */
  'archive-unknown': Record<never, never>;
  /** A passphrase is needed, or another one. */
  'archive-passphrase': Record<never, never>;
  'archive-damaged': { detail: string };
  /** The end of the file is missing. */
  'archive-truncated': Record<never, never>;
  /** Written by a later version. */
  'archive-newer': Record<never, never>;
  'bad-request': { detail: string };
  unexpected: { detail: string };
}

export type FailureCode = keyof FailureParams;

/** A failure as it crosses contexts: plain data, never an `Error` instance or a string. */
export type FailureData = {
  [Code in FailureCode]: { code: Code; params: FailureParams[Code] };
}[FailureCode];

/** A failure as it is thrown inside one context. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly data: FailureData;

  constructor(data: FailureData, options?: ErrorOptions) {
    super(data.code, options);
    this.data = data;
  }
}

/** Creates a failure; `params` follow from the code. */
export function failure<Code extends FailureCode>(
  code: Code,
  params: FailureParams[Code],
  cause?: unknown,
): Failure {
  // The pair is correlated by the signature; TypeScript cannot see that through the union.
  return new Failure({ code, params } as FailureData, { cause });
}

/** Anything thrown, as data: our own failures keep their code, disk-full is recognised, the rest is `unexpected`. */
export function toFailureData(error: unknown): FailureData {
  if (error instanceof Failure) return error.data;
  if (isStorageFull(error)) return { code: 'storage-full', params: {} };
  return { code: 'unexpected', params: { detail: describe(error) } };
}

/** Where the words for a code stand in the locale files: the browser allows no hyphens in message names. */
export function failureKey(code: FailureCode): string {
  return `error.${code.replaceAll('-', '_')}`;
}

/** One line that names an unknown error, for the folded details of a message. */
export function describe(error: unknown): string {
  if (error instanceof Error) return `${error.name}: ${error.message}`;
  return String(error);
}

/** Chromium reports a full disk under several names, by API (IndexedDB, OPFS, Cache). */
function isStorageFull(error: unknown): boolean {
  const text = describe(error);
  return /QuotaExceeded|Failed to write blobs|No space left|disk full/i.test(text);
}
