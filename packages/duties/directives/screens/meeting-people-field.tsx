import { usePeople } from '@cabinet/blocks/people/screens/client.ts'
import { PersonField } from '@cabinet/blocks/people/screens/person-field.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { CloseButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import css from './meeting.module.css'

type Props = { chairId: string; value: readonly string[]; onChange: (people: string[]) => void }

/** Those who come, by name or by post; whoever chairs comes anyway. */
export function MeetingPeopleField({ chairId, value, onChange }: Props) {
  const t = useWords('directives')
  const { data } = useQuery(usePeople().directory.queryOptions(undefined, { staleTime: 60_000 }))
  if (!data) return null
  const people = value.filter((id) => id !== chairId)
  const nameOf = (id: string) => data.people.find((one) => one.id === id)?.name ?? ''
  const offered = { ...data, people: data.people.filter((one) => !value.includes(one.id) && one.id !== chairId) }
  return (
    <fieldset className={css.people}>
      <legend>{t('meeting.field.people')}</legend>
      {people.length === 0 && <p className="small muted">{t('meeting.call.nobody')}</p>}
      {people.length > 0 && (
        <ul className={css.chips}>
          {people.map((id) => (
            <li key={id} className={css.chip}>
              <span dir="auto">{nameOf(id)}</span>
              <CloseButton
                size="sm"
                aria-label={t('meeting.field.removePerson', { name: nameOf(id) })}
                onClick={() => onChange(value.filter((one) => one !== id))}
              />
            </li>
          ))}
        </ul>
      )}
      <PersonField
        key={value.length}
        label={t('meeting.field.addPerson')}
        directory={offered}
        value=""
        onChange={(id) => id && onChange([...value, id])}
      />
    </fieldset>
  )
}
