/** Letters and figures a guest can type from a card: 32 of them, none that is taken for another. */
export const linkSigns = '0123456789abcdefghjkmnpqrstvwxyz'

/** Sixteen signs are eighty random bits: nobody guesses one, and it still fits on a card. */
export const linkLength = 16

/** `k7qx2m9p4h6r8w3c` → `k7qx-2m9p-4h6r-8w3c`, as it is written. */
export const writtenToken = (token: string): string => token.match(/.{1,4}/g)?.join('-') ?? token

/** What somebody typed or followed, made the same again: capitals, hyphens, an O for a zero. Empty when it is no token. */
export function tidyToken(typed: string): string {
  const tidy = typed
    .toLowerCase()
    .replace(/[\s-]+/g, '')
    .replace(/o/g, '0')
    .replace(/[il]/g, '1')
  return tidy.length === linkLength && [...tidy].every((sign) => linkSigns.includes(sign)) ? tidy : ''
}
