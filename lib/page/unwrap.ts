import { Failure, failure } from '@/lib/base/failure';
import type { AgentResult } from './agent/api';

/** What the agent answered. @throws Failure as the agent says, `page-gone` without an answer */
export function unwrap<Value>(result: AgentResult<Value> | undefined): Value {
  if (!result) throw failure('page-gone', {});
  if ('failure' in result) throw new Failure(result.failure);
  return result.value;
}
