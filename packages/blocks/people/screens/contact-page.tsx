import { Dialog } from '@cabinet/ui/dialog.tsx'
import { Facts } from '@cabinet/ui/facts.tsx'
import { Page } from '@cabinet/ui/page.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Anchor, Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { type Answers, usePeople, useRefresh } from './client.ts'
import { ContactBook } from './contact-book.tsx'
import { ContactForm } from './contact-form.tsx'
import css from './contact-page.module.css'
import { MergeContacts } from './merge-contacts.tsx'
import { Section, Sections } from './section.tsx'
import { useMay } from './use-me.ts'

export type Contact = Answers['contact']

/** One correspondent: everything the address book holds, and the way to their letters. */
export function ContactPage() {
  const t = useWords('people')
  const { id = '' } = useParams()
  const contact = useQuery(usePeople().contact.queryOptions({ id }))
  return (
    <Page
      title={contact.data?.name ?? t('contacts.title')}
      badge={contact.data && t(`contacts.kinds.${contact.data.kind}`)}
      actions={
        <Anchor component={Link} to="/contacts">
          {t('contacts.all')}
        </Anchor>
      }
    >
      <QueryView query={contact} shape="form">
        {(known) => <Card key={known.id} contact={known} />}
      </QueryView>
    </Page>
  )
}

function Card({ contact }: { contact: Contact }) {
  const t = useWords('people')
  const may = useMay()
  const [doing, setDoing] = useState<'change' | 'merge' | null>(null)
  const stop = () => setDoing(null)
  const { spokesperson, address, email, phone } = contact
  const acts = (
    <>
      {may('contacts.merge') && (
        <Button variant="default" onClick={() => setDoing('merge')}>
          {t('contacts.merge')}
        </Button>
      )}
      {may('contacts.edit') && <Button onClick={() => setDoing('change')}>{t('people.edit')}</Button>}
    </>
  )
  return (
    <Sections>
      <Section title={contact.name} actions={acts}>
        <Facts
          facts={[
            { label: t('contacts.spokesperson'), value: spokesperson },
            { label: t('contacts.address'), value: address && <span className={css.address}>{address}</span> },
            { label: t('contacts.phone'), value: phone && <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a> },
            { label: t('contacts.email'), value: email && <a href={`mailto:${email}`}>{email}</a> },
          ]}
        />
        {![spokesperson, address, email, phone].some(Boolean) && <p className="muted">{t('contacts.nothingMore')}</p>}
      </Section>
      <ContactBook contact={contact} />
      <Section title={t('contacts.letters')}>
        <Anchor component={Link} to={`/recherche?${new URLSearchParams({ q: contact.name })}`}>
          {t('contacts.findLetters')}
        </Anchor>
      </Section>
      {doing === 'merge' && <MergeContacts contact={contact} onClose={stop} />}
      {doing === 'change' && <ChangeContact contact={contact} onClose={stop} />}
    </Sections>
  )
}

function ChangeContact({ contact, onClose }: { contact: Contact; onClose: () => void }) {
  const t = useWords('people')
  const refresh = useRefresh()
  const saved = () => {
    sayDone({ sentence: t('contacts.saved') })
    onClose()
    return refresh()
  }
  const change = useMutation(usePeople().changeContact.mutationOptions({ onSuccess: saved }))
  const { id, kind, civility, name, spokesperson, address, email, phone } = contact
  return (
    <Dialog opened onClose={onClose} title={t('people.edit')} leaveOutside={false}>
      <ContactForm
        start={{ kind, civility, name, spokesperson, address, email, phone }}
        error={change.error}
        pending={change.isPending}
        onSave={(form) => change.mutate({ ...form, id })}
      />
    </Dialog>
  )
}
