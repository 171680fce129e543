import { type More, Table } from '@cabinet/ui/table.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useNavigate } from 'react-router'
import type { Answers } from './client.ts'

type Contact = Answers['suggestContacts'][number]

/** Correspondents, one a line. */
export function ContactsTable({ contacts, more }: { contacts: readonly Contact[]; more?: More }) {
  const t = useWords('people')
  const navigate = useNavigate()
  return (
    <Table<Contact>
      label={t('contacts.title')}
      rows={contacts}
      keyOf={(one) => one.id}
      onOpen={(one) => void navigate(`/contacts/${one.id}`)}
      columns={[
        { key: 'name', head: t('contacts.name'), cell: (one) => <b dir="auto">{one.name}</b>, phone: 'title' },
        { key: 'kind', head: t('contacts.nature'), cell: (one) => t(`contacts.kinds.${one.kind}`), width: '14%' },
        { key: 'who', head: t('contacts.spokesperson'), cell: (one) => one.spokesperson, width: '26%' },
        { key: 'phone', head: t('contacts.phone'), cell: (one) => one.phone, width: '18%', phone: 'hide' },
      ]}
      {...(more && { more })}
    />
  )
}
