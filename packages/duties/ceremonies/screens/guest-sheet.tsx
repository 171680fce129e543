import { Facts } from '@cabinet/ui/facts.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, CloseButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { AnswerForm } from './answer-form.tsx'
import { AnswerRequest } from './answer-request.tsx'
import { type CeremonyAnswer, useCeremonies } from './client.ts'
import { GuestBook } from './guest-book.tsx'
import { GuestSetting } from './guest-setting.tsx'
import { GuestStateBadge } from './guest-state.tsx'
import { GuestStory } from './guest-story.tsx'
import type { GuestOf } from './guest-words.ts'
import css from './guests-page.module.css'

type Props = { guestId: string; page: CeremonyAnswer; onClose: () => void; onOpen: (guestId: string) => void }

/** One guest beside the table: who, as what, how they answered and everything that went to and fro. */
export function GuestSheet({ guestId, page, onClose, onOpen }: Props) {
  const t = useWords('ceremonies')
  const guest = useQuery(useCeremonies().guest.queryOptions({ guestId }))
  return (
    <QueryView query={guest} shape="form">
      {(one) => (
        <>
          <div className={css.sheetHead}>
            <h3 dir="auto">{[one.civility, one.name].filter(Boolean).join(' ')}</h3>
            <CloseButton aria-label={t('guests.sheet.close')} onClick={onClose} />
          </div>
          <Answer guest={one} page={page} />
          {page.may.guests && <GuestBook guest={one} onOpen={onOpen} />}
          <GuestFacts guest={one} page={page} />
          {page.may.guests && <GuestSetting key={one.version} guest={one} page={page} onGone={onClose} />}
          {page.may.guests && <GuestStory guestId={one.id} />}
        </>
      )}
    </QueryView>
  )
}

function Answer({ guest, page }: { guest: GuestOf; page: CeremonyAnswer }) {
  const t = useWords('ceremonies')
  const [isOpen, setOpen] = useState(false)
  const isAsked = guest.state === 'represented' && guest.substitute?.office === 'asked'
  const hasAnswered = guest.answeredAt !== null
  return (
    <section className={css.panel} aria-labelledby="guest-answer">
      <h3 id="guest-answer">{t('guests.answer.title')}</h3>
      <div className={css.acts}>
        <GuestStateBadge guest={guest} />
        {guest.coming > 0 && <span>{t('guests.people', { count: guest.coming })}</span>}
        {guest.answerChannel && <span className="muted">{t(`guests.channel.${guest.answerChannel}`)}</span>}
      </div>
      {guest.state === 'represented' && guest.substitute && (
        <p dir="auto">
          {[guest.substitute.civility, guest.substitute.name].filter(Boolean).join(' ')}
          <span className="muted"> {guest.substitute.function}</span>
        </p>
      )}
      {guest.answerNote && <p dir="auto">{guest.answerNote}</p>}
      {isAsked && guest.substitute && <AnswerRequest guest={guest} substitute={guest.substitute} />}
      {page.may.guests && guest.state !== 'withdrawn' && !isOpen && (
        <Button variant={hasAnswered ? 'default' : 'filled'} onClick={() => setOpen(true)}>
          {t(hasAnswered ? 'guests.answer.change' : 'guests.answer.enter')}
        </Button>
      )}
      {isOpen && (
        <AnswerForm key={guest.version} guest={guest} ceremonyId={guest.ceremonyId} onDone={() => setOpen(false)} />
      )}
    </section>
  )
}

function GuestFacts({ guest, page }: { guest: GuestOf; page: CeremonyAnswer }) {
  const t = useWords('ceremonies')
  const facts = [
    { label: t('guests.sheet.function'), value: guest.function },
    { label: t('guests.sheet.body'), value: guest.body },
    { label: t('guests.sheet.salutation'), value: guest.salutation },
    { label: t('guests.sheet.rank'), value: guest.rankKey ? t(`line.group.${guest.group}`) : t('guests.sheet.noRank') },
    { label: t('guests.sheet.spouse'), value: guest.spouse },
    { label: t('guests.sheet.reach'), value: [guest.phone, guest.email, guest.address].filter(Boolean).join(' · ') },
  ].filter((fact) => fact.value)
  return (
    <section className={css.panel} aria-labelledby="guest-facts">
      <h3 id="guest-facts">{t('guests.sheet.facts')}</h3>
      {page.ceremony.hostGuestId === guest.id && <b>{t('guests.host')}</b>}
      <Facts facts={facts} />
      {guest.contactId && (
        <Link className="small" to={`/contacts/${guest.contactId}`}>
          {t('guests.sheet.inBook')}
        </Link>
      )}
    </section>
  )
}
