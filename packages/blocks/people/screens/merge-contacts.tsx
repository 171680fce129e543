import { Dialog } from '@cabinet/ui/dialog.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { SearchSelect } from '@cabinet/ui/search-select.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Stack } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Answers, usePeople, useRefresh } from './client.ts'
import type { Contact } from './contact-page.tsx'
import css from './merge-contacts.module.css'

type Found = Answers['suggestContacts'][number]

/** Two cards of one correspondent become one: the card on the screen is kept, the letters of the other come under it. */
export function MergeContacts({ contact, onClose }: { contact: Contact; onClose: () => void }) {
  const t = useWords('people')
  const people = usePeople()
  const queries = useQueryClient()
  const refresh = useRefresh()
  const [other, setOther] = useState<Found | null>(null)
  const merged = () => {
    sayDone({ sentence: t('contacts.merged') })
    onClose()
    return refresh()
  }
  const merge = useMutation(people.mergeContacts.mutationOptions({ onSuccess: merged }))
  const find = async (text: string) => {
    const found = await queries.fetchQuery(people.suggestContacts.queryOptions({ text: text || contact.name }))
    return found.filter((one) => one.id !== contact.id)
  }
  const submit = (
    <Button
      disabled={other === null}
      loading={merge.isPending}
      onClick={() => other && merge.mutate({ keptId: contact.id, mergedId: other.id })}
    >
      {t('contacts.mergeAct', { name: contact.name })}
    </Button>
  )
  return (
    <Dialog opened onClose={onClose} title={t('contacts.mergeTitle')} footer={submit} width={560} leaveOutside={false}>
      <Stack>
        {merge.error && <Problem error={merge.error} />}
        <p className="muted">{t('contacts.mergeHelp')}</p>
        <SearchSelect<Found>
          label={t('contacts.mergeInto')}
          value={other}
          onChange={setOther}
          find={find}
          keyOf={(one) => one.id}
          textOf={(one) => one.name}
          detailOf={(one) => [one.spokesperson, one.address].filter(Boolean).join(' · ')}
        />
        {other && (
          <div className={css.both}>
            <Card label={t('contacts.mergeKept')} contact={contact} />
            <Card label={t('contacts.mergeInto')} contact={other} />
          </div>
        )}
      </Stack>
    </Dialog>
  )
}

function Card({ label, contact }: { label: string; contact: Found }) {
  const lines = [contact.spokesperson, contact.address, contact.phone, contact.email].filter(Boolean)
  return (
    <div className={css.card}>
      <span className="faint small">{label}</span>
      <b dir="auto">{contact.name}</b>
      {lines.map((line) => (
        <span key={line} dir="auto">
          {line}
        </span>
      ))}
    </div>
  )
}
