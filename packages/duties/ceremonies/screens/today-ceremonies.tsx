/** What of this duty concerns whoever is at the desk today; nothing when nothing does. */
export function TodayCeremonies() {
  return null
}
