import { useMay } from '@cabinet/blocks/people/screens/use-me.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import css from './ceremony-page.module.css'
import { type CeremonyAnswer, useCeremonies } from './client.ts'

/** What this ceremony taught, as it is kept in the template of its kind. */
export function AfterLessons({ page: { ceremony } }: { page: CeremonyAnswer }) {
  const t = useWords('ceremonies')
  const may = useMay()
  const after = useQuery(useCeremonies().after.queryOptions({ ceremonyId: ceremony.id }))
  if (!after.data) return null
  const { lessons } = after.data
  return (
    <>
      <h3 className={css.subtitle}>{t('ceremony.after.lessons')}</h3>
      {lessons.length === 0 && <p className="muted">{t('ceremony.after.noLessons')}</p>}
      <ul className={css.stack}>
        {lessons.map((lesson) => (
          <li key={lesson.id} dir="auto">
            {lesson.text}
          </li>
        ))}
      </ul>
      {ceremony.templateId && may('ceremonies.settings') && (
        <Link to={`/admin/ceremonies/modeles/${ceremony.templateId}`}>{t('ceremony.after.toTemplate')}</Link>
      )}
    </>
  )
}
