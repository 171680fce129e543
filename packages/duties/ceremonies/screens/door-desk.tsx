import { useWords } from '@cabinet/words/use-words.ts'
import { Button, TextInput } from '@mantine/core'
import { IconQrcode } from '@tabler/icons-react'
import { type FormEvent, useDeferredValue, useMemo, useRef, useState } from 'react'
import { findGuests } from '../rules/door-result.ts'
import css from './door.module.css'
import { DoorCamera } from './door-camera.tsx'
import { DoorCard } from './door-card.tsx'
import { useEntrance } from './door-entrance.ts'
import { DoorHead } from './door-head.tsx'
import { DoorLatest, DoorNames } from './door-names.tsx'
import type { OpenedDoor } from './door-open.ts'
import { useDoor } from './use-door.ts'

/** The door at work: one field for names, codes and scanners; the answer large below it. */
export function DoorDesk({ opened, onClose }: { opened: OpenedDoor; onClose: () => void }) {
  const t = useWords('ceremonies')
  const door = useDoor(opened)
  const entrance = useEntrance(door)
  const [typed, setTyped] = useState('')
  const [isScanning, setScanning] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const asked = useDeferredValue(typed)
  const hits = useMemo(() => findGuests(entrance.findable, asked), [entrance.findable, asked])
  const answered = () => {
    setTyped('')
    field.current?.focus({ preventScroll: true })
  }
  const enter = (event: FormEvent) => {
    event.preventDefault()
    if (!typed.trim()) return
    const [only, ...others] = findGuests(entrance.findable, typed)
    if (!entrance.hasCode(typed) && only && !others.length) entrance.choose(only)
    else if (!entrance.hasCode(typed) && only) return
    else entrance.readCode(typed)
    answered()
  }
  return (
    <>
      <DoorHead door={door} count={entrance.count} onClose={onClose} />
      <main className={css.desk}>
        <form className={css.ask} onSubmit={enter}>
          <TextInput
            ref={field}
            size="lg"
            aria-label={t('day.door.find')}
            placeholder={t('day.door.find')}
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value)
              entrance.dismiss()
            }}
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="go"
            maxLength={120}
          />
          <Button
            size="lg"
            variant={isScanning ? 'default' : 'filled'}
            aria-label={t('day.door.scan')}
            aria-pressed={isScanning}
            onClick={() => setScanning(!isScanning)}
          >
            <IconQrcode size={24} aria-hidden />
          </Button>
        </form>
        {isScanning && <DoorCamera onRead={entrance.readCode} onClose={() => setScanning(false)} />}
        <div role="status" aria-live="assertive">
          {entrance.shown && <DoorCard entrance={entrance} shown={entrance.shown} door={door.door} />}
        </div>
        {typed.trim() ? (
          <DoorNames
            hits={hits}
            entrance={entrance}
            onChoose={(guest) => {
              entrance.choose(guest)
              setTyped('')
            }}
          />
        ) : (
          <DoorLatest entrance={entrance} door={door.door} />
        )}
      </main>
    </>
  )
}
