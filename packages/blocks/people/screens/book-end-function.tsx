import type { Day } from '@cabinet/office/day.ts'
import { DayField } from '@cabinet/ui/day-field.tsx'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { HeldFunction } from './book-functions.tsx'
import { usePeople, useRefresh } from './client.ts'
import css from './form.module.css'
import { Form } from './form.tsx'
import { useFields } from './use-fields.ts'

/** The last day somebody holds a function. */
export function EndFunction({ held, onClose }: { held: HeldFunction; onClose: () => void }) {
  const t = useWords('book')
  const refresh = useRefresh()
  const ended = () => {
    onClose()
    return refresh()
  }
  const end = useMutation(usePeople().endFunction.mutationOptions({ onSuccess: ended }))
  const fields = useFields({ to: useToday() as Day | null }, end.error)
  return (
    <Dialog opened onClose={onClose} title={t('functions.endTitle', { title: held.title })}>
      <Form error={end.error} onSubmit={() => end.mutate({ id: held.id, to: fields.values.to ?? '' })}>
        <DayField {...fields.pick('to')} label={t('functions.to')} autoFocus />
        <div className={css.acts}>
          <Button type="submit" loading={end.isPending}>
            {t('functions.end')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
