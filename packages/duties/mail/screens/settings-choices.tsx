import { Lines } from '@cabinet/blocks/people/screens/lines.tsx'
import { Section, Sections } from '@cabinet/blocks/people/screens/section.tsx'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { SettingsChoiceLine } from './settings-choice-line.tsx'

type Choice = { code: string; labelFr: string; labelEn: string; hidden: boolean }
export type ChoiceFormProps<Row> = { row: Row | null; place: number; onDone: () => void }

type Props<Row> = {
  kind: 'instructions' | 'types'
  rows: readonly Row[]
  detailOf: (row: Row) => string
  error: unknown
  onSave: (row: Row & { place: number }, saved?: { onSuccess: () => void }) => void
  form: (props: ChoiceFormProps<Row>) => ReactNode
}

/** A list the office chooses from, in its order: moved and hidden in place, worded in a dialog. */
export function SettingsChoices<Row extends Choice>({ kind, rows, detailOf, error, onSave, form }: Props<Row>) {
  const t = useWords('mail')
  const locale = useLocale()
  const [open, setOpen] = useState<Row | 'new' | null>(null)
  const labelOf = (row: Row) => (locale === 'fr' ? row.labelFr : row.labelEn)
  const hide = (row: Row, place: number, hidden: boolean) => {
    const sentence = t(hidden ? 'settings.nowHidden' : 'settings.nowOffered', { name: labelOf(row) })
    const undo = () => onSave({ ...row, place, hidden: !hidden })
    onSave({ ...row, place, hidden }, { onSuccess: () => sayDone({ sentence, undo }) })
  }
  return (
    <Sections>
      <Section
        title={t(`settings.tab.${kind}`)}
        help={t(`settings.${kind}Help`)}
        actions={<Button onClick={() => setOpen('new')}>{t(`settings.add.${kind}`)}</Button>}
      >
        {Boolean(error) && <Problem error={error} />}
        <Lines label={t(`settings.tab.${kind}`)}>
          {rows.map((row, place) => (
            <SettingsChoiceLine
              key={row.code}
              {...{ name: labelOf(row), detail: detailOf(row), hidden: row.hidden, place, among: rows.length }}
              onPlace={(to) => onSave({ ...row, place: to })}
              onHidden={(hidden) => hide(row, place, hidden)}
              onChange={() => setOpen(row)}
            />
          ))}
        </Lines>
      </Section>
      {open && (
        <Dialog
          opened
          onClose={() => setOpen(null)}
          title={open === 'new' ? t(`settings.add.${kind}`) : labelOf(open)}
          leaveOutside={false}
        >
          {form({
            row: open === 'new' ? null : open,
            place: open === 'new' ? rows.length : rows.findIndex((row) => row.code === open.code),
            onDone: () => setOpen(null),
          })}
        </Dialog>
      )}
    </Sections>
  )
}
