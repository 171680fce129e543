import { useKeys } from '@cabinet/ui/keys.tsx'
import { useSignInAsked } from '@cabinet/ui/session.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { lazy, Suspense, useEffect } from 'react'
import { speakOf, speakOfTheDuties } from '../language.ts'
import { type Me, mayNote, maySeeLine } from './me.ts'
import { openOverlay, useOverlay } from './overlay-state.ts'

/** What the palette finds is named in the words of every duty. */
const fetchPalette = () =>
  Promise.all([import('./palette.tsx'), speakOfTheDuties()]).then(([module]) => ({ default: module.Palette }))
const Palette = lazy(fetchPalette)
const KeyList = lazy(() => import('./key-list.tsx').then((module) => ({ default: module.KeyList })))
const PhoneMenu = lazy(() => import('./phone-menu.tsx').then((module) => ({ default: module.PhoneMenu })))
const Capture = lazy(() =>
  Promise.all([
    import('@cabinet/duties/directives/screens/capture-dialog.tsx'),
    ...(['directives', 'commitments', 'people'] as const).map(speakOf),
  ]).then(([module]) => ({ default: module.CaptureDialog })),
)
const ArrivalAlerts = lazy(() =>
  Promise.all([import('@cabinet/duties/ceremonies/screens/arrival-alerts.tsx'), speakOf('ceremonies')]).then(
    ([module]) => ({ default: module.MyArrivalAlerts }),
  ),
)
const SignInAgain = lazy(() =>
  Promise.all([import('./sign-in-again.tsx'), speakOf('people')]).then(([module]) => ({ default: module.SignInAgain })),
)

/** What lies over the page: the palette, the list of keys, the menu of a phone, a word to note, and the password asked for in place. */
export function Overlays({ me }: { me: Me }) {
  const t = useWords('ui')
  const note = useWords('directives')
  const open = useOverlay()
  const settle = useSignInAsked()
  useKeys([
    { key: 'mod+k', label: t('keys.palette'), run: () => openOverlay('palette') },
    { key: '?', label: t('keys.list'), run: () => openOverlay('keys') },
    { key: 'shift+n', label: note('nav.note'), run: () => openOverlay('note'), disabled: !mayNote(me) },
  ])
  // Fetched once the screen stands, so that what is typed right after Ctrl-K goes into it and not to the page.
  useEffect(() => {
    const soon = setTimeout(() => void fetchPalette().catch(() => {}), 1500)
    return () => clearTimeout(soon)
  }, [])
  const close = () => openOverlay(null)
  return (
    <>
      {maySeeLine(me) && (
        <Suspense>
          <ArrivalAlerts />
        </Suspense>
      )}
      <Suspense fallback={<div role="dialog" aria-modal="true" hidden />}>
        {open === 'palette' && <Palette me={me} onClose={close} />}
        {open === 'keys' && <KeyList onClose={close} />}
        {open === 'menu' && <PhoneMenu me={me} onClose={close} />}
        {open === 'note' && mayNote(me) && <Capture onClose={close} />}
        {settle && <SignInAgain me={me} onSettled={settle} />}
      </Suspense>
    </>
  )
}
