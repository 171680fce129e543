import { Rail } from '@cabinet/ui/rail.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Link } from 'react-router'
import { OtherActs } from './other-acts.tsx'
import type { PanelProps } from './request-rail.tsx'

/** Nothing for this person to decide: where it stands instead, and what else may be done. */
export function QuietPanel({ page, onDone, sentence }: PanelProps & { sentence: string }) {
  const t = useWords('audiences')
  return (
    <Rail title={t(`state.${page.audience.state}`)} footer={<OtherActs page={page} onDone={onDone} />}>
      <p className="muted">{sentence}</p>
      {page.may.receive && <Link to="/audiences/accueil">{t('rail.reception')}</Link>}
    </Rail>
  )
}
