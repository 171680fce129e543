import { Empty } from '@cabinet/ui/empty.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useFilter } from '@cabinet/ui/url-filter.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { CeremonyFrame } from './ceremony-frame.tsx'
import { type CeremoniesAnswers, useCeremonies } from './client.ts'
import { LineBanner, LineSource } from './line-banner.tsx'
import { LineOutputTabs } from './line-output-tabs.tsx'
import css from './line-page.module.css'
import { LineSetting } from './line-setting.tsx'
import { LineSettled } from './line-settled.tsx'
import { LineWhatIf } from './line-what-if.tsx'
import { useExplained } from './use-explained.ts'
import { useLineActs } from './use-line-acts.ts'

export type LineAnswer = CeremoniesAnswers['lineOf']

/** Who stands where and why; what is drawn from it; what would change if somebody else came. */
export function LinePage() {
  const t = useWords('ceremonies')
  const { id = '' } = useParams()
  const [whom, setWhom] = useFilter('qui', 'coming')
  const asked = whom === 'all' ? 'all' : 'coming'
  const line = useQuery(useCeremonies().lineOf.queryOptions({ ceremonyId: id, whom: asked }))
  return (
    <CeremonyFrame id={id} title={t('line.title')}>
      <QueryView query={line} shape="page">
        {(page) => <Line key={id} page={page} whom={asked} onWhom={setWhom} />}
      </QueryView>
    </CeremonyFrame>
  )
}

type Props = { page: LineAnswer; whom: 'coming' | 'all'; onWhom: (whom: string) => void }

function Line({ page, whom, onWhom }: Props) {
  const t = useWords('ceremonies')
  const { list, positions } = page
  const acts = useLineActs(page.ceremony)
  const explained = useExplained(positions)
  const [imagined, imagine] = useFilter('simuler')
  return (
    <div className={css.desk}>
      <div className={css.main}>
        {list ? <LineBanner list={list} /> : <p className={css.banner}>{t('line.noList')}</p>}
        {acts.error !== null && <Problem error={acts.error} />}
        {positions.length === 0 && <Empty>{t('line.none')}</Empty>}
        <LineOutputTabs {...{ page, whom, onWhom, acts }} line={explained} onWhatIf={imagine} />
      </div>
      <div className={css.side}>
        {page.may.line && <LineSettled page={page} />}
        <LineWhatIf key={imagined} ceremonyId={page.ceremony.id} guestId={imagined} whom={whom} />
        <LineSetting page={page} acts={acts} line={explained} />
        {list && <LineSource list={list} usages={page.usages} />}
      </div>
    </div>
  )
}
