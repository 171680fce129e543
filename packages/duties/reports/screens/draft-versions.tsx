import { Dialog } from '@cabinet/ui/dialog.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useTimeZone } from '@cabinet/ui/time-zone.ts'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { sayInstant } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FieldAnswer, type ReportsAnswers, useReports } from './client.ts'
import css from './draft.module.css'

type Asked = {
  reportId: string
  bureau: 'mayor' | ReportsAnswers['draftPage']['section']['bureau']
  field: FieldAnswer['field']
}
type Props = { asked: Asked; onRestore: ((version: number) => Promise<void>) | null; onClose: () => void }

/** What stood in one field before, the newest first; any of it can stand again. */
export function DraftVersions({ asked, onRestore, onClose }: Props) {
  const t = useWords('reports')
  const versions = useQuery({ ...useReports().draftVersions.queryOptions(asked), staleTime: 0 })
  const restore = async (version: number) => {
    await onRestore?.(version)
    sayDone({ sentence: t('drafting.text.restored') })
    onClose()
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      width={680}
      title={t('drafting.text.versionsOf', { field: t(`drafting.field.${asked.field}`) })}
    >
      <QueryView
        query={versions}
        isEmpty={(rows) => rows.length === 0}
        empty={<p className="faint">{t('drafting.text.noVersions')}</p>}
      >
        {(rows) => (
          <ol className={css.lines}>
            {rows.map((row, place) => (
              <Version key={row.version} row={row} newest={place === 0} onRestore={onRestore && restore} />
            ))}
          </ol>
        )}
      </QueryView>
    </Dialog>
  )
}

type Row = ReportsAnswers['draftVersions'][number]
type VersionProps = { row: Row; newest: boolean; onRestore: ((version: number) => Promise<void>) | null }

function Version({ row, newest, onRestore }: VersionProps) {
  const t = useWords('reports')
  const locale = useLocale()
  const timeZone = useTimeZone()
  return (
    <li className={css.version}>
      <div className={css.fieldHead}>
        <b>{row.savedBy}</b>
        <span className="muted small num">{sayInstant(new Date(row.savedAt), locale, timeZone)}</span>
        {row.carried && <span className="muted small">{t('drafting.text.carriedVersion')}</span>}
        <span className={css.state}>
          {newest ? (
            <span className="faint small">{t('drafting.text.current')}</span>
          ) : (
            onRestore && (
              <Button size="compact-sm" variant="default" onClick={() => void onRestore(row.version)}>
                {t('drafting.text.restore')}
              </Button>
            )
          )}
        </span>
      </div>
      {row.text === '' ? (
        <p className="faint">{t('drafting.text.emptied')}</p>
      ) : (
        <p className={css.written} dir="auto">
          {row.text}
        </p>
      )}
    </li>
  )
}
