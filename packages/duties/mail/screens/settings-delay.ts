import { useWords } from '@cabinet/words/use-words.ts'
import { type DefaultDelay, shippedInstruction } from '../rules/instructions.ts'

/** How a delay is said: so many working days, or where else the day comes from. */
export function useDelayWords() {
  const t = useWords('mail')
  const sayDelay = (delay: DefaultDelay) => {
    if (delay === null) return t('settings.delay.none')
    if (typeof delay === 'string') return t(`settings.delay.${delay}`)
    return t('settings.delay.days', { count: delay.workingDays })
  }
  return {
    sayDelay,
    sayDays: (workingDays: number) => sayDelay({ workingDays }),
    saySupplied: (meaning: string) => sayDelay(shippedInstruction(meaning).defaultDelay),
  }
}
