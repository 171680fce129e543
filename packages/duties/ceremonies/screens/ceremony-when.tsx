import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import { SpanFields } from '@cabinet/duties/agenda/screens/form-when.tsx'
import { FormFoot } from '@cabinet/duties/missions/screens/form-foot.tsx'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Checkbox, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useCeremonies, useRefreshCeremonies } from './client.ts'

type Span = { start: string; end: string }
type Ceremony = Span & { id: string; version: number; title: string; place: string }
type Props = { ceremony: Ceremony; onClose: () => void }

/** Ends a dialog: says it was done, asks every page again. */
function useEnd(sentence: string, onClose: () => void) {
  const refresh = useRefreshCeremonies()
  return {
    onSuccess: async () => {
      onClose()
      sayDone({ sentence })
      await refresh()
    },
  }
}

/** What the calendar proposed becomes the office's: its real hour and place. */
export function TakeUpDialog({ ceremony, onClose }: Props) {
  const t = useWords('ceremonies')
  const takeUp = useMutation(
    useCeremonies().takeUp.mutationOptions(useEnd(t('ceremony.act.takenUp', { title: ceremony.title }), onClose)),
  )
  const [span, setSpan] = useState<Span>({ start: ceremony.start, end: ceremony.end })
  const fields = useFields({ place: ceremony.place }, takeUp.error)
  const { id: ceremonyId, version } = ceremony
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('ceremony.act.takeUpOf', { title: ceremony.title })}
      width={520}
      leaveOutside={false}
    >
      <Form
        error={takeUp.error}
        onSubmit={() => takeUp.mutate({ ceremonyId, version, ...span, place: fields.values.place })}
      >
        <p className="muted">{t('ceremony.act.takeUpHelp')}</p>
        <SpanFields span={span} onChange={setSpan} />
        <TextInput {...fields.text('place')} label={t('ceremony.field.place')} maxLength={300} dir="auto" />
        <FormFoot busy={takeUp.isPending} onClose={onClose} />
      </Form>
    </Dialog>
  )
}

/** Another day or hour, while it stays on: every task that is not fixed by hand moves with it. */
export function MoveDialog({ ceremony, onClose }: Props) {
  const t = useWords('ceremonies')
  const move = useMutation(useCeremonies().moveTime.mutationOptions(useEnd(t('ceremony.act.moved'), onClose)))
  const { id: ceremonyId, version } = ceremony
  return (
    <WhenDialog
      {...{ ceremony, onClose, act: move, title: t('ceremony.act.move'), help: t('ceremony.act.moveHelp') }}
      onWhen={(span, reason) => move.mutate({ ceremonyId, version, ...span, reason })}
    />
  )
}

/** Postponed or cancelled, and on again after all. */
export function ResumeDialog({ ceremony, onClose }: Props) {
  const t = useWords('ceremonies')
  const resume = useMutation(useCeremonies().resume.mutationOptions(useEnd(t('ceremony.act.resumed'), onClose)))
  const { id: ceremonyId, version } = ceremony
  return (
    <WhenDialog
      {...{ ceremony, onClose, act: resume, title: t('ceremony.act.resume') }}
      onWhen={(span, reason) => resume.mutate({ ceremonyId, version, ...span, reason })}
    />
  )
}

/** To another day that is known, or without a date for now. */
export function PostponeDialog({ ceremony, onClose }: Props) {
  const t = useWords('ceremonies')
  const postpone = useMutation(useCeremonies().postpone.mutationOptions(useEnd(t('ceremony.act.postponed'), onClose)))
  const [dated, setDated] = useState(false)
  const { id: ceremonyId, version } = ceremony
  const tick = (
    <Checkbox
      label={t('ceremony.act.newDateKnown')}
      checked={dated}
      onChange={(event) => setDated(event.currentTarget.checked)}
    />
  )
  return (
    <WhenDialog
      {...{ ceremony, onClose, act: postpone, title: t('ceremony.act.postpone'), help: t('ceremony.act.postponeHelp') }}
      before={tick}
      undated={!dated}
      onWhen={(span, reason) => postpone.mutate({ ceremonyId, version, reason, to: dated ? span : null })}
    />
  )
}

type WhenProps = Props & {
  title: string
  help?: string
  before?: ReactNode
  undated?: boolean
  act: { error: unknown; isPending: boolean }
  onWhen: (span: Span, reason: string) => void
}

function WhenDialog({ ceremony, title, help, before, undated = false, act, onWhen, onClose }: WhenProps) {
  const t = useWords('ceremonies')
  const [span, setSpan] = useState<Span>({ start: ceremony.start, end: ceremony.end })
  const fields = useFields({ reason: '' }, act.error)
  return (
    <Dialog opened onClose={onClose} title={title} width={520} leaveOutside={false}>
      <Form error={act.error} onSubmit={() => onWhen(span, fields.values.reason)}>
        {help && <p className="muted">{help}</p>}
        {before}
        {!undated && <SpanFields span={span} onChange={setSpan} />}
        <Textarea
          {...fields.text('reason')}
          label={t('ceremony.act.reason')}
          maxLength={1000}
          autosize
          minRows={2}
          dir="auto"
        />
        <FormFoot busy={act.isPending} onClose={onClose} />
      </Form>
    </Dialog>
  )
}
