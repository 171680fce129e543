import { Page } from '@cabinet/ui/page.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Stack } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useRouteError } from 'react-router'

/** A screen that broke: what still works, and a reference that is also in the browser's log. Never a white page. */
export function ScreenProblem() {
  const t = useWords('ui')
  const error = useRouteError()
  const [reference] = useState(newReference)
  const outdated =
    error instanceof Error && /dynamically imported module|Importing a module script/i.test(error.message)
  useEffect(() => console.error(reference, error), [reference, error])
  return (
    <Page title={t('problem.screen')}>
      <Stack align="flex-start">
        <p>{outdated ? t('problem.updated') : t('problem.screenText')}</p>
        {!outdated && <bdi className="faint">{t('problem.reference', { reference })}</bdi>}
        <Button onClick={() => window.location.reload()}>{t('problem.reload')}</Button>
      </Stack>
    </Page>
  )
}

/** `7F3A-21`: short enough to be read out on the telephone. */
function newReference(): string {
  const hex = crypto
    .getRandomValues(new Uint8Array(3))
    .reduce((all, byte) => all + byte.toString(16).padStart(2, '0'), '')
  return `${hex.slice(0, 4)}-${hex.slice(4)}`.toUpperCase()
}
