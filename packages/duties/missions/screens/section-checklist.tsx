import formCss from '@cabinet/blocks/people/screens/form.module.css'
import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import { DayField } from '@cabinet/ui/day-field.tsx'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { StateBadge, type Tone } from '@cabinet/ui/state-badge.tsx'
import { sayDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Switch, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type CheckState, passportMonths } from '../rules/checklist.ts'
import { type MissionAnswer, useMissions, useRefreshMissions } from './client.ts'
import { FormFoot } from './form-foot.tsx'
import css from './mission-page.module.css'
import { MissionSection } from './mission-section.tsx'

type Traveller = MissionAnswer['checks'][number]
type Check = Traveller['lines'][number]

const tones: Record<CheckState, Tone> = { ready: 'done', missing: 'soon', 'too-short': 'late', 'not-needed': 'neutral' }

/** What each traveller must have before leaving. */
export function SectionChecklist({ page }: { page: MissionAnswer }) {
  const t = useWords('missions')
  const [open, setOpen] = useState<{ traveller: Traveller; check: Check } | null>(null)
  const { checks, mission, may } = page
  if (checks.length === 0) return null
  return (
    <MissionSection
      anchor="checklist"
      title={t('section.checklist')}
      help={mission.abroad && t('checklist.passportRule', { count: passportMonths })}
    >
      {checks.map((traveller) => (
        <div key={traveller.memberId} className={css.stack}>
          <h3 className={css.strong} dir="auto">
            {traveller.name}
          </h3>
          <div className={css.checks}>
            {traveller.lines.map((check) => (
              <OneCheck
                key={check.kind}
                check={check}
                name={traveller.name}
                onOpen={may.check ? () => setOpen({ traveller, check }) : null}
              />
            ))}
          </div>
        </div>
      ))}
      {open && <CheckDialog missionId={mission.id} {...open} onClose={() => setOpen(null)} />}
    </MissionSection>
  )
}

function OneCheck({ check, name, onOpen }: { check: Check; name: string; onOpen: (() => void) | null }) {
  const t = useWords('missions')
  const locale = useLocale()
  const kind = t(`check.${check.kind}`)
  const said = (
    <>
      <span>{kind}</span>
      <StateBadge tone={tones[check.state]}>{t(`checkState.${check.state}`)}</StateBadge>
      {check.expiresOn && (
        <span className="small muted">{t('checklist.until', { day: sayDay(check.expiresOn, locale) })}</span>
      )}
    </>
  )
  if (!onOpen) return <div className={css.check}>{said}</div>
  return (
    <button
      type="button"
      className={css.check}
      onClick={onOpen}
      aria-label={t('checklist.open', { kind, name, state: t(`checkState.${check.state}`) })}
    >
      {said}
    </button>
  )
}

type DialogProps = { missionId: string; traveller: Traveller; check: Check; onClose: () => void }

function CheckDialog({ missionId, traveller, check, onClose }: DialogProps) {
  const t = useWords('missions')
  const refresh = useRefreshMissions()
  const keep = useMutation(useMissions().keepChecklist.mutationOptions({ onSuccess: () => refresh().then(onClose) }))
  const { kind, needed, doneOn, expiresOn, note } = check
  const fields = useFields({ needed, doneOn, expiresOn, note }, keep.error)
  const submit = () => keep.mutate({ missionId, memberId: traveller.memberId, kind, ...fields.values })
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('checklist.title', { kind: t(`check.${kind}`), name: traveller.name })}
      width={520}
    >
      <Form error={keep.error} onSubmit={submit}>
        <Switch {...fields.check('needed')} label={t('checklist.needed')} />
        <div className={formCss.pair}>
          <DayField {...fields.pick('doneOn')} label={t('checklist.doneOn')} disabled={!fields.values.needed} />
          <DayField {...fields.pick('expiresOn')} label={t('checklist.expiresOn')} disabled={!fields.values.needed} />
        </div>
        <TextInput {...fields.text('note')} label={t('checklist.note')} maxLength={300} dir="auto" />
        <FormFoot busy={keep.isPending} onClose={onClose} />
      </Form>
    </Dialog>
  )
}
