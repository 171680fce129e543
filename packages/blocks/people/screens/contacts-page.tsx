import { Dialog } from '@cabinet/ui/dialog.tsx'
import { Page } from '@cabinet/ui/page.tsx'
import { useFilter } from '@cabinet/ui/url-filter.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { type Asked, usePeople, useRefresh } from './client.ts'
import { ContactForm } from './contact-form.tsx'
import { contactKinds } from './contact-kinds.ts'
import { ContactsFound } from './contacts-found.tsx'
import { ContactsList } from './contacts-list.tsx'
import css from './people-page.module.css'
import { useMay } from './use-me.ts'

export type ContactKind = Asked['addContact']['kind']

/** Whom the office writes to and hears from: the whole address book, or what answers to the words typed. */
export function ContactsPage() {
  const t = useWords('people')
  const book = useWords('book')
  const may = useMay()
  const [words, setWords] = useFilter('q')
  const [kind, setKind] = useFilter('nature')
  const [adding, setAdding] = useState(false)
  const kinds = [
    { value: '', label: t('contacts.everyKind') },
    ...contactKinds.map((value) => ({ value, label: t(`contacts.kinds.${value}`) })),
  ]
  return (
    <Page
      title={t('contacts.title')}
      wide
      actions={
        may('contacts.edit') && (
          <>
            <Button variant="default" component={Link} to="/contacts/a-verifier">
              {book('check.title')}
            </Button>
            <Button onClick={() => setAdding(true)}>{t('contacts.add')}</Button>
          </>
        )
      }
    >
      <div className={css.listed}>
        <div className={css.filters}>
          <TextInput
            aria-label={t('contacts.search')}
            placeholder={t('contacts.search')}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
            maxLength={200}
            type="search"
          />
          {words === '' && (
            <NativeSelect
              aria-label={t('contacts.kind')}
              value={kind}
              onChange={(event) => setKind(event.currentTarget.value)}
              data={kinds}
            />
          )}
        </div>
        {words.trim() ? (
          <ContactsFound words={words} onClear={() => setWords('')} />
        ) : (
          <ContactsList kind={kind as ContactKind | ''} />
        )}
      </div>
      {adding && <AddContact onClose={() => setAdding(false)} />}
    </Page>
  )
}

function AddContact({ onClose }: { onClose: () => void }) {
  const t = useWords('people')
  const navigate = useNavigate()
  const refresh = useRefresh()
  const added = async ({ id }: { id: string }) => {
    await refresh()
    await navigate(`/contacts/${id}`)
  }
  const add = useMutation(usePeople().addContact.mutationOptions({ onSuccess: added }))
  const start = {
    kind: 'citizen' as const,
    civility: '',
    name: '',
    spokesperson: '',
    address: '',
    email: '',
    phone: '',
  }
  return (
    <Dialog opened onClose={onClose} title={t('contacts.add')} leaveOutside={false}>
      <ContactForm start={start} error={add.error} pending={add.isPending} onSave={(form) => add.mutate(form)} />
    </Dialog>
  )
}
