import { dayOf } from '@cabinet/office/day.ts'
import { Card } from '@cabinet/ui/card.tsx'
import { StateBadge, type Tone } from '@cabinet/ui/state-badge.tsx'
import { useTimeZone } from '@cabinet/ui/time-zone.ts'
import { sayShortDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import type { DispatchState } from '../rules/dispatch.ts'
import type { LetterPage } from './client.ts'
import css from './dispatch-page.module.css'
import { DispatchProof } from './dispatch-proof.tsx'
import { DispatchRetry } from './dispatch-retry.tsx'

export type DispatchLine = LetterPage['dispatch'][number]

const tones: Record<DispatchState, Tone> = { queued: 'info', sent: 'done', delivered: 'done', failed: 'late' }

/** One recipient after the letter left: how, where it stands, what proves it, and what to do when it failed. */
export function DispatchedLine({ line, mayProve }: { line: DispatchLine; mayProve: boolean }) {
  const t = useWords('mail')
  const locale = useLocale()
  const timeZone = useTimeZone()
  const day = line.sentAt && sayShortDay(dayOf(new Date(line.sentAt), timeZone), locale)
  // What the mail server said is shown as it said it; our own reason has words.
  const reason = line.failure === 'no-mail-server' ? t('parapheur.dispatch.failures.no-mail-server') : line.failure
  const way = [
    t(`parapheur.dispatch.mode.${line.mode}`),
    line.mode === 'e-mail' ? line.email : line.address,
    line.certifiedCopy && t('parapheur.dispatch.certified').toLocaleLowerCase(),
    day && t('parapheur.dispatch.sentOn', { day }),
  ]
  const state = <StateBadge tone={tones[line.state]}>{t(`parapheur.dispatch.state.${line.state}`)}</StateBadge>
  return (
    <Card title={<bdi>{line.name}</bdi>} aside={<span role="status">{state}</span>}>
      <p className="muted" dir="auto">
        {way.filter(Boolean).join(' · ')}
      </p>
      {line.proof && <p dir="auto">{t('parapheur.dispatch.proofIs', { proof: line.proof })}</p>}
      {line.state === 'failed' && (
        <p className={css.failure} role="alert">
          {t('parapheur.dispatch.failure', { reason })}
        </p>
      )}
      {mayProve && line.state === 'failed' && <DispatchRetry line={line} />}
      {mayProve && line.state === 'sent' && <DispatchProof line={line} />}
    </Card>
  )
}
