import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import type { TemplateRow } from './client.ts'
import css from './new-ceremony.module.css'

type Props = { templates: readonly TemplateRow[]; onChoose: (id: string) => void }

/** The templates as cards: what kind, how long, how much there is to do. */
export function TemplateCards({ templates, onChoose }: Props) {
  const t = useWords('ceremonies')
  return (
    <ul className={css.cards}>
      {templates.map((template) => (
        <li key={template.id}>
          <button type="button" className={css.card} onClick={() => onChoose(template.id)}>
            <span className={css.name} dir="auto">
              {template.name}
            </span>
            <span className="small muted">
              {t('ceremony.template.sums', { count: template.tasks, minutes: template.minutes })}
            </span>
            {template.toBeValidated && <StateBadge tone="soon">{t('ceremony.toBeValidated')}</StateBadge>}
          </button>
        </li>
      ))}
    </ul>
  )
}
