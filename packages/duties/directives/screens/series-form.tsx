import { LeadField } from '@cabinet/blocks/people/screens/lead-field.tsx'
import { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import { useMay } from '@cabinet/blocks/people/screens/use-me.ts'
import { DayField } from '@cabinet/ui/day-field.tsx'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { useRefusalText } from '@cabinet/ui/refusal-text.ts'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, NativeSelect, NumberInput, Stack, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import css from './capture-text-page.module.css'
import { useDirectives, useRefreshDirectives } from './client.ts'

const start = {
  ...{ text: '', lead: null as string | null, every: 1 as number | string, of: 'months', ahead: 5 as number | string },
  firstOn: null as string | null,
}

/** What is to come back: the words, who, how often, from when, and how long before its day it is given. */
export function SeriesForm({ onClose }: { onClose: () => void }) {
  const t = useWords('directives')
  const today = useToday()
  const speaksForMayor = useMay()('directives.oversee')
  const refresh = useRefreshDirectives()
  const refusal = useRefusalText()
  const [requestKey] = useState(() => crypto.randomUUID())
  const [tried, setTried] = useState(false)
  const begin = useMutation(
    useDirectives().seriesStart.mutationOptions({
      onSuccess: async () => {
        sayDone({ sentence: t('board.recur.started') })
        onClose()
        await refresh()
      },
    }),
  )
  const fields = useFields(start, begin.error)
  const { text, lead, every, of, firstOn, ahead } = fields.values
  const submit = () => {
    setTried(true)
    if (text.trim().length < 3 || !lead || !firstOn) return
    const rhythm = { every: Number(every), of: of === 'weeks' ? ('weeks' as const) : ('months' as const) }
    // Whoever does not speak for the mayor gives their own word.
    const authority = speaksForMayor ? ('mayor' as const) : ('direction' as const)
    begin.mutate({ requestKey, text, lead, firstOn, authority, ahead: Number(ahead), ...rhythm })
  }
  const footer = (
    <>
      <Button variant="default" onClick={onClose}>
        {t('board.act.leave')}
      </Button>
      <Button onClick={submit} loading={begin.isPending}>
        {t('board.recur.start')}
      </Button>
    </>
  )
  return (
    <Dialog opened onClose={onClose} title={t('board.recur.new')} footer={footer} width={520} leaveOutside={!text}>
      <Stack gap="sm">
        <Textarea
          {...fields.text('text')}
          label={t('board.capture.text')}
          error={tried && text.trim().length < 3 && t('board.capture.textMissing')}
          maxLength={1000}
          autosize
          minRows={2}
          dir="auto"
          data-autofocus
        />
        <LeadField
          label={t('board.capture.lead')}
          value={lead}
          onChange={(key) => fields.set('lead', key)}
          error={tried && !lead && t('board.capture.leadMissing')}
        />
        <div className={css.pair}>
          <NumberInput {...fields.pick('every')} label={t('board.recur.count')} min={1} max={60} allowDecimal={false} />
          <NativeSelect
            {...fields.text('of')}
            label={t('board.recur.unit')}
            data={(['weeks', 'months'] as const).map((value) => ({ value, label: t(`board.recur.of.${value}`) }))}
          />
        </div>
        <DayField
          {...fields.pick('firstOn')}
          label={t('board.recur.first')}
          min={today}
          error={tried && !firstOn && t('board.recur.firstMissing')}
        />
        <NumberInput
          {...fields.pick('ahead')}
          label={t('board.recur.ahead')}
          description={t('board.recur.aheadHelp')}
          min={0}
          max={60}
          allowDecimal={false}
        />
        {Boolean(begin.error) && !refusal(begin.error).fields && <Problem error={begin.error} />}
      </Stack>
    </Dialog>
  )
}
