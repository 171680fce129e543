import css from '@cabinet/blocks/people/screens/form.module.css'
import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { ExplainedEntry } from './line-positions.tsx'
import type { LineActs } from './use-line-acts.ts'

type Props = {
  kind: 'override' | 'courtesy'
  entry: ExplainedEntry
  others: readonly ExplainedEntry[]
  acts: LineActs
  onDone: () => void
}

/** After whom somebody is put; against the list only with a reason, which is kept under a name. */
export function LinePlaceForm({ kind, entry, others, acts, onDone }: Props) {
  const t = useWords('ceremonies')
  const before = others.findLast((one) => one.position < entry.position)
  const [after, setAfter] = useState(before?.id ?? '')
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const submit = () => {
    const lacks = kind === 'override' && reason.trim().length < 3
    setMissing(lacks)
    if (lacks) return
    if (kind === 'override') acts.override(entry, { after: after || null, reason, onDone })
    else acts.courtesy(entry, { after: after || 'first', onDone })
  }
  return (
    <Form error={acts.error} onSubmit={submit}>
      <p className="muted">{t(`line.place.${kind}Help`)}</p>
      <NativeSelect
        label={t('line.place.after')}
        value={after}
        onChange={(event) => setAfter(event.currentTarget.value)}
        data={[
          { value: '', label: t('line.place.first') },
          ...others.map((one) => ({ value: one.id, label: `${one.position}. ${one.name}` })),
        ]}
        data-autofocus
      />
      {kind === 'override' && (
        <Textarea
          label={t('line.place.why')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={isMissing && t('line.place.whyMissing')}
          maxLength={1000}
          autosize
          minRows={2}
          dir="auto"
        />
      )}
      <div className={css.acts}>
        <Button type="submit" loading={acts.isSending}>
          {t(`line.place.${kind}Act`)}
        </Button>
      </div>
    </Form>
  )
}
