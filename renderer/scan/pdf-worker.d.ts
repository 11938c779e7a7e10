/** pdfjs-dist declares its worker no types; it is only handed on. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
