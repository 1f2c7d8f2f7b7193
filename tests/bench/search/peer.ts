import type { BenchQuery } from './corpus';

/** Returns the numbers of the ten best chunks. */
export type Search = (query: BenchQuery) => number[] | Promise<number[]>;

/** One search, or one for each of the ways it can be set once it is built. */
export type Built = Search | ReadonlyMap<string, Search>;

/** Takes what is to be made ready first; what it returns is built while the time is taken. */
export type BuildPeer<Input> = (input: Input) => () => Built | Promise<Built>;
