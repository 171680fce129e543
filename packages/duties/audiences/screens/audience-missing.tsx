import { Page } from '@cabinet/ui/page.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Link } from 'react-router'
import css from './audience-page.module.css'

/** The same answer for a request that does not exist and for one that may not be known. */
export function AudienceMissing() {
  const t = useWords('audiences')
  return (
    <Page title={t('missing.title')}>
      <div className={css.center}>
        <p>{t('missing.text')}</p>
        <Link to="/audiences">{t('missing.back')}</Link>
      </div>
    </Page>
  )
}
