import { randomBytes } from 'node:crypto'

// No I, L, O or U: what is copied by hand from a paper must not be misread.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Ten codes of 80 bits, to be written down and kept in a drawer: `K7QF-2M9T-W0XB-5HJR`. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: 10 }, () => {
    const letters = Array.from(randomBytes(16), (byte) => alphabet[byte % 32])
    return [0, 4, 8, 12].map((start) => letters.slice(start, start + 4).join('')).join('-')
  })
}

/** The same code however it was copied: small letters, spaces, an O for a zero. */
export function readAloud(code: string): string {
  return code
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
}
