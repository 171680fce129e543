import { useKeys } from '@cabinet/ui/keys.tsx'
import { useSignInAsked } from '@cabinet/ui/session.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { lazy, Suspense } from 'react'
import type { Me } from './me.ts'
import { openOverlay, useOverlay } from './overlay-state.ts'

const Palette = lazy(() => import('./palette.tsx').then((module) => ({ default: module.Palette })))
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
  const close = () => openOverlay(null)
  return (
    <Suspense>
      {open === 'palette' && <Palette me={me} onClose={close} />}
      {open === 'keys' && <KeyList onClose={close} />}
      {open === 'menu' && <PhoneMenu me={me} onClose={close} />}
      {settle && <SignInAgain me={me} onSettled={settle} />}
    </Suspense>
  )
}
