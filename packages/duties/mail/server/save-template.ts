import { randomUUID } from 'node:crypto'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { RichText } from '@cabinet/paper/rich-text.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import { fieldsForTheWriter } from '../rules/merge-fields.ts'
import type { RetireForm, TemplateForm } from '../rules/settings-forms.ts'
import { templates } from './tables.ts'

/**
 * A text to begin replies with, new or worded again; letters begun from it keep their own. Answers with the fields that only the
 * writer of the letter can fill. Refuses `mail.unknown-template`.
 */
export async function saveTemplate(change: Change, form: TemplateForm) {
  const { id: asked, name, locale, subject } = form
  const said = { name, locale, subject, body: form.body as RichText }
  const id = asked ?? randomUUID()
  if (asked === null) {
    const position = await change.tx.$count(templates)
    await change.tx.insert(templates).values({ id, ...said, position, retiredAt: null })
  } else {
    const changed = await change.tx.update(templates).set(said).where(eq(templates.id, id)).returning()
    if (changed.length === 0) throw new Refusal('mail.unknown-template')
  }
  await change.record(asked === null ? 'mail.settings.template-added' : 'mail.settings.template-changed', id, { name })
  return { id, forTheWriter: fieldsForTheWriter(said) }
}

/** Takes a template out of the choice, or brings it back. Refuses `mail.unknown-template`. */
export async function retireTemplate(change: Change, { id, retired }: RetireForm): Promise<void> {
  const [template] = await change.tx
    .update(templates)
    .set({ retiredAt: retired ? change.now : null })
    .where(eq(templates.id, id))
    .returning()
  if (!template) throw new Refusal('mail.unknown-template')
  const { name } = template
  await change.record(retired ? 'mail.settings.template-retired' : 'mail.settings.template-restored', id, { name })
}
