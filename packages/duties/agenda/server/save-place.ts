import { randomUUID } from 'node:crypto'
import { fold } from '@cabinet/office/fold.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, inArray } from 'drizzle-orm'
import type { PlaceForm } from '../rules/forms.ts'
import { roadEnds } from '../rules/travel-table.ts'
import { type Place, places, travelTimes } from './tables.ts'

/** A place the office knows, new or corrected. Refuses `agenda.unknown-place`. */
export async function savePlace(change: Change, form: PlaceForm): Promise<Place> {
  const { id, ...said } = form
  const row = { ...said, folded: fold(said.name) }
  const [saved] = id
    ? await change.tx.update(places).set(row).where(eq(places.id, id)).returning()
    : await change.tx
        .insert(places)
        .values({ ...row, id: randomUUID(), retiredAt: null })
        .returning()
  if (!saved) throw new Refusal('agenda.unknown-place')
  await change.record(id ? 'agenda.settings.place-changed' : 'agenda.settings.place-added', saved.id, {
    name: saved.name,
  })
  return saved
}

/** Takes a place out of the choice, or brings it back; engagements keep it. Refuses `agenda.unknown-place`. */
export async function retirePlace(change: Change, { id, retired }: { id: string; retired: boolean }): Promise<void> {
  const [place] = await change.tx
    .update(places)
    .set({ retiredAt: retired ? change.now : null })
    .where(eq(places.id, id))
    .returning()
  if (!place) throw new Refusal('agenda.unknown-place')
  const { name } = place
  await change.record(retired ? 'agenda.settings.place-retired' : 'agenda.settings.place-restored', id, { name })
}

type Road = { placeA: string; placeB: string; minutes: number | null }

/** How long the road takes between two places, the same both ways; null forgets it. Refuses `agenda.unknown-place`. */
export async function saveTravelTime(change: Change, form: Road): Promise<void> {
  const ends = roadEnds(form.placeA, form.placeB)
  const known = await change.tx
    .select({ id: places.id, name: places.name })
    .from(places)
    .where(inArray(places.id, [ends.placeA, ends.placeB]))
  if (known.length !== 2) throw new Refusal('agenda.unknown-place')
  const { minutes } = form
  const road = and(eq(travelTimes.placeA, ends.placeA), eq(travelTimes.placeB, ends.placeB))
  if (minutes === null) await change.tx.delete(travelTimes).where(road)
  else
    await change.tx
      .insert(travelTimes)
      .values({ ...ends, minutes })
      .onConflictDoUpdate({ target: [travelTimes.placeA, travelTimes.placeB], set: { minutes } })
  const [from, to] = [ends.placeA, ends.placeB].map((id) => known.find((one) => one.id === id)?.name ?? '')
  const event = minutes === null ? 'agenda.settings.road-forgotten' : 'agenda.settings.road-noted'
  await change.record(event, ends.placeA, { from, to, minutes: minutes ?? 0 })
}
