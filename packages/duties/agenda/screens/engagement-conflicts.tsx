import { Problem } from '@cabinet/ui/problem.tsx'
import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { Link } from 'react-router'
import { type EngagementPage, useAgenda, useRefreshAgenda } from './client.ts'
import { toneOfLevel, useConflictWords } from './conflict-words.ts'
import css from './engagement.module.css'

/** What it collides with, with the reason; whoever keeps the diary may accept one, and says why. */
export function EngagementConflicts({ page }: { page: EngagementPage }) {
  const t = useWords('agenda')
  const say = useConflictWords()
  const [asking, ask] = useState<string | null>(null)
  const { conflicts, silenced, may } = page
  if (conflicts.length === 0 && silenced.length === 0) return null
  return (
    <section className={css.part}>
      <h3>{t('conflict.title')}</h3>
      <ul className={css.list}>
        {conflicts.map((one) => (
          <li key={one.key} className={css.conflict}>
            <StateBadge tone={toneOfLevel[one.level]}>{t(`conflict.level.${one.level}`)}</StateBadge>
            <span>{say(one)}</span>
            {one.otherRef && <Link to={`/agenda/rendez-vous/${one.otherRef}`}>{t('conflict.open')}</Link>}
            {may.silence && asking !== one.key && (
              <Button size="compact-sm" variant="subtle" color="gray" onClick={() => ask(one.key)}>
                {t('conflict.silence')}
              </Button>
            )}
            {asking === one.key && <Silence reference={page.ref} conflict={one.key} onClose={() => ask(null)} />}
          </li>
        ))}
        {silenced.map((one) => (
          <li key={one.conflict} className="small muted" dir="auto">
            {t('conflict.silenced', { name: one.by, reason: one.reason })}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Silence({ reference, conflict, onClose }: { reference: string; conflict: string; onClose: () => void }) {
  const t = useWords('agenda')
  const refresh = useRefreshAgenda()
  const [reason, setReason] = useState('')
  const [isTooShort, setIsTooShort] = useState(false)
  const silence = useMutation(useAgenda().silence.mutationOptions({ onSuccess: onClose, onSettled: () => refresh() }))
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const missing = reason.trim().length < 3
    setIsTooShort(missing)
    if (!missing) silence.mutate({ ref: reference, conflict, reason })
  }
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <Textarea
        label={t('why.silence')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={isTooShort && t('why.tooShort')}
        maxLength={1000}
        autosize
        minRows={1}
        autoFocus
        dir="auto"
      />
      {silence.error && <Problem error={silence.error} />}
      <div className={css.acts}>
        <Button type="submit" size="compact-sm" loading={silence.isPending}>
          {t('conflict.accept')}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onClose}>
          {t('form.back')}
        </Button>
      </div>
    </form>
  )
}
