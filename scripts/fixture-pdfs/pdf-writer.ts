/** Writes small PDFs, object by object, so that a test knows exactly what stands in them. */
import { createHash } from 'node:crypto';

export interface Text {
  text: string;
  x: number;
  /** From the bottom of the page, in points. */
  y: number;
  size?: number;
  font?: FontName;
  /** Degrees, counter-clockwise. */
  turned?: number;
}

export type FontName = 'regular' | 'bold' | 'japanese' | 'hebrew';

export interface PdfPage {
  texts?: Text[];
  /** A picture over the whole page. */
  picture?: boolean;
  /** Degrees, clockwise, by which a viewer turns the page. */
  rotate?: number;
}

export interface Outline {
  title: string;
  /** Index of its page. */
  page: number;
  items?: Outline[];
}

export interface PdfContents {
  pages: PdfPage[];
  title?: string;
  language?: string;
  outline?: Outline[];
  /** Needed to open it. */
  password?: string;
}

const width = 595;
const height = 842;

/** The file's bytes. */
export function writePdf({ pages, title, language, outline, password }: PdfContents): Buffer {
  const file = new ObjectFile();
  const [catalog, tree, info] = [file.reserve(), file.reserve(), file.reserve()];
  const fonts = Object.entries(fontObjects)
    .map(([name, make]) => `/${name} ${make(file)} 0 R`)
    .join(' ');
  const picture = pages.some((page) => page.picture) ? addPicture(file) : null;
  const kids = pages.map((page) => {
    const content = file.add(stream('', contentOf(page)));
    return file.add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${page.rotate ?? 0} /Contents ${content} 0 R /Resources << /Font << ${fonts} >> ${page.picture ? `/XObject << /picture ${picture} 0 R >>` : ''} >> >>`,
    );
  });
  const outlines = outline ? addOutline(file, outline, kids) : null;
  file.set(
    tree,
    `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`,
  );
  file.set(
    catalog,
    `<< /Type /Catalog /Pages ${tree} 0 R ${language ? `/Lang (${language})` : ''} ${outlines ? `/Outlines ${outlines} 0 R` : ''} >>`,
  );
  file.set(info, title === undefined ? '<< >>' : `<< /Title ${utf16(title)} >>`);
  return file.write(catalog, info, password);
}

function addPicture(file: ObjectFile): number {
  const dictionary =
    '/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8';
  return file.add(stream(dictionary, Buffer.from([0, 255, 255, 0])));
}

function contentOf({ texts = [], picture = false }: PdfPage): Buffer {
  const parts = texts.map(({ text, x, y, size = 10, font = 'regular', turned = 0 }) => {
    const [cos, sin] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)];
    const matrix = [cos, sin, -sin, cos, x, y].map((value) => value.toFixed(3)).join(' ');
    return `BT /${font} ${size} Tf ${matrix} Tm ${encode(text, font)} Tj ET`;
  });
  if (picture) parts.push(`q ${width} 0 0 ${height} 0 0 cm /picture Do Q`);
  return Buffer.from(parts.join('\n'), 'latin1');
}

/** Letters by the encoding of their font. */
function encode(text: string, font: FontName): string {
  if (font === 'japanese') return `<${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
  // Drawn from left to right, as a PDF places letters whatever their script.
  if (font === 'hebrew')
    return `<${Buffer.from([...text].toReversed().join(''), 'utf16le')
      .swap16()
      .toString('hex')}>`;
  const bytes = text
    .replaceAll('ﬁ', '\u0001')
    .replaceAll('•', '\u0095')
    .replaceAll('–', '\u0096')
    .replace(/[\\()]/g, String.raw`\$&`);
  return `(${bytes})`;
}

const latin = (name: string) => (file: ObjectFile) =>
  file.add(
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding << /BaseEncoding /WinAnsiEncoding /Differences [1 /fi] >> >>`,
  );

const fontObjects: Record<FontName, (file: ObjectFile) => number> = {
  regular: latin('Helvetica'),
  bold: latin('Helvetica-Bold'),
  // Not embedded: its letters are only known by the table of its encoding.
  japanese: (file) => {
    const descriptor = file.add(
      '<< /Type /FontDescriptor /FontName /Ryumin-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
    );
    const cid = file.add(
      `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Ryumin-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> /FontDescriptor ${descriptor} 0 R /DW 1000 >>`,
    );
    return file.add(
      `<< /Type /Font /Subtype /Type0 /BaseFont /Ryumin-Light /Encoding /UniJIS-UCS2-H /DescendantFonts [${cid} 0 R] >>`,
    );
  },
  hebrew: (file) => {
    const descriptor = file.add(
      '<< /Type /FontDescriptor /FontName /Frank /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
    );
    const cid = file.add(
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Frank /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} 0 R /DW 500 /CIDToGIDMap /Identity >>`,
    );
    const map = file.add(
      stream(
        '',
        Buffer.from(
          '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange 2 beginbfrange <0020> <007e> <0020> <0590> <05ff> <0590> endbfrange endcmap end end',
        ),
      ),
    );
    return file.add(
      `<< /Type /Font /Subtype /Type0 /BaseFont /Frank /Encoding /Identity-H /DescendantFonts [${cid} 0 R] /ToUnicode ${map} 0 R >>`,
    );
  },
};

function addOutline(
  file: ObjectFile,
  entries: readonly Outline[],
  kids: readonly number[],
): number {
  const root = file.reserve();
  file.set(root, `<< /Type /Outlines ${addEntries(file, entries, root, kids)} >>`);
  return root;
}

function addEntries(
  file: ObjectFile,
  entries: readonly Outline[],
  parent: number,
  kids: readonly number[],
): string {
  const ids = entries.map(() => file.reserve());
  entries.forEach(({ title, page, items }, index) => {
    const id = ids[index] ?? 0;
    const links = [
      index > 0 ? `/Prev ${ids[index - 1]} 0 R` : '',
      index < ids.length - 1 ? `/Next ${ids[index + 1]} 0 R` : '',
      items ? addEntries(file, items, id, kids) : '',
    ].join(' ');
    file.set(
      id,
      `<< /Title ${utf16(title)} /Parent ${parent} 0 R /Dest [${kids[page]} 0 R /Fit] ${links} >>`,
    );
  });
  return `/First ${ids[0]} 0 R /Last ${ids.at(-1)} 0 R /Count ${ids.length}`;
}

function utf16(text: string): string {
  return `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
}

interface Stream {
  dictionary: string;
  data: Buffer;
}

function stream(dictionary: string, data: Buffer): Stream {
  return { dictionary, data };
}

class ObjectFile {
  readonly #objects: (string | Stream)[] = [];

  reserve(): number {
    return this.#objects.push('null');
  }

  add(object: string | Stream): number {
    return this.#objects.push(object);
  }

  set(id: number, object: string): void {
    this.#objects[id - 1] = object;
  }

  write(catalog: number, info: number, password: string | undefined): Buffer {
    const lock = password === undefined ? null : new Lock(password);
    const encryption = lock ? this.add(lock.dictionary()) : null;
    const parts: Buffer[] = [Buffer.from('%PDF-1.5\n')];
    const offsets: number[] = [];
    this.#objects.forEach((object, index) => {
      offsets.push(length(parts));
      const id = index + 1;
      parts.push(Buffer.from(`${id} 0 obj\n`));
      if (typeof object === 'string') parts.push(Buffer.from(object));
      else {
        const data = lock ? lock.encrypt(id, object.data) : object.data;
        parts.push(
          Buffer.from(`<< ${object.dictionary} /Length ${data.length} >>\nstream\n`),
          data,
          Buffer.from('\nendstream'),
        );
      }
      parts.push(Buffer.from('\nendobj\n'));
    });
    const start = length(parts);
    const entries = offsets
      .map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
      .join('');
    const size = this.#objects.length + 1;
    const locked = encryption ? `/Encrypt ${encryption} 0 R` : '';
    parts.push(
      Buffer.from(
        `xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${size} /Root ${catalog} 0 R /Info ${info} 0 R /ID [<${fileId}> <${fileId}>] ${locked} >>\nstartxref\n${start}\n%%EOF\n`,
      ),
    );
    return Buffer.concat(parts);
  }
}

function length(parts: readonly Buffer[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0);
}

const fileId = '00112233445566778899aabbccddeeff';
const padding = Buffer.from(
  '28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a',
  'hex',
);

/** The oldest way to lock a PDF (40-bit RC4; PDF 1.7, algorithms 1 to 4): enough to ask for a password. */
class Lock {
  readonly #owner: Buffer;
  readonly #key: Buffer;

  constructor(password: string) {
    const padded = Buffer.concat([Buffer.from(password, 'latin1'), padding]).subarray(0, 32);
    this.#owner = rc4(md5(padded).subarray(0, 5), padded);
    const permissions = Buffer.from([0xfc, 0xff, 0xff, 0xff]);
    this.#key = md5(
      Buffer.concat([padded, this.#owner, permissions, Buffer.from(fileId, 'hex')]),
    ).subarray(0, 5);
  }

  dictionary(): string {
    const user = rc4(this.#key, padding);
    return `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${this.#owner.toString('hex')}> /U <${user.toString('hex')}> >>`;
  }

  encrypt(id: number, data: Buffer): Buffer {
    const place = Buffer.from([id & 255, (id >> 8) & 255, (id >> 16) & 255, 0, 0]);
    return rc4(md5(Buffer.concat([this.#key, place])).subarray(0, 10), data);
  }
}

function md5(data: Buffer): Buffer {
  return createHash('md5').update(data).digest();
}

function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_value, index) => index);
  const swap = (a: number, b: number): void => {
    [state[a], state[b]] = [state[b] ?? 0, state[a] ?? 0];
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return Buffer.from(
    data.map((byte) => {
      i = (i + 1) & 255;
      j = (j + (state[i] ?? 0)) & 255;
      swap(i, j);
      return byte ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) & 255] ?? 0);
    }),
  );
}
