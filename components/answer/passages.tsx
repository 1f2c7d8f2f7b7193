import { useMemo } from 'preact/hooks';
import type { NumberedClaim } from '@/components/citation/number-claims';
import { ClaimList } from './claim-list';
import type { ClaimGroup, Setting } from './group-claims';
import { groupClaims } from './group-claims';
import { Prose } from './prose';
import { QuotedCode } from './quoted-code';
import { QuotedRows } from './quoted-rows';

interface Props {
  text: string;
  claims: readonly NumberedClaim[];
  plain: Setting;
}

/** Quotations in the form they have on the page. */
export function Passages({ text, claims, plain }: Props) {
  const groups = useMemo(() => groupClaims(text.length, claims, plain), [text, claims, plain]);
  return (
    <>
      {groups.map((group) => (
        <Group key={group.start} text={text} group={group} />
      ))}
    </>
  );
}

function Group({ text, group }: { text: string; group: ClaimGroup }) {
  switch (group.setting) {
    case 'prose':
      return (
        <Prose
          text={text.slice(group.start, group.end)}
          start={group.start}
          claims={group.claims}
        />
      );
    case 'item':
      return <ClaimList text={text} claims={group.claims} />;
    case 'row':
      return <QuotedRows claims={group.claims} />;
    case 'code':
      return (
        <>
          {group.claims.map((numbered) => (
            <QuotedCode key={numbered.claim.start} {...numbered} />
          ))}
        </>
      );
  }
}
