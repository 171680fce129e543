import { ActChoice } from '@cabinet/blocks/people/screens/act-choice.tsx'
import { useActWords } from '@cabinet/blocks/people/screens/act-words.ts'
import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { PersonField } from '@cabinet/blocks/people/screens/person-field.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type MissionAnswer, useMissions, useRefreshMissions } from './client.ts'
import { FormFoot } from './form-foot.tsx'
import css from './mission-page.module.css'
import { MissionSection } from './mission-section.tsx'
import { useDirectory } from './use-directory.ts'
import { useReadVersion } from './use-read-version.ts'

/** Who holds the leader's place meanwhile, and which acts go with it. */
export function SectionInterim({ page }: { page: MissionAnswer }) {
  const t = useWords('missions')
  const sayAct = useActWords()
  const { mission, interimName, may } = page
  return (
    <MissionSection
      anchor="interim"
      title={t('section.interim')}
      help={t('interim.help')}
      form={may.interim && ((close) => <InterimForm page={page} onClose={close} />)}
    >
      {mission.interimId ? (
        <>
          <p className={css.strong}>{interimName}</p>
          <ul className={css.plain}>
            {mission.interimActs.map((act) => (
              <li key={act} className="muted">
                {sayAct(act)}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="muted">{t('interim.none')}</p>
      )}
    </MissionSection>
  )
}

function InterimForm({ page, onClose }: { page: MissionAnswer; onClose: () => void }) {
  const t = useWords('missions')
  const { mission, lendable, members } = page
  const directory = useDirectory()
  const refresh = useRefreshMissions()
  const save = useMutation(useMissions().setInterim.mutationOptions({ onSuccess: () => refresh().then(onClose) }))
  const version = useReadVersion(mission.version, save.error)
  const [interimId, setInterim] = useState(mission.interimId ?? '')
  const [acts, setActs] = useState<readonly string[]>(mission.interimActs)
  const leaderId = members.find((member) => member.leads)?.personId ?? ''
  const submit = () => save.mutate({ missionId: mission.id, version, interimId: interimId || null, acts: [...acts] })
  return (
    <QueryView query={directory}>
      {(people) => (
        <Form error={save.error} onSubmit={submit}>
          <PersonField
            label={t('interim.who')}
            directory={people}
            value={interimId}
            onChange={setInterim}
            without={leaderId}
          />
          {interimId !== '' && <ActChoice acts={lendable} chosen={acts} onChange={setActs} />}
          <FormFoot busy={save.isPending} onClose={onClose} />
        </Form>
      )}
    </QueryView>
  )
}
