import { useWords } from '@cabinet/words/use-words.ts'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { usePeople } from './client.ts'
import { useMe } from './use-me.ts'

const DemoCode = lazy(() => import('./demo-code.tsx').then((module) => ({ default: module.DemoCode })))

/** At the demonstration, what one's own telephone would show: put beside any field that asks for it. Nothing anywhere else. */
export function OwnDemoCode() {
  const t = useWords('people')
  const email = useMe().data?.person.email
  const state = useQuery({ ...usePeople().state.queryOptions(), staleTime: Number.POSITIVE_INFINITY })
  const actor = state.data?.demo?.find((one) => one.email === email)
  if (!actor) return null
  return (
    <span className="small muted">
      {t('signIn.demoOwnCode')}{' '}
      <Suspense>
        <DemoCode secret={actor.totpSecret} />
      </Suspense>
    </span>
  )
}
