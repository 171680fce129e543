import { Page } from '@cabinet/ui/page.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { ThreeColumns } from '@cabinet/ui/three-columns.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { useDirectives } from './client.ts'
import { CommitmentActs } from './commitment-acts.tsx'
import { CommitmentFacts } from './commitment-facts.tsx'
import { CommitmentHistory } from './commitment-history.tsx'
import css from './commitment-page.module.css'
import { CommitmentProof } from './commitment-proof.tsx'
import { CommitmentRail } from './commitment-rail.tsx'

/** One commitment: its words large, who owes it to whom by when, every day it was put off to, its proof, and what may be done. */
export function CommitmentPage() {
  const { id: commitmentId = '' } = useParams()
  const say = useWords('commitments')
  const query = useQuery(useDirectives().commitment.queryOptions({ commitmentId }))
  const { data } = query
  return (
    <Page
      title={data ? say(`kind.${data.kind}`) : say('kind.directive')}
      badge={data && say(`state.${data.state}`)}
      wide
    >
      <QueryView query={query} shape="page">
        {(one) => (
          <ThreeColumns
            thing={
              <div className={css.thing}>
                <p className={css.words} dir="auto">
                  {one.text}
                </p>
                <div className={css.phoneActs}>
                  <CommitmentActs one={one} />
                </div>
                <CommitmentFacts one={one} />
                <CommitmentProof one={one} />
                <CommitmentHistory one={one} />
              </div>
            }
            rail={<CommitmentRail one={one} />}
          />
        )}
      </QueryView>
    </Page>
  )
}
