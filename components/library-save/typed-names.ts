interface Context {
  /** A comma ends a name. */
  commas: boolean;
  /** Those that are there already. */
  names: readonly string[];
  /** Those in use elsewhere. */
  known: readonly string[];
}

/** The names that were typed and are not there yet, spelled as they are elsewhere: “Sea” is “sea”. */
export function typedNames(text: string, { commas, names, known }: Context): string[] {
  const spellings = new Map([...known, ...names].map((name) => [name.toLocaleLowerCase(), name]));
  const typed = (commas ? text.split(',') : [text]).map((name) => name.trim());
  const added = new Set<string>();
  for (const name of typed) {
    if (name === '') continue;
    const folded = name.toLocaleLowerCase();
    const spelled = spellings.get(folded) ?? name;
    spellings.set(folded, spelled);
    if (!names.includes(spelled)) added.add(spelled);
  }
  return [...added];
}
