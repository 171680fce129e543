import { Page } from '@cabinet/ui/page.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { ThreeColumns } from '@cabinet/ui/three-columns.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { type LetterPage as Letter, useMail } from './client.ts'
import { LetterActs } from './letter-acts.tsx'
import { LetterHead } from './letter-head.tsx'
import { LetterMissing } from './letter-missing.tsx'
import css from './letter-page.module.css'
import { LetterRail } from './letter-rail.tsx'
import { LetterThing } from './letter-thing.tsx'

/** One letter: what it is above, itself in the middle, and on the right what is done about it. */
export function LetterPage() {
  const { id = '' } = useParams()
  const page = useQuery(useMail().letter.queryOptions({ letterId: id }))
  if (page.error?.data?.code === 'NOT_FOUND') return <LetterMissing />
  return (
    <QueryView query={page} shape="page">
      {(data) => <OneLetter key={data.letter.id} page={data} />}
    </QueryView>
  )
}

function OneLetter({ page }: { page: Letter }) {
  const t = useWords('mail')
  return (
    <Page title={page.letter.number ?? t('letter.draftTitle')} actions={<LetterActs page={page} />} wide>
      <div className={css.letter}>
        <LetterHead page={page} />
        <ThreeColumns thing={<LetterThing page={page} />} rail={<LetterRail page={page} />} railWidth={420} />
      </div>
    </Page>
  )
}
