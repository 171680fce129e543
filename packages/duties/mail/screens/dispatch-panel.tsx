import { PrintableLink } from '@cabinet/ui/printable-link.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { Rail } from '@cabinet/ui/rail.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type LetterPage, useMail } from './client.ts'
import { DispatchLetterForm } from './dispatch-form.tsx'
import { DispatchedLine } from './dispatch-line.tsx'
import css from './dispatch-page.module.css'

const whileQueued = 4_000

/** How a signed letter leaves, and what became of each sending; e-mails still on their way are asked about again. */
export function DispatchPanel({ letterId, footer }: { letterId: string; footer?: ReactNode }) {
  const letter = useQuery({
    ...useMail().letter.queryOptions({ letterId }),
    refetchInterval: ({ state }) =>
      state.data?.dispatch.some((line) => line.state === 'queued') ? whileQueued : false,
  })
  return (
    <QueryView query={letter} shape="form">
      {(page) => <Dispatch page={page} footer={footer} />}
    </QueryView>
  )
}

function Dispatch({ page, footer }: { page: LetterPage; footer: ReactNode }) {
  const t = useWords('mail')
  const { letter, may } = page
  if (letter.dispatchedAt) return <Dispatched page={page} footer={footer} />
  if (may.dispatch) return <DispatchLetterForm page={page} />
  return (
    <Rail title={t('parapheur.dispatch.panel')}>
      <p className="muted">{letter.signedAt ? t('parapheur.dispatch.notYet') : t('parapheur.dispatch.notSigned')}</p>
    </Rail>
  )
}

function Dispatched({ page: { letter, dispatch, may }, footer }: { page: LetterPage; footer: ReactNode }) {
  const t = useWords('mail')
  return (
    <Rail title={t('parapheur.dispatch.panel')} footer={footer}>
      <div role="status">
        <p className="small muted">{t('parapheur.dispatch.leftAs')}</p>
        <p className={css.number}>{letter.number}</p>
      </div>
      <div>
        <PrintableLink href={`/prints/mail/dispatch-slip?letterId=${letter.id}`}>
          {t('parapheur.dispatch.slip')}
        </PrintableLink>
      </div>
      {dispatch.map((line) => (
        <DispatchedLine key={line.id} line={line} mayProve={may.prove} />
      ))}
    </Rail>
  )
}
