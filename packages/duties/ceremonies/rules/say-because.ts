import type { TFunction } from 'i18next'
import type { Because } from './because.ts'
import type { ListStatus } from './precedence-list.ts'

type Words = TFunction<'ceremonies'>
type Asked = { rank: number | null; because: Because; locale: 'fr' | 'en' }
type Cited = { article: string; status: ListStatus | null }

/** One sentence with its article: « 2e — Maire de la commune (art. 3, 7°), à la 2e place comme autorité invitante (art. 9). » */
export function sayBecause(t: Words, { rank, because, locale }: Asked): string {
  const nth = rank === null ? '' : sayNth(rank, locale)
  const hand = { because, locale, nth }
  const said = [
    ...[whatTheyAre(t, hand), asSubstitute(t, hand), severally(t, hand), asHost(t, hand)],
    ...[amongEquals(t, hand), byCourtesy(t, hand), byHand(t, hand)],
  ].filter((one) => one !== '')
  const parts = said.length ? said.join(', ') : t('line.because.nobody')
  return rank === null ? t('line.because.unranked', { parts }) : t('line.because.ranked', { nth, parts })
}

type Hand = { because: Because; locale: 'fr' | 'en'; nth: string }

function whatTheyAre(t: Words, { because, locale }: Hand): string {
  const { kind, label, after } = because
  const cite = cited(t, because)
  if (kind === 'head-of-state') return t('line.because.headOfState', { cite })
  if (kind === 'excluded') return t('line.because.excluded', { cite })
  if (!label) return kind === 'unranked' ? t('line.because.nobody') : ''
  if (kind === 'elsewhere') return t('line.because.elsewhere', { label: label[locale], cite })
  if (kind === 'usage') return t('line.because.usage', { label: label[locale], cite })
  return after
    ? t('line.because.rungAfter', { label: label[locale], after: after[locale], cite })
    : t('line.because.rung', { label: label[locale], cite })
}

/** The article and how sure it is. What nobody has checked says so each time. */
function cited(t: Words, { article, status }: Cited): string {
  if (status === 'to-validate')
    return article ? t('line.because.citedToValidate', { article }) : t('line.because.toValidate')
  if (status === 'usage') return article ? t('line.because.citedUsage', { article }) : t('line.because.byUsage')
  return t('line.because.cited', { article })
}

function asSubstitute(t: Words, { because: { substitution } }: Hand): string {
  if (!substitution) return ''
  const said = { name: substitution.of.name, cite: cited(t, substitution) }
  return substitution.carried ? t('line.because.carried', said) : t('line.because.own', said)
}

function severally(t: Words, { because: { several }, locale }: Hand): string {
  return several ? t('line.because.several', { not: several.not[locale], cite: cited(t, several) }) : ''
}

function asHost(t: Words, { because: { host }, nth }: Hand): string {
  return host ? t('line.because.host', { nth, cite: cited(t, host) }) : ''
}

function amongEquals(t: Words, { because: { tie } }: Hand): string {
  if (!tie) return ''
  const { name } = tie.against
  if (tie.rule === 'none') return t('line.because.tieNone', { name })
  const said = { name, rule: t(`line.because.rule.${tie.rule}`) }
  if (tie.missing)
    return tie.before ? t('line.because.tieMissingBefore', said) : t('line.because.tieMissingAfter', said)
  return tie.before ? t('line.because.tieBefore', said) : t('line.because.tieAfter', said)
}

function byCourtesy(t: Words, { because: { courtesy } }: Hand): string {
  if (!courtesy) return ''
  const cite = cited(t, courtesy)
  const { after } = courtesy
  return after ? t('line.because.courtesy', { name: after.name, cite }) : t('line.because.courtesyFirst', { cite })
}

function byHand(t: Words, { because: { override } }: Hand): string {
  if (!override) return ''
  const by = override.byName || t('line.because.somebody')
  const reason = override.reason.replace(/[.\s]+$/, '')
  if (override.idle) return t('line.because.idle', { by })
  return override.after
    ? t('line.because.byHand', { by, name: override.after.name, reason })
    : t('line.because.byHandFirst', { by, reason })
}

const ends = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' } as const
const english = new Intl.PluralRules('en', { type: 'ordinal' })

/** 1re, 2e… of a place; 1st, 2nd… */
export function sayNth(rank: number, locale: 'fr' | 'en'): string {
  if (locale === 'fr') return rank === 1 ? '1re' : `${rank}e`
  return `${rank}${ends[english.select(rank)]}`
}
