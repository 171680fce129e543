import { linksToCommitments } from '@cabinet/blocks/commitments/server/thing-links.ts'
import { linksToEngagements } from '@cabinet/duties/agenda/server/thing-links.ts'
import { linksToAudiences } from '@cabinet/duties/audiences/server/thing-links.ts'
import { linksToCeremonies, linksToCeremonyTasks } from '@cabinet/duties/ceremonies/server/thing-links.ts'
import { linksToLetters, linksToLines, linksToSteps } from '@cabinet/duties/mail/server/thing-links.ts'
import { linksToMissions } from '@cabinet/duties/missions/server/thing-links.ts'
import type { Person } from '@cabinet/office/person.ts'
import { notFound } from '@cabinet/office/refusal.ts'
import type { ThingLink, ThingLinks } from '@cabinet/office/thing-link.ts'
import type { Reads, Store } from '@cabinet/store/store.ts'
import type { Indicator } from '../rules/indicator.ts'
import { indicatorOf } from '../rules/indicators.ts'
import type { FigureAsked, ListBehindAsked } from '../rules/statistics-forms.ts'
import { unopenedSaid } from '../rules/unopened.ts'
import { figuresAsked } from './figures-worker.ts'
import { leastNumbers, thresholdsOf } from './setting-of.ts'
import { eyesOf, type JobOf, statisticsOf } from './statistics-figures.ts'

type Ask = (read: Reads, person: Person, ids: readonly string[], now: Date) => Promise<ThingLinks>

export const links: Record<Indicator['opens'], Ask> = {
  letter: linksToLetters,
  line: linksToLines,
  step: linksToSteps,
  commitment: (read, person, ids, now) => linksToCommitments(read, person, { ids, now }),
  engagement: linksToEngagements,
  audience: linksToAudiences,
  ceremony: linksToCeremonies,
  'ceremony-task': linksToCeremonyTasks,
  mission: linksToMissions,
}

/** One figure by itself, beside the other two periods. A code there never was is not found. */
export async function figurePage(store: Store, person: Person, asked: FigureAsked) {
  if (!indicatorOf(asked.code)) throw notFound()
  const { lines, ...said } = await statisticsOf(store, person, { ...asked, codes: [asked.code] })
  const line = lines.find(({ code }) => code === asked.code)
  if (!line) throw notFound()
  return { ...said, line, least: await leastNumbers(store.read) }
}

export type BehindLine = { id: string } & ThingLink

/**
 * A page of the list a figure was counted from: only the lines this person may open; `hidden` says how many of this page are
 * others', from the mask on, and `total` how many were counted in all.
 */
export async function listBehind(store: Store, person: Person, asked: ListBehindAsked) {
  const { code, part, from, to, cursor, limit } = asked
  const indicator = indicatorOf(code)
  if (!indicator) throw notFound()
  const eyes = await eyesOf(store.read, person)
  const asking = { what: 'counted', code, part, period: { from, to }, ...eyes } as const
  const { answer } = await figuresAsked<JobOf<'counted'>>(store, asking)
  const ids = answer.toSorted()
  const page = ids.slice(cursor, cursor + limit)
  const found = await links[indicator.opens](store.read, person, page, store.clock())
  const rows = page.flatMap((id): BehindLine[] => {
    const link = found.get(id)
    return link ? [{ id, ...link }] : []
  })
  const next = cursor + page.length
  const { mask } = await thresholdsOf(store.read, eyes.edition)
  const hidden = unopenedSaid(page.length - rows.length, mask)
  return { rows, hidden, total: ids.length, next: next < ids.length ? next : null }
}
