/** How the lines of plain text belong together: as a paragraph, below a title, or each for itself. */
import { endsSentence } from '@/lib/text/openings';

/** Lines of prose fill the line; lists, code and data do not (mean characters per line). */
const proseLine = 40;
/** Signs of code in writing are rare (share of its characters); a line may hold an address. */
const mostSigns = 0.03;
const mostSignsInLines = 0.1;
const signs = /[(){}[\];=<>|\\$#@*+~^`&%]/g;
const sentenceEnd = /[\p{L}\p{N})”"’'][.!?](?=\s|$)|[。！？]/gu;

/** Whether a text of several lines is written by sentences, with hardly a sign of code. */
export function isWritten(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '').length;
  const sentences = text.match(sentenceEnd)?.length ?? 0;
  return sentences >= lines / 6 && signShare(text) < mostSigns;
}

function signShare(text: string): number {
  return (text.match(signs)?.length ?? 0) / text.length;
}

/** Whether the lines of a paragraph are running text rather than a list, code or data. */
export function isProse(paragraph: string): boolean {
  const lines = paragraph.trimEnd().split('\n');
  const indented = lines.slice(1).some((line) => /^(?: {4}|\t)/.test(line));
  const [first = ''] = lines;
  if (indented || /^\s*[{}[\]<]/.test(first)) return false;
  return lines.length === 1 || paragraph.length / lines.length > proseLine || isWrapped(paragraph);
}

/** Whether short lines are broken only where the next word had no room, and end as sentences do. */
function isWrapped(paragraph: string): boolean {
  const text = paragraph.trimEnd();
  const lines = text.split('\n');
  const width = widthOf(lines);
  const isBroken = (line: string, at: number): boolean => !hasRoom(lines[at] ?? '', line, width);
  return endsSentence(text) && isWritten(text) && lines.slice(1).every(isBroken);
}

function widthOf(lines: readonly string[]): number {
  return Math.max(...lines.map((line) => line.length));
}

/** Whether the first word of the next line would have fitted into one as well. */
function hasRoom(line: string, next: string, width: number): boolean {
  const [word = ''] = next.trim().split(/\s/);
  return line.length + 1 + word.length <= width;
}

/** “2.1.  Terms” stands alone above a section; level 2–6, else 0. */
export function sectionLevel(line: string): number {
  const number = /^(\d{1,2}(?:\.\d{1,2}){0,3})\.?[ \t]+\p{Lu}[^\n]{1,70}(?<![.:;,])\n?$/u.exec(
    line,
  )?.[1];
  return number === undefined ? 0 : Math.min(6, number.split('.').length + 1);
}

/** The length of the first line, its end included, where it names the section whose text follows at once; else 0. */
export function titleLength(paragraph: string): number {
  const end = paragraph.indexOf('\n') + 1;
  const title = paragraph.slice(0, end);
  const rest = paragraph.slice(end).trimEnd();
  if (sectionLevel(title) === 0 || !isProse(rest) || !endsSentence(rest)) return 0;
  const [next = '', ...others] = rest.split('\n');
  const isNumbered = sectionLevel(next) > 0;
  return !isNumbered && hasRoom(title.trim(), next, widthOf([next, ...others])) ? end : 0;
}

/** Whether each line says something of its own, as in an address or a list without marks; columns and code do not. */
export function areLines(paragraph: string): boolean {
  return !/^[ \t]|\S(?: {2,}|\t)\S/m.test(paragraph) && signShare(paragraph) < mostSignsInLines;
}
