/** What was typed and not yet saved when the page closed: whose it was, on what it was written. It stays in this window only. */
export type Kept = { version: number; text: string }

export const keyOf = (who: string, sectionId: string, field: string) => `cabinet.report.${who}.${sectionId}.${field}`

export function rescuedText(key: string): Kept | null {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}

export function rescue(key: string, kept: Kept): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(kept))
  } catch {
    // A full or forbidden storage costs the safety net, not the writing.
  }
}

export const forget = (key: string) => sessionStorage.removeItem(key)
