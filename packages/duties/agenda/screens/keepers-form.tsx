import { usePeople } from '@cabinet/blocks/people/screens/client.ts'
import formCss from '@cabinet/blocks/people/screens/form.module.css'
import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { PersonField } from '@cabinet/blocks/people/screens/person-field.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { ActionIcon, Button, Checkbox } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useAgenda, useRefreshAgenda } from './client.ts'
import css from './settings-page.module.css'

type Keeper = { personId: string; name: string; mayWrite: boolean; seesPersonal: boolean }
type Props = { diary: { id: string; name: string; keepers: readonly Keeper[] }; onDone: () => void }

/** Who else keeps this diary, and who may read what is personal in it. */
export function KeepersForm({ diary, onDone }: Props) {
  const t = useWords('agenda')
  const refresh = useRefreshAgenda()
  const directory = useQuery(usePeople().directory.queryOptions())
  const save = useMutation(useAgenda().nameKeepers.mutationOptions({ onSuccess: refresh }))
  const [keepers, setKeepers] = useState<readonly Keeper[]>(diary.keepers)
  const change = (personId: string, said: Partial<Keeper>) =>
    setKeepers((all) => all.map((one) => (one.personId === personId ? { ...one, ...said } : one)))
  const add = (personId: string) => {
    const person = directory.data?.people.find((one) => one.id === personId)
    if (person && !keepers.some((one) => one.personId === personId))
      setKeepers([...keepers, { personId, name: person.name, mayWrite: true, seesPersonal: false }])
  }
  const saved = () => {
    sayDone({ sentence: t('settings.saved', { name: t('settings.keepersOf', { name: diary.name }) }) })
    onDone()
  }
  const submit = () =>
    save.mutate(
      {
        diaryId: diary.id,
        keepers: keepers.map(({ personId, mayWrite, seesPersonal }) => ({ personId, mayWrite, seesPersonal })),
      },
      { onSuccess: saved },
    )
  return (
    <Form error={save.error} onSubmit={submit}>
      <p className="muted">{t('settings.keepersHelp')}</p>
      {keepers.length === 0 && <p>{t('settings.noKeepers')}</p>}
      {keepers.map((one) => (
        <div key={one.personId} className={css.keeper}>
          <b dir="auto">{one.name}</b>
          <ActionIcon
            variant="default"
            aria-label={t('settings.removeKeeper', { name: one.name })}
            onClick={() => setKeepers(keepers.filter((other) => other.personId !== one.personId))}
          >
            <IconX size={16} />
          </ActionIcon>
          <div className={css.rights}>
            <Checkbox
              label={t('settings.mayWrite')}
              checked={one.mayWrite}
              onChange={(event) => change(one.personId, { mayWrite: event.currentTarget.checked })}
            />
            <Checkbox
              label={t('settings.seesPersonal')}
              checked={one.seesPersonal}
              onChange={(event) => change(one.personId, { seesPersonal: event.currentTarget.checked })}
            />
          </div>
        </div>
      ))}
      {directory.data && (
        <PersonField
          key={keepers.length}
          label={t('settings.addKeeper')}
          directory={directory.data}
          value=""
          onChange={add}
        />
      )}
      <div className={formCss.acts}>
        <Button type="submit" loading={save.isPending}>
          {t('settings.save')}
        </Button>
      </div>
    </Form>
  )
}
