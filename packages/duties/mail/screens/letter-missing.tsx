import { Page } from '@cabinet/ui/page.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Link } from 'react-router'
import css from './letter-page.module.css'

/** The same answer for a letter that does not exist and for one that may not be known. */
export function LetterMissing() {
  const t = useWords('mail')
  return (
    <Page title={t('letter.missing')}>
      <div className={css.center}>
        <p>{t('letter.missingText')}</p>
        <Link to="/">{t('letter.missingBack')}</Link>
      </div>
    </Page>
  )
}
