import { Facts } from '@cabinet/ui/facts.tsx'
import { useTimeZone } from '@cabinet/ui/time-zone.ts'
import { sayDay, sayInstant, sayLongDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Link } from 'react-router'
import type { CommitmentAnswer } from './board-row.ts'
import css from './commitment-page.module.css'

/** Who owes it, on whose word, to whom, said in what, given when, first due when, and each time it was put off. */
export function CommitmentFacts({ one }: { one: CommitmentAnswer }) {
  const t = useWords('directives')
  const locale = useLocale()
  const timeZone = useTimeZone()
  return (
    <>
      <Facts
        facts={[
          { label: t('board.page.lead'), value: one.leadName },
          { label: t('board.page.helpers'), value: one.helpers.map((helper) => helper.name).join(', ') },
          {
            label: t('board.page.word'),
            value: `${one.authorityName} (${t(`board.authority.${one.authority}`)})`,
          },
          {
            label: t('board.page.toWhom'),
            value: one.contact && <Link to={`/contacts/${one.contact.id}`}>{one.contact.name}</Link>,
          },
          { label: t('board.page.source'), value: <Source source={one.source} /> },
          { label: t('board.page.issued'), value: one.issuedOn && sayLongDay(one.issuedOn, locale) },
          { label: t('board.page.firstDue'), value: one.firstDueOn && sayLongDay(one.firstDueOn, locale) },
          {
            label: t('board.page.noted'),
            value: `${one.notedByName}, ${sayInstant(new Date(one.notedAt), locale, timeZone)}`,
          },
        ]}
      />
      {one.reserved && <p className={css.reserved}>{t('board.page.reserved')}</p>}
      {one.stateReason && (
        <p className={css.reason} dir="auto">
          <b>{t('board.page.reason')}</b> {one.stateReason}
        </p>
      )}
      {one.postponements.length > 0 && (
        <section aria-labelledby="postponed">
          <h2 id="postponed">{t('board.page.postponements')}</h2>
          <ol className={css.plain}>
            {one.postponements.map(({ from, to, reason, by, at }) => (
              <li key={`${to} ${String(at)}`} className={css.line}>
                <span className="num">
                  {from ? `${sayDay(from, locale)} → ${sayDay(to, locale)}` : `→ ${sayDay(to, locale)}`}
                </span>
                <span dir="auto">{reason}</span>
                <span className="small muted">{`${by}, ${sayInstant(new Date(at), locale, timeZone)}`}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  )
}

function Source({ source }: { source: CommitmentAnswer['source'] }) {
  const t = useWords('directives')
  const locale = useLocale()
  const kind = t(`board.source.${source.kind}`)
  if (!source.to) return kind
  const named = [source.number, source.title, source.on && sayDay(source.on, locale)].filter(Boolean)
  return (
    <>
      {kind} <Link to={source.to}>{named.join(' · ')}</Link>
    </>
  )
}
