import type { DemoCourse, DemoEntry, DemoSetting } from '@cabinet/blocks/people/server/demo-setting.ts'
import { addDays, type Day, dayOf } from '@cabinet/office/day.ts'
import { dice } from '@cabinet/paper/dice.ts'
import { type Arrival, comeIn, lifeOf } from './demo-course.ts'
import { type DemoDesk, openDemoDesk } from './demo-desk.ts'
import { afterOfficeMinutes, arrivals } from './demo-diary.ts'
import { type DemoLetter, type DemoOwnLetter, earlierLetters, ownLetters, todaysPile } from './demo-letters.ts'
import { demoPaper, writtenOn } from './demo-papers.ts'
import { bodyOf, goRound, sendOut } from './demo-reply.ts'
import { draftOutgoing } from './draft-letter.ts'
import { latestDraft, saveDraft } from './save-draft.ts'
import { shipChoices } from './ship-choices.ts'

export type DemoMail = DemoSetting & {
  /** Courses of the other duties, played beside those of the letters. */
  beside: readonly DemoEntry[]
  /** Puts the clock of the store to a moment, never back. */
  moveClock: (moment: Date) => void
  tell: (percent: number) => void
}

// The press sets one page at a time: so many are ordered ahead, and signatures do not wait behind all of them.
const papersAhead = 10

/**
 * Six months of the mail of Port-Amande, all of it by the office's own commands: every letter is a course of acts with
 * office hours between them, and all courses go on side by side in the order of the clock.
 */
export async function demoMail(mail: DemoMail): Promise<void> {
  const { store, files, ids, calendar, from, until, beside, moveClock, tell } = mail
  const desk = openDemoDesk({ store, files, ids, calendar, roll: dice('Port-Amande') })
  await store.change(await desk.person('administrator'), shipChoices)
  const lastDay = dayOf(until, 'UTC')
  const morning = morningOf(lastDay, until, todaysPile.length)
  const times = [...arrivals(earlierLetters.length, { from, until: addDays(lastDay, -1) }, calendar), ...morning]
  const all = [...earlierLetters, ...todaysPile]
  const papers = papersOf(
    desk,
    all.map((letter, i) => ({ letter, day: dayOf(times[i] ?? until, 'UTC') })),
  )
  const known = new Map<string, string>()
  const waiting: DemoEntry[] = [
    ...beside,
    ...all.map((letter, i) => ({ at: times[i] ?? until, course: course(letter, i) })),
    ...ownLetters.map((own, i) => ({ at: times[(i + 1) * 17] ?? until, course: ownCourse(desk, own) })),
  ]
  let here = 0

  async function* course(letter: DemoLetter, i: number): DemoCourse {
    const receivedOn = dayOf(times[i] ?? until, 'UTC')
    const seed = `letter ${i}`
    const followsId = known.get(letter.follows ?? '') ?? null
    const arrival: Arrival = {
      letter,
      receivedOn,
      writtenOn: writtenOn({ seed, receivedOn }),
      papers: () => papers(i),
      key: String(i).padStart(8, '0'),
      followsId,
    }
    const registered = await comeIn(desk, arrival)
    if (letter.key) known.set(letter.key, registered.id)
    tell(Math.floor((++here / all.length) * 100))
    if (i < earlierLetters.length) yield* lifeOf(letter, registered, desk)
  }

  while (waiting.length) {
    waiting.sort((a, b) => a.at.getTime() - b.at.getTime())
    const next = waiting.shift()
    if (!next) return
    moveClock(next.at)
    const { value, done } = await next.course.next()
    if (done) continue
    const at = afterOfficeMinutes(next.at, value, calendar)
    // What would happen tomorrow has not happened.
    if (at < until) waiting.push({ at, course: next.course })
  }
}

/** The pile of the last morning, or of what there was of it. */
function morningOf(day: Day, until: Date, count: number): Date[] {
  const opens = Date.parse(`${day}T08:10:00Z`)
  const step = Math.min(7 * 60_000, (until.getTime() - opens) / count)
  return Array.from({ length: count }, (_, i) => new Date(opens + i * step))
}

function papersOf(desk: DemoDesk, asked: readonly { letter: DemoLetter; day: Day }[]) {
  const ordered = new Map<number, ReturnType<typeof demoPaper>>()
  const order = async (i: number) => {
    const { letter, day } = asked[i] ?? {}
    if (!letter || !day) return []
    const { from } = letter
    const stranger = {
      kind: 'citizen',
      name: from,
      spokesperson: '',
      address: 'Port-Amande',
      email: '',
      phone: '',
    } as const
    const sender = (await desk.contact(from)) ?? stranger
    return demoPaper(desk.files, { letter, sender, receivedOn: day, seed: `letter ${i}` })
  }
  return async (i: number) => {
    for (let ahead = i; ahead < Math.min(asked.length, i + papersAhead); ahead++)
      if (!ordered.has(ahead)) ordered.set(ahead, order(ahead))
    const made = (await ordered.get(i)) ?? []
    ordered.set(i, Promise.resolve([]))
    return made
  }
}

async function* ownCourse(desk: DemoDesk, { by, to, subject, body }: DemoOwnLetter): DemoCourse {
  const contact = await desk.contact(to)
  const recipient = contact ? { contactId: contact.id } : { name: to, kind: 'administration' as const }
  const form = { recipient, subject, confidentiality: 'ordinary' as const, named: [], templateId: null }
  const letter = await desk.act(by, 'mail.draft', (change) =>
    draftOutgoing(change, { ...form, requestKey: `demo-own-${by}` }),
  )
  yield desk.minutes(20, 90)
  const draft = await latestDraft(desk.store.read, letter.id)
  const text = { ...bodyOf(body), type: 'doc' as const }
  await desk.act(by, 'mail.draft', (change) =>
    saveDraft(change, { letterId: letter.id, version: draft.version, subject, recipient: draft.recipient, body: text }),
  )
  yield desk.minutes(20, 90)
  const isSigned = yield* goRound(desk, { letterId: letter.id, by, readers: ['chief'], signer: 'mayor' })
  if (!isSigned) return
  yield desk.minutes(30, 200)
  yield* sendOut(desk, { ...letter, to })
}
