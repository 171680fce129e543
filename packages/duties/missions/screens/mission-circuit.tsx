import { dayOf } from '@cabinet/office/day.ts'
import { type Step, StepLine } from '@cabinet/ui/step-line.tsx'
import { useTimeZone } from '@cabinet/ui/time-zone.ts'
import { sayLongDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import type { MissionAnswer } from './client.ts'
import css from './mission-page.module.css'
import { MissionSection } from './mission-section.tsx'

const drawn = {
  passed: 'done',
  current: 'current',
  waiting: 'waiting',
  returned: 'blocked',
  dropped: 'waiting',
} as const

/** Who must sign in the end, where the order is on its way, and what the authority answered. */
export function MissionCircuit({ page }: { page: MissionAnswer }) {
  const t = useWords('missions')
  const locale = useLocale()
  const timeZone = useTimeZone()
  const { mission, approval, circuit } = page
  const round = circuit.filter((step) => step.round === circuit[0]?.round)
  const steps = round.map((step): Step => {
    const at = step.decidedAt ?? step.reachedAt
    return {
      id: step.id,
      name: step.decidedByName || step.name,
      state: drawn[step.state],
      day: at ? dayOf(new Date(at), timeZone) : null,
      ask: t(`circuit.${step.kind}`),
    }
  })
  return (
    <MissionSection anchor="circuit" title={t('section.circuit')}>
      <p className="muted">
        {t(`approval.${approval.code}`)} {approval.toBeValidated && t('circuit.toBeValidated')}
      </p>
      {steps.length > 0 && (
        <div className={css.way}>
          <StepLine steps={steps} />
        </div>
      )}
      {mission.sentOn && (
        <p>
          {t('circuit.sentOn', {
            authority: authorityOf(mission.authority, t),
            day: sayLongDay(mission.sentOn, locale),
          })}
        </p>
      )}
      {mission.number && (
        <p className={css.strong}>
          {mission.authorityReference
            ? t('circuit.approvedUnder', { reference: mission.authorityReference })
            : t('circuit.approvedHere', { name: page.signerName })}
        </p>
      )}
    </MissionSection>
  )
}

export function authorityOf(authority: string, t: ReturnType<typeof useWords<'missions'>>): string {
  return authority === 'prefect' || authority === 'minister' ? t(`authority.${authority}`) : ''
}
