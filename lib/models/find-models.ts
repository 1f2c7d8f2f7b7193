import { isModelId, splitPath, toIdPart } from './model-path';

/** A file the user picked, with its path relative to what was picked. */
export interface PickedFile {
  path: string;
  file: File;
}

/** A folder among the picked files that holds a model. */
export interface ModelFolder {
  /** Segments of the folder's path; empty when bare files were picked. */
  root: string[];
  /** Files by path as the store keeps them. */
  files: Map<string, File>;
}

/** The folders with a `config.json` that are not inside another such folder. */
export function findModelFolders(picked: readonly PickedFile[]): ModelFolder[] {
  const files = picked.flatMap(({ path, file }) => {
    const segments = splitPath(path.replace(/^\.?\//, ''));
    return segments === null ? [] : [{ segments, file }];
  });
  const roots = files
    .filter(({ segments }) => segments.at(-1) === 'config.json')
    .map(({ segments }) => segments.slice(0, -1))
    .toSorted((a, b) => a.length - b.length);
  const outer: string[][] = [];
  for (const root of roots) if (!outer.some((other) => isBelow(root, other))) outer.push(root);
  return outer.map((root) => ({
    root,
    files: new Map(
      files
        .filter(({ segments }) => isBelow(segments, root))
        .map(({ segments, file }) => [storedPath(segments.slice(root.length)), file]),
    ),
  }));
}

/**
 * The id of a model: from the hub's cache layout (`models--owner--name/snapshots/…`), from the last two
 * folders (`owner/name`), from the id its config names, or from what is left, as `local/name`.
 */
export function modelId(root: readonly string[], nameInConfig: string | undefined): string {
  const cached = root.find((segment) => /^models--.+--.+/.test(segment));
  const [, owner = '', name = ''] = cached?.split('--') ?? [];
  const folder = root.at(-1);
  const candidates = [
    `${owner}/${name}`,
    root.slice(-2).join('/'),
    nameInConfig ?? '',
    `local/${toIdPart(folder ?? nameInConfig ?? 'model')}`,
  ];
  return candidates.find(isModelId) ?? 'local/model';
}

function isBelow(path: readonly string[], folder: readonly string[]): boolean {
  return path.length >= folder.length && folder.every((segment, index) => segment === path[index]);
}

/** Exports without the hub's layout keep the graphs beside the config. */
function storedPath(segments: readonly string[]): string {
  const [name = ''] = segments;
  const isGraph = segments.length === 1 && /\.onnx(_data(_\d+)?)?$/.test(name);
  return isGraph ? `onnx/${name}` : segments.join('/');
}
