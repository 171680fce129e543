import { randomUUID } from 'node:crypto'
import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import type { Change, Reads } from '@cabinet/store/store.ts'
import { and, asc, count, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { AddTemplateForm, ChangeTemplateForm } from '../rules/forms.ts'
import { shippedTemplates } from '../rules/shipped-templates.ts'
import { type CeremonyTemplate, ceremonyLessons, ceremonyTemplates } from './tables.ts'

/** The templates every office begins with; those it has already stay as they are. */
export async function shipTemplates({ tx }: Change): Promise<void> {
  const rows = shippedTemplates.map((template) => ({
    ...template,
    ...{ id: `template-${template.code}`, version: 1, retiredAt: null },
  }))
  await tx.insert(ceremonyTemplates).values(rows).onConflictDoNothing()
}

/** All templates, those in use first, each with how many lessons are kept with it. */
export async function templatesOf(read: Reads) {
  const rows = await read
    .select()
    .from(ceremonyTemplates)
    .orderBy(asc(ceremonyTemplates.kind), asc(ceremonyTemplates.name))
  const kept = await read
    .select({ id: ceremonyLessons.templateId, many: count() })
    .from(ceremonyLessons)
    .where(isNull(ceremonyLessons.retiredAt))
    .groupBy(ceremonyLessons.templateId)
  const lessons = new Map(kept.map((one) => [one.id, one.many]))
  return rows.map(({ content, ...row }) => ({
    ...row,
    tasks: content.tasks.length,
    lessons: lessons.get(row.id) ?? 0,
  }))
}

/** One template whole, with what the last times taught. */
export async function templatePage(read: Reads, { id }: { id: string }) {
  const [template] = await read.select().from(ceremonyTemplates).where(eq(ceremonyTemplates.id, id))
  if (!template) throw notFound()
  return { template, lessons: await lessonsOf(read, [id]) }
}

/** What was learnt, the latest first. */
export async function lessonsOf(read: Pick<Reads, 'select'>, templateIds: readonly string[]) {
  if (!templateIds.length) return []
  return read
    .select()
    .from(ceremonyLessons)
    .where(and(inArray(ceremonyLessons.templateId, [...templateIds]), isNull(ceremonyLessons.retiredAt)))
    .orderBy(desc(ceremonyLessons.notedAt), asc(ceremonyLessons.id))
    .limit(100)
}

/** A template of the office's own. */
export async function addTemplate(change: Change, form: AddTemplateForm): Promise<CeremonyTemplate> {
  const [made] = await change.tx
    .insert(ceremonyTemplates)
    .values({ ...form, id: randomUUID(), code: '', toBeValidated: false, version: 1, retiredAt: null })
    .returning()
  if (!made) throw new Error('The template was not written.')
  await change.record('ceremonies.template.added', made.id, { name: made.name })
  return made
}

/** The office's way of doing it. Ceremonies already opened stay as they are. Refuses `ceremonies.template-changed`. */
export async function changeTemplate(change: Change, form: ChangeTemplateForm): Promise<CeremonyTemplate> {
  const { id, version, ...facts } = form
  const [saved] = await change.tx
    .update(ceremonyTemplates)
    .set({ ...facts, version: version + 1 })
    .where(and(eq(ceremonyTemplates.id, id), eq(ceremonyTemplates.version, version)))
    .returning()
  if (!saved) {
    const [known] = await change.tx.select().from(ceremonyTemplates).where(eq(ceremonyTemplates.id, id))
    throw known ? new Refusal('ceremonies.template-changed', { name: known.name }) : notFound()
  }
  await change.record('ceremonies.template.changed', id, { name: saved.name })
  return saved
}

/** Not offered any more, or again. */
export async function retireTemplate(change: Change, { id, retired }: { id: string; retired: boolean }): Promise<void> {
  const retiredAt = retired ? change.now : null
  const [saved] = await change.tx
    .update(ceremonyTemplates)
    .set({ retiredAt })
    .where(eq(ceremonyTemplates.id, id))
    .returning()
  if (!saved) throw notFound()
  await change.record(retired ? 'ceremonies.template.retired' : 'ceremonies.template.restored', id, {
    name: saved.name,
  })
}

/** A lesson that does not hold any more. */
export async function retireLesson(change: Change, { id }: { id: string }): Promise<void> {
  const [saved] = await change.tx
    .update(ceremonyLessons)
    .set({ retiredAt: change.now })
    .where(eq(ceremonyLessons.id, id))
    .returning()
  if (!saved) throw notFound()
  await change.record('ceremonies.template.lesson-retired', saved.templateId)
}
