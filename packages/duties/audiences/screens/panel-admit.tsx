import { useEnterIsTaken } from '@cabinet/duties/mail/screens/assign-focus.ts'
import { KeyHint } from '@cabinet/ui/key-hint.tsx'
import { useKeys } from '@cabinet/ui/keys.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { Rail } from '@cabinet/ui/rail.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useAudiences } from './client.ts'
import css from './decision.module.css'
import { ActWithReason, OtherActs, type ReasonAct } from './other-acts.tsx'
import { RegisterAsker } from './register-asker.tsx'
import type { AskerTyped } from './register-draft.ts'
import type { PanelProps } from './request-rail.tsx'
import { useAct } from './use-act.ts'

const ways = [
  { act: 'askToComplete', keys: 'c' },
  { act: 'declareUrgent', keys: 'u' },
  { act: 'notAdmissible', keys: 'x' },
] as const

/** Whether the request goes to the pre-audience at all. */
export function AdmitPanel({ page, onDone, withKeys }: PanelProps) {
  const t = useWords('audiences')
  const { audience, contact } = page
  const { act, error, isSending } = useAct()
  const [asking, ask] = useState<ReasonAct | null>(null)
  const [asker, setAsker] = useState<AskerTyped | null>(null)
  const admit = useMutation(useAudiences().admit.mutationOptions())
  const enterIsTaken = useEnterIsTaken()
  const who = asker && (asker.id ? { contactId: asker.id } : { name: asker.name, kind: asker.kind })
  const send = () =>
    void act(() => admit.mutateAsync({ audienceId: audience.id, asker: who }), {
      sentence: t('admit.done', { number: audience.number }),
      onDone,
    })
  useKeys([
    { key: 'enter', label: t('admit.act'), disabled: !withKeys || enterIsTaken || isSending, run: send },
    { key: 'mod+enter', label: t('admit.act'), disabled: isSending, run: send },
    ...ways.map((way) => ({ key: way.keys, label: t(`other.${way.act}.label`), run: () => ask(way.act) })),
  ])
  const footer = (
    <>
      <Button onClick={send} loading={isSending} rightSection={<KeyHint keys={withKeys ? 'enter' : 'mod+enter'} />}>
        {t('admit.act')}
      </Button>
      <OtherActs page={page} onDone={onDone} without={ways.map((way) => way.act)} />
    </>
  )
  return (
    <Rail title={t('admit.title')} footer={footer}>
      {Boolean(error) && <Problem error={error} />}
      <p className="small muted">{t('admit.text')}</p>
      {!contact && !audience.reserved && (
        <div className={css.told}>
          <span className="small">{t('admit.stranger', { name: audience.visitor })}</span>
          <RegisterAsker asker={asker} error={null} onChange={setAsker} label={t('admit.asker')} isQuiet />
        </div>
      )}
      <ul className={css.options}>
        {ways.map((way) => (
          <li key={way.act}>
            <button
              type="button"
              className={css.option}
              aria-keyshortcuts={way.keys.toUpperCase()}
              onClick={() => ask(way.act)}
            >
              <KeyHint keys={way.keys} />
              {t(`other.${way.act}.label`)}
            </button>
          </li>
        ))}
      </ul>
      {asking && <ActWithReason audience={audience} act={asking} onClose={() => ask(null)} onDone={onDone} />}
    </Rail>
  )
}
