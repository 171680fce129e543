import { DayField } from '@cabinet/ui/day-field.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Checkbox, NativeSelect, SegmentedControl } from '@mantine/core'
import { confidentialities } from '../rules/engagement.ts'
import { addMinutes } from '../rules/local-time.ts'
import css from './form.module.css'
import type { ChangeDraft, FormDraft } from './form-draft.ts'
import { SpanFields } from './form-when.tsx'

const states = ['confirmed', 'option', 'asked'] as const
const mostSlots = 6

/** How sure it is, with the other times held while it is an option; who may read it; whether somebody awaits our answer. */
export function FormSure({ draft, onChange }: { draft: FormDraft; onChange: ChangeDraft }) {
  const t = useWords('agenda')
  const today = useToday()
  const { state, slots } = draft
  const last = slots.at(-1) ?? draft
  const aDayLater = { start: addMinutes(last.start, 1440), end: addMinutes(last.end, 1440) }
  return (
    <>
      <div>
        <span className={`${css.label} small muted`} id="how-sure">
          {t('form.sure')}
        </span>
        <SegmentedControl
          fullWidth
          aria-labelledby="how-sure"
          value={state}
          onChange={(value) => onChange({ state: states.find((one) => one === value) ?? 'confirmed' })}
          data={states.map((one) => ({ value: one, label: t(`state.${one}`) }))}
        />
      </div>
      {state === 'option' && (
        <div className={css.repeat}>
          <p className="small muted">{t('form.optionText')}</p>
          {slots.map((span, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a time has nothing else to be known by while it is typed.
            <div key={index} className={css.slotLine}>
              <SpanFields
                span={span}
                onChange={(next) => onChange({ slots: slots.map((one, at) => (at === index ? next : one)) })}
              />
              <Button
                variant="subtle"
                color="gray"
                onClick={() => onChange({ slots: slots.filter((_, at) => at !== index) })}
              >
                {t('form.removeSlot')}
              </Button>
            </div>
          ))}
          <div className={css.row}>
            {slots.length < mostSlots - 1 && (
              <Button variant="default" onClick={() => onChange({ slots: [...slots, aDayLater] })}>
                {t('form.addSlot')}
              </Button>
            )}
            <DayField
              label={t('form.optionUntil')}
              value={draft.optionUntil}
              min={today}
              onChange={(optionUntil) => onChange({ optionUntil })}
            />
          </div>
        </div>
      )}
      <FormWhoReads draft={draft} onChange={onChange} />
      <Checkbox
        label={t('form.invitation')}
        checked={draft.invitation}
        onChange={(event) => onChange({ invitation: event.currentTarget.checked })}
      />
    </>
  )
}

export function FormWhoReads({ draft, onChange }: { draft: FormDraft; onChange: ChangeDraft }) {
  const t = useWords('agenda')
  return (
    <NativeSelect
      label={t('form.confidentiality')}
      description={t(`form.confidentialityText.${draft.confidentiality}`)}
      value={draft.confidentiality}
      onChange={(event) =>
        onChange({ confidentiality: confidentialities.find((one) => one === event.currentTarget.value) ?? 'cabinet' })
      }
      data={confidentialities.map((one) => ({ value: one, label: t(`confidentiality.${one}`) }))}
    />
  )
}
