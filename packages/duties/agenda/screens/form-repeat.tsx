import type { Weekday } from '@cabinet/office/day.ts'
import { DayField } from '@cabinet/ui/day-field.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Alert, Chip, NativeSelect, NumberInput } from '@mantine/core'
import { dayOfLocal } from '../rules/local-time.ts'
import { frequencies, nthOfMonth, parseRepeat, proposedRepeat, type Repeat, ruleOf } from '../rules/rule-text.ts'
import css from './form.module.css'
import type { ChangeDraft, FormDraft } from './form-draft.ts'
import { useRepeatWords } from './repeat-words.ts'

const week: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

/** How often it comes back. A rule that says more than this editor can is shown, kept, and not touched. */
export function FormRepeat({ draft, onChange }: { draft: FormDraft; onChange: ChangeDraft }) {
  const t = useWords('agenda')
  const { ruleSentence } = useRepeatWords()
  const { rule, start } = draft
  const repeat = rule ? parseRepeat(rule, start) : null
  if (rule && !repeat)
    return (
      <Alert color="gray" title={t('repeat.unsupported')}>
        {ruleSentence(rule, start)}. {t('repeat.unsupportedText')}
      </Alert>
    )
  const put = (change: Partial<Repeat>) => repeat && onChange({ rule: ruleOf({ ...repeat, ...change }) })
  const choose = (value: string) => {
    const frequency = frequencies.find((one) => one === value)
    onChange({ rule: frequency ? ruleOf(proposedRepeat(frequency, start)) : '' })
  }
  return (
    <>
      <NativeSelect
        label={t('repeat.label')}
        value={repeat?.frequency ?? ''}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[
          { value: '', label: t('repeat.never') },
          ...frequencies.map((one) => ({ value: one, label: t(`repeat.every.${one}`, { count: 1 }) })),
        ]}
      />
      {repeat && (
        <div className={css.repeat}>
          <RepeatDetails repeat={repeat} start={start} onChange={put} />
          <p className="small muted">{ruleSentence(rule, start)}</p>
        </div>
      )}
    </>
  )
}

type Details = { repeat: Repeat; start: string; onChange: (change: Partial<Repeat>) => void }

function RepeatDetails({ repeat, start, onChange }: Details) {
  const t = useWords('agenda')
  const { weekdayName, nthName } = useRepeatWords()
  const day = dayOfLocal(start)
  const own = nthOfMonth(day)
  const nth = { nth: own.isLast ? -1 : own.nth, weekday: own.weekday }
  const end = repeat.count !== null ? 'count' : repeat.until !== null ? 'until' : 'never'
  const toggle = (weekday: Weekday) => {
    const chosen = repeat.weekdays.includes(weekday)
      ? repeat.weekdays.filter((one) => one !== weekday)
      : [...repeat.weekdays, weekday]
    if (chosen.length > 0 || repeat.frequency === 'daily') onChange({ weekdays: chosen })
  }
  return (
    <>
      {(repeat.frequency === 'weekly' || repeat.frequency === 'daily') && (
        <fieldset className={css.days}>
          <legend className="small muted">{t('repeat.weekdays')}</legend>
          <div className={css.row}>
            {week.map((weekday) => (
              <Chip
                key={weekday}
                size="xs"
                checked={repeat.weekdays.includes(weekday)}
                onChange={() => toggle(weekday)}
              >
                {weekdayName(weekday)}
              </Chip>
            ))}
          </div>
        </fieldset>
      )}
      <div className={css.times}>
        {(repeat.frequency === 'monthly' || repeat.frequency === 'yearly') && (
          <NativeSelect
            label={t('repeat.which')}
            value={repeat.nthWeekday ? 'nth' : repeat.monthDay === -1 ? 'last' : 'day'}
            onChange={({ currentTarget: { value } }) =>
              onChange(
                value === 'nth'
                  ? { nthWeekday: nth, monthDay: null }
                  : { nthWeekday: null, monthDay: value === 'last' ? -1 : Number(day.slice(8)) },
              )
            }
            data={[
              { value: 'day', label: t('repeat.dayNumber', { day: Number(day.slice(8)) }) },
              { value: 'nth', label: nthName(repeat.nthWeekday ?? nth) },
              { value: 'last', label: t('repeat.lastDay') },
            ]}
          />
        )}
        <NumberInput
          label={t('repeat.interval')}
          value={repeat.interval}
          onChange={(value) => onChange({ interval: Math.max(1, Math.min(99, Number(value) || 1)) })}
          min={1}
          max={99}
          allowDecimal={false}
        />
        <NativeSelect
          label={t('repeat.end')}
          value={end}
          onChange={({ currentTarget: { value } }) =>
            onChange({
              count: value === 'count' ? 10 : null,
              until: value === 'until' ? `${Number(day.slice(0, 4)) + 1}${day.slice(4, 8)}28` : null,
            })
          }
          data={(['never', 'count', 'until'] as const).map((one) => ({ value: one, label: t(`repeat.ends.${one}`) }))}
        />
        {end === 'count' && (
          <NumberInput
            label={t('repeat.count')}
            value={repeat.count ?? 10}
            onChange={(value) => onChange({ count: Math.max(1, Math.min(400, Number(value) || 1)) })}
            min={1}
            max={400}
            allowDecimal={false}
          />
        )}
        {end === 'until' && (
          <DayField
            label={t('repeat.until')}
            value={repeat.until}
            min={day}
            onChange={(until) => until && until >= day && onChange({ until })}
          />
        )}
      </div>
    </>
  )
}
