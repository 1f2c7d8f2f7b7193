import { countWords } from '@/lib/text/words';
import { Appearing } from './appearing';
import { isCodeTable, standsBesideCode } from './code-lines';
import { isConsentOverlay } from './consent-overlay';
import { labelOf } from './cell-label';
import { isDataGrid, isDataTable, gridOf } from './data-table';
import { definitionOf } from './definitions';
import { hidesAllUntilOpen, staysClosed } from './disclosure';
import {
  containerKinds,
  headingLevel,
  isBlock,
  isCell,
  isFrame,
  isSeparate,
  isSkipped,
  noteScrolling,
  saysNothing,
  tellsWithoutText,
  unhideable,
} from './elements';
import { frameDocument, type TreeVisitor } from './flat-tree';
import { formulaOf } from './formula';
import { largeBox } from './large-box';
import { mark, marksOf } from './marks';
import { Panels } from './panels';
import { pieceText, type NodeStretch, type Piece } from './pieces';
import { isEditMark, isNoteMark, powerSign } from './raised';
import type { Collected } from './raw-block';
import { childScope, openPanel, type Scope } from './scope';
import { spansOf, type SpannedRow } from './table-spans';
import { TextRun } from './text-run';
import { hidesContents, showsText } from './visibility';

/** Turns the walk over a page into blocks in reading order. */
export class BlockCollector implements TreeVisitor {
  readonly collected: Collected = {
    blocks: [],
    hiddenElements: 0,
    hiddenWords: 0,
    closedFrames: 0,
    canvases: 0,
    canvasArea: 0,
  };
  readonly #run: TextRun;
  readonly #language: string | null;
  readonly #unveiled: boolean;
  #scope: Scope | null = null;
  /** How many elements around are not painted, nor anything in them: of these nothing but their words is asked. */
  #hiddenDepth = 0;
  /** The row being read; its blocks become one. */
  #row: Scope | null = null;
  /** The cell of it; what else is called one inside, as in grids of grids, is a part of that. */
  #cell: Scope | null = null;
  /** Of the term just read, in the same block. */
  #definition: Element | null = null;
  readonly #panels = new Panels();
  readonly #appearing = new Appearing();
  readonly #dataTables = new WeakMap<Element, boolean>();
  readonly #spans = new WeakMap<Element, ReadonlyMap<Element, SpannedRow> | null>();

  /** @param unveiled reads what the page hides by `hidden`, visibility and opacity as well */
  constructor(language: string | null, unveiled = false) {
    this.#language = language;
    this.#unveiled = unveiled;
    this.#run = new TextRun(language);
  }

  when(element: Element, name: string): 'now' | 'later' | 'never' {
    if (isSkipped(element, name)) return 'never';
    // Between blocks, what holds no text changes nothing.
    const isBetween = this.#run.isEmpty && !this.#row && !this.#scope?.code;
    return isBetween && this.#hiddenDepth === 0 && !tellsWithoutText(name) ? 'later' : 'now';
  }

  enter(element: Element, name: string): boolean {
    if (this.#hiddenDepth > 0) return this.#enterHidden(element, name);
    if (name === 'br') return this.#breakLine();
    if (this.#row === null && saysNothing(element, name)) return false;
    const scope = childScope(this.#scope, element, name, this.#unveiled);
    const hides = hidesContents(scope, this.#appearing);
    if (!hides && this.#beginsInvisible(scope)) scope.invisible = this.#appearing.appears(scope);
    const closed = (hides || (!scope.visible && !scope.invisible)) && this.#isClosedPanel(scope);
    if (hides && !closed) return this.#enterHidden(element, name);
    if (staysClosed(scope, this.#appearing)) return this.#enterHidden(element, name);
    if (name === 'canvas') return this.#countCanvas(element);
    if (name === 'object' || name === 'embed') return this.#countFrame(element);
    if (isFrame(name) && !frameDocument(element)) return this.#countFrame(element);
    // The translator's own words, beside the page.
    if (scope.classes.includes('skiptranslate')) return false;
    if (scope.code && standsBesideCode(scope)) return false;
    if (name === 'tr' && this.#spansOf(element)?.isAbove) return false;
    if (name === 'sup' ? isNoteMark(element) : isEditMark(scope)) return false;
    if (closed) openPanel(scope);
    this.#push(scope);
    if (name === 'sup') this.#run.insert(powerSign(this.#run.last, element), scope);
    const formula = formulaOf(scope);
    if (formula === null) return true;
    if (showsText(scope)) this.#run.insert(formula, scope);
    this.leave();
    return false;
  }

  #beginsInvisible({ visible, invisible, unveiled, parent }: Scope): boolean {
    return !visible && !invisible && !unveiled && parent?.visible === true;
  }

  /** Hidden now, and there for whoever presses its tab or its heading. */
  #isClosedPanel(scope: Scope): boolean {
    const { element, name } = scope;
    const around = this.#scope;
    if (!around || around.unveiled || isFrame(name)) return false;
    const isInDetails = around.name === 'details';
    if (isInDetails && around.folded && hidesAllUntilOpen(around.element)) return true;
    const marks = marksOf(scope, around.marks, element.getAttribute('role'), true);
    const control = this.#panels.controlOf(element, marks, around.folded);
    // A summary opens what is around both, and not what stays hidden in there.
    const isSummary = isInDetails && control?.localName === 'summary';
    return control !== null && !isSummary;
  }

  text(node: Text): void {
    this.#take(node, node.data);
  }

  /** Takes a stretch of a text node in place of all of it. */
  piece(stretch: NodeStretch): void {
    this.#take(stretch, pieceText(stretch));
  }

  #take(piece: Piece, text: string): void {
    const { length } = text.trim();
    if (this.#hiddenDepth > 0) {
      if (length > 0) this.collected.hiddenWords += countWords(text, this.#language);
      return;
    }
    const scope = this.#scope;
    if (!scope) return;
    if (length === 0 || showsText(scope)) {
      this.#run.add(piece, text, length, scope);
      return;
    }
    const words = countWords(text, this.#language);
    this.collected.hiddenWords += words;
    if (words > 0) this.collected.hiddenElements++;
  }

  leave(): void {
    if (this.#hiddenDepth > 0) {
      this.#hiddenDepth--;
      return;
    }
    const scope = this.#scope;
    if (!scope) return;
    this.#scope = scope.parent;
    scope.style = null;
    if (this.#row && scope === this.#cell) {
      this.#run.insert(labelOf(scope.element, this.#run.cell), this.#row);
      this.#cell = null;
    }
    if (scope === this.#row) {
      this.#run.insert(this.#spansOf(scope.element)?.after ?? '', scope);
      this.#row = null;
      this.#flush();
    } else if (scope.block) {
      this.#definition = scope.name === 'dt' && !this.#row ? definitionOf(scope.element) : null;
      if (this.#definition) this.#run.endTerm();
      else this.#boundary(scope);
    } else if (scope.separate) {
      this.#run.separate(' ');
    }
  }

  #push(scope: Scope): void {
    const { element, name } = scope;
    const role = element.getAttribute('role');
    scope.block = isBlock(scope, name);
    scope.separate = !scope.block && isSeparate(scope);
    scope.marks = marksOf(scope, scope.marks, role, scope.block);
    const isDefinition = element === this.#definition;
    if (!isDefinition && (scope.block || scope.separate)) this.#boundary(scope);
    this.#classify(scope, role);
    if (scope.block && isConsentOverlay(scope)) scope.marks |= mark.consentName;
    noteScrolling(scope, name);
    if (name === 'details' && !(element as HTMLDetailsElement).open) scope.folded = true;
    if (scope.skips) scope.folded = true;
    this.#scope = scope;
  }

  /** What text in here is. */
  #classify(scope: Scope, role: string | null): void {
    const { name } = scope;
    if (name === 'a') scope.link ||= scope.element.hasAttribute('href');
    if (this.#row) {
      if (this.#cell || !this.#isCell(scope)) return;
      this.#cell = scope;
      this.#run.beginCell();
      const { element } = this.#row;
      this.#run.insert(this.#spansOf(element)?.before.get(scope.element) ?? '', this.#row);
      return;
    }
    if (!scope.code && this.#isDataRow(scope, role)) {
      this.#row = scope;
      scope.kind = 'table-row';
      scope.level = 0;
      return;
    }
    const level = headingLevel(scope.element, name, role);
    if (level > 0) {
      scope.kind = 'heading';
      scope.level = level;
    } else if (
      name === 'pre' ||
      (name === 'code' && scope.block) ||
      (name === 'table' && isCodeTable(scope.element as HTMLTableElement))
    ) {
      scope.kind = 'code';
      scope.code = true;
    } else if (scope.kind !== 'heading' && !scope.code) {
      scope.kind = containerKinds.get(name) ?? scope.kind;
    }
  }

  #isCell(scope: Scope): boolean {
    const isLaidOut = scope.display === 'table-cell' && scope.parent === this.#row;
    return isLaidOut || isCell(scope.element, scope.name);
  }

  #isDataRow({ element, name, display }: Scope, role: string | null): boolean {
    if (name === 'tr') return this.#inDataTable(element);
    const isRow = display === 'table-row' || role === 'row';
    const around = isRow ? gridOf(element) : null;
    return around !== null && this.#isData(around, isDataGrid);
  }

  /** What a row of data says that stands in other rows. */
  #spansOf(row: Element): SpannedRow | undefined {
    const table = row.closest('table');
    if (!table || this.#scope?.code || !this.#inDataTable(row)) return undefined;
    if (!this.#spans.has(table)) this.#spans.set(table, spansOf(table));
    return this.#spans.get(table)?.get(row);
  }

  #inDataTable(row: Element): boolean {
    const table = row.closest('table');
    return table !== null && this.#isData(table, isDataTable);
  }

  #isData<Around extends Element>(around: Around, tell: (around: Around) => boolean): boolean {
    if (!this.#dataTables.has(around)) this.#dataTables.set(around, tell(around));
    return this.#dataTables.get(around) === true;
  }

  /** A block starts or ends. Inside rows and code that is only a gap. */
  #boundary(scope: Scope): void {
    if (this.#row) this.#run.separate(' ');
    else if (scope.code && scope.parent?.code) this.#run.separate('\n');
    else if (scope.block) this.#flush();
    else this.#run.separate(' ');
  }

  #flush(): void {
    const block = this.#run.take();
    if (block && block.words > 0) this.collected.blocks.push(block);
  }

  finish(): Collected {
    this.#flush();
    return this.collected;
  }

  #breakLine(): false {
    if (this.#row) this.#run.separate(' ');
    else if (this.#scope?.code) this.#run.separate('\n');
    else if (this.#run.breakLine()) this.#flush();
    return false;
  }

  #enterHidden(element: Element, name: string): boolean {
    if (isFrame(name) || unhideable.has(name)) return false;
    if (this.#hiddenDepth === 0 && (element.textContent ?? '').trim() !== '')
      this.collected.hiddenElements++;
    this.#hiddenDepth++;
    return true;
  }

  #countCanvas(canvas: Element): false {
    const box = largeBox(canvas);
    if (box) {
      this.collected.canvases++;
      this.collected.canvasArea += box.width * box.height;
    }
    return false;
  }

  #countFrame(frame: Element): false {
    if (largeBox(frame)) this.collected.closedFrames++;
    return false;
  }
}
