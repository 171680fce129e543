import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useQuery } from '@tanstack/react-query'
import { BookFunctions } from './book-functions.tsx'
import { BookHouseholds } from './book-households.tsx'
import { BookSituations } from './book-situations.tsx'
import { type Answers, usePeople } from './client.ts'

export type Book = Answers['book']

/** What the address book knows of one person besides the card: functions, household, what must be known before writing. */
export function ContactBook({ contact }: { contact: { id: string; name: string } }) {
  const book = useQuery(usePeople().book.queryOptions({ contactId: contact.id }))
  return (
    <QueryView query={book}>
      {({ functions, households, situations }) => (
        <>
          <BookFunctions contactId={contact.id} functions={functions} />
          <BookHouseholds contact={contact} households={households} />
          <BookSituations contactId={contact.id} situations={situations} />
        </>
      )}
    </QueryView>
  )
}
