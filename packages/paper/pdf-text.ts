import { PDFiumLibrary } from '@hyzyla/pdfium'

/** The words of a PDF, a line for each page, every kind of space and line break made plain: how a test reads a paper. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const document = await (await PDFiumLibrary.init()).loadDocument(bytes)
  const text = [...document.pages()].map((page) => page.getText().replaceAll(/[\s\u00a0\u202f]+/g, ' ')).join('\n')
  document.destroy()
  return text
}
