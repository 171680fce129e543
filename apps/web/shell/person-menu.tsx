import { usePeople } from '@cabinet/blocks/people/screens/client.ts'
import { KeyHint } from '@cabinet/ui/key-hint.tsx'
import { initialsOf } from '@cabinet/ui/step-line.tsx'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import type { Locale } from '@cabinet/words/words.ts'
import { type MantineColorScheme, useMantineColorScheme } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useId, useRef } from 'react'
import { Link } from 'react-router'
import { speak } from '../language.ts'
import type { Me } from './me.ts'
import { openOverlay } from './overlay-state.ts'
import css from './person-menu.module.css'
import { useSignOut } from './sign-out.ts'

/** Who is at the desk, and their own affairs: account, language, light or dark, keys, sign out. */
export function PersonMenu({ me: { person } }: { me: Me }) {
  const t = useWords('ui')
  const id = useId()
  const menu = useRef<HTMLDivElement>(null)
  const signOut = useSignOut()
  const close = () => menu.current?.hidePopover()
  const showKeys = () => {
    close()
    openOverlay('keys')
  }
  return (
    <>
      <button type="button" className={css.person} popoverTarget={id}>
        <span className={css.initials} aria-hidden>
          {initialsOf(person.name)}
        </span>
        <span className={css.who}>
          <span className={css.name}>{person.name}</span>
          {person.title && <span className="small faint">{person.title}</span>}
        </span>
      </button>
      <div ref={menu} id={id} popover="auto" className={css.menu}>
        <Link className={css.act} to="/moi" onClick={close}>
          {t('shell.account')}
        </Link>
        <LanguageChoice person={person} />
        <ThemeChoice />
        <button type="button" className={css.act} onClick={showKeys}>
          {t('shell.keys')} <KeyHint keys="?" />
        </button>
        <hr className={css.rule} />
        <button type="button" className={css.act} onClick={signOut}>
          {t('shell.signOut')}
        </button>
      </div>
    </>
  )
}

function LanguageChoice({ person }: { person: Me['person'] }) {
  const t = useWords('ui')
  const locale = useLocale()
  const keep = useMutation(usePeople().changeMyself.mutationOptions())
  const choose = (chosen: Locale) => {
    void speak(chosen)
    keep.mutate({ locale: chosen, phone: person.phone })
  }
  return (
    <label className={css.choice}>
      <span>{t('shell.language')}</span>
      <select value={locale} onChange={(event) => choose(event.currentTarget.value === 'en' ? 'en' : 'fr')}>
        <option value="fr" lang="fr">
          {t('shell.french')}
        </option>
        <option value="en" lang="en">
          {t('shell.english')}
        </option>
      </select>
    </label>
  )
}

function ThemeChoice() {
  const t = useWords('ui')
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <label className={css.choice}>
      <span>{t('shell.theme')}</span>
      <select value={colorScheme} onChange={(event) => setColorScheme(event.currentTarget.value as MantineColorScheme)}>
        <option value="auto">{t('shell.auto')}</option>
        <option value="light">{t('shell.light')}</option>
        <option value="dark">{t('shell.dark')}</option>
      </select>
    </label>
  )
}
