import { sayDay, sayTime } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Checkbox } from '@mantine/core'
import type { AgendaAnswers } from './client.ts'
import css from './settings-page.module.css'

type Engagement = AgendaAnswers['previewImport']['engagements'][number]
type Props = { engagement: Engagement; chosen: boolean; onChoose: (chosen: boolean) => void }

/** One engagement of the file: when, what, and what should be looked at before it is written. */
export function ImportLine({ engagement, chosen, onChoose }: Props) {
  const t = useWords('agenda')
  const locale = useLocale()
  const { start, allDay, place, rule, changed, ruleIsReadOnly, cancelled, here, warnings } = engagement
  const title = engagement.title || t('import.untitled')
  const when = allDay
    ? sayDay(start.slice(0, 10), locale)
    : `${sayDay(start.slice(0, 10), locale)} ${sayTime(start, locale)}`
  const notes = [
    rule && t('import.series'),
    changed > 0 && t('import.changes', { count: changed }),
    ruleIsReadOnly && t('import.readOnly'),
    cancelled && t('import.cancelled'),
    here && t(here.newer ? 'import.newer' : 'import.already'),
    ...warnings.filter((one) => one !== 'rule-kept').map((one) => t(`import.warning.${one}`)),
  ].filter(Boolean)
  return (
    <li className={css.picked}>
      <Checkbox
        aria-label={t('import.select', { title })}
        checked={chosen}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
      <div>
        <div dir="auto">
          <b>{title}</b> <span className="muted num">{when}</span>
        </div>
        {place && (
          <div className="muted" dir="auto">
            {place}
          </div>
        )}
        {notes.length > 0 && <div className="small muted">{notes.join(' · ')}</div>}
      </div>
    </li>
  )
}
