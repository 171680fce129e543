import { Empty } from '@cabinet/ui/empty.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { usePeople } from './client.ts'
import { ContactsTable } from './contacts-table.tsx'

/** The ten nearest correspondents to what was typed. */
export function ContactsFound({ words, onClear }: { words: string; onClear: () => void }) {
  const asked = usePeople().suggestContacts.queryOptions({ text: words })
  const found = useQuery({ ...asked, placeholderData: keepPreviousData })
  return (
    <QueryView query={found} isEmpty={(all) => all.length === 0} empty={<Empty filtered={{ words, clear: onClear }} />}>
      {(all) => <ContactsTable contacts={all} />}
    </QueryView>
  )
}
