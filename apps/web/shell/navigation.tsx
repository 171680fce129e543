import { KeyHint } from '@cabinet/ui/key-hint.tsx'
import type { NavigationLine } from '@cabinet/ui/navigation.ts'
import { initialsOf } from '@cabinet/ui/step-line.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useMemo } from 'react'
import { NavLink } from 'react-router'
import { type Me, mayNote } from './me.ts'
import css from './navigation.module.css'
import { sectionsFor, standsAlone } from './navigation-lines.ts'
import { openOverlay } from './overlay-state.ts'
import { PersonMenu } from './person-menu.tsx'
import { useNavigationWords } from './use-navigation-words.ts'

/** The left side: whose office this is, how to find anything, and where this person's work lies. */
export function Navigation({ me, onFollow }: { me: Me; onFollow?: () => void }) {
  const t = useWords('ui')
  const words = useWords('directives')
  const sections = useMemo(() => sectionsFor(me.acts), [me.acts])
  return (
    <nav className={css.nav} aria-label={t('shell.navigation')}>
      <div className={css.top}>
        <div className={css.office}>
          <Crest office={me.office} />
          <div>
            <span className={css.name}>{me.office.name}</span>
            <span className="small faint">{me.office.cabinet ?? t('shell.cabinet')}</span>
          </div>
        </div>
        <button type="button" className={css.find} onClick={() => openOverlay('palette')} aria-keyshortcuts="Control+K">
          <span>{t('shell.find')}</span>
          <KeyHint keys="mod+k" />
        </button>
        {mayNote(me) && (
          <button type="button" className={css.note} onClick={() => openOverlay('note')} aria-keyshortcuts="Shift+N">
            <span>
              <span aria-hidden>+ </span>
              {words('nav.note')}
            </span>
          </button>
        )}
      </div>
      <div className={css.lines}>
        {sections.map(({ group, lines }) => (
          <div key={group} className={css.group}>
            <h2 className={css.heading} id={`group-${group}`}>
              {t(`shell.group.${group}`)}
            </h2>
            <ul className={css.list} aria-labelledby={`group-${group}`}>
              {lines.map((line) => (
                <li key={line.to}>
                  <Line line={line} count={line.count ? (me.counts[line.count] ?? 0) : 0} onFollow={onFollow} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <PersonMenu me={me} />
    </nav>
  )
}

type LineProps = { line: NavigationLine; count: number; onFollow: (() => void) | undefined }

function Line({ line, count, onFollow }: LineProps) {
  const t = useWords('ui')
  const say = useNavigationWords()
  return (
    <NavLink
      to={line.to}
      end={standsAlone(line.to)}
      className={css.line ?? ''}
      {...(onFollow && { onClick: onFollow })}
    >
      <span>{say(line.label)}</span>
      {count > 0 && (
        <span className={line.hot ? `${css.count} ${css.hot}` : css.count}>
          <span aria-hidden>{count}</span>
          <span className="visually-hidden">{t('shell.waiting', { count })}</span>
        </span>
      )}
    </NavLink>
  )
}

function Crest({ office }: { office: Me['office'] }) {
  return (
    <span className={css.crest} aria-hidden>
      {office.crest || initialsOf(office.name)}
    </span>
  )
}
