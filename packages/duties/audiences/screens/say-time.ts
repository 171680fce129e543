import { useWords } from '@cabinet/words/use-words.ts'

/** A local time of day as it is said here: `2026-03-09T08:30` and `08:30` are both half past eight. */
export function useSayTime(): (local: string) => string {
  const t = useWords('audiences')
  return (local) => {
    const [hour = '', minute = ''] = local.slice(-5).split(':')
    return t(minute === '00' ? 'fullHour' : 'time', { hour: String(Number(hour)), minute })
  }
}
