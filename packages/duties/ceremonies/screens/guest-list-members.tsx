import { type Answers, usePeople } from '@cabinet/blocks/people/screens/client.ts'
import { Line, Lines } from '@cabinet/blocks/people/screens/lines.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { SearchSelect } from '@cabinet/ui/search-select.tsx'
import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { sayDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type CeremoniesAnswers, useCeremonies, useRefreshCeremonies } from './client.ts'
import css from './guests-page.module.css'
import { useAct } from './line-act.ts'

type Page = CeremoniesAnswers['guestList']
type Found = Answers['suggestFunctions'][number]

/** Whom a kept list holds: looked at, shortened, filled and renamed. Who holds the function no more is marked. */
export function GuestListMembers({ listId }: { listId: string }) {
  const t = useWords('ceremonies')
  const page = useQuery(useCeremonies().guestList.queryOptions({ listId }))
  return (
    <QueryView query={page}>
      {(known) => (
        <details>
          <summary>{t('guests.add.membersShow', { count: known.members.length })}</summary>
          <div className={css.add}>
            <Rename key={known.list.name} list={known.list} />
            <AddMember page={known} />
            <Members page={known} />
          </div>
        </details>
      )}
    </QueryView>
  )
}

function Rename({ list: { id: listId, name, note } }: { list: Page['list'] }) {
  const t = useWords('ceremonies')
  const save = useMutation(useCeremonies().guestListSave.mutationOptions())
  const { act, error, isSending } = useAct()
  const [typed, setTyped] = useState(name)
  const rename = () =>
    act(() => save.mutateAsync({ listId, note, name: typed }), {
      sentence: t('guests.add.listSaved', { name: typed }),
    })
  return (
    <>
      {error !== null && <Problem error={error} inset />}
      <div className={css.besides}>
        <TextInput
          label={t('guests.add.listName')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          maxLength={200}
          dir="auto"
        />
        <Button
          variant="default"
          loading={isSending}
          disabled={typed.trim() === '' || typed === name}
          onClick={() => void rename()}
        >
          {t('guests.add.rename')}
        </Button>
      </div>
    </>
  )
}

function AddMember({ page: { list, members } }: { page: Page }) {
  const t = useWords('ceremonies')
  const people = usePeople()
  const queries = useQueryClient()
  const add = useMutation(useCeremonies().guestListAdd.mutationOptions())
  const { act, error } = useAct()
  const find = async (text: string) => {
    const found = await queries.fetchQuery(people.suggestFunctions.queryOptions({ text }))
    return found.filter((one) => one.age !== 'over' && members.every((member) => member.functionId !== one.id))
  }
  return (
    <>
      {error !== null && <Problem error={error} inset />}
      <SearchSelect<Found>
        label={t('guests.add.addMember')}
        value={null}
        onChange={(found) =>
          found &&
          void act(() => add.mutateAsync({ listId: list.id, functionIds: [found.id] }), {
            sentence: t('guests.add.memberAdded', { name: found.name }),
          })
        }
        find={find}
        keyOf={(one) => one.id}
        textOf={(one) => [one.civility, one.name].filter(Boolean).join(' ')}
        detailOf={(one) => [one.title, one.body].filter(Boolean).join(' · ')}
        minLetters={2}
      />
    </>
  )
}

function Members({ page: { list, members } }: { page: Page }) {
  const t = useWords('ceremonies')
  const locale = useLocale()
  const ceremonies = useCeremonies()
  const take = useMutation(ceremonies.guestListTake.mutationOptions())
  const putBack = useMutation(ceremonies.guestListAdd.mutationOptions())
  const refresh = useRefreshCeremonies()
  const { act, error, isSending } = useAct()
  const takeOff = (functionId: string, name: string) => {
    const one = { listId: list.id, functionIds: [functionId] }
    const undo = () => putBack.mutateAsync(one).then(refresh)
    void act(() => take.mutateAsync(one), { sentence: t('guests.add.taken', { name }), undo })
  }
  return (
    <>
      {error !== null && <Problem error={error} inset />}
      <Lines label={t('guests.add.members', { count: members.length })}>
        {members.map(({ functionId, name, function: held, isHeld, to }) => (
          <Line
            key={functionId}
            title={name}
            detail={held}
            badge={
              !isHeld &&
              to && <StateBadge tone="late">{t('guests.add.endedOn', { day: sayDay(to, locale) })}</StateBadge>
            }
            actions={
              <Button
                variant="default"
                size="compact-sm"
                loading={isSending}
                aria-label={t('guests.add.takeOf', { name })}
                onClick={() => takeOff(functionId, name)}
              >
                {t('guests.add.take')}
              </Button>
            }
          />
        ))}
      </Lines>
    </>
  )
}
