import type { Dtype } from '@/lib/protocol/engine';
import { dtypes } from '@/lib/protocol/engine';
import { graphName } from '@/lib/protocol/graph-name';

/** Path of the file that holds one session of a model in one dtype. */
export function onnxPath(session: string, dtype: Dtype): string {
  return `onnx/${graphName(session, dtype)}.onnx`;
}

/** The dtypes in which every session of a model is there. */
export function sharedDtypes(sessions: readonly string[], paths: Iterable<string>): Dtype[] {
  const present = new Set(paths);
  return dtypes.filter((dtype) =>
    sessions.every((session) => present.has(onnxPath(session, dtype))),
  );
}

/** Whether a file belongs to one of the sessions, in a dtype we know: the graph or its weights beside it. */
export function isSessionFile(sessions: readonly string[], path: string): boolean {
  const graph = path.replace(/\.onnx_data(_\d+)?$/, '.onnx');
  return sessions.some((session) => dtypes.some((dtype) => onnxPath(session, dtype) === graph));
}

/** Paths of the weights beside a graph: `….onnx_data`, `….onnx_data_1`, … */
export function externalDataPaths(graph: string, count: number): string[] {
  return Array.from(
    { length: count },
    (_, index) => `${graph}_data${index === 0 ? '' : `_${index}`}`,
  );
}
