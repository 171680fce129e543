import { personNames } from '@cabinet/duties/mail/server/letter-page.ts'
import { letterheadOf } from '@cabinet/duties/mail/server/papers/letterhead-of.ts'
import { officeForPaper, type PrintDesk } from '@cabinet/duties/mail/server/papers/print-desk.ts'
import { speechReadingPdf } from '@cabinet/paper/speech-reading.ts'
import { eq } from 'drizzle-orm'
import { lengthOf } from '../../rules/speech-minutes.ts'
import { slotsOf } from '../speech-lists.ts'
import { visibleSpeech } from '../speech-visible.ts'
import { ceremonies } from '../tables.ts'

type Asked = { speechId: string; page: 'a4' | 'a5'; size: number; text: 'approved' | 'said' }

/** The text to read from at the desk: as approved, or as it stands now and marked so; once it was given, as it was said too. */
export async function printSpeech(desk: PrintDesk, { speechId, page, size, text }: Asked): Promise<Uint8Array> {
  const { read } = desk.store
  const speech = await visibleSpeech(read, desk.person, speechId)
  const { office } = await officeForPaper(desk)
  const [names, slots, occasion] = await Promise.all([
    personNames(read, speech.speakerId ? [speech.speakerId] : []),
    slotsOf(read, [speech.id]),
    speech.ceremonyId
      ? read
          .select({ start: ceremonies.start, place: ceremonies.place })
          .from(ceremonies)
          .where(eq(ceremonies.id, speech.ceremonyId))
      : [],
  ])
  const isSaid = speech.state === 'delivered'
  const asSaid = text === 'said' && speech.delivered !== null
  const body = (asSaid && speech.delivered) || speech.body
  const { words, minutes } = lengthOf(body, slots.get(speech.id) ?? speech.minutes)
  return speechReadingPdf({
    ...{ letterhead: letterheadOf(office), locale: speech.locale, page, size },
    ...{ title: speech.title, speaker: names.get(speech.speakerId ?? ''), place: occasion[0]?.place },
    day: (isSaid ? null : occasion[0]?.start.slice(0, 10)) ?? speech.on,
    ...{ version: speech.version, words, minutes, body, said: asSaid },
    draft: speech.state !== 'approved' && !isSaid,
  })
}
