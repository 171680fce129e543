import { usePeople } from '@cabinet/blocks/people/screens/client.ts'
import { Page } from '@cabinet/ui/page.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { SearchSelect } from '@cabinet/ui/search-select.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Select, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { contactKinds } from '../rules/forms.ts'
import { type Confidentiality, confidentialities } from '../rules/letter.ts'
import type { Addressee } from './assign-addressees.ts'
import { useChoices } from './choices.ts'
import { personIdOf } from './circuit-people.ts'
import { useMail, useRefreshMail } from './client.ts'
import css from './draft-page.module.css'
import { DraftReaders } from './draft-readers.tsx'

type Correspondent = { contactId: string; name: string } | { contactId: null; name: string }

/** A letter of our own, answering nothing: to whom, about what, from which text. The draft opens next. */
export function DraftNewPage() {
  const t = useWords('mail')
  const mail = useMail()
  const people = usePeople()
  const queries = useQueryClient()
  const refresh = useRefreshMail()
  const go = useNavigate()
  const { data: choices } = useChoices()
  const [requestKey] = useState(() => crypto.randomUUID())
  const [to, setTo] = useState<Correspondent | null>(null)
  const [kind, setKind] = useState<(typeof contactKinds)[number]>('citizen')
  const [subject, setSubject] = useState('')
  const [templateId, setTemplate] = useState('')
  const [confidentiality, setConfidentiality] = useState<Confidentiality>('ordinary')
  const [readers, setReaders] = useState<readonly Addressee[]>([])
  const start = useMutation(
    mail.startOutgoing.mutationOptions({
      onSuccess: ({ id }) => {
        void refresh()
        void go(`/courrier/${id}/projet`, { replace: true })
      },
    }),
  )
  const isReady = to !== null && subject.trim().length >= 3
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (!isReady || start.isPending) return
    const recipient = to.contactId === null ? { name: to.name, kind } : { contactId: to.contactId }
    const named = confidentiality === 'reserved' ? readers.map(personIdOf) : []
    start.mutate({
      requestKey,
      recipient,
      subject: subject.trim(),
      confidentiality,
      named,
      templateId: templateId || null,
    })
  }
  const find = async (text: string): Promise<Correspondent[]> => {
    const found = await queries.fetchQuery(people.suggestContacts.queryOptions({ text }))
    return found.map(({ id, name }) => ({ contactId: id, name }))
  }
  return (
    <Page title={t('parapheur.draft.new')}>
      <form className={css.beginning} onSubmit={submit} noValidate>
        <p className="muted">{t('parapheur.draft.newText')}</p>
        <SearchSelect<Correspondent>
          label={t('parapheur.draft.to')}
          value={to}
          onChange={setTo}
          find={find}
          keyOf={(one) => one.contactId ?? one.name}
          textOf={(one) => one.name}
          create={{
            label: (name) => t('parapheur.draft.newContact', { name }),
            make: (name) => ({ contactId: null, name }),
          }}
          minLetters={2}
          autoFocus
          required
        />
        {to?.contactId === null && (
          <Select
            label={t('parapheur.draft.kind')}
            data={contactKinds.map((value) => ({ value, label: t(`parapheur.draft.kinds.${value}`) }))}
            value={kind}
            onChange={(value) => value && setKind(value as typeof kind)}
            allowDeselect={false}
          />
        )}
        <TextInput
          label={t('parapheur.draft.subject')}
          value={subject}
          onChange={(event) => setSubject(event.currentTarget.value)}
          maxLength={500}
          dir="auto"
        />
        <Select
          label={t('parapheur.draft.template')}
          data={[
            { value: '', label: t('parapheur.draft.noTemplate') },
            ...(choices?.templates ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={templateId}
          onChange={(value) => setTemplate(value ?? '')}
          allowDeselect={false}
        />
        <Select
          label={t('parapheur.draft.confidentiality')}
          data={confidentialities.map((value) => ({ value, label: t(`confidentiality.${value}`) }))}
          value={confidentiality}
          onChange={(value) => value && setConfidentiality(value as Confidentiality)}
          allowDeselect={false}
        />
        {confidentiality === 'reserved' && <DraftReaders readers={readers} onReaders={setReaders} />}
        {start.error && <Problem error={start.error} />}
        <div>
          <Button type="submit" disabled={!isReady} loading={start.isPending}>
            {t('parapheur.draft.begin')}
          </Button>
        </div>
      </form>
    </Page>
  )
}
