import type { Day } from '@cabinet/office/day.ts'
import { DayField } from '@cabinet/ui/day-field.tsx'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { sayDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type SituationKind, situationKinds } from '../rules/held-function.ts'
import { usePeople, useRefresh } from './client.ts'
import type { Book } from './contact-book.tsx'
import css from './form.module.css'
import { Form } from './form.tsx'
import { Line, Lines } from './lines.tsx'
import { Section } from './section.tsx'
import { useFields } from './use-fields.ts'
import { useMay } from './use-me.ts'

type Props = { contactId: string; situations: Book['situations'] }

/** A bereavement, a separation, a new address: what must be known before a card goes out. */
export function BookSituations({ contactId, situations }: Props) {
  const t = useWords('book')
  const locale = useLocale()
  const may = useMay()
  const refresh = useRefresh()
  const [adding, setAdding] = useState(false)
  const settle = useMutation(usePeople().settleSituation.mutationOptions({ onSuccess: refresh }))
  const add = may('contacts.edit') && <Button onClick={() => setAdding(true)}>{t('situations.add')}</Button>
  return (
    <Section title={t('situations.title')} actions={add}>
      {situations.length === 0 && <p className="muted">{t('situations.empty')}</p>}
      {situations.length > 0 && (
        <Lines label={t('situations.title')}>
          {situations.map(({ id, kind, on, note, settledAt }) => (
            <Line
              key={id}
              title={t(`situations.kinds.${kind}`)}
              detail={[sayDay(on, locale), note].filter(Boolean).join(' · ')}
              badge={settledAt ? <StateBadge>{t('situations.settled')}</StateBadge> : null}
              actions={
                may('contacts.edit') &&
                !settledAt && (
                  <Button size="compact-sm" variant="default" onClick={() => settle.mutate({ id })}>
                    {t('situations.settle')}
                  </Button>
                )
              }
            />
          ))}
        </Lines>
      )}
      {adding && <NoteSituation contactId={contactId} onClose={() => setAdding(false)} />}
    </Section>
  )
}

function NoteSituation({ contactId, onClose }: { contactId: string; onClose: () => void }) {
  const t = useWords('book')
  const refresh = useRefresh()
  const saved = () => {
    sayDone({ sentence: t('situations.saved') })
    onClose()
    return refresh()
  }
  const noting = useMutation(usePeople().noteSituation.mutationOptions({ onSuccess: saved }))
  const fields = useFields(
    { kind: 'bereavement' as SituationKind, on: useToday() as Day | null, note: '' },
    noting.error,
  )
  const { kind, on, note } = fields.values
  return (
    <Dialog opened onClose={onClose} title={t('situations.add')} leaveOutside={false}>
      <Form
        label={t('situations.add')}
        error={noting.error}
        onSubmit={() => noting.mutate({ contactId, kind, on: on ?? '', note })}
      >
        <NativeSelect
          {...fields.text('kind')}
          label={t('situations.kind')}
          data={situationKinds.map((value) => ({ value, label: t(`situations.kinds.${value}`) }))}
        />
        <DayField {...fields.pick('on')} label={t('situations.on')} />
        <Textarea {...fields.text('note')} label={t('situations.note')} maxLength={500} autosize minRows={2} />
        <div className={css.acts}>
          <Button type="submit" loading={noting.isPending}>
            {t('save')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
