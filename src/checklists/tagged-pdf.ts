import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import type { Language } from '../kernel/language.js';

const fontOf = (weight: 400 | 600) =>
  readFileSync(join(import.meta.dirname, 'fonts', `source-sans-3-latin-${weight}-normal.ttf`));
const fonts = { plain: fontOf(400), strong: fontOf(600) };

const ink = '#1b2017';
const soft = '#4f554a';
const accent = '#0d5c49';
const margins = { top: 62, bottom: 68, left: 62, right: 62 };
/** A heading that would stand this near the foot of a page goes to the next. */
const roomBelowHeading = 110;

const headings = {
  1: { type: 'H1', size: 23, before: 0, colour: ink },
  2: { type: 'H2', size: 15, before: 20, colour: accent },
} as const;

export interface Line {
  readonly text: string;
  readonly weight?: 'strong' | 'soft';
}

/**
 * A document for everybody: tagged as PDF/UA-1 has it (ISO 14289), with its fonts inside, so that a screen reader reads
 * it in order and in its language. What is written becomes headings, paragraphs and lists; only the foot of a page is
 * no part of the content.
 */
export class TaggedPdf {
  private readonly pdf: PDFKit.PDFDocument;
  private readonly content: PDFKit.PDFStructureElement;
  private readonly written: Promise<Buffer>;

  constructor({ title, language, day }: { title: string; language: Language; day: Date }) {
    this.pdf = new PDFDocument({
      size: 'A4',
      margins,
      lang: language === 'nb' ? 'nb-NO' : 'en-GB',
      pdfVersion: '1.7',
      // The types do not know it yet; the library does.
      subset: 'PDF/UA' as 'PDF/A-1a',
      tagged: true,
      displayTitle: true,
      bufferPages: true,
      info: { Title: title, Author: 'Smart Care Lab', CreationDate: day, ModDate: day },
    });
    this.pdf.registerFont('plain', fonts.plain).registerFont('strong', fonts.strong);
    this.content = this.pdf.struct('Document');
    this.pdf.addStructure(this.content);
    const pieces: Buffer[] = [];
    this.written = new Promise((resolve, reject) => {
      this.pdf.on('data', (piece: Buffer) => pieces.push(piece));
      this.pdf.on('end', () => resolve(Buffer.concat(pieces)));
      this.pdf.on('error', reject);
    });
  }

  heading(level: keyof typeof headings, text: string): void {
    const { type, size, before, colour } = headings[level];
    if (this.pdf.y > this.pdf.page.height - margins.bottom - roomBelowHeading) this.pdf.addPage();
    else this.pdf.y += before;
    this.pdf.font('strong').fontSize(size).fillColor(colour);
    this.pdf.text(text, { structParent: this.content, structType: type, paragraphGap: 4 });
  }

  paragraph(line: Line): void {
    this.line(line, this.content);
  }

  /** Each item is one or several lines, the first of which says what it is about. */
  list(items: readonly (readonly Line[])[]): void {
    const list = this.pdf.struct('L');
    this.content.add(list);
    for (const lines of items) {
      const item = this.pdf.struct('LI');
      list.add(item);
      const body = this.pdf.struct('LBody');
      item.add(body);
      this.pdf.y += 7;
      for (const line of lines) this.line(line, body);
    }
  }

  /** The finished file, each page with its number after `foot`. */
  finish(foot: string): Promise<Buffer> {
    const { count } = this.pdf.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.pdf.switchToPage(page);
      this.pdf.markContent('Artifact', { type: 'Pagination' });
      this.pdf.page.margins.bottom = 0;
      this.pdf.font('plain').fontSize(9).fillColor(soft);
      this.pdf.text(`${foot} · ${page + 1}/${count}`, margins.left, this.pdf.page.height - 44, { lineBreak: false });
      this.pdf.endMarkedContent();
    }
    this.pdf.end();
    return this.written;
  }

  private line({ text, weight }: Line, parent: PDFKit.PDFStructureElement): void {
    const isSoft = weight === 'soft';
    this.pdf
      .font(weight === 'strong' ? 'strong' : 'plain')
      .fontSize(isSoft ? 9.5 : 11)
      .fillColor(isSoft ? soft : ink)
      .text(text, { structParent: parent, structType: 'P', paragraphGap: 2 });
  }
}
