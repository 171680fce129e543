import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import type { DraftPageAnswer, FieldAnswer } from './client.ts'
import css from './draft.module.css'
import { OpenRemarks } from './draft-comments.tsx'
import { useQuarterBefore } from './draft-field.tsx'
import { DraftVersions } from './draft-versions.tsx'

/** One text of a page that is not to be written now: what it says, whether it is last quarter's, what stood there before. */
export function DraftReadField({ page, field }: { page: DraftPageAnswer; field: FieldAnswer }) {
  const t = useWords('reports')
  const id = useId()
  const [looking, look] = useState(false)
  const quarter = useQuarterBefore(page)
  const asked = { reportId: page.report.id, bureau: page.section.bureau, field: field.field }
  return (
    <section className={css.field} aria-labelledby={id}>
      <div className={css.fieldHead}>
        <h3 id={id}>{t(`drafting.field.${field.field}`)}</h3>
      </div>
      <OpenRemarks page={page} field={field.field} />
      {field.carried && <p className={css.carried}>{t('drafting.text.carried', { quarter })}</p>}
      {field.text === '' ? (
        <p className="faint">{t('drafting.text.empty')}</p>
      ) : (
        <p className={css.written} dir="auto">
          {field.text}
        </p>
      )}
      {field.version > 0 && (
        <div className={css.foot}>
          <Button size="compact-sm" variant="subtle" onClick={() => look(true)}>
            {t('drafting.text.versions')}
          </Button>
        </div>
      )}
      {looking && <DraftVersions asked={asked} onRestore={null} onClose={() => look(false)} />}
    </section>
  )
}
