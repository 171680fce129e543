/** The time somebody means when they type `8h30`, `8:30`, `830`, `14` or `14h`; null when it is none. Answers `08:30`. */
export function parseTypedClock(text: string): string | null {
  const typed = text.toLowerCase().replace(/\s/gu, '')
  const found = /^(\d{1,2})(?:[h:.](\d{1,2})?)?$/.exec(typed) ?? /^(\d{1,2})(\d{2})$/.exec(typed)
  if (!found) return null
  const hour = Number(found[1])
  const minute = Number(found[2] ?? 0)
  if (hour > 23 || minute > 59) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
