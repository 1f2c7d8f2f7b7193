import { i18n } from '#i18n';
import type { NumberedClaim } from '@/components/citation/number-claims';
import { PieceView } from '@/components/citation/pieces';
import { formatLanguages } from '@/components/words/numbers';
import { QuotedCode } from './quoted-code';
import { QuotedRows } from './quoted-rows';

const silences = {
  page: () => i18n.t('answer.notFound'),
  tabs: () => i18n.t('answer.notFoundInTabs'),
  library: () => i18n.t('answer.notFoundInLibrary'),
};

interface Props {
  claims: readonly NumberedClaim[];
  /** What was asked. */
  of: 'page' | 'tabs' | 'library';
  /** Of the page, where the question is in another language. */
  language?: string | undefined;
}

/** The page or the library does not say: that, and what comes nearest. */
export function NotFound({ claims, of, language }: Props) {
  const nearest = claims.filter(({ sources }) => sources.length > 0);
  return (
    <>
      <p class="not-found">
        {language === undefined
          ? silences[of]()
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
