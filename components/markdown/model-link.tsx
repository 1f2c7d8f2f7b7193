import { useView } from '@/components/app/view-context';

/** An address written by a model: shown in full, opened only after a question. Other schemes than the web's are only text. */
export function ModelLink({ text, url }: { text: string; url: string }) {
  const { confirmLink } = useView();
  const address = webAddress(url);
  const shown = address ?? url;
  const label = text.trim() || shown;
  return (
    <>
      {address ? (
        <button type="button" class="link" onClick={() => confirmLink(address)}>
          {label}
        </button>
      ) : (
        label
      )}
      {label !== shown && (
        <span class="address">
          {' ('}
          <bdi>{shown}</bdi>)
        </span>
      )}
    </>
  );
}

/** Normalized, so that look-alike letters of other scripts show as punycode. */
function webAddress(url: string): string | null {
  const parsed = URL.parse(url);
  return parsed && ['http:', 'https:'].includes(parsed.protocol) ? parsed.href : null;
}
