interface Range {
  start: number;
  end: number;
}

/** Text with stretches of it marked; these are in order and do not overlap. */
export function MarkedText({ text, marks }: { text: string; marks: readonly Range[] }) {
  let at = 0;
  const parts = marks.map(({ start, end }) => {
    const before = text.slice(at, start);
    at = end;
    return (
      <>
        {before}
        <mark>{text.slice(start, end)}</mark>
      </>
    );
  });
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
