/** Stands for a site: its first letter, as nothing is loaded from anywhere to show a picture. */
export function LetterMark({ site }: { site: string }) {
  const letter = /\p{L}|\p{N}/u.exec(site.replace(/^www\./u, ''))?.[0] ?? '·';
  return (
    <span class="letter-mark" aria-hidden="true">
      {letter.toUpperCase()}
    </span>
  );
}
