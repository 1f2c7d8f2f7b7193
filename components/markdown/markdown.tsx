import type { ReadonlySignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { NumberedClaim } from '@/components/citation/number-claims';
import type { Chunk } from './block-splitter';
import { BlockSplitter } from './block-splitter';
import { markClaims } from './claim-marks';
import { firstHeadingDepth, FirstDepthProvider } from './heading';
import { linkDefinitions, parseMarkdown } from './parse';
import { renderBlocks } from './render-block';

const noClaims: readonly NumberedClaim[] = [];

/** A complete answer, with the sources of its claims. */
export function Markdown({ text, claims }: { text: string; claims: readonly NumberedClaim[] }) {
  const chunks = useMemo(() => new BlockSplitter().split(text), [text]);
  return <Chunks text={text} chunks={chunks} claims={claims} />;
}

/** An answer being written: only its last chunk is parsed and drawn anew. */
export function StreamingMarkdown({ source }: { source: ReadonlySignal<string> }) {
  const splitter = useMemo(() => new BlockSplitter(), [source]);
  return <Chunks text={source.value} chunks={splitter.split(source.value)} claims={noClaims} />;
}

interface ChunksProps {
  text: string;
  chunks: Chunk[];
  claims: readonly NumberedClaim[];
}

function Chunks({ text, chunks, claims }: ChunksProps) {
  const definitions = linkDefinitions(text);
  return (
    <FirstDepthProvider value={firstHeadingDepth(text)}>
      {chunks.map((chunk) => (
        <MarkdownChunk
          key={chunk.start}
          text={chunk.text}
          start={chunk.start}
          definitions={definitions}
          claims={claims}
        />
      ))}
    </FirstDepthProvider>
  );
}

interface ChunkProps {
  text: string;
  start: number;
  /** Where links lead that stand apart from their addresses, mostly in a later chunk. */
  definitions: string;
  claims: readonly NumberedClaim[];
}

/** Draws again only when its text or claims change. */
function MarkdownChunk({ text, start, definitions, claims }: ChunkProps) {
  const blocks = useMemo(() => {
    const root = parseMarkdown(text, definitions);
    return renderBlocks(root.children, markClaims(root, start, claims));
  }, [text, start, definitions, claims]);
  return <>{blocks}</>;
}
