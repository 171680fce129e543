import { Facts } from '@cabinet/ui/facts.tsx'
import { sayDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Link } from 'react-router'
import { clockRuns } from '../rules/clock.ts'
import { AudienceDue, AudienceFlags, AudienceStateBadge } from './audience-badges.tsx'
import { AudiencePathLine } from './audience-path-line.tsx'
import { useMotiveLabel } from './choices.ts'
import type { AudiencePage } from './client.ts'
import { AskedBefore, KnownOf } from './known.tsx'
import { Opinions } from './opinions.tsx'
import { RequestAppointments } from './request-appointments.tsx'
import { RequestDecision } from './request-decision.tsx'
import { RequestOutcome } from './request-outcome.tsx'
import css from './request-sheet.module.css'

/** The request as one sheet: who asks, for what, what was thought and decided, and what the office already knows. */
export function RequestSheet({ page, isLinked = false }: { page: AudiencePage; isLinked?: boolean }) {
  const t = useWords('audiences')
  const { audience, contact, repeat, opinions } = page
  const current = opinions.filter((one) => one.round === audience.round)
  const isBegun = !['received', 'incomplete', 'inadmissible'].includes(audience.state) || current.length > 0
  return (
    <article className={css.sheet}>
      <header className={css.head}>
        <div className={css.badges}>
          {isLinked ? (
            <Link to={`/audiences/${audience.id}`} className="num">
              {audience.number}
            </Link>
          ) : (
            <span className="num muted">{audience.number}</span>
          )}
          <AudienceStateBadge state={audience.state} />
          <AudienceFlags {...audience} />
          {clockRuns.includes(audience.state) && <AudienceDue dueOn={audience.dueOn} />}
          <AskedBefore repeat={repeat} />
        </div>
        <h2 className={css.who} dir="auto">
          {contact?.name ?? audience.visitor}
        </h2>
        <p className={css.subject} dir="auto">
          {audience.subject}
        </p>
      </header>
      <AudiencePathLine state={audience.state} />
      {audience.stateReason && (
        <p className={css.told} dir="auto">
          {audience.stateReason}
        </p>
      )}
      <RequestFacts page={page} />
      {audience.details && (
        <p className={`${css.details} reading`} dir="auto">
          {audience.details}
        </p>
      )}
      {isBegun && <Opinions opinions={current} isUrgent={audience.urgent} />}
      <RequestDecision page={page} />
      <RequestAppointments page={page} />
      <RequestOutcome page={page} />
      <section className={css.known} aria-labelledby="known">
        <h2 id="known">{t('known.title')}</h2>
        <KnownOf known={page} />
      </section>
    </article>
  )
}

/** What was written down when the request was registered. */
function RequestFacts({ page: { audience, contact, letter, names, papers } }: { page: AudiencePage }) {
  const t = useWords('audiences')
  const locale = useLocale()
  const { motiveLabel } = useMotiveLabel()
  const party = audience.partySize > 1 && t('people', { count: audience.partySize })
  const asked = `${sayDay(audience.receivedOn, locale)} · ${t(`channel.${audience.channel}`)}`
  return (
    <Facts
      facts={[
        { label: t('fact.visitor'), value: audience.visitor !== contact?.name && audience.visitor },
        { label: t('fact.party'), value: [party, audience.companions].filter(Boolean).join(' · ') },
        { label: t('fact.motive'), value: motiveLabel(audience.motive) },
        { label: t('fact.wishes'), value: audience.wishes },
        { label: t('fact.phone'), value: audience.phone && <a href={`tel:${audience.phone}`}>{audience.phone}</a> },
        { label: t('fact.email'), value: audience.email && <a href={`mailto:${audience.email}`}>{audience.email}</a> },
        { label: t('fact.asked'), value: asked },
        { label: t('fact.registeredBy'), value: names.registeredBy },
        { label: t('fact.letter'), value: letter && <Link to={`/courrier/${letter.id}`}>{letter.number}</Link> },
        { label: t('fact.urgency'), value: audience.urgencyReason },
        {
          label: t('fact.papers'),
          value:
            papers.length > 0 &&
            papers.map((paper) => (
              <a key={paper.id} href={`/papers/${paper.id}`} target="_blank" rel="noopener" className={css.paper}>
                {paper.name}
              </a>
            )),
        },
      ].map(({ label, value }) => ({ label, value: value || null }))}
    />
  )
}
