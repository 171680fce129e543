import { usePeople } from '@cabinet/blocks/people/screens/client.ts'
import { FrontDoor } from '@cabinet/blocks/people/screens/front-door.tsx'
import { Loading } from '@cabinet/ui/loading.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { sayLongDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useParams } from 'react-router'
import type { PublicStage } from '../rules/public-stage.ts'
import { type AudiencesAnswers, useAudiences } from './client.ts'
import css from './public-receipt.module.css'

/** How far a request is, for whoever holds its receipt: the stage in plain words and nothing else. */
export function PublicReceiptPage() {
  const t = useWords('audiences')
  const { token = '' } = useParams()
  const { data: door } = useQuery(usePeople().state.queryOptions())
  const { mutate: ask, ...state } = useMutation(useAudiences().publicState.mutationOptions())
  useEffect(() => ask({ token: token.slice(0, 200).padEnd(16, '-') }), [ask, token])
  const isUnknown = state.error?.data?.code === 'NOT_FOUND'
  return (
    <FrontDoor office={door?.office ?? null} title={t('outside.follow')} width="wide">
      {isUnknown && <p role="alert">{t('outside.unknown')}</p>}
      {state.error && !isUnknown && <Problem error={state.error} />}
      {state.isPending && <Loading />}
      {state.data && <Request request={state.data} />}
    </FrontDoor>
  )
}

function Request({ request: { number, receivedOn, stage } }: { request: AudiencesAnswers['publicState'] }) {
  const t = useWords('audiences')
  const locale = useLocale()
  return (
    <div className={css.receipt}>
      <p className={`${css.number} num`}>{number}</p>
      <p className="muted">{t('outside.askedOn', { day: sayLongDay(receivedOn, locale) })}</p>
      <Stages stage={stage} />
      <p>{t(`outside.next.${stage}`)}</p>
    </div>
  )
}

const usual = ['received', 'studied', 'answer-coming', 'appointment', 'over'] as const

/** Something missing stands where it interrupts the path. */
function Stages({ stage }: { stage: PublicStage }) {
  const t = useWords('audiences')
  const path: readonly PublicStage[] = stage === 'incomplete' ? ['received', 'incomplete', ...usual.slice(1)] : usual
  const here = path.indexOf(stage)
  return (
    <ol className={css.stages}>
      {path.map((one, index) => (
        <li
          key={one}
          className={[css.stage, index === here && css.here, index < here && css.past].filter(Boolean).join(' ')}
          aria-current={index === here ? 'step' : undefined}
        >
          {t(`outside.stage.${one}`)}
        </li>
      ))}
    </ol>
  )
}
