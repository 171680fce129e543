import { Loading } from '@cabinet/ui/loading.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useEffect, useState } from 'react'
import { useParams } from 'react-router'
import css from './door.module.css'
import { DoorDesk } from './door-desk.tsx'
import { type KeptDoor, keptDoor } from './door-kept.ts'
import type { OpenedDoor } from './door-open.ts'
import { DoorOpening } from './door-opening.tsx'
import { prepareReader } from './door-reader.ts'
import { DoorUnlock } from './door-unlock.tsx'

/** An entrance on a telephone: opened with a network, used with or without one. */
export function DoorPage() {
  const { id = '' } = useParams()
  return <OneDoor key={id} ceremonyId={id} />
}

function OneDoor({ ceremonyId }: { ceremonyId: string }) {
  const t = useWords('ceremonies')
  const [kept, setKept] = useState<KeptDoor | null>()
  const [door, setDoor] = useState<OpenedDoor>()
  useKeeper()
  useEffect(() => {
    document.title = t('day.door.title')
  }, [t])
  useEffect(() => {
    // Plain http has no safe place to keep anything: the opening says so.
    if (!globalThis.crypto?.subtle) return setKept(null)
    keptDoor(ceremonyId).then(
      (found) => setKept(found ?? null),
      () => setKept(null),
    )
  }, [ceremonyId])
  return (
    <div className={css.door}>
      <link rel="manifest" href="/m.webmanifest" />
      {door ? (
        <DoorDesk
          opened={door}
          onClose={() => {
            setKept(door.kept)
            setDoor(undefined)
          }}
        />
      ) : kept === undefined ? (
        <main className={css.alone}>
          <Loading shape="form" />
        </main>
      ) : kept ? (
        <DoorUnlock kept={kept} onOpen={setDoor} onForget={() => setKept(null)} />
      ) : (
        <DoorOpening ceremonyId={ceremonyId} onOpen={setDoor} />
      )}
    </div>
  )
}

/** The keeper of `/m` lets this page open without a network; what reads the cards is fetched while there is one. */
function useKeeper(): void {
  useEffect(() => {
    const workers = navigator.serviceWorker
    // Only over https, and not while the screens are being developed.
    if (!workers || import.meta.env.DEV) return
    workers
      .register('/m-sw.js', { scope: '/m' })
      .then(() => workers.ready)
      .then(prepareReader)
      .catch(() => undefined)
    const again = () => void prepareReader().catch(() => undefined)
    workers.addEventListener('controllerchange', again)
    return () => workers.removeEventListener('controllerchange', again)
  }, [])
}
