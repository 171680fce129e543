import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { AskedBefore, KnownOf } from './known.tsx'
import type { RequestDraft } from './register-draft.ts'
import { useHints } from './register-hints.tsx'
import css from './register-page.module.css'

/** Beside the form: what the office already knows of whoever asks. */
export function RegisterKnown({ draft }: { draft: RequestDraft }) {
  const t = useWords('audiences')
  const hints = useHints(draft)
  const { asker } = draft
  if (!asker) return <p className={`${css.nobody} muted`}>{t('entry.nobody')}</p>
  return (
    <div className={css.known}>
      <div className={css.spread}>
        <h2 dir="auto">{asker.name}</h2>
        {hints.data && <AskedBefore repeat={hints.data.repeat} />}
      </div>
      <QueryView query={hints}>{(data) => <KnownOf known={data} />}</QueryView>
    </div>
  )
}
