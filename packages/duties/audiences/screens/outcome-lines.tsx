import { type Addressee, useAddressees } from '@cabinet/duties/mail/screens/assign-addressees.ts'
import { DayField } from '@cabinet/ui/day-field.tsx'
import { KeyHint } from '@cabinet/ui/key-hint.tsx'
import { SearchSelect } from '@cabinet/ui/search-select.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, CloseButton, TextInput } from '@mantine/core'
import type { KeyboardEvent, ReactNode } from 'react'
import { blankLine, isBlank, type PromiseLine } from './outcome-draft.ts'
import css from './outcome-page.module.css'

type Props = {
  lines: readonly PromiseLine[]
  onLines: (lines: PromiseLine[]) => void
  reserved: boolean
  errorOf: (index: number, field: string) => ReactNode
}

const most = 10

/** Who owes what by when, one line each; Enter in a line begins the next. */
export function OutcomeLines({ lines, onLines, reserved, errorOf }: Props) {
  const t = useWords('audiences')
  const today = useToday()
  const { find } = useAddressees({ personsOnly: reserved })
  const change = (index: number, patch: Partial<PromiseLine>) =>
    onLines(lines.map((line, at) => (at === index ? { ...line, ...patch } : line)))
  const add = () => lines.length < most && onLines([...lines, blankLine()])
  const remove = (index: number) => onLines(lines.filter((_, at) => at !== index))
  const onEnter = (event: KeyboardEvent, index: number) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const line = lines[index]
    if (index === lines.length - 1 && line && !isBlank(line)) add()
  }
  return (
    <fieldset className={css.lines}>
      <legend>{t('outcome.promises')}</legend>
      {lines.map((line, index) => (
        <div key={line.key} className={css.line}>
          <TextInput
            label={t('outcome.what')}
            placeholder={t('outcome.whatPlaceholder')}
            value={line.text}
            error={errorOf(index, 'text')}
            onChange={(event) => change(index, { text: event.currentTarget.value })}
            onKeyDown={(event) => onEnter(event, index)}
            maxLength={1000}
            autoComplete="off"
            dir="auto"
            autoFocus={line.isNew}
          />
          <SearchSelect<Addressee>
            label={t('outcome.who')}
            value={line.lead}
            onChange={(lead) => change(index, { lead })}
            find={find}
            keyOf={(one) => one.key}
            textOf={(one) => one.name}
            detailOf={(one) => one.detail}
            error={errorOf(index, 'lead')}
          />
          <DayField
            label={t('outcome.when')}
            value={line.dueOn}
            today={today}
            error={errorOf(index, 'dueOn')}
            onChange={(dueOn) => change(index, { dueOn })}
          />
          <CloseButton
            className={css.remove ?? ''}
            aria-label={t('outcome.remove', { index: index + 1 })}
            onClick={() => remove(index)}
          />
        </div>
      ))}
      <div>
        <Button
          variant="default"
          onClick={add}
          disabled={lines.length >= most}
          aria-keyshortcuts="Control+I"
          rightSection={<KeyHint keys="mod+i" />}
        >
          {t(lines.length === 0 ? 'outcome.addFirst' : 'outcome.add')}
        </Button>
      </div>
    </fieldset>
  )
}
