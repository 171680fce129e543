import type { ActivityReport, ReportChapter } from '@cabinet/paper/activity-report.ts'
import type { Letterhead } from '@cabinet/paper/letterhead.ts'
import { longDay, shortMoment } from '@cabinet/paper/locale.ts'
import type { ReportContent } from '../../rules/report-content.ts'
import { type Language, type PaperDesk, paperDesk } from './paper-words.ts'
import { methodChapter, quarterName, restatementsChapter } from './report-annexes.ts'
import { bureauChapter, directivesChapter, followUpChapter, mayorChapter } from './report-chapters.ts'

export type PaperSetting = {
  locale: Language
  letterhead: Letterhead
  timeZone: string
  /** In which sums of money are said. */
  currency: string
  /** What seals both editions; empty while it is a draft. */
  sha256: string
}

/** One edition in words, ready for the press: as it was frozen, in the language asked for. */
export function sayActivityReport(content: ReportContent, setting: PaperSetting): ActivityReport {
  const desk = paperDesk(content, setting)
  const { t, locale } = desk
  const { letterhead, timeZone, sha256 } = setting
  const period = { from: longDay(content.from, locale), to: longDay(content.to, locale) }
  const { name } = content.mayor
  return {
    ...{ locale, number: content.number, letterhead: { ...letterhead, office: content.office || letterhead.office } },
    ...{ title: t('paper.title'), subtitle: quarterName(desk, content.quarter) },
    edition: t(`paper.edition.${content.edition}`),
    addressee: {
      label: t('paper.addressee'),
      name: name === '' ? t('paper.theMayor') : t('paper.mayorNamed', { name }),
    },
    known: new Date(content.asOf),
    about: [
      [t('paper.about.period'), t('paper.periodOf', period)],
      [t('paper.about.known'), shortMoment(new Date(content.asOf), locale, timeZone)],
    ],
    notice: t(`paper.notice.${content.edition}`),
    chapters: chaptersOf(desk),
    said: {
      ...{ contents: t('paper.contents'), tables: t('paper.tables'), figures: t('paper.figuresIndex') },
      ...{ table: t('paper.table'), figure: t('paper.figure'), draft: t('paper.draft') },
    },
    seal: sha256
      ? {
          title: t('paper.seal.title'),
          text: t(`paper.seal.${content.edition}`),
          codes: [[t('paper.seal.code'), sha256]],
        }
      : null,
  }
}

/** The mayor's page first, what became of the last report, the directives, one chapter for each bureau, the annexes. */
function chaptersOf(desk: PaperDesk): ReportChapter[] {
  const body = [
    mayorChapter(desk),
    followUpChapter(desk),
    directivesChapter(desk),
    ...desk.content.pages.map((page) => bureauChapter(desk, page)),
  ]
  const annexes = [methodChapter(desk), restatementsChapter(desk)]
  return [
    ...body.map((chapter, n) => ({ ...chapter, number: String(n + 1) })),
    ...annexes.map((chapter, n) => ({ ...chapter, number: desk.t('paper.annex', { letter: 'AB'[n] ?? '' }) })),
  ]
}
