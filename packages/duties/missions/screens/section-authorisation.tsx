import css from '@cabinet/blocks/people/screens/form.module.css'
import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import { DayField } from '@cabinet/ui/day-field.tsx'
import { Facts } from '@cabinet/ui/facts.tsx'
import { sayLongDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Checkbox, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type MissionAnswer, useMissions, useRefreshMissions } from './client.ts'
import { FormFoot } from './form-foot.tsx'
import { MissionSection } from './mission-section.tsx'
import { useReadVersion } from './use-read-version.ts'

/** What the council decided, and the line of the budget. */
export function SectionAuthorisation({ page }: { page: MissionAnswer }) {
  const t = useWords('missions')
  const locale = useLocale()
  const { mission, may } = page
  const isEmpty = !mission.authorisation && !mission.budgetLine
  return (
    <MissionSection
      anchor="authorisation"
      title={t('section.authorisation')}
      form={may.authorise && ((close) => <AuthorisationForm page={page} onClose={close} />)}
    >
      {isEmpty && <p className="muted">{t('authorisation.none')}</p>}
      <Facts
        facts={[
          { label: t('authorisation.act'), value: mission.authorisation },
          { label: t('authorisation.on'), value: mission.authorisedOn && sayLongDay(mission.authorisedOn, locale) },
          {
            label: t('authorisation.incidence'),
            value:
              mission.authorisation && t(mission.financialIncidence ? 'authorisation.says' : 'authorisation.saysNot'),
          },
          { label: t('authorisation.budgetLine'), value: mission.budgetLine },
        ]}
      />
    </MissionSection>
  )
}

function AuthorisationForm({ page: { mission }, onClose }: { page: MissionAnswer; onClose: () => void }) {
  const t = useWords('missions')
  const refresh = useRefreshMissions()
  const save = useMutation(useMissions().setAuthorisation.mutationOptions({ onSuccess: () => refresh().then(onClose) }))
  const version = useReadVersion(mission.version, save.error)
  const { authorisation, authorisedOn, financialIncidence, budgetLine } = mission
  const fields = useFields({ authorisation, authorisedOn, financialIncidence, budgetLine }, save.error)
  const submit = () => save.mutate({ missionId: mission.id, version, ...fields.values })
  return (
    <Form error={save.error} onSubmit={submit}>
      <div className={css.pair}>
        <TextInput
          {...fields.text('authorisation')}
          label={t('authorisation.act')}
          placeholder={t('authorisation.actHint')}
          maxLength={200}
          dir="auto"
        />
        <DayField {...fields.pick('authorisedOn')} label={t('authorisation.on')} />
      </div>
      <Checkbox {...fields.check('financialIncidence')} label={t('authorisation.incidenceTick')} />
      <TextInput {...fields.text('budgetLine')} label={t('authorisation.budgetLine')} maxLength={200} dir="auto" />
      <FormFoot busy={save.isPending} onClose={onClose} />
    </Form>
  )
}
