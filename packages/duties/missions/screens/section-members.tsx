import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { PersonField } from '@cabinet/blocks/people/screens/person-field.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Autocomplete, Button, Radio, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type MissionAnswer, useMissions, useRefreshMissions } from './client.ts'
import { EditRows, useRows } from './edit-rows.tsx'
import { FormFoot } from './form-foot.tsx'
import css from './mission-page.module.css'
import { MissionSection } from './mission-section.tsx'
import { useDirectory } from './use-directory.ts'
import { useReadVersion } from './use-read-version.ts'

/** The delegation: each by the function held on the day of departure. */
export function SectionMembers({ page }: { page: MissionAnswer }) {
  const t = useWords('missions')
  const { members, may } = page
  return (
    <MissionSection
      anchor="delegation"
      title={t('section.members')}
      form={may.edit && ((close) => <MembersForm page={page} onClose={close} />)}
    >
      {members.length === 0 && <p className="muted">{t('member.none')}</p>}
      <ul className={css.plain}>
        {members.map((member) => (
          <li key={member.id} className={css.line}>
            <span dir="auto">
              <span className={css.strong}>{member.name}</span>
              {member.function && `, ${member.function}`}
            </span>
            {member.leads && <StateBadge tone="info">{t('member.leads')}</StateBadge>}
            {member.category && <span className="muted">{t('member.inCategory', { category: member.category })}</span>}
          </li>
        ))}
      </ul>
    </MissionSection>
  )
}

type Typed = {
  id: string | null
  personId: string | null
  name: string
  function: string
  category: string
  leads: boolean
  outside: boolean
}

function MembersForm({ page, onClose }: { page: MissionAnswer; onClose: () => void }) {
  const t = useWords('missions')
  const directory = useDirectory()
  const { mission, members, categories } = page
  const refresh = useRefreshMissions()
  const save = useMutation(useMissions().setMembers.mutationOptions({ onSuccess: () => refresh().then(onClose) }))
  const version = useReadVersion(mission.version, save.error)
  const rows = useRows<Typed>(members.map((member) => ({ ...member, outside: member.personId === null })))
  const blank = { id: null, personId: null, name: '', function: '', category: '' }
  const fresh = (outside: boolean): Typed => ({ ...blank, leads: rows.rows.length === 0, outside })
  const submit = () => {
    const typed = rows.rows.map(({ id, personId, name, category, leads, outside, ...held }) => ({
      ...{ id, category, leads, function: held.function },
      personId: outside ? null : personId,
      name: outside ? name : '',
    }))
    save.mutate({ missionId: mission.id, version, members: typed })
  }
  return (
    <QueryView query={directory}>
      {(people) => (
        <Form error={save.error} onSubmit={submit}>
          <EditRows
            rows={rows}
            className={css.member}
            add={{ label: t('member.add'), row: () => fresh(false) }}
            nameOf={(row) => row.name || (people.people.find((one) => one.id === row.personId)?.name ?? '')}
          >
            {({ key, row }) => (
              <>
                {row.outside ? (
                  <TextInput
                    label={t('member.name')}
                    value={row.name}
                    maxLength={200}
                    dir="auto"
                    onChange={(event) => rows.change(key, { name: event.currentTarget.value })}
                  />
                ) : (
                  <PersonField
                    label={t('member.person')}
                    directory={people}
                    value={row.personId ?? ''}
                    onChange={(personId) => rows.change(key, { personId, function: '' })}
                  />
                )}
                <TextInput
                  label={t('member.function')}
                  placeholder={row.outside ? '' : t('member.functionHint')}
                  value={row.function}
                  maxLength={200}
                  dir="auto"
                  onChange={(event) => rows.change(key, { function: event.currentTarget.value })}
                />
                <Autocomplete
                  label={t('member.category')}
                  data={categories}
                  value={row.category}
                  maxLength={40}
                  onChange={(category) => rows.change(key, { category })}
                />
                <Radio
                  label={t('member.leads')}
                  name="leads"
                  checked={row.leads}
                  pb={8}
                  onChange={() => rows.changeAll((one, isThis) => ({ ...one, leads: isThis }), key)}
                />
              </>
            )}
          </EditRows>
          <div className={css.acts}>
            <Button variant="subtle" onClick={() => rows.add(fresh(true))}>
              {t('member.addOutside')}
            </Button>
          </div>
          <FormFoot busy={save.isPending} onClose={onClose} />
        </Form>
      )}
    </QueryView>
  )
}
