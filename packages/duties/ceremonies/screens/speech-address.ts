type Given = { ceremonyId: string; title: string; line?: { id: string; minutes: number } }

/** The form that begins a speech, filled with where it is given and, for a line of the run of show, its slot. */
export function newSpeechAt({ ceremonyId, title, line }: Given): string {
  const asked = new URLSearchParams({ ceremonie: ceremonyId, titre: title })
  if (line) {
    asked.set('ligne', line.id)
    asked.set('minutes', String(line.minutes))
  }
  return `/discours/nouveau?${asked}`
}
