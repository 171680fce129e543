import type { DemoCourse, DemoEntry, DemoSetting } from '@cabinet/blocks/people/server/demo-setting.ts'
import { listPage } from '@cabinet/duties/mail/server/lists.ts'
import { addDays } from '@cabinet/office/day.ts'
import { refusals } from './demo-coming.ts'
import { accept, answer, officeDay } from './demo-course.ts'
import { type AgendaDesk, dayIn } from './demo-desk.ts'
import type { DemoHours } from './demo-hours.ts'
import { holdEngagement } from './move-engagement.ts'
import { engagementsOfLetter, proposeFromLetter } from './propose-engagement.ts'

/** How many days before the last one somebody goes through the letters that invite. */
const sweeps = [160, 140, 118, 96, 74, 52, 33, 20, 9, 3, 1]

/** Invitations taken out of the mail. Of those of the last days nothing is decided yet. */
export function invitationEntries(setting: DemoSetting, desk: AgendaDesk, hours: DemoHours): DemoEntry[] {
  let many = 0
  const lastDay = dayIn(setting.until)
  const mornings = sweeps.map((ago) => ({ at: desk.morning(addDays(lastDay, -ago), 22), course: sweep(ago, 2) }))
  // Of the last pile one is taken up; the others are still on the desk.
  const last = { at: new Date(setting.until.getTime() - 15 * 60_000), course: sweep(0, 1) }
  return [...mornings, last]

  async function* sweep(ago: number, most: number): DemoCourse {
    const today = dayIn(desk.store.clock())
    const { rows } = await listPage(desk.store.read, await desk.person('secretary'), { list: 'all', limit: 60, today })
    const inviting = rows.filter((row) => row.type === 'invitation' && row.register === 'incoming')
    let taken = 0
    for (const letter of inviting) {
      if (taken === most) return
      const secretary = await desk.person('secretary')
      const known = await engagementsOfLetter(desk.store.read, secretary, letter.id)
      if (!known.asksForOne) continue
      taken++
      yield* invited(letter.id, ago)
    }
  }

  async function* invited(letterId: string, ago: number): DemoCourse {
    const which = many++
    const wish = { minutes: 90, times: ['10:00', '15:00'], whose: ['mayor'], road: 15 }
    const day = desk.worked(addDays(dayIn(desk.store.clock()), 12 + (which % 5)))
    const when = hours.find({ ...wish, day }, desk.worked)
    const form = { requestKey: `demo-invite-${letterId}`, letterId, diaryId: null, ...when }
    const { engagement } = await desk.act('secretary', (change) => proposeFromLetter(change, form))
    if (ago <= 9) return
    yield desk.minutes(120, 900)
    yield* decided(engagement.id, which)
    yield 14 * officeDay
    const { store } = desk
    if (engagement.endsAt < store.clock() && attended(which))
      await desk.act('secretary', (change) => holdEngagement(change, { ref: engagement.id }))
  }

  async function* decided(ref: string, which: number): DemoCourse {
    const way = ways[which % ways.length] ?? 'attends'
    // Where a reply is begun it stays a draft on the secretary's desk: a handful is enough.
    const reply = which % 6 < 2
    if (way === 'declines') {
      const reason = refusals[which % refusals.length] ?? ''
      return answer(desk, { ref, answer: way, reason, reply })
    }
    if (way !== 'represented') return answer(desk, { ref, answer: way, reply })
    const representative = { personId: desk.ids.deputyMayor, ground: 'deputy' as const, speech: '', note: '' }
    await answer(desk, { ref, answer: way, representative, reply })
    yield desk.minutes(30, 300)
    await accept(desk, ref)
  }
}

const ways = ['attends', 'represented', 'declines', 'attends', 'none', 'represented'] as const
const attended = (which: number) => ['attends', 'represented'].includes(ways[which % ways.length] ?? '')
