import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import { DayField } from '@cabinet/ui/day-field.tsx'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Textarea } from '@mantine/core'

type Asked = { title: string; act: { error: unknown; isPending: boolean }; onClose: () => void }

/** Why: kept in the history of the order. */
export function ReasonDialog({
  title,
  help,
  act,
  onClose,
  onReason,
}: Asked & { help?: string; onReason: (reason: string) => void }) {
  const t = useWords('missions')
  const fields = useFields({ reason: '' }, act.error)
  return (
    <Dialog opened onClose={onClose} title={title} width={480} leaveOutside={!fields.values.reason}>
      <Form error={act.error} onSubmit={() => onReason(fields.values.reason)}>
        {help && <p className="muted">{help}</p>}
        <Textarea
          {...fields.text('reason')}
          label={t('act.reason')}
          maxLength={1000}
          autosize
          minRows={2}
          maxRows={6}
          dir="auto"
          data-autofocus
        />
        <Button type="submit" loading={act.isPending}>
          {title}
        </Button>
      </Form>
    </Dialog>
  )
}

/** On which day; today unless told otherwise. */
export function DayDialog({
  title,
  label,
  act,
  onClose,
  onDay,
}: Asked & { label: string; onDay: (day: string) => void }) {
  const today = useToday()
  const fields = useFields({ day: today as string | null }, act.error)
  return (
    <Dialog opened onClose={onClose} title={title} width={420}>
      <Form error={act.error} onSubmit={() => onDay(fields.values.day ?? '')}>
        <DayField {...fields.pick('day')} label={label} max={today} autoFocus />
        <Button type="submit" loading={act.isPending}>
          {title}
        </Button>
      </Form>
    </Dialog>
  )
}
