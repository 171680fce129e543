import type { Errand, Tools } from '@cabinet/api/errand.ts'
import { officeOf, todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import { persons } from '@cabinet/blocks/people/server/tables.ts'
import { theOffice } from '@cabinet/office/person.ts'
import { sayLongDay } from '@cabinet/words/say.ts'
import { wordsOf } from '@cabinet/words/words.ts'
import { eq } from 'drizzle-orm'
import { type Reminder, reminders } from '../rules/cycle.ts'
import type { Bureau } from '../rules/report.ts'
import { reportsEn } from '../words/en.ts'
import { reportsFr } from '../words/fr.ts'
import { cycleOfReport, sectionsBeingWritten } from './draft-report.ts'
import { remindedFor } from './draft-writers.ts'

/** Writes to whoever answers for a page, or to the chef de cabinet where nobody does, that it is awaited, unless it came in meanwhile or somebody else answers now. */
export const remindByEmail: Errand = {
  async run(payload, tools) {
    const found = await pageOf(tools, payload)
    if (found) await tools.mailer.send(await message(tools, found))
  },
  async giveUp(payload, tools) {
    const found = await pageOf(tools, payload)
    if (!found) return
    const { report, section, person } = found
    await tools.store.change(theOffice, (change) =>
      change.record('reports.page.reminder-failed', report.id, { bureau: section.bureau, personId: person.id }),
    )
  },
}

type Found = NonNullable<Awaited<ReturnType<typeof pageOf>>>

async function pageOf({ store }: Tools, payload: Record<string, unknown>) {
  const open = (await sectionsBeingWritten(store.read)).find((one) => one.section.id === payload.sectionId)
  const reminder = reminders.find((one) => one === payload.reminder)
  if (!open || !reminder) return null
  const today = await todayOf(store.read, store.clock())
  const reminded = await remindedFor(store.read, [open.section.answersFor], today)
  const { people, isNobodys } = reminded(open.section.answersFor)
  if (!people.some((one) => one.id === payload.personId)) return null
  const [person] = await store.read
    .select()
    .from(persons)
    .where(eq(persons.id, String(payload.personId)))
  return person?.email ? { ...open, person, reminder, isNobodys } : null
}

async function message({ store, origin }: Tools, { report, section, person, reminder, isNobodys }: Found) {
  const t = wordsOf('reports', { fr: reportsFr, en: reportsEn }, person.locale)
  const office = await officeOf(store.read)
  const cycle = await cycleOfReport(store.read, report)
  const address = `/rapports/${report.id}/pages/${section.bureau}`
  const said = {
    ...{ name: person.name, office: office?.name ?? '', day: sayLongDay(cycle.pagesOn, person.locale, true) },
    bureau: t(`drafting.bureau.${section.bureau as Bureau}`),
    ...{ year: report.year, quarter: t(`drafting.quarter.${report.quarter as 1 | 2 | 3 | 4}`) },
    link: origin ? `${origin}${address}` : '',
  }
  const text = [
    t(isNobodys ? 'drafting.mail.nobody' : textOf[reminder], said),
    origin ? t('drafting.mail.link', said) : '',
    said.office,
  ]
  return {
    to: { name: person.name, address: person.email },
    subject: t('drafting.mail.subject', said),
    text: text.filter((part) => part !== '').join('\n\n'),
    messageId: `<${section.id}.${reminder}.${person.id}@cabinet>`,
    attachments: [],
  }
}

const textOf = {
  before: 'drafting.mail.before',
  'on-the-day': 'drafting.mail.on-the-day',
} as const satisfies Record<Reminder, string>
