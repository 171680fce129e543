import { join } from 'node:path'

/** Where the file store keeps a file, in a data folder as in a spare copy of one. */
export function placeOfFile(dataDir: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not the name of a stored file')
  return join(dataDir, 'files', sha256.slice(0, 2), sha256)
}
