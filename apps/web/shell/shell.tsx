import { LiveRegion } from '@cabinet/ui/announce.tsx'
import { ConfirmHost } from '@cabinet/ui/confirm.tsx'
import { useKeyListener } from '@cabinet/ui/keys.tsx'
import { Loading } from '@cabinet/ui/loading.tsx'
import { useOffline } from '@cabinet/ui/offline.ts'
import { Problem } from '@cabinet/ui/problem.tsx'
import { TimeZoneProvider } from '@cabinet/ui/time-zone.ts'
import { Toasts } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { TRPCClientError } from '@trpc/client'
import { Suspense, use, useEffect } from 'react'
import { Navigate, Outlet, useLocation } from 'react-router'
import { noteSignedIn } from '../client.ts'
import { speak, speakOfTheOffice } from '../language.ts'
import { frontDoor } from './front-door.ts'
import { LiveUpdates } from './live-updates.tsx'
import { type Me, useMe } from './me.ts'
import { Navigation } from './navigation.tsx'
import { Overlays } from './overlays.tsx'
import { PhoneBar } from './phone-bar.tsx'
import css from './shell.module.css'
import { useFocusOnNewScreen } from './use-focus-on-new-screen.ts'

/** Whoever is not signed in goes to the front door, and comes back to where they wanted to be. */
export function Shell() {
  const me = useMe()
  const here = useLocation()
  // Asked for at once, so that words and person arrive together.
  const words = speakOfTheOffice()
  if (me.data)
    return (
      <Suspense fallback={<Loading shape="form" />}>
        <Office me={me.data} words={words} />
      </Suspense>
    )
  if (me.error instanceof TRPCClientError && me.error.data?.code === 'UNAUTHORIZED')
    return <Navigate to={frontDoor(`${here.pathname}${here.search}`)} replace />
  if (me.error) return <Problem inset error={me.error} retry={() => void me.refetch()} />
  return <Loading shape="form" />
}

/** The frame around every screen of a signed-in person. */
function Office({ me, words }: { me: Me; words: Promise<void> }) {
  use(words)
  const t = useWords('ui')
  const offline = useOffline()
  useEffect(() => {
    noteSignedIn(true)
    void speak(me.person.locale)
  }, [me.person.locale])
  useKeyListener()
  useFocusOnNewScreen('content')
  return (
    <TimeZoneProvider value={me.office.timeZone}>
      <div className={css.shell}>
        <a className={css.skip} href="#content">
          {t('shell.skip')}
        </a>
        {offline && (
          <div className={css.offline} role="status">
            {t('shell.offline')}
          </div>
        )}
        <div className={css.side}>
          <Navigation me={me} />
        </div>
        <main id="content" className={css.main} tabIndex={-1}>
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </main>
        <PhoneBar me={me} className={css.bar} />
      </div>
      <LiveRegion />
      <Toasts />
      <ConfirmHost />
      <Overlays me={me} />
      <LiveUpdates />
    </TimeZoneProvider>
  )
}
