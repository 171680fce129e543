import { KeyHint } from '@cabinet/ui/key-hint.tsx'
import { useTimeZone, useToday } from '@cabinet/ui/time-zone.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { TextInput } from '@mantine/core'
import { useRef } from 'react'
import { readQuickEntry } from '../rules/quick-entry.ts'
import { useChoices } from './choices.ts'
import css from './form.module.css'
import type { ChangeDraft, FormDraft } from './form-draft.ts'
import { officeNow } from './office-now.ts'
import { timesSaid } from './times-said.ts'

type Props = { draft: FormDraft; onChange: ChangeDraft; autoFocus?: boolean; onSubmit?: () => void }

/** One line in words fills the form while it is typed; what was typed by hand below stays as it is. */
export function FormQuick({ draft, onChange, autoFocus = false, onSubmit }: Props) {
  const t = useWords('agenda')
  const locale = useLocale()
  const today = useToday()
  const zone = useTimeZone()
  const { data: choices } = useChoices()
  const read = (text: string) =>
    readQuickEntry(text, {
      today,
      now: officeNow(zone),
      locale,
      kinds: choices?.kinds ?? [],
      places: choices?.places ?? [],
    })
  // What the line does not say of the time stays as the board was pressed.
  const place = useRef({ start: draft.start, end: draft.end })
  const type = (quick: string) => {
    const said = read(quick)
    const filled: Partial<FormDraft> = {
      title: said.title,
      ...(said.kind && { kind: said.kind }),
      ...timesSaid(said, place.current),
      ...((said.place || said.placeId) && { placeId: said.placeId, place: said.placeId ? '' : said.place }),
    }
    const kept = Object.entries(filled).filter(([field]) => !draft.byHand.includes(field))
    onChange({ quick, ...Object.fromEntries(kept) })
  }
  const parts = draft.quick ? read(draft.quick).understood : []
  return (
    <div>
      <TextInput
        name="quick"
        label={t('form.quick')}
        placeholder={t('form.quickExample')}
        value={draft.quick}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || !onSubmit) return
          event.preventDefault()
          onSubmit()
        }}
        maxLength={300}
        autoComplete="off"
        dir="auto"
        {...(autoFocus && { 'data-autofocus': true, autoFocus: true })}
        rightSection={onSubmit && draft.quick ? <KeyHint keys="enter" /> : null}
      />
      <p className={`${css.understood} small faint`} aria-live="polite">
        {parts.map((part) => (
          <span key={`${part.what}${part.text}`}>
            {t(`form.understood.${part.what}`)} <b>{part.text}</b>
          </span>
        ))}
      </p>
    </div>
  )
}
