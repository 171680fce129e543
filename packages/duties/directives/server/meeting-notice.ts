import type { Email, Errand, Tools } from '@cabinet/api/errand.ts'
import { officeOf, todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import { persons } from '@cabinet/blocks/people/server/tables.ts'
import { theOffice } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { sayLongDay, sayTime } from '@cabinet/words/say.ts'
import { wordsOf } from '@cabinet/words/words.ts'
import { and, eq } from 'drizzle-orm'
import { type MeetingTold, newsOf } from '../rules/meeting.ts'
import { directivesEn } from '../words/en.ts'
import { directivesFr } from '../words/fr.ts'
import { nowOf } from './meeting-tell.ts'
import { type Meeting, meetingPeople, meetings } from './tables.ts'

type News = 'called' | 'moved' | 'cancelled' | 'left-out'
type Notice = { meeting: Meeting; person: typeof persons.$inferSelect; told: MeetingTold | null; news: News }

/** One message to one person: what is new to them of a meeting, as it stands when the message leaves. */
export const sendMeetingNotice: Errand = {
  async run(payload, tools) {
    const notice = await noticeOf(tools, payload)
    if (!notice) return
    await tools.mailer.send(await message(tools, notice))
    const { meeting, person, news } = notice
    await tools.store.change(theOffice, async (change) => {
      const mine = and(eq(meetingPeople.meetingId, meeting.id), eq(meetingPeople.personId, person.id))
      if (news !== 'left-out')
        await change.tx
          .update(meetingPeople)
          .set({ told: nowOf(meeting) })
          .where(mine)
      await change.record('directives.meeting.told', meeting.id, { personId: person.id })
    })
  },
  async giveUp({ meetingId, personId }, { store }) {
    await store.change(theOffice, (change) =>
      change.record('directives.meeting.not-told', String(meetingId), { personId }),
    )
  },
}

/** Null when there is nothing new to say, nobody to say it to, or when it is over. */
async function noticeOf({ store }: Tools, payload: Record<string, unknown>): Promise<Notice | null> {
  const { read } = store
  const [meeting] = await read
    .select()
    .from(meetings)
    .where(eq(meetings.id, String(payload.meetingId)))
  const [person] = await read
    .select()
    .from(persons)
    .where(eq(persons.id, String(payload.personId)))
  if (!meeting || !person?.email || person.leftOn) return null
  const isOver =
    meeting.state === 'held' || meeting.state === 'closed' || meeting.on < (await todayOf(read, store.clock()))
  if (isOver) return null
  const { isExpected, told } = await lastTold(read, meeting, person.id)
  if (isExpected) {
    const news = newsOf(told, nowOf(meeting))
    return news && { meeting, person, told, news }
  }
  const before = payload.told as MeetingTold | undefined
  return before ? { meeting, person, told: before, news: 'left-out' } : null
}

async function lastTold(read: Reads, meeting: Meeting, personId: string) {
  const [place] = await read
    .select({ told: meetingPeople.told })
    .from(meetingPeople)
    .where(and(eq(meetingPeople.meetingId, meeting.id), eq(meetingPeople.personId, personId)))
  return { isExpected: place !== undefined, told: place?.told ?? null }
}

async function message({ store, origin }: Tools, { meeting, person, told, news }: Notice): Promise<Email> {
  const { locale, name, id: personId, email: address } = person
  const t = wordsOf('directives', { fr: directivesFr, en: directivesEn }, locale)
  const office = (await officeOf(store.read))?.name ?? ''
  // What is reserved is not written into a message that leaves the house.
  const meant = meeting.reserved ? t('meeting.diary.reserved') : meeting.title || t(`meeting.kind.${meeting.kind}`)
  const whenOf = ({ on, startsAt }: Pick<MeetingTold, 'on' | 'startsAt'>) =>
    `${sayLongDay(on, locale, true)}, ${sayTime(startsAt, locale)}`
  const when = whenOf(meeting)
  const said = { meeting: meant, when, before: told ? whenOf(told) : '', place: meeting.place, office }
  const lines = [
    t('meeting.notice.opening', { name }),
    t(`meeting.notice.${news}.text`, said),
    meeting.place && (news === 'called' || news === 'moved') ? t('meeting.notice.place', said) : '',
    news === 'cancelled' && !meeting.reserved ? t('meeting.notice.reason', { reason: meeting.cancelReason }) : '',
    origin && news !== 'left-out' ? `${origin}/reunions/${meeting.id}` : '',
  ]
  return {
    to: { name, address },
    subject: t(`meeting.notice.${news}.subject`, said),
    text: lines.filter(Boolean).join('\n\n'),
    messageId: `<meeting.${meeting.id}.${personId}.${meeting.version}.${news}@cabinet>`,
    attachments: [],
  }
}
