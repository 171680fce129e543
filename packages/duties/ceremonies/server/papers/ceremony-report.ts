import { officeOf } from '@cabinet/blocks/people/server/office-now.ts'
import { letterheadOf } from '@cabinet/duties/mail/server/papers/letterhead-of.ts'
import type { PrintDesk } from '@cabinet/duties/mail/server/papers/print-desk.ts'
import { sayAmount } from '@cabinet/duties/missions/rules/money.ts'
import { allow } from '@cabinet/office/permission.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import { ceremonyReportPdf, type ReportPart } from '@cabinet/paper/ceremony-report.ts'
import { sayInstant, sayLongDay, sayTime } from '@cabinet/words/say.ts'
import { type Locale, wordsOf } from '@cabinet/words/words.ts'
import { sayDifference } from '../../rules/cost-balance.ts'
import { ceremoniesPermissions } from '../../rules/permissions.ts'
import { overrunsOf } from '../../rules/show-drift.ts'
import { ceremoniesEn } from '../../words/en.ts'
import { ceremoniesFr } from '../../words/fr.ts'
import { type AfterCeremony, afterCeremony } from '../after-ceremony.ts'
import { ceremonyPapers } from '../ceremony-papers.ts'
import { dayOf } from '../line-of.ts'
import { type ShowPage, showOf } from '../show-page.ts'
import { visibleCeremony } from '../visible.ts'

const words = (locale: Locale) => wordsOf('ceremonies', { fr: ceremoniesFr, en: ceremoniesEn }, locale)
type Told = { t: ReturnType<typeof words>; locale: Locale }

/** What came of it, for whoever oversees ceremonies; what it cost only for whoever may read expenses. */
export async function printCeremonyReport({ store, person }: PrintDesk, ceremonyId: string): Promise<Uint8Array> {
  allow(ceremoniesPermissions, person, 'ceremonies.oversee')
  const { read } = store
  const ceremony = await visibleCeremony(read, person, ceremonyId)
  const office = await officeOf(read)
  if (!office) throw new Refusal('people.not-set-up')
  const { locale } = office
  const told = { t: words(locale), locale }
  const { t } = told
  const after = await afterCeremony(read, person, { ceremonyId })
  const show = await showOf(read, person, { ceremonyId, now: store.clock() })
  const papers = await ceremonyPapers(read, person, { ceremonyId })
  const day = sayLongDay(dayOf(ceremony), locale, true)
  return ceremonyReportPdf({
    ...{ letterhead: letterheadOf(office), locale, title: t('ceremony.after.paper.title'), ceremony: ceremony.title },
    when: [day, sayTime(ceremony.start, locale), ceremony.place].filter(Boolean).join(' · '),
    about: [
      [t('ceremony.after.paper.state'), t(`ceremony.state.${ceremony.state}`)],
      [
        t('ceremony.after.thanks'),
        t('ceremony.after.thanked', { count: after.thanked, all: after.attendance.total.came }),
      ],
      [t('ceremony.after.paper.photographs'), ceremony.photographs],
    ],
    parts: [
      reportPart(after, told),
      ...attendancePart(after, told),
      ...showPart(show, told),
      ...costsPart(after, told),
      ...listPart(
        t('ceremony.after.paper.lessons'),
        after.lessons.map((one) => one.text),
      ),
      ...listPart(
        t('ceremony.after.papers'),
        papers.map((one) => one.name),
      ),
    ],
    madeAt: t('line.paper.madeAt', { moment: sayInstant(store.clock(), locale, office.timeZone) }),
  })
}

function reportPart({ report }: AfterCeremony, { t }: Told): ReportPart {
  const paragraphs = report.split('\n').filter((line) => line.trim() !== '')
  return { title: t('ceremony.after.report'), ...(report ? { paragraphs } : { notes: [t('ceremony.after.noReport')] }) }
}

const columns = ['listed', 'expected', 'came', 'missing', 'people'] as const

function attendancePart({ attendance: { total, groups } }: AfterCeremony, { t }: Told): ReportPart[] {
  if (total.listed === 0) return []
  const row = (name: string, tally: typeof total) => [name, ...columns.map((column) => String(tally[column]))]
  return [
    {
      title: t('ceremony.after.attendance'),
      table: {
        heads: [t('ceremony.after.group'), ...columns.map((column) => t(`ceremony.after.column.${column}`))],
        rows: groups.map(({ group, ...tally }) => row(t(`ceremony.rankGroup.${group}`), tally)),
        total: [row(t('ceremony.after.total'), total)],
      },
      notes: total.unannounced > 0 ? [t('ceremony.after.unannounced', { count: total.unannounced })] : [],
    },
  ]
}

/** What each line took against what it had, in the order of the programme; nothing where nothing was noted. */
function showPart({ lines }: ShowPage, { t }: Told): ReportPart[] {
  const taken = new Map(overrunsOf(lines).map((one) => [one.id, one]))
  if (taken.size === 0) return []
  const signed = (minutes: number) => (minutes > 0 ? `+${minutes}` : String(minutes).replace('-', '−'))
  return [
    {
      title: t('day.show.title'),
      table: {
        heads: [
          t('day.show.field.title'),
          ...[t('day.show.after.planned'), t('day.show.after.taken'), t('day.show.after.difference')],
        ],
        rows: lines.flatMap(({ id, title, owner, guest }) => {
          const one = taken.get(id)
          const who = guest || owner
          const named = who ? `${title} (${who})` : title
          return one ? [[named, String(one.planned), String(one.taken), signed(one.over)]] : []
        }),
        total: [],
      },
    },
  ]
}

function costsPart({ costs }: AfterCeremony, { t, locale }: Told): ReportPart[] {
  if (!costs?.rows.length) return []
  const heads = ['label', 'planned', 'spent', 'difference'] as const
  return [
    {
      title: t('ceremony.section.costs'),
      table: {
        heads: heads.map((head) => t(`ceremony.cost.${head}`)),
        rows: costs.rows.map(({ label, supplier, planned, spent, currency }) => [
          [label, supplier].filter(Boolean).join(' · '),
          planned === 0 ? t('ceremony.cost.toEstimate') : sayAmount(planned, currency, locale),
          spent === null ? t('ceremony.cost.awaited') : sayAmount(spent, currency, locale),
          spent === null ? '' : sayDifference(spent - planned, currency, locale),
        ]),
        total: costs.sums.map(({ currency, planned, spent, difference }) => [
          t('ceremony.cost.total'),
          ...[sayAmount(planned, currency, locale), sayAmount(spent, currency, locale)],
          sayDifference(difference, currency, locale),
        ]),
      },
      notes: costs.open > 0 ? [t('ceremony.cost.open', { count: costs.open })] : [],
    },
  ]
}

function listPart(title: string, paragraphs: string[]): ReportPart[] {
  return paragraphs.length > 0 ? [{ title, paragraphs: paragraphs.map((text) => `– ${text}`) }] : []
}
