import { stepsOf } from '@cabinet/blocks/circuits/server/circuit.ts'
import { papersOf } from '@cabinet/blocks/documents/server/papers.ts'
import { officeOf, todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import { holdings, type Office, posts } from '@cabinet/blocks/people/server/tables.ts'
import { personNames } from '@cabinet/duties/mail/server/letter-page.ts'
import { letterheadOf } from '@cabinet/duties/mail/server/papers/letterhead-of.ts'
import type { PrintDesk } from '@cabinet/duties/mail/server/papers/print-desk.ts'
import { dayOf } from '@cabinet/office/day.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import { missionAccountPdf, missionOrderPdf } from '@cabinet/paper/mission-order.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { sayDay } from '@cabinet/words/say.ts'
import { wordsOf } from '@cabinet/words/words.ts'
import { and, asc, eq, gte, isNull, lte, or } from 'drizzle-orm'
import type { SettlementKind } from '../../rules/mission.ts'
import { sayAmount } from '../../rules/money.ts'
import { reportDays } from '../../rules/report-due.ts'
import { missionsEn } from '../../words/en.ts'
import { missionsFr } from '../../words/fr.ts'
import { accountsOf } from '../accounts.ts'
import { partsOf } from '../mission-parts.ts'
import type { Mission } from '../tables.ts'
import { visibleMission } from '../visible.ts'

type Words = ReturnType<typeof words>
const words = (locale: 'fr' | 'en') => wordsOf('missions', { fr: missionsFr, en: missionsEn }, locale)

/** The order as it is carried on the journey; before its approval marked as a draft. */
export async function printOrder(desk: PrintDesk, missionId: string): Promise<Uint8Array> {
  const { read } = desk.store
  const mission = await visibleMission(read, desk.person, missionId)
  const office = await officeForPaper(read)
  const t = words(office.locale)
  const subject = { kind: 'mission', id: mission.id }
  const [parts, steps, papers] = await Promise.all([
    partsOf(read, mission.id),
    stepsOf(read, subject),
    papersOf(read, subject),
  ])
  const names = await personNames(read, [...steps.map((step) => step.decidedBy ?? ''), mission.interimId ?? ''])
  const isApproved = mission.number !== null
  const say = (country: string) => new Intl.DisplayNames(office.locale, { type: 'region' }).of(country) ?? country
  return missionOrderPdf({
    ...{ letterhead: letterheadOf(office), locale: office.locale, number: mission.number, qr: mission.number },
    place: office.letterhead.address?.split(',').at(-1)?.trim(),
    date: isApproved ? mission.signedOn : null,
    ...{ purpose: mission.purpose, objectives: mission.objectives, invitedBy: mission.invitedBy },
    ...{ from: mission.departsOn, to: mission.returnsOn },
    transport: [mission.transport.map((one) => t(`transport.${one}`)).join(', '), mission.transportNote]
      .filter(Boolean)
      .join(' – '),
    ...{ authorisation: mission.authorisation, authorisedOn: mission.authorisedOn, budgetLine: mission.budgetLine },
    interim: mission.interimId && names.get(mission.interimId),
    members: parts.members,
    stages: parts.stages.map((stage) => ({ ...stage, country: say(stage.country), hour: hourOf(stage, office, t) })),
    costs: parts.costs.map((cost) => ({
      what: [t(`cost.${cost.kind}`), cost.note].filter(Boolean).join(' – '),
      payer: t(`payer.${cost.payer}`),
      amount: sayAmount(cost.amount, cost.currency, office.locale),
    })),
    visas: steps
      .filter((step) => step.kind === 'visa' && step.state === 'passed' && step.round === steps[0]?.round)
      .map((step) => ({
        name: names.get(step.decidedBy ?? '') ?? '',
        at: step.decidedAt ? sayDay(dayOf(step.decidedAt, office.timeZone), office.locale) : '',
      })),
    enclosures: papers.filter((paper) => paper.kind === 'enclosure').map((paper) => paper.name),
    ...{ reference: mission.authorityReference, reportDays },
    signature: await signatureOf(read, mission, { office, t }),
  })
}

/** The hour there beside that of the office, at noon of the first day: `+1 h`. */
function hourOf(stage: { timeZone: string; from: string }, office: Office, t: Words): string {
  const noon = new Date(`${stage.from}T12:00:00Z`)
  const minutesIn = (timeZone: string) => {
    const parts = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hour12: false,
      dateStyle: 'short',
      timeStyle: 'short',
    }).format(noon)
    const [, date = '', month = '', year = '', hour = '', minute = ''] =
      /^(\d+)\/(\d+)\/(\d+), (\d+):(\d+)/.exec(parts) ?? []
    return Date.UTC(Number(year), Number(month) - 1, Number(date), Number(hour), Number(minute)) / 60_000
  }
  const ahead = minutesIn(stage.timeZone) - minutesIn(office.timeZone)
  if (ahead === 0) return t('paper.sameHour')
  const hours = Math.abs(ahead) / 60
  return t(ahead > 0 ? 'paper.ahead' : 'paper.behind', { hours: String(hours).replace('.', ',') })
}

/** Who signed: the authority above under its reference, or the person of the office. */
async function signatureOf(read: Reads, mission: Mission, { office, t }: { office: Office; t: Words }) {
  const { authority, number, signedOn, signerId } = mission
  const signed = number && signedOn ? t('paper.signedOn', { day: sayDay(signedOn, office.locale) }) : null
  // The authority signs the paper itself, with its own hand and seal.
  if (authority === 'prefect' || authority === 'minister')
    return { title: t(`authority.${authority}`), name: null, signedAt: null }
  if (!signerId || !number) return { title: t('paper.signatory'), name: null, signedAt: null }
  const name = (await personNames(read, [signerId])).get(signerId) ?? ''
  return { title: await postTitle(read, signerId, signedOn ?? mission.departsOn), name, signedAt: signed }
}

async function postTitle(read: Reads, personId: string, day: string): Promise<string> {
  const held = and(
    eq(holdings.personId, personId),
    lte(holdings.from, day),
    or(isNull(holdings.to), gte(holdings.to, day)),
  )
  const [post] = await read
    .select({ title: posts.title })
    .from(holdings)
    .innerJoin(posts, eq(posts.id, holdings.postId))
    .where(held)
    .orderBy(asc(posts.position))
  return post?.title ?? ''
}

/** The account of the journey, one table for each traveller. Refuses `missions.not-numbered` before the approval. */
export async function printAccount(desk: PrintDesk, missionId: string): Promise<Uint8Array> {
  const { read } = desk.store
  const mission = await visibleMission(read, desk.person, missionId)
  if (!mission.number) throw new Refusal('missions.not-numbered')
  const office = await officeForPaper(read)
  const t = words(office.locale)
  const say = (amount: number, currency: string) => sayAmount(amount, currency, office.locale)
  const accounts = await accountsOf(read, mission, await partsOf(read, mission.id))
  const isDue: readonly SettlementKind[] = ['expense']
  return missionAccountPdf({
    ...{ letterhead: letterheadOf(office), locale: office.locale, number: mission.number, qr: mission.number },
    ...{ date: await todayOf(read, desk.store.clock()), purpose: mission.purpose },
    ...{ from: mission.departsOn, to: mission.returnedOn ?? mission.returnsOn },
    travellers: accounts.map(({ name, lines, entries, balances }) => ({
      name,
      lines: [
        ...lines.map((line) => ({
          what: t('account.allowance', { place: line.place, count: line.days, rate: say(line.rate, line.currency) }),
          ...{ day: null, due: say(line.amount, line.currency), paid: '' },
        })),
        ...entries.map((entry) => {
          const said = say(entry.kind === 'repaid' ? -entry.amount : entry.amount, entry.currency)
          const [due, paid] = isDue.includes(entry.kind) ? [said, ''] : ['', said]
          return { what: [t(`money.${entry.kind}`), entry.note].filter(Boolean).join(' – '), day: entry.on, due, paid }
        }),
      ],
      balances: balances.map((one) => ({
        amount: say(Math.abs(one.balance), one.currency),
        sense: one.balance === 0 ? ('even' as const) : one.balance > 0 ? ('owed' as const) : ('owes' as const),
      })),
    })),
  })
}

async function officeForPaper(read: Reads): Promise<Office> {
  const office = await officeOf(read)
  if (!office) throw new Refusal('people.not-set-up')
  return office
}
