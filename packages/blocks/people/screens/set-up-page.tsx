import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useRefusalText } from '@cabinet/ui/refusal-text.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Navigate, useNavigate } from 'react-router'
import { type Answers, type Asked, usePeople } from './client.ts'
import { FrontDoor } from './front-door.tsx'
import { SetUpAdministrator } from './set-up-administrator.tsx'
import { SetUpChart } from './set-up-chart.tsx'
import { SetUpOffice } from './set-up-office.tsx'
import { type SetUpStep, SetUpSteps } from './set-up-steps.tsx'

export type Preset = Answers['presets'][number]
export type SetUp = Asked['setUp']

/** The first visit: which kind of town hall, what it is called, and who looks after it. */
export function SetUpPage() {
  const people = usePeople()
  const state = useQuery(people.state.queryOptions())
  const presets = useQuery(people.presets.queryOptions())
  return (
    <QueryView query={state} shape="form">
      {(door) => {
        if (door.setUp) return <Navigate to="/connexion" replace />
        return (
          <QueryView query={presets} shape="form">
            {(all) => <SetUpWizard presets={all} />}
          </QueryView>
        )
      }}
    </QueryView>
  )
}

function SetUpWizard({ presets }: { presets: readonly Preset[] }) {
  const t = useWords('people')
  const people = usePeople()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [step, setStep] = useState<SetUpStep>('units')
  const [form, setForm] = useState<SetUp>(() => startFrom(presets[0]))
  const enter = () => {
    // The door looks different from now on.
    queries.clear()
    return navigate('/connexion', { replace: true })
  }
  const setUp = useMutation(people.setUp.mutationOptions({ onSuccess: enter }))
  useStepOf(setUp.error, setStep)

  const keep = (part: Partial<SetUp>) => setForm((before) => ({ ...before, ...part }))
  const choosePreset = (preset: Preset) =>
    setForm((before) => ({ ...startFrom(preset), administrator: before.administrator }))
  const preset = presets.find((one) => one.id === form.preset)
  return (
    <FrontDoor office={null} title={t('setUp.title')} help={t('setUp.intro')} width="wide">
      <SetUpSteps step={step} />
      {step === 'units' && (
        <SetUpChart
          presets={presets}
          form={form}
          onPreset={choosePreset}
          onWithout={(without) => keep({ without })}
          onNext={() => setStep('office')}
        />
      )}
      {step === 'office' && (
        <SetUpOffice
          preset={preset}
          start={form}
          error={setUp.error}
          onBack={() => setStep('units')}
          onNext={(part) => {
            keep(part)
            setStep('administrator')
          }}
        />
      )}
      {step === 'administrator' && (
        <SetUpAdministrator
          start={form.administrator}
          error={setUp.error}
          pending={setUp.isPending}
          onBack={() => setStep('office')}
          onNext={(administrator) => {
            keep({ administrator })
            setUp.mutate({ ...form, administrator })
          }}
        />
      )}
    </FrontDoor>
  )
}

/** What the server finds wrong may stand on an earlier page: that page is opened. */
function useStepOf(error: unknown, goTo: (step: SetUpStep) => void): void {
  const { fields = {} } = useRefusalText()(error)
  const wrong = Object.keys(fields)[0]
  useEffect(() => {
    if (wrong) goTo(wrong.startsWith('administrator') ? 'administrator' : 'office')
  }, [wrong, goTo])
}

function startFrom(preset: Preset | undefined): SetUp {
  return {
    preset: preset?.id as SetUp['preset'],
    country: preset?.country ?? '',
    timeZone: preset?.timeZone ?? '',
    locale: preset?.locale ?? 'fr',
    officeName: '',
    mayorTitle: preset?.mayorTitle ?? '',
    without: [],
    administrator: { title: '', name: '', email: '', password: '' },
  }
}
