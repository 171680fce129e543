import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import { Facts } from '@cabinet/ui/facts.tsx'
import { sayLongDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { useMutation } from '@tanstack/react-query'
import { Link } from 'react-router'
import { type MissionAnswer, useMissions, useRefreshMissions } from './client.ts'
import { FormFoot } from './form-foot.tsx'
import { MissionFields, type Facts as Typed } from './mission-fields.tsx'
import css from './mission-page.module.css'
import { MissionSection } from './mission-section.tsx'
import { useReadVersion } from './use-read-version.ts'

/** What the journey is for, when, and by what means. */
export function SectionPurpose({ page }: { page: MissionAnswer }) {
  const t = useWords('missions')
  const locale = useLocale()
  const { mission, may } = page
  const transport = mission.transport.map((one) => t(`transport.${one}`)).join(', ')
  return (
    <MissionSection
      anchor="objectives"
      title={t('section.purpose')}
      form={may.edit && ((close) => <PurposeForm page={page} onClose={close} />)}
    >
      {mission.objectives && (
        <p className={`reading ${css.text}`} dir="auto">
          {mission.objectives}
        </p>
      )}
      <Facts
        facts={[
          { label: t('field.departsOn'), value: sayLongDay(mission.departsOn, locale) },
          { label: t('field.returnsOn'), value: sayLongDay(mission.returnsOn, locale) },
          { label: t('field.where'), value: t(mission.abroad ? 'field.isAbroad' : 'field.isHome') },
          { label: t('field.invitedBy'), value: mission.invitedBy },
          { label: t('field.transport'), value: [transport, mission.transportNote].filter(Boolean).join(' · ') },
          {
            label: t('field.letter'),
            value: page.seesLetter ? <Link to={`/courrier/${mission.letterId}`}>{t('field.openLetter')}</Link> : null,
          },
        ]}
      />
    </MissionSection>
  )
}

function PurposeForm({ page: { mission }, onClose }: { page: MissionAnswer; onClose: () => void }) {
  const refresh = useRefreshMissions()
  const save = useMutation(useMissions().change.mutationOptions({ onSuccess: () => refresh().then(onClose) }))
  const version = useReadVersion(mission.version, save.error)
  const { purpose, objectives, invitedBy, abroad, departsOn, returnsOn, transport, transportNote } = mission
  const start: Typed = { purpose, objectives, invitedBy, abroad, departsOn, returnsOn, transport, transportNote }
  const fields = useFields(start, save.error)
  const submit = () => {
    const { departsOn: from, returnsOn: to, ...facts } = fields.values
    save.mutate({
      missionId: mission.id,
      version,
      ...facts,
      departsOn: from ?? '',
      returnsOn: to ?? '',
    })
  }
  return (
    <Form error={save.error} onSubmit={submit}>
      <MissionFields fields={fields} />
      <FormFoot busy={save.isPending} onClose={onClose} />
    </Form>
  )
}
