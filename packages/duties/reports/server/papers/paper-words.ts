import { commitmentsEn } from '@cabinet/blocks/commitments/words/en.ts'
import { commitmentsFr } from '@cabinet/blocks/commitments/words/fr.ts'
import { sayAmount } from '@cabinet/duties/missions/rules/money.ts'
import { chartNumber } from '@cabinet/office/chart.ts'
import { wordsOf } from '@cabinet/words/words.ts'
import type { Figure } from '../../rules/figure.ts'
import { shownValue } from '../../rules/figure-change.ts'
import type { Unit } from '../../rules/indicator.ts'
import { sourcesOf } from '../../rules/indicator-sources.ts'
import { indicatorOf } from '../../rules/indicators.ts'
import type { ReportContent } from '../../rules/report-content.ts'
import { reportsEn } from '../../words/en.ts'
import { reportsFr } from '../../words/fr.ts'

export type Language = 'fr' | 'en'

const words = (locale: Language) => wordsOf('reports', { fr: reportsFr, en: reportsEn }, locale)
const owed = (locale: Language) => wordsOf('commitments', { fr: commitmentsFr, en: commitmentsEn }, locale)

export type PaperDesk = ReturnType<typeof paperDesk>

/** What every chapter needs to say its figures: the words of one language, the office's currency, the least number that counts. */
export function paperDesk(content: ReportContent, { locale, currency }: { locale: Language; currency: string }) {
  const t = words(locale)
  const number = (value: number) => chartNumber(value, locale).replace('-', '\u2212')
  const value = (kept: number, unit: Unit): string => {
    if (unit === 'money') return sayAmount(kept, currency, locale)
    const shown = shownValue(kept, unit)
    const blanks = { value: number(shown), count: Math.abs(shown) }
    return unit === 'number' ? blanks.value : t(`paper.value.${unit}`, blanks)
  }
  const desk = { t, owed: owed(locale), locale, content, number, value, unitOf }
  return { ...desk, silence: (figure: Figure) => silenceOf(desk, figure) }
}

const unitOf = (code: string): Unit => indicatorOf(code)?.unit ?? 'number'

/** Why there is no number where one would stand. */
function silenceOf({ t, content }: Pick<PaperDesk, 't' | 'content'>, { silence }: Figure): string {
  if (silence === 'masked') return t('paper.silence.masked')
  if (silence === 'before-journal') return t('paper.silence.beforeJournal')
  if (silence !== 'too-few') return t('paper.silence.nothing')
  const { minimum } = content
  return minimum === undefined ? t('paper.silence.tooFewUnsaid') : t('paper.silence.tooFew', { minimum })
}

/** The name of an indicator; its code when it is not counted any more. */
export function figureName({ t }: Pick<PaperDesk, 't'>, code: string): string {
  return indicatorOf(code) ? t(`figures.indicators.${code as 'ML1i'}.name`) : code
}

/** What it counts and from which facts, in plain words. */
export function figureMethod({ t }: Pick<PaperDesk, 't'>, code: string): string {
  const one = indicatorOf(code)
  if (!one) return ''
  const facts = sourcesOf(one).map((kind) => t(`figures.facts.${kind}`))
  return t('paper.method.sources', {
    method: t(`figures.indicators.${code as 'ML1i'}.method`),
    facts: facts.join(', '),
  })
}
