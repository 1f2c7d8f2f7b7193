// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { blockText, findStretches, type Piece } from '@/lib/page/agent/pieces';

function text(data: string): Text {
  return document.createTextNode(data);
}

function shown(pieces: readonly Piece[], keepSpace: boolean, quote: string): string {
  const start = blockText(pieces, keepSpace).indexOf(quote);
  return findStretches(pieces, keepSpace, start, start + quote.length)
    .map((stretch) => stretch.node.data.slice(stretch.start, stretch.end))
    .join('¦');
}

describe('blockText', () => {
  test('collapses white space across nodes', () => {
    expect(blockText([text('  High \n'), text('\t water'), text(' ')], false)).toBe('High water');
  });

  test('drops what nobody sees', () => {
    expect(blockText([text('ta\u00adble\u200b \udb40\udc49\udb40\udc67end')], false)).toBe(
      'table end',
    );
  });

  test('keeps the shape of code', () => {
    expect(blockText([text('\n  if (x) {\r\n    y();\n  }\n\n')], true)).toBe(
      '  if (x) {\n    y();\n  }',
    );
  });
});

describe('findStretches', () => {
  test('leads a quotation back over nodes and odd white space', () => {
    const pieces = [text('\n High'), text('  wa\u00adter'), ' | ', text('twice\n a day')];
    expect(shown(pieces, false, 'High water')).toBe('High¦  wa\u00adter');
    expect(shown(pieces, false, 'water | twice a')).toBe('wa\u00adter¦twice\n a');
  });

  test('finds its place in code', () => {
    expect(shown([text('\n\n  a();\r\n  b();')], true, 'b();')).toBe('b();');
  });

  test('finds its place in a part of a node', () => {
    const node = text('before High water after');
    expect(findStretches([{ node, start: 7, end: 17 }], false, 5, 10)).toEqual([
      { node, start: 12, end: 17 },
    ]);
  });

  test('gives nothing beyond the end', () => {
    expect(findStretches([text('abc')], false, 2, 9)).toEqual([]);
  });
});
