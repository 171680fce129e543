import { useWords } from '@cabinet/words/use-words.ts'
import { NavLink } from 'react-router'
import { type Me, mayNote } from './me.ts'
import { sectionsFor, standsAlone } from './navigation-lines.ts'
import { openOverlay } from './overlay-state.ts'
import { useNavigationWords } from './use-navigation-words.ts'

/** At the foot of a phone: up to three places within the thumb's reach, and the whole menu. */
export function PhoneBar({ me, className }: { me: Me; className: string | undefined }) {
  const t = useWords('ui')
  const say = useNavigationWords()
  const all = sectionsFor(me.acts).flatMap((section) => section.lines)
  const chosen = all.filter((line) => line.phone).slice(0, 3)
  return (
    <nav className={className} aria-label={t('shell.menu')}>
      {(chosen.length > 0 ? chosen : all.slice(0, 3)).map((line) => {
        const count = line.count ? (me.counts[line.count] ?? 0) : 0
        return (
          <NavLink key={line.to} to={line.to} end={standsAlone(line.to)}>
            {say(line.label)}
            {count > 0 && ` · ${count}`}
          </NavLink>
        )
      })}
      {mayNote(me) && (
        <button type="button" onClick={() => openOverlay('note')} aria-label={say('directives:nav.note')}>
          <span aria-hidden>{say('directives:nav.noteShort')}</span>
        </button>
      )}
      <button type="button" onClick={() => openOverlay('menu')}>
        {t('shell.menu')}
      </button>
    </nav>
  )
}
