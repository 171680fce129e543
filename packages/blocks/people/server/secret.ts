import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits, fit for a cookie or the end of a link. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What the database keeps in the place of a secret that was long and random from the start. */
export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('base64url')
