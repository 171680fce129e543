import type { Day } from '@cabinet/office/day.ts'
import { DayField } from '@cabinet/ui/day-field.tsx'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { SearchSelect } from '@cabinet/ui/search-select.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { sayDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Answers, usePeople, useRefresh } from './client.ts'
import type { Book } from './contact-book.tsx'
import css from './form.module.css'
import { Form } from './form.tsx'
import { Line, Lines } from './lines.tsx'
import { Section } from './section.tsx'
import { useFields } from './use-fields.ts'
import { useMay } from './use-me.ts'

type Household = Book['households'][number]
type Found = Answers['suggestContacts'][number]
type Props = { contact: { id: string; name: string }; households: readonly Household[] }

/** With whom this person is invited, and what is written on the card. */
export function BookHouseholds({ contact, households }: Props) {
  const t = useWords('book')
  const locale = useLocale()
  const may = useMay()
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<Household | null>(null)
  const alone = households.every((one) => one.to !== null)
  const add = may('contacts.edit') && alone && <Button onClick={() => setAdding(true)}>{t('households.add')}</Button>
  const when = ({ from, to, endedBy }: Household) =>
    to
      ? `${t('functions.until', { from: sayDay(from, locale), to: sayDay(to, locale) })} · ${t(`households.ended.${endedBy || 'separation'}`)}`
      : t('functions.since', { from: sayDay(from, locale) })
  return (
    <Section title={t('households.title')} actions={add}>
      {households.length === 0 && <p className="muted">{t('households.empty')}</p>}
      {households.length > 0 && (
        <Lines label={t('households.title')}>
          {households.map((one) => (
            <Line
              key={one.id}
              title={one.salutation}
              detail={[one.other, when(one)].join(' · ')}
              actions={
                may('contacts.edit') &&
                one.to === null && (
                  <Button size="compact-sm" variant="default" onClick={() => setEnding(one)}>
                    {t('households.end')}
                  </Button>
                )
              }
            />
          ))}
        </Lines>
      )}
      {adding && <AddHousehold contact={contact} onClose={() => setAdding(false)} />}
      {ending && <EndHousehold household={ending} onClose={() => setEnding(null)} />}
    </Section>
  )
}

function AddHousehold({ contact, onClose }: { contact: Props['contact']; onClose: () => void }) {
  const t = useWords('book')
  const people = usePeople()
  const queries = useQueryClient()
  const refresh = useRefresh()
  const [other, setOther] = useState<Found | null>(null)
  const saved = () => {
    sayDone({ sentence: t('households.saved') })
    onClose()
    return refresh()
  }
  const note = useMutation(people.noteHousehold.mutationOptions({ onSuccess: saved }))
  const fields = useFields({ salutation: '', from: useToday() as Day | null }, note.error)
  const { salutation, from } = fields.values
  const find = async (text: string) => {
    const found = await queries.fetchQuery(people.suggestContacts.queryOptions({ text: text || contact.name }))
    return found.filter((one) => one.id !== contact.id)
  }
  const save = () => note.mutate({ contactA: contact.id, contactB: other?.id ?? '', salutation, from: from ?? '' })
  return (
    <Dialog opened onClose={onClose} title={t('households.add')} leaveOutside={false}>
      <Form label={t('households.add')} error={note.error} onSubmit={save}>
        <SearchSelect<Found>
          label={t('households.other')}
          value={other}
          onChange={setOther}
          find={find}
          keyOf={(one) => one.id}
          textOf={(one) => one.name}
        />
        <TextInput
          {...fields.text('salutation')}
          label={t('households.salutation')}
          placeholder={t('households.salutationExample')}
          maxLength={200}
        />
        <DayField {...fields.pick('from')} label={t('functions.from')} />
        <div className={css.acts}>
          <Button type="submit" loading={note.isPending} disabled={other === null}>
            {t('save')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}

function EndHousehold({ household, onClose }: { household: Household; onClose: () => void }) {
  const t = useWords('book')
  const refresh = useRefresh()
  const ended = () => {
    onClose()
    return refresh()
  }
  const end = useMutation(usePeople().endHousehold.mutationOptions({ onSuccess: ended }))
  const fields = useFields({ to: useToday() as Day | null, endedBy: 'separation' as 'separation' | 'death' }, end.error)
  const { to, endedBy } = fields.values
  return (
    <Dialog opened onClose={onClose} title={t('households.endTitle')}>
      <Form error={end.error} onSubmit={() => end.mutate({ id: household.id, to: to ?? '', endedBy })}>
        <DayField {...fields.pick('to')} label={t('functions.to')} autoFocus />
        <NativeSelect
          {...fields.text('endedBy')}
          label={t('households.endedBy')}
          data={(['separation', 'death'] as const).map((value) => ({ value, label: t(`households.ended.${value}`) }))}
        />
        <div className={css.acts}>
          <Button type="submit" loading={end.isPending}>
            {t('households.end')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
