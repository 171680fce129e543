import { FrontDoor } from '@cabinet/blocks/people/screens/front-door.tsx'
import { Loading } from '@cabinet/ui/loading.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { useCeremonies } from './client.ts'
import css from './invitation.module.css'
import { InvitationCard } from './invitation-card.tsx'
import { InvitationClosed } from './invitation-closed.tsx'
import { InvitationForm } from './invitation-form.tsx'
import { InvitationThanks } from './invitation-thanks.tsx'

/**
 * A guest's own page: the card, and their answer. Opening it says nothing to anybody; only the button answers. What was answered
 * can be changed until the closing day.
 */
export function InvitationPage() {
  const t = useWords('ceremonies')
  const locale = useLocale()
  const { token = '' } = useParams()
  const [isChanging, change] = useState(false)
  const page = useQuery(useCeremonies().publicInvitation.queryOptions({ token: token.slice(0, 200) }, { retry: false }))
  const { data } = page
  const office = data ? { name: data.office.name, crest: data.office.crest } : null
  if (!data) {
    const isUnknown = page.error?.data?.code === 'NOT_FOUND'
    return (
      <FrontDoor office={null} title={t('guests.card.title')} width="wide">
        {isUnknown && <p role="alert">{t('guests.card.unknown')}</p>}
        {page.error && !isUnknown && <Problem error={page.error} />}
        {page.isPending && <Loading shape="form" />}
      </FrontDoor>
    )
  }
  const isOpen = data.taking === 'open'
  const answers = isOpen && (data.answer === null || isChanging)
  return (
    <FrontDoor office={office} title={data.title} width="wide">
      <div lang={locale}>
        <InvitationCard page={data} />
        {data.answer && !answers && <InvitationThanks page={data} onChange={isOpen ? () => change(true) : undefined} />}
        {answers && <InvitationForm token={token} page={data} onSent={() => change(false)} />}
        {!isOpen && <InvitationClosed page={data} />}
        <p className={`small muted ${css.personal}`}>{t('guests.card.personal')}</p>
      </div>
    </FrontDoor>
  )
}
