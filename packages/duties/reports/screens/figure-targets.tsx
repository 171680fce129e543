import { DayField } from '@cabinet/ui/day-field.tsx'
import { useRefusalText } from '@cabinet/ui/refusal-text.ts'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { sayDay } from '@cabinet/words/say.ts'
import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { keptValue } from '../rules/figure-change.ts'
import type { Indicator } from '../rules/indicator.ts'
import { useRefreshReports, useReports } from './client.ts'
import { useFigureWords } from './figure-words.ts'
import css from './statistics.module.css'

type Of = Pick<Indicator, 'code' | 'unit'>

/** What the office wants to reach, from a day on; an empty value ends the aim. Earlier periods keep the aim of their time. */
export function FigureTargets({ of }: { of: Of }) {
  const { t, locale, sayValue } = useFigureWords()
  const { data } = useQuery(useReports().statisticMethod.queryOptions())
  const own = data?.targets.filter((one) => one.code === of.code) ?? []
  return (
    <details className={css.targets}>
      <summary>{t('statistics.target.set')}</summary>
      {own.length > 0 && (
        <ul>
          {own.map(({ from, target }) => (
            <li key={from}>
              {t('statistics.target.since', { day: sayDay(from, locale) })}{' '}
              {target === null ? t('statistics.target.none') : sayValue(target, of.unit)}
            </li>
          ))}
        </ul>
      )}
      <TargetForm of={of} />
    </details>
  )
}

function TargetForm({ of }: { of: Of }) {
  const { t } = useFigureWords()
  const refusal = useRefusalText()
  const refresh = useRefreshReports()
  const today = useToday()
  const [from, setFrom] = useState<string | null>(today)
  const [typed, setTyped] = useState('')
  const [isWrong, setIsWrong] = useState(false)
  const save = useMutation(
    useReports().statisticAim.mutationOptions({
      onSuccess: async () => {
        setTyped('')
        await refresh()
        sayDone({ sentence: t('statistics.target.saved') })
      },
    }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const target = typed.trim() === '' ? null : keptValue(typed, of.unit)
    const wrong = typed.trim() !== '' && target === null
    setIsWrong(wrong)
    if (!wrong && from) save.mutate({ code: of.code, from, target })
  }
  return (
    <form className={css.filters} onSubmit={submit}>
      <DayField label={t('statistics.target.from')} value={from} onChange={setFrom} required />
      <TextInput
        label={t('statistics.target.value', { unit: t(`statistics.unit.${of.unit}`) })}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={isWrong ? t('statistics.target.wrong') : undefined}
        description={t('statistics.target.empty')}
        inputMode="decimal"
        maxLength={20}
      />
      <Button type="submit" loading={save.isPending}>
        {t('statistics.target.save')}
      </Button>
      {save.error && <p className={css.problem}>{refusal(save.error).sentence}</p>}
    </form>
  )
}
