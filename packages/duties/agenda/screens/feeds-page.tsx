import { Section, Sections } from '@cabinet/blocks/people/screens/section.tsx'
import { Page } from '@cabinet/ui/page.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useQuery } from '@tanstack/react-query'
import { useDiaries } from './choices.ts'
import { useAgenda } from './client.ts'
import { FeedForm } from './feed-form.tsx'
import { FeedLines } from './feed-lines.tsx'
import { FeedsDelegates } from './feeds-delegates.tsx'

/** One's own diary outside this house: on a telephone, and in the hands of delegates. */
export function FeedsPage() {
  const t = useWords('agenda')
  const feeds = useQuery(useAgenda().feeds.queryOptions())
  const diaries = useDiaries()
  return (
    <Page title={t('feeds.title')}>
      <Sections>
        <Section title={t('feeds.mine')} help={t('feeds.help')}>
          <QueryView query={diaries}>{(all) => <FeedForm diaries={all} />}</QueryView>
          <QueryView query={feeds}>{(all) => <FeedLines feeds={all} />}</QueryView>
        </Section>
        <QueryView query={diaries}>
          {(all) => <FeedsDelegates diary={all.find((one) => one.isMine) ?? null} />}
        </QueryView>
      </Sections>
    </Page>
  )
}
