import { ClaimEnd } from '@/components/citation/claim-end';
import type { NumberedClaim } from '@/components/citation/number-claims';
import { CodeBlock } from '@/components/markdown/code-block';
import { inPageOrder } from './page-order';

/** Code of the page, line by line. */
export function QuotedCode(numbered: NumberedClaim) {
  const code = inPageOrder(numbered.claim.quotes)
    .map(({ text }) => text)
    .join('\n');
  return <CodeBlock code={code} language={null} ending={<ClaimEnd {...numbered} />} />;
}
