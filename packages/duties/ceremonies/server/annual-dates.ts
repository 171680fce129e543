import { randomUUID } from 'node:crypto'
import { officeOf } from '@cabinet/blocks/people/server/office-now.ts'
import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import type { Change, Reads } from '@cabinet/store/store.ts'
import { and, asc, eq, isNull } from 'drizzle-orm'
import type { AnnualDateForm } from '../rules/forms.ts'
import { shippedDatesOf } from '../rules/shipped-dates.ts'
import { type AnnualDate, annualDates, ceremonyTemplates } from './tables.ts'

type Read = Pick<Reads, 'select' | '$count'>

/** Whether the days of the office's country are still to be laid out: before the set-up nobody knows the country. */
export async function lacksAnnualDates(read: Read, { country }: { country: string }): Promise<boolean> {
  if (!shippedDatesOf(country).length || (await read.$count(annualDates)) > 0) return false
  return (await read.$count(ceremonyTemplates)) > 0
}

/** The days of the country the office is in, each with the shipped template of its kind. Done twice, it is done once. */
export async function shipAnnualDates(change: Change): Promise<void> {
  const country = (await officeOf(change.tx))?.country ?? ''
  const templates = await change.tx.select().from(ceremonyTemplates)
  const idOf = new Map(templates.map((one) => [one.code, one.id]))
  const rows = shippedDatesOf(country).flatMap(({ template, key, ...date }) => {
    const templateId = idOf.get(template)
    return templateId ? [{ ...date, id: `annual-${country.toLowerCase()}-${key}`, templateId, retiredAt: null }] : []
  })
  if (rows.length) await change.tx.insert(annualDates).values(rows).onConflictDoNothing()
  await change.record('ceremonies.annual-date.shipped', 'ceremonies', { country })
}

/** Every day that comes back, with the template it opens. */
export async function annualDatesOf(read: Pick<Reads, 'select'>) {
  return read
    .select({ date: annualDates, template: ceremonyTemplates.name, kind: ceremonyTemplates.kind })
    .from(annualDates)
    .innerJoin(ceremonyTemplates, eq(ceremonyTemplates.id, annualDates.templateId))
    .orderBy(asc(annualDates.rule))
}

/** A day of the office's own, or a shipped one put right. */
export async function saveAnnualDate(change: Change, { id, ...facts }: AnnualDateForm): Promise<AnnualDate> {
  const [template] = await change.tx
    .select({ id: ceremonyTemplates.id })
    .from(ceremonyTemplates)
    .where(and(eq(ceremonyTemplates.id, facts.templateId), isNull(ceremonyTemplates.retiredAt)))
  if (!template) throw new Refusal('ceremonies.template-unknown')
  const [saved] = id
    ? await change.tx.update(annualDates).set(facts).where(eq(annualDates.id, id)).returning()
    : await change.tx
        .insert(annualDates)
        .values({ ...facts, id: randomUUID(), retiredAt: null })
        .returning()
  if (!saved) throw notFound()
  await change.record('ceremonies.annual-date.saved', saved.id, { name: saved.name, rule: saved.rule })
  return saved
}

/** Not opened any more, or again. */
export async function retireAnnualDate(change: Change, { id, retired }: { id: string; retired: boolean }) {
  const retiredAt = retired ? change.now : null
  const [saved] = await change.tx.update(annualDates).set({ retiredAt }).where(eq(annualDates.id, id)).returning()
  if (!saved) throw notFound()
  await change.record(retired ? 'ceremonies.annual-date.retired' : 'ceremonies.annual-date.restored', id, {
    name: saved.name,
  })
}
