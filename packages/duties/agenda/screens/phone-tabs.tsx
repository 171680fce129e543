import { useWords } from '@cabinet/words/use-words.ts'
import css from './phone.module.css'

/** Three places within the thumb's reach. The other two are opened afresh from the server: they are kept on no phone. */
export function PhoneTabs({ toSign }: { toSign: number }) {
  const t = useWords('agenda')
  return (
    <nav className={css.tabs} aria-label={t('phone.tabs')}>
      <a href="/m" aria-current="page">
        {t('phone.today')}
      </a>
      <a href="/parapheur">
        {t('phone.toSign')}
        {toSign > 0 && ` · ${toSign}`}
      </a>
      <a href="/courrier/listes/mine">{t('phone.mail')}</a>
    </nav>
  )
}
