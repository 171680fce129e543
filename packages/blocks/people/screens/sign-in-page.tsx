import { forgetKeptDay } from '@cabinet/ui/kept-day.ts'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { Navigate, useNavigate, useSearchParams } from 'react-router'
import { type Answers, usePeople } from './client.ts'
import { FrontDoor } from './front-door.tsx'
import { SignInForm, type Step } from './sign-in-form.tsx'
import { wayBack } from './way-back.ts'

const DemoPeople = lazy(() => import('./demo-people.tsx').then((module) => ({ default: module.DemoPeople })))

/** Where everybody comes in. An office that is not set up yet sends its first visitor to the set-up page. */
export function SignInPage() {
  const state = useQuery(usePeople().state.queryOptions())
  const [search] = useSearchParams()
  const back = wayBack(search.get('retour'))
  return (
    <QueryView query={state} shape="form">
      {(door) => {
        if (!door.setUp) return <Navigate to="/premiere-visite" replace />
        // At the demonstration one comes back here to become somebody else.
        if (door.next === 'done' && !door.demo) return <Navigate to={back} replace />
        return <SignIn door={door} back={back} />
      }}
    </QueryView>
  )
}

function SignIn({ door, back }: { door: Answers['state']; back: string }) {
  const t = useWords('people')
  const navigate = useNavigate()
  const queries = useQueryClient()
  // The step where this browser stood on arriving; afterwards the form leads.
  const [arrivedAt] = useState<Step>(door.next === null || door.next === 'done' ? 'password' : door.next)
  const [step, setStep] = useState(arrivedAt)
  const enter = async () => {
    // Whatever the person before was shown is not for this one.
    queries.clear()
    await forgetKeptDay()
    await navigate(back, { replace: true })
  }
  const title = {
    password: t('signIn.title'),
    done: t('signIn.title'),
    'second-factor': t('secondFactor.title'),
    enrol: t('secondFactor.setUpTitle'),
  }[step]
  const list = door.demo && step === 'password' && (
    <Suspense>
      <DemoPeople cast={door.demo} onDone={enter} />
    </Suspense>
  )
  return (
    <FrontDoor office={door.office} title={title} beside={list}>
      <SignInForm from={arrivedAt} autoFocus={!list} onDone={enter} onStep={setStep} />
    </FrontDoor>
  )
}
