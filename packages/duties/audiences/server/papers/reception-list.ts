import { officeOf } from '@cabinet/blocks/people/server/office-now.ts'
import { letterheadOf } from '@cabinet/duties/mail/server/papers/letterhead-of.ts'
import type { PrintDesk } from '@cabinet/duties/mail/server/papers/print-desk.ts'
import type { Day } from '@cabinet/office/day.ts'
import { allow } from '@cabinet/office/permission.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import { registerPdf } from '@cabinet/paper/register-page.ts'
import { sayLongDay, sayTime } from '@cabinet/words/say.ts'
import { wordsOf } from '@cabinet/words/words.ts'
import { audiencesPermissions } from '../../rules/permissions.ts'
import { audiencesEn } from '../../words/en.ts'
import { audiencesFr } from '../../words/fr.ts'
import { receptionOf } from '../reception.ts'

/** The audiences of a day on paper, for the reception and for the mayor’s door: only those this person may read. */
export async function printReceptionList(desk: PrintDesk, day: Day | null): Promise<Uint8Array> {
  const { store, person } = desk
  allow(audiencesPermissions, person, 'audiences.receive')
  const office = await officeOf(store.read)
  if (!office) throw new Refusal('people.not-set-up')
  const { locale, timeZone } = office
  const t = wordsOf('audiences', { fr: audiencesFr, en: audiencesEn }, locale)
  const reception = await receptionOf(store.read, person, { day, now: store.clock() })
  const heads = ['time', 'visitor', 'party', 'subject', 'receiver', 'phone', 'badge'] as const
  return registerPdf({
    ...{ letterhead: letterheadOf(office), locale, timeZone },
    title: t('paper.reception'),
    period: sayLongDay(reception.day, locale, true),
    columns: heads.map((head, i) => ({
      label: t(`paper.column.${head}`),
      weight: [0.7, 2.2, 0.6, 3, 1.4, 1.2, 0.9][i],
    })),
    rows: reception.visits.map((visit) => ({
      cells: [
        sayTime(visit.start, locale),
        [visit.visitor, visit.contact !== visit.visitor && visit.contact].filter(Boolean).join(', '),
        String(visit.partySize),
        [visit.urgent && t('paper.urgent'), visit.subject].filter(Boolean).join(' '),
        visit.receiver ? visit.receiver.name : office.mayorTitle,
        visit.phone,
        visit.badge,
      ],
      voided: visit.ended === 'absent' || visit.ended === 'postponed' || visit.ended === 'withdrawn',
    })),
    printedBy: person.name,
    printedAt: store.clock(),
  })
}
