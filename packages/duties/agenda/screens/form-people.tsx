import { usePeople } from '@cabinet/blocks/people/screens/client.ts'
import { useMay } from '@cabinet/blocks/people/screens/use-me.ts'
import { fold } from '@cabinet/office/fold.ts'
import { SearchSelect } from '@cabinet/ui/search-select.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ParticipantForm } from '../rules/forms.ts'
import { participantRoles } from '../rules/participant.ts'
import css from './form.module.css'
import type { ChangeDraft, FormDraft } from './form-draft.ts'

type Found = Pick<ParticipantForm, 'personId' | 'contactId' | 'name' | 'function' | 'email'>

/** Who is there, by the function they hold on that day; colleagues and the address book first, then anybody by name. */
export function FormPeople({ draft, onChange }: { draft: FormDraft; onChange: ChangeDraft }) {
  const t = useWords('agenda')
  const find = useFindPeople()
  const { participants } = draft
  const put = (at: number, change: Partial<ParticipantForm>) =>
    onChange({ participants: participants.map((one, index) => (index === at ? { ...one, ...change } : one)) })
  const add = (found: Found) =>
    onChange({ participants: [...participants, { ...found, salutation: '', role: 'guest' }] })
  return (
    <>
      {participants.length > 0 && (
        <ul className={css.list}>
          {participants.map((one, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two may bear the same name, and the order is the one typed.
            <li key={index} className={css.person}>
              <TextInput
                label={t('form.personName')}
                value={one.name}
                onChange={(event) => put(index, { name: event.currentTarget.value })}
                maxLength={200}
                dir="auto"
              />
              <TextInput
                label={t('form.function')}
                value={one.function}
                onChange={(event) => put(index, { function: event.currentTarget.value })}
                maxLength={200}
                dir="auto"
              />
              <TextInput
                label={t('form.salutation')}
                placeholder={t('form.salutationExample')}
                value={one.salutation}
                onChange={(event) => put(index, { salutation: event.currentTarget.value })}
                maxLength={100}
                dir="auto"
              />
              <TextInput
                label={t('form.email')}
                type="email"
                value={one.email}
                onChange={(event) => put(index, { email: event.currentTarget.value })}
                maxLength={254}
                dir="ltr"
              />
              <NativeSelect
                label={t('form.role')}
                value={one.role}
                onChange={(event) =>
                  put(index, { role: participantRoles.find((role) => role === event.currentTarget.value) ?? 'guest' })
                }
                data={participantRoles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
              />
              <Button
                variant="subtle"
                color="gray"
                aria-label={t('form.removePerson', { name: one.name })}
                onClick={() => onChange({ participants: participants.filter((_, other) => other !== index) })}
              >
                ×
              </Button>
            </li>
          ))}
        </ul>
      )}
      <SearchSelect<Found>
        key={participants.length}
        label={t('form.addPerson')}
        value={null}
        onChange={(found) => found && add(found)}
        find={find}
        keyOf={(one) => one.personId ?? one.contactId ?? one.name}
        textOf={(one) => one.name}
        detailOf={(one) => one.function}
        minLetters={2}
        create={{
          label: (name) => t('form.somebodyElse', { name }),
          make: (name) => ({ personId: null, contactId: null, name, function: '', email: '' }),
        }}
      />
    </>
  )
}

function useFindPeople() {
  const people = usePeople()
  const queries = useQueryClient()
  const may = useMay()
  const { data: directory } = useQuery({ ...people.directory.queryOptions(), staleTime: 60_000 })
  return async (words: string): Promise<Found[]> => {
    const wanted = fold(words).split(' ').filter(Boolean)
    const titleOf = (id: string) => directory?.posts.find((post) => post.id === id)?.title ?? ''
    const colleagues = (directory?.people ?? [])
      .map(({ id, name, posts, email }) => {
        const held = posts.map(titleOf).join(', ')
        return { personId: id, contactId: null, name, function: held, email }
      })
      .filter((one) => wanted.every((word) => ` ${fold(`${one.name} ${one.function}`)}`.includes(` ${word}`)))
    const contacts = may('contacts.see')
      ? await queries.fetchQuery(people.suggestContacts.queryOptions({ text: words }))
      : []
    return [
      ...colleagues.slice(0, 10),
      ...contacts.map(({ id, name, spokesperson, email }) => ({
        personId: null,
        contactId: id,
        name: spokesperson || name,
        function: spokesperson ? name : '',
        email,
      })),
    ]
  }
}
