import { Refusal } from '@cabinet/office/refusal.ts'

const fullCodes = new Set(['SQLITE_FULL', '53100'])

/** A full disk is no accident of ours: whoever wrote is told, nothing is half done, and reading goes on. */
export function diskFullOr(error: unknown): unknown {
  for (let inner = error; inner instanceof Error; inner = inner.cause) {
    const { code } = inner as { code?: unknown }
    if (typeof code === 'string' && fullCodes.has(code)) return new Refusal('office.disk-full')
  }
  return error
}
