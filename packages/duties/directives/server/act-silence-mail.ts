import type { Email, Errand, Tools } from '@cabinet/api/errand.ts'
import { type Commitment, commitments } from '@cabinet/blocks/commitments/server/tables.ts'
import { officeOf } from '@cabinet/blocks/people/server/office-now.ts'
import { persons } from '@cabinet/blocks/people/server/tables.ts'
import { theOffice } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { sayDay } from '@cabinet/words/say.ts'
import { wordsOf } from '@cabinet/words/words.ts'
import { and, asc, eq, inArray } from 'drizzle-orm'
import { directivesEn } from '../words/en.ts'
import { directivesFr } from '../words/fr.ts'
import { toldAt } from './act-silence-told.ts'

type Told = { personId: string; day: string }

/** One message a day to whoever has to be reminded: what nobody has read, and what is due without a word. */
export const sendSilence: Errand = {
  async run(payload, tools) {
    const told: Told = { personId: String(payload.personId), day: String(payload.day) }
    const email = await message(tools, told)
    if (email) await tools.mailer.send(email)
  },
  async giveUp(payload, { store }) {
    const personId = String(payload.personId)
    await store.change(theOffice, (change) => change.record('directives.silence.not-sent', personId))
  },
}

/** Null when there is nothing left to say: all of it was answered in the meantime, or the person has left. */
async function message({ store, origin }: Tools, { personId, day }: Told): Promise<Email | null> {
  const { read } = store
  const [person] = await read.select().from(persons).where(eq(persons.id, personId))
  const office = await officeOf(read)
  const silent = await stillSilent(read, { personId, day })
  if (!person?.email || person.leftOn || !office || !silent.length) return null
  const { locale } = person
  const t = wordsOf('directives', { fr: directivesFr, en: directivesEn }, locale)
  const line = (one: Commitment) => {
    // What is reserved is not written into a message that leaves the house.
    const text = one.reserved ? t('act.silence.reserved') : one.text
    const due = one.dueOn ? t('act.silence.due', { day: sayDay(one.dueOn, locale) }) : t('act.silence.unread')
    const where = origin ? `\n  ${origin}/suivi/${one.id}` : ''
    return `• ${text} (${t(`act.level.${one.escalation ?? 'lead'}`)}, ${due})${where}`
  }
  return {
    to: { name: person.name, address: person.email },
    subject: t('act.silence.subject', { count: silent.length, office: office.name }),
    text: [t('act.silence.opening', { name: person.name }), ...silent.map(line), t('act.silence.closing')].join('\n\n'),
    messageId: `<silence.${personId}.${day}@cabinet>`,
    attachments: [],
  }
}

/** Of what was carried up that day, that which concerns this person and nobody has answered since. */
async function stillSilent(read: Reads, { personId, day }: Told): Promise<Commitment[]> {
  const rows = await read
    .select()
    .from(commitments)
    .where(and(eq(commitments.escalatedOn, day), inArray(commitments.state, ['issued', 'acknowledged', 'returned'])))
    .orderBy(asc(commitments.dueOn), asc(commitments.seq))
    .limit(1_000)
  const concerned: Commitment[] = []
  for (const one of rows) {
    const told = one.escalation ? await toldAt(read, { one, level: one.escalation, day }) : []
    if (told.includes(personId)) concerned.push(one)
  }
  return concerned
}
