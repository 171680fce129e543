import { useMail } from '@cabinet/duties/mail/screens/client.ts'
import { viewed } from '@cabinet/duties/mail/screens/papers.ts'
import { DocumentViewer } from '@cabinet/ui/document-viewer.tsx'
import { useQuery } from '@tanstack/react-query'
import type { EngagementPage } from './client.ts'
import { EngagementFacts, EngagementHead } from './engagement-facts.tsx'
import css from './invitations-page.module.css'

/** What we are invited to, and the invitation itself when whoever decides may read the letter. */
export function InvitationThing({ page }: { page: EngagementPage }) {
  const letterId = page.source?.kind === 'letter' ? page.source.id : ''
  const letter = useQuery({ ...useMail().letter.queryOptions({ letterId }), enabled: letterId !== '' })
  const papers = letter.data?.papers.filter((paper) => paper.kind !== 'preview') ?? []
  return (
    <div className={css.thing}>
      <div className={css.head}>
        <EngagementHead page={page} />
      </div>
      {papers.length > 0 ? (
        <DocumentViewer files={viewed(papers)} label={page.engagement.title} />
      ) : (
        <div className={css.facts}>
          <EngagementFacts page={page} />
        </div>
      )}
    </div>
  )
}
