import { useWords } from '@cabinet/words/use-words.ts'
import { TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { coinDigits, isCurrency, parseAmount } from '../rules/money.ts'

type Props = {
  label: string
  /** In the smallest coin of the currency; null while it is no amount. */
  value: number | null
  currency: string
  onChange: (amount: number | null) => void
  error?: ReactNode
}

/** An amount as people write it: `12 500`, `12,50`. What is no amount of that currency says so. */
export function MoneyField({ label, value, currency, onChange, error }: Props) {
  const t = useWords('missions')
  const [typed, setTyped] = useState(() => written(value, currency))
  const isWrong = typed.trim() !== '' && value === null
  return (
    <TextInput
      label={label}
      value={typed}
      inputMode="decimal"
      maxLength={30}
      error={error ?? (isWrong && t('account.noAmount'))}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        onChange(isCurrency(currency) ? parseAmount(event.currentTarget.value, currency) : null)
      }}
    />
  )
}

function written(amount: number | null, currency: string): string {
  if (amount === null) return ''
  const digits = isCurrency(currency) ? coinDigits(currency) : 0
  return digits ? (amount / 10 ** digits).toFixed(digits).replace('.', ',') : String(amount)
}
