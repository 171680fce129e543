import { useWords } from '@cabinet/words/use-words.ts'
import { Button, PasswordInput } from '@mantine/core'
import { type FormEvent, useEffect, useState } from 'react'
import css from './door.module.css'
import { forgetDoor, type KeptDoor, keptNotes } from './door-kept.ts'
import { type OpenedDoor, unlockDoor } from './door-open.ts'

type Props = { kept: KeptDoor; onOpen: (door: OpenedDoor) => void; onForget: () => void }

/** The telephone was put away, or the page was left: the code opens what it keeps, with or without a network. */
export function DoorUnlock({ kept, onOpen, onForget }: Props) {
  const t = useWords('ceremonies')
  const [code, setCode] = useState('')
  const [isWrong, setWrong] = useState(false)
  const [isOpening, setOpening] = useState(false)
  const waiting = useWaiting(kept.ceremonyId)
  const open = async (event: FormEvent) => {
    event.preventDefault()
    setOpening(true)
    const door = await unlockDoor(kept, code)
    setOpening(false)
    setWrong(!door)
    if (door) onOpen(door)
  }
  return (
    <main className={css.alone}>
      <form className={css.form} onSubmit={(event) => void open(event)} noValidate>
        <h1>{t('day.door.closed')}</h1>
        <p className="muted">{t('day.door.closedHint')}</p>
        <PasswordInput
          size="lg"
          label={t('day.door.code')}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          error={isWrong && t('day.door.codeWrong')}
          autoComplete="off"
          maxLength={64}
          data-autofocus
        />
        <Button size="lg" type="submit" loading={isOpening} fullWidth>
          {t('day.door.unlock')}
        </Button>
        {waiting !== null && waiting > 0 && (
          <p className={css.problem}>{t('day.door.waitingInside', { count: waiting })}</p>
        )}
      </form>
      {waiting === 0 && (
        <Button
          variant="subtle"
          color="gray"
          onClick={() => {
            void forgetDoor(kept.ceremonyId).then(onForget)
          }}
        >
          {t('day.door.forget')}
        </Button>
      )}
    </main>
  )
}

/** How many arrivals are still to be sent; that much can be read without the code. Null until known. */
function useWaiting(ceremonyId: string): number | null {
  const [count, setCount] = useState<number | null>(null)
  useEffect(() => {
    void keptNotes(ceremonyId).then((notes) => setCount(notes.filter((note) => note.sent === 0).length))
  }, [ceremonyId])
  return count
}
