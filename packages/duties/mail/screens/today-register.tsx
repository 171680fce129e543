import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { useActs } from './acts.ts'

/** From the first page straight to the next letter, for those who register. */
export function TodayRegister() {
  const t = useWords('mail')
  if (!useActs().has('mail.register')) return null
  return (
    <Button component={Link} to="/courrier/nouveau">
      {t('today.registerNext')}
    </Button>
  )
}
