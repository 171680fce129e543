import { Page } from '@cabinet/ui/page.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Link } from 'react-router'

/** The same answer for an address that does not exist and for one that is not open to this person. */
export function Nowhere() {
  const t = useWords('ui')
  return (
    <Page title={t('nowhere.title')}>
      <p>{t('nowhere.text')}</p>
      <p>
        <Link to="/">{t('nowhere.home')}</Link>
      </p>
    </Page>
  )
}
