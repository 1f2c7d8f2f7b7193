import { describe, expect, it } from 'vitest';
import { standInsOf } from '@/lib/answering/stand-ins';
import { Thesaurus } from '@/lib/text/thesaurus';

const thesaurus = new Thesaurus('get rid of\tremov\twast\nwast\trubbish\ncost\tfee\tfree\n');

function told(...stems: string[]): Record<string, Record<string, number>> {
  const standIns = standInsOf(stems, thesaurus);
  return Object.fromEntries([...standIns].map(([stem, each]) => [stem, Object.fromEntries(each)]));
}

describe('standInsOf', () => {
  it('weighs what says the same above what gives it away', () =>
    expect(told('what', 'cost')).toEqual({ what: {}, cost: { fee: 0.5, free: 0.25 } }));

  it('gives each word of a phrase what stands for all of it', () => {
    const { get, rid, wast } = told('get', 'rid', 'of', 'wast');
    expect(get).toEqual({ remov: 0.5, wast: 0.25 });
    expect(rid).toEqual(get);
    expect(wast).toEqual({ rubbish: 0.5 });
  });

  it('knows a phrase by its words in order alone', () =>
    expect(told('rid', 'get', 'of')).toEqual({ rid: {}, get: {}, of: {} }));
});
