import { Empty } from '@cabinet/ui/empty.tsx'
import { pagesOf } from '@cabinet/ui/infinite-list.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { type Answers, usePeople } from './client.ts'
import type { ContactKind } from './contacts-page.tsx'
import { ContactsTable } from './contacts-table.tsx'

type After = Answers['contacts']['next']

/** The whole address book in alphabetical order, read on as one goes down. */
export function ContactsList({ kind }: { kind: ContactKind | '' }) {
  const t = useWords('people')
  const people = usePeople()
  const queries = useQueryClient()
  const pages = useInfiniteQuery({
    queryKey: [...people.contacts.pathKey(), 'pages', kind],
    initialPageParam: null as After,
    queryFn: async ({ pageParam }) => {
      const asked = people.contacts.queryOptions({ after: pageParam, ...(kind && { kind }) })
      const { contacts, next } = await queries.fetchQuery(asked)
      return { rows: contacts, next }
    },
    getNextPageParam: (last) => last.next,
  })
  const { rows, more } = pagesOf(pages)
  return (
    <QueryView query={pages} isEmpty={() => rows.length === 0} empty={<Empty>{t('contacts.empty')}</Empty>}>
      {() => <ContactsTable contacts={rows} more={more} />}
    </QueryView>
  )
}
