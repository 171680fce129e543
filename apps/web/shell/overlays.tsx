import { useKeys } from '@cabinet/ui/keys.tsx'
import { useSignInAsked } from '@cabinet/ui/session.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { lazy, Suspense, useEffect } from 'react'
import type { Me } from './me.ts'
import { openOverlay, useOverlay } from './overlay-state.ts'

const fetchPalette = () => import('./palette.tsx').then((module) => ({ default: module.Palette }))
const Palette = lazy(fetchPalette)
const KeyList = lazy(() => import('./key-list.tsx').then((module) => ({ default: module.KeyList })))
const PhoneMenu = lazy(() => import('./phone-menu.tsx').then((module) => ({ default: module.PhoneMenu })))
const SignInAgain = lazy(() => import('./sign-in-again.tsx').then((module) => ({ default: module.SignInAgain })))

/** What lies over the page: the palette, the list of keys, the menu of a phone, and the password asked for in place. */
export function Overlays({ me }: { me: Me }) {
  const t = useWords('ui')
  const open = useOverlay()
  const settle = useSignInAsked()
  useKeys([
    { key: 'mod+k', label: t('keys.palette'), run: () => openOverlay('palette') },
    { key: '?', label: t('keys.list'), run: () => openOverlay('keys') },
  ])
  // Fetched once the screen stands, so that what is typed right after Ctrl-K goes into it and not to the page.
  useEffect(() => {
    const soon = setTimeout(() => void fetchPalette().catch(() => {}), 1500)
    return () => clearTimeout(soon)
  }, [])
  const close = () => openOverlay(null)
  return (
    <Suspense fallback={<div role="dialog" aria-modal="true" hidden />}>
      {open === 'palette' && <Palette me={me} onClose={close} />}
      {open === 'keys' && <KeyList onClose={close} />}
      {open === 'menu' && <PhoneMenu me={me} onClose={close} />}
      {settle && <SignInAgain me={me} onSettled={settle} />}
    </Suspense>
  )
}
