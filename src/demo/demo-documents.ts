import PDFDocument from 'pdfkit';
import { type DocumentKind, type DocumentKindKey, documentKinds } from './demo-document-texts.js';

/** What a document is about. */
export interface DocumentMatter {
  readonly product: string;
  readonly version: string;
  readonly organisation: string;
  /** The day that it bears, which is also the one in the file: the same matter gives the same bytes. */
  readonly day: Date;
}

const ink = '#1b2017';
const soft = '#4f554a';
const accent = '#0d5c49';

/** A real PDF file of one or two pages, in Norwegian. */
export function writeDocument(key: DocumentKindKey, matter: DocumentMatter): Promise<Buffer> {
  const { title, sections }: DocumentKind = documentKinds[key];
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 68,
    lang: 'nb-NO',
    displayTitle: true,
    info: {
      Title: `${title}: ${matter.product}`,
      Author: matter.organisation,
      CreationDate: matter.day,
      ModDate: matter.day,
    },
  });
  const pieces: Buffer[] = [];
  const written = new Promise<Buffer>((resolve, reject) => {
    pdf.on('data', (piece: Buffer) => pieces.push(piece));
    pdf.on('end', () => resolve(Buffer.concat(pieces)));
    pdf.on('error', reject);
  });
  pdf
    .font('Helvetica')
    .fontSize(10)
    .fillColor(soft)
    .text(`${matter.organisation} · ${dayOf(matter.day)}`);
  pdf.moveDown(2).font('Helvetica-Bold').fontSize(22).fillColor(ink).text(title);
  pdf.moveDown(0.3).font('Helvetica').fontSize(13).fillColor(soft).text(`${matter.product}, versjon ${matter.version}`);
  for (const [index, { heading, body }] of sections.entries()) {
    pdf
      .moveDown(1.4)
      .font('Helvetica-Bold')
      .fontSize(13)
      .fillColor(accent)
      .text(`${index + 1}. ${heading}`);
    pdf.moveDown(0.4).font('Helvetica').fontSize(11).fillColor(ink).text(fill(body, matter), { lineGap: 3 });
  }
  pdf
    .moveDown(3)
    .fontSize(9)
    .fillColor(soft)
    .text('Oppdiktet dokument i en demonstrasjon. Ingen person, virksomhet eller prøving her er virkelig.');
  pdf.end();
  return written;
}

/** Documents that are needed more than once, each written once. */
export class DocumentShelf {
  private readonly written = new Map<string, Promise<Buffer>>();

  get(key: DocumentKindKey, matter: DocumentMatter): Promise<Buffer> {
    const name = documentName(key, matter);
    const known = this.written.get(name) ?? writeDocument(key, matter);
    this.written.set(name, known);
    return known;
  }
}

/** `Resultatrapport Trygg natt 1.0.pdf` */
export function documentName(key: DocumentKindKey, { product, version }: DocumentMatter): string {
  return `${documentKinds[key].title} ${product} ${version}.pdf`;
}

function fill(text: string, { product, version, organisation }: DocumentMatter): string {
  return text
    .replaceAll('{product}', product)
    .replaceAll('{version}', version)
    .replaceAll('{organisation}', organisation);
}

function dayOf(day: Date): string {
  return day.toLocaleDateString('nb-NO', { timeZone: 'Europe/Oslo', day: 'numeric', month: 'long', year: 'numeric' });
}
