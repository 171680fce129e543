import type { Day } from '@cabinet/office/day.ts'
import { DayField } from '@cabinet/ui/day-field.tsx'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { sayDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type Answers, usePeople, useRefresh } from './client.ts'
import css from './form.module.css'
import { Form } from './form.tsx'
import { isHeldOn } from './held.ts'
import { Line } from './lines.tsx'
import { useFields } from './use-fields.ts'

export type Holding = Answers['people'][number]['holdings'][number]
type Props = { holding: Holding; title: string; name: string; post: string }

/** Somebody in a post, from a day to a day; a last day can be set or brought forward. */
export function HoldingLine({ holding, title, name, post }: Props) {
  const t = useWords('people')
  const locale = useLocale()
  const today = useToday()
  const [ending, setEnding] = useState(false)
  const from = sayDay(holding.from, locale)
  const days = holding.to ? t('posts.fromTo', { from, to: sayDay(holding.to, locale) }) : t('posts.since', { from })
  const over = holding.to !== null && holding.to < today
  return (
    <>
      <Line
        title={title}
        badge={isHeldOn(holding, today) && <StateBadge tone="done">{t('standIns.current')}</StateBadge>}
        detail={days}
        actions={
          !over && (
            <Button variant="default" size="compact-sm" onClick={() => setEnding(true)}>
              {t('posts.end')}
            </Button>
          )
        }
      />
      {ending && (
        <Dialog opened onClose={() => setEnding(false)} title={t('posts.endTitle', { name, post })}>
          <EndHolding holding={holding} onDone={() => setEnding(false)} />
        </Dialog>
      )}
    </>
  )
}

function EndHolding({ holding, onDone }: { holding: Holding; onDone: () => void }) {
  const t = useWords('people')
  const refresh = useRefresh()
  const today = useToday()
  const ended = () => {
    onDone()
    return refresh()
  }
  const end = useMutation(usePeople().endHolding.mutationOptions({ onSuccess: ended }))
  const fields = useFields({ to: today as Day | null }, end.error)
  return (
    <Form error={end.error} onSubmit={() => end.mutate({ holdingId: holding.id, to: fields.values.to ?? '' })}>
      <DayField {...fields.pick('to')} label={t('posts.endDay')} autoFocus />
      <div className={css.acts}>
        <Button type="submit" color="red" loading={end.isPending}>
          {t('posts.end')}
        </Button>
      </div>
    </Form>
  )
}
