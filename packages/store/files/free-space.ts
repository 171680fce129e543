import { statfs } from 'node:fs/promises'
import { Refusal } from '@cabinet/office/refusal.ts'

/** What is left and what there is, in bytes. */
export type Space = { free: number; total: number }

const gibibyte = 2 ** 30

/** The register must go on being written after the last scan was refused: 1 GiB or 5 % stays free, whichever is more. */
export function spaceToKeep({ total }: Space): number {
  return Math.max(gibibyte, total * 0.05)
}

export async function spaceIn(folder: string): Promise<Space> {
  const { bavail, blocks, bsize } = await statfs(folder)
  return { free: bavail * bsize, total: blocks * bsize }
}

/** Refuses `files.disk-full` when taking `size` more bytes would eat into what must stay free. */
export function refuseWhenFull(space: Space, keep: number, size: number): void {
  if (space.free - size < keep) throw new Refusal('files.disk-full')
}
