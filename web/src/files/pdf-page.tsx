import { type RefObject, useEffect, useRef, useState } from 'react';
import { useWords } from '../platform/language';
import { fileViewWords } from './file-view.texts';
import type { PDFDocumentProxy, PDFPageProxy } from './pdf-document';

/** A4 until the page itself has said how it is. */
const usualRatio = Math.SQRT2;
const pixelsMax = 16_000_000;

/** One page: drawn when it comes near, and its text beside the drawing for whoever has it read out. */
export function PdfPage({ document, number, zoom }: { document: PDFDocumentProxy; number: number; zoom: number }) {
  const w = useWords(fileViewWords);
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const isNear = useIsNear(box);
  const [page, setPage] = useState<PDFPageProxy>();
  const [text, setText] = useState<string>();
  useEffect(() => {
    if (!isNear) return;
    let left = false;
    const read = async () => {
      const found = await document.getPage(number);
      if (left) return;
      setPage(found);
      const { items } = await found.getTextContent();
      if (!left) setText(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
    };
    // A page that can’t be read stays white; the document itself can be saved.
    read().catch(() => undefined);
    return () => {
      left = true;
    };
  }, [document, number, isNear]);
  useDrawing(page, canvas, zoom);
  const viewport = page?.getViewport({ scale: 1 });
  return (
    <div
      ref={box}
      className="pdf-page"
      style={{ width: `${zoom * 100}%`, aspectRatio: viewport ? viewport.width / viewport.height : 1 / usualRatio }}
    >
      <canvas ref={canvas} aria-hidden />
      <p className="visually-hidden">
        {w.page(number, document.numPages)}. {text === '' ? w.noText : text}
      </p>
    </div>
  );
}

/** Once it has come near the part that is seen, it stays drawn. */
function useIsNear(box: RefObject<HTMLDivElement | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const watcher = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { rootMargin: '100%' },
    );
    watcher.observe(box.current!);
    return () => watcher.disconnect();
  }, [box]);
  return isNear;
}

function useDrawing(page: PDFPageProxy | undefined, canvas: RefObject<HTMLCanvasElement | null>, zoom: number): void {
  useEffect(() => {
    const { current } = canvas;
    if (!page || !current) return;
    const plain = page.getViewport({ scale: 1 });
    const width = current.parentElement!.clientWidth * (window.devicePixelRatio || 1);
    const scale = Math.min(width / plain.width, Math.sqrt(pixelsMax / (plain.width * plain.height)));
    const viewport = page.getViewport({ scale });
    current.width = Math.floor(viewport.width);
    current.height = Math.floor(viewport.height);
    const drawing = page.render({ canvas: current, viewport });
    // Called off, since another size was chosen or the page was left; or not to be drawn: its text and the file are there.
    drawing.promise.catch(() => undefined);
    return () => drawing.cancel();
  }, [page, canvas, zoom]);
}
