// pdf.js, loaded when the first paper is looked at: it reads a paper's bytes and draws its pages.
import type * as Pdf from 'pdfjs-dist';
import type { PDFDocumentProxy, PDFPageProxy, PDFWorker } from 'pdfjs-dist';

export type { PDFDocumentProxy, PDFPageProxy };

interface Library {
  readonly pdf: typeof Pdf;
  readonly worker: PDFWorker;
}

let loading: Promise<Library> | undefined;

/** A real worker from the app's own files; the content policy allows no other. */
async function load(): Promise<Library> {
  const [pdf, { default: Worker }] = await Promise.all([
    import('pdfjs-dist'),
    import('pdfjs-dist/build/pdf.worker.mjs?worker'),
  ]);
  return { pdf, worker: pdf.PDFWorker.create({ port: new Worker() }) };
}

/** Reads a paper. Whoever opens it calls `destroy` on its loading task when done. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  loading ??= load();
  const { pdf, worker } = await loading;
  // pdf.js takes the bytes over; nobody else may hold them.
  return pdf.getDocument({ data: bytes.slice(), worker }).promise;
}

/** Draws a page as wide as asked (CSS px), crisp on the screen it is on. The old picture stays until the new one is whole. */
export async function drawPage(page: PDFPageProxy, canvas: HTMLCanvasElement, width: number): Promise<void> {
  const scale = (width / page.getViewport({ scale: 1 }).width) * window.devicePixelRatio;
  const viewport = page.getViewport({ scale });
  const fresh = document.createElement('canvas');
  fresh.width = Math.floor(viewport.width);
  fresh.height = Math.floor(viewport.height);
  await page.render({ canvas: fresh, viewport }).promise;
  canvas.width = fresh.width;
  canvas.height = fresh.height;
  canvas.getContext('2d')?.drawImage(fresh, 0, 0);
}
