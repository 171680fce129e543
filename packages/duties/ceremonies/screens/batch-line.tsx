import { Problem } from '@cabinet/ui/problem.tsx'
import { StateBadge, type Tone } from '@cabinet/ui/state-badge.tsx'
import { useTimeZone } from '@cabinet/ui/time-zone.ts'
import { sayInstant } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button, Progress } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { BatchState } from '../rules/batch.ts'
import { isGoing } from './batch-going.ts'
import { type CeremoniesAnswers, useCeremonies } from './client.ts'
import css from './guests-page.module.css'
import { useAct } from './line-act.ts'

type Batch = CeremoniesAnswers['batchList'][number]

const tones: Record<BatchState, Tone> = {
  waiting: 'soon',
  running: 'info',
  ready: 'done',
  failed: 'late',
  cancelled: 'neutral',
}

/** One batch: how far it has come, and what may be done with it now. */
export function BatchLine({ batch }: { batch: Batch }) {
  const t = useWords('ceremonies')
  const locale = useLocale()
  const timeZone = useTimeZone()
  const { state, kind, format, done, total, sent, failed } = batch
  const what = `${t(`batch.kind.${kind}`)} · ${t(`batch.format.${format}`)}`
  const tally = [
    t('batch.progress', { done, total }),
    sent > 0 && t('batch.sent', { count: sent }),
    failed > 0 && t('batch.failed', { count: failed }),
  ]
  return (
    <li>
      <div className={css.batchHead}>
        <b>{what}</b>
        <StateBadge tone={tones[state]}>{t(`batch.state.${state}`)}</StateBadge>
      </div>
      {isGoing(batch) && (
        <Progress value={(done / Math.max(total, 1)) * 100} size="md" aria-label={t('batch.progressOf', { what })} />
      )}
      <span className="muted small num">{tally.filter(Boolean).join(' · ')}</span>
      <span className="muted small">
        {t('batch.askedBy', { who: batch.askedBy, at: sayInstant(new Date(batch.askedAt), locale, timeZone) })}
      </span>
      {state === 'failed' && <span className="small">{t('batch.notMade')}</span>}
      <BatchActs batch={batch} what={what} />
    </li>
  )
}

function BatchActs({ batch, what }: { batch: Batch; what: string }) {
  const t = useWords('ceremonies')
  const { act, error, isSending } = useAct()
  const cancel = useMutation(useCeremonies().batchCancel.mutationOptions())
  const handOver = useMutation(useCeremonies().batchHandedOver.mutationOptions())
  const { id: batchId, may } = batch
  if (!may.cancel && !may.download && !may.handOver) return null
  return (
    <div className={css.acts}>
      {error !== null && <Problem error={error} />}
      {may.cancel && (
        <Button
          variant="default"
          size="compact-sm"
          loading={isSending}
          aria-label={t('batch.cancelOf', { what })}
          onClick={() => void act(() => cancel.mutateAsync({ batchId }), { sentence: t('batch.cancelled') })}
        >
          {t('batch.cancel')}
        </Button>
      )}
      {may.download && (
        <Button
          component="a"
          href={`/prints/ceremonies/batch-file?batchId=${batchId}`}
          download={batch.name}
          variant="default"
          size="compact-sm"
          aria-label={t('batch.downloadOf', { what })}
        >
          {t('batch.download')}
        </Button>
      )}
      {may.handOver && (
        <Button
          variant="default"
          size="compact-sm"
          loading={isSending}
          aria-label={t('batch.handOverOf', { what })}
          onClick={() =>
            void act(() => handOver.mutateAsync({ batchId }), {
              sentence: ({ handedOver }) => t('batch.handedOver', { count: handedOver }),
            })
          }
        >
          {t('batch.handOver')}
        </Button>
      )}
    </div>
  )
}
