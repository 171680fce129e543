import { type DueRule, dueRuleUnits } from '@cabinet/blocks/commitments/rules/due-rule.ts'
import type { Day } from '@cabinet/office/day.ts'
import { DayField } from '@cabinet/ui/day-field.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { sayShortDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { NativeSelect, NumberInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { quickDay, quickDays } from '../rules/capture.ts'
import css from './capture.module.css'

type Due = { dueOn: Day | null; dueRule: DueRule | null }
type Props = Due & { onChange: (due: Due) => void }

/** By when: one press for the usual days, a day typed, or so long after it is given. Nothing chosen is no day. */
export function CaptureDue({ dueOn, dueRule, onChange }: Props) {
  const t = useWords('directives')
  const locale = useLocale()
  const today = useToday()
  const days = quickDays.map((quick) => ({ quick, day: quickDay(quick, today) }))
  const isQuick = days.some(({ day }) => day === dueOn)
  const [asked, ask] = useState<'day' | 'rule' | null>(dueRule ? 'rule' : dueOn && !isQuick ? 'day' : null)
  const choose = (day: Day) => {
    ask(null)
    onChange({ dueOn: day === dueOn ? null : day, dueRule: null })
  }
  const open = (way: 'day' | 'rule') => {
    const next = asked === way ? null : way
    ask(next)
    onChange({ dueOn: null, dueRule: next === 'rule' ? { count: 5, of: 'working-days' } : null })
  }
  return (
    <fieldset className={css.due}>
      <legend className={css.label}>{t('board.capture.due')}</legend>
      <div className={css.chips}>
        {days.map(({ quick, day }) => (
          <Chip key={quick} isOn={dueOn === day && asked === null} onPress={() => choose(day)}>
            {t(`board.capture.quick.${quick}`)} <span className={css.chipDay}>{sayShortDay(day, locale)}</span>
          </Chip>
        ))}
        <Chip isOn={asked === 'day'} onPress={() => open('day')}>
          {t('board.capture.otherDay')}
        </Chip>
        <Chip isOn={asked === 'rule'} onPress={() => open('rule')}>
          {t('board.capture.rule')}
        </Chip>
      </div>
      {asked === 'day' && (
        <div className={css.under}>
          <DayField
            label={t('board.capture.dueOn')}
            value={dueOn}
            onChange={(day) => onChange({ dueOn: day, dueRule: null })}
            min={today}
            autoFocus
          />
        </div>
      )}
      {asked === 'rule' && dueRule && (
        <div className={`${css.under} ${css.pair}`}>
          <NumberInput
            label={t('board.capture.ruleCount')}
            value={dueRule.count}
            onChange={(count) => onChange({ dueOn: null, dueRule: { ...dueRule, count: Number(count) || 0 } })}
            min={0}
            max={1000}
            allowDecimal={false}
          />
          <NativeSelect
            label={t('board.capture.ruleUnit')}
            value={dueRule.of}
            onChange={(event) => {
              const of = dueRuleUnits.find((one) => one === event.currentTarget.value)
              if (of) onChange({ dueOn: null, dueRule: { ...dueRule, of } })
            }}
            data={dueRuleUnits.map((value) => ({ value, label: t(`board.capture.unit.${value}`) }))}
          />
        </div>
      )}
    </fieldset>
  )
}

type ChipProps = { isOn: boolean; onPress: () => void; children: ReactNode }

function Chip({ isOn, onPress, children }: ChipProps) {
  return (
    <button type="button" className={css.chip} aria-pressed={isOn} onClick={onPress}>
      {children}
    </button>
  )
}
