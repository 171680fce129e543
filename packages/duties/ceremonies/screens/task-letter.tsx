import { usePeople } from '@cabinet/blocks/people/screens/client.ts'
import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import { contactKinds } from '@cabinet/duties/mail/rules/forms.ts'
import { useRefreshMail } from '@cabinet/duties/mail/screens/client.ts'
import { FormFoot } from '@cabinet/duties/missions/screens/form-foot.tsx'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { SearchSelect } from '@cabinet/ui/search-select.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { type CeremonyTask, useCeremonies, useRefreshCeremonies } from './client.ts'

type Correspondent = { contactId: string | null; name: string }

/** A letter of the retroplanning: to whom, about what. Its draft opens next and follows the circuit of every letter. */
export function TaskLetterDialog({ task, onClose }: { task: CeremonyTask; onClose: () => void }) {
  const mail = useWords('mail')
  const people = usePeople()
  const queries = useQueryClient()
  const go = useNavigate()
  const refresh = useRefreshCeremonies()
  const refreshMail = useRefreshMail()
  const [requestKey] = useState(() => crypto.randomUUID())
  const [to, setTo] = useState<Correspondent | null>(null)
  const begin = useMutation(
    useCeremonies().taskLetter.mutationOptions({
      onSuccess: async ({ letterId }) => {
        await Promise.all([refresh(), refreshMail()])
        void go(`/courrier/${letterId}/projet`)
      },
    }),
  )
  const fields = useFields({ subject: '', kind: 'administration' as (typeof contactKinds)[number] }, begin.error)
  const { subject, kind } = fields.values
  const submit = () => {
    if (!to) return
    const recipient = to.contactId ? { contactId: to.contactId } : { name: to.name, kind }
    begin.mutate({ taskId: task.id, requestKey, recipient, subject: subject.trim() || null })
  }
  const find = async (text: string): Promise<Correspondent[]> => {
    const found = await queries.fetchQuery(people.suggestContacts.queryOptions({ text }))
    return found.map(({ id, name }) => ({ contactId: id, name }))
  }
  return (
    <Dialog opened onClose={onClose} title={task.label} width={480} leaveOutside={false}>
      <Form error={begin.error} onSubmit={submit}>
        <SearchSelect<Correspondent>
          label={mail('parapheur.draft.to')}
          value={to}
          onChange={setTo}
          find={find}
          keyOf={(one) => one.contactId ?? one.name}
          textOf={(one) => one.name}
          create={{
            label: (name) => mail('parapheur.draft.newContact', { name }),
            make: (name) => ({ contactId: null, name }),
          }}
          minLetters={2}
          autoFocus
        />
        {to?.contactId === null && (
          <NativeSelect
            {...fields.text('kind')}
            label={mail('parapheur.draft.kind')}
            data={contactKinds.map((value) => ({ value, label: mail(`parapheur.draft.kinds.${value}`) }))}
          />
        )}
        <TextInput
          {...fields.text('subject')}
          label={mail('parapheur.draft.subject')}
          placeholder={task.label}
          maxLength={500}
          dir="auto"
        />
        <FormFoot busy={begin.isPending} onClose={onClose} />
      </Form>
    </Dialog>
  )
}
