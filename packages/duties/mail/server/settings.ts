import type { Reads } from '@cabinet/store/store.ts'
import { asc, isNull } from 'drizzle-orm'
import { fieldsForTheWriter } from '../rules/merge-fields.ts'
import { everyInstruction } from './instructions.ts'
import { letterTypes, templates } from './tables.ts'

/** All an office words its own way, in its order, what is hidden or retired too. */
export async function settingsOf(read: Reads) {
  const texts = await read.select().from(templates).orderBy(asc(templates.position), asc(templates.name))
  return {
    instructions: await everyInstruction(read),
    types: await everyType(read),
    templates: texts.map((text) => ({ ...text, forTheWriter: fieldsForTheWriter([text.subject, text.body]) })),
  }
}

/** What the screens offer to choose from; `former` names what is hidden today and stands on older letters. */
export async function choicesOf(read: Reads) {
  const [every, types] = [await everyInstruction(read), await everyType(read)]
  return {
    instructions: every.filter((one) => !one.hidden),
    types: types.filter((type) => !type.hidden),
    templates: await read
      .select({ id: templates.id, name: templates.name, locale: templates.locale })
      .from(templates)
      .where(isNull(templates.retiredAt))
      .orderBy(asc(templates.position)),
    former: { instructions: every.filter((one) => one.hidden), types: types.filter((type) => type.hidden) },
  }
}

function everyType(read: Pick<Reads, 'select'>) {
  return read.select().from(letterTypes).orderBy(asc(letterTypes.position), asc(letterTypes.code))
}
