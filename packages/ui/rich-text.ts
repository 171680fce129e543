/** Formatted text as TipTap writes it: plain JSON that papers and office documents read without a browser. */
export type RichText = {
  type?: string
  attrs?: Record<string, unknown>
  content?: RichText[]
  marks?: { type: string; attrs?: Record<string, unknown> }[]
  text?: string
}
