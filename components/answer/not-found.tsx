import { i18n } from '#i18n';
import type { NumberedClaim } from '@/components/citation/number-claims';
import { PieceView } from '@/components/citation/pieces';
import { tellNotFound } from '@/components/words/not-found';
import { formatLanguages } from '@/components/words/numbers';
import type { Answer } from '@/lib/protocol/conversation';
import { QuotedCode } from './quoted-code';
import { QuotedRows } from './quoted-rows';

interface Props {
  answer: Answer;
  /** Its claims. */
  claims: readonly NumberedClaim[];
}

/** The page or the library does not say: that, and what comes nearest. */
export function NotFound({ answer, claims }: Props) {
  const language = answer.pageLanguage;
  const nearest = claims.filter(({ sources }) => sources.length > 0);
  return (
    <>
      <p class="not-found">
        {language === undefined
          ? tellNotFound(answer)
          : i18n.t('answer.otherLanguage', { language: formatLanguages([language]) })}
      </p>
      {nearest.length > 0 && (
        <>
          <h3>{i18n.t('answer.nearest')}</h3>
          {nearest.map((numbered) => (
            <blockquote key={numbered.claim.start} dir="auto">
              <Passage {...asQuoted(numbered)} />
            </blockquote>
          ))}
        </>
      )}
    </>
  );
}

function Passage(numbered: NumberedClaim) {
  const { form } = numbered.claim;
  if (form === 'code') return <QuotedCode {...numbered} />;
  if (form === 'row') return <QuotedRows claims={[numbered]} />;
  const text = numbered.sources[0]?.quote.text ?? '';
  return <PieceView text={text} unsupported={false} ending={[numbered]} />;
}

/** Whatever the claim was worth, here its passage is shown word for word. */
function asQuoted({ claim, sources }: NumberedClaim): NumberedClaim {
  return { claim: { ...claim, support: 'quoted' }, sources: sources.slice(0, 1) };
}
