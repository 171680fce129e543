import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import css from './door.module.css'
import { squareReader } from './door-reader.ts'

type Props = { onRead: (code: string) => void; onClose: () => void }

const again = 160
/** The same card held before the camera is read once. */
const sameCard = 3_000

/** The camera looks for the square on a card until it is closed; the same card in a row counts once. */
export function DoorCamera({ onRead, onClose }: Props) {
  const t = useWords('ceremonies')
  const video = useRef<HTMLVideoElement>(null)
  const heard = useRef(onRead)
  heard.current = onRead
  const [isRefused, setRefused] = useState(false)
  useEffect(() => {
    const watching = new AbortController()
    watch(video.current, { signal: watching.signal, onRead: (code) => heard.current(code) }).catch(() => {
      if (!watching.signal.aborted) setRefused(true)
    })
    return () => watching.abort()
  }, [])
  return (
    <div className={css.camera}>
      {isRefused ? (
        <p className={css.noCamera} role="alert">
          {t('day.door.noCamera')}
        </p>
      ) : (
        <video ref={video} muted playsInline aria-label={t('day.door.camera')} />
      )}
      <Button variant="default" fullWidth onClick={onClose}>
        {t('day.door.closeCamera')}
      </Button>
    </div>
  )
}

async function watch(
  video: HTMLVideoElement | null,
  { signal, onRead }: { signal: AbortSignal; onRead: (code: string) => void },
): Promise<void> {
  if (!video || !navigator.mediaDevices) throw new Error('There is no camera.')
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false })
  const stop = () => {
    for (const track of stream.getTracks()) track.stop()
  }
  signal.addEventListener('abort', stop)
  if (signal.aborted) return stop()
  video.srcObject = stream
  await video.play()
  const read = await squareReader()
  let last = { code: '', at: 0 }
  while (!signal.aborted) {
    const code = await read(video).catch(() => null)
    if (code && (code !== last.code || Date.now() - last.at > sameCard) && !signal.aborted) onRead(code)
    if (code) last = { code, at: Date.now() }
    await new Promise((resolve) => setTimeout(resolve, again))
  }
}
