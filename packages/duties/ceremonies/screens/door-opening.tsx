import { Loading } from '@cabinet/ui/loading.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, PasswordInput, TextInput } from '@mantine/core'
import { type FormEvent, useEffect, useState } from 'react'
import { isCode } from '../rules/door-code.ts'
import { useCeremonyTimes } from './ceremony-times.ts'
import type { CeremoniesAnswers } from './client.ts'
import css from './door.module.css'
import { askDoor } from './door-ask.ts'
import { type OpenedDoor, openDoor } from './door-open.ts'
import { DoorProblem } from './door-problem.tsx'

type Props = { ceremonyId: string; onOpen: (door: OpenedDoor) => void }
type Mine = CeremoniesAnswers['doorMine']

/** Before the first guest, while there is a network: the name of this door, and the code that closes what is kept. */
export function DoorOpening({ ceremonyId, onOpen }: Props) {
  const t = useWords('ceremonies')
  const [mine, setMine] = useState<Mine>()
  const [problem, setProblem] = useState<unknown>()
  useEffect(() => {
    askDoor('doorMine', { ceremonyId }).then(setMine, setProblem)
  }, [ceremonyId])
  if (!globalThis.crypto?.subtle) {
    return (
      <main className={css.alone}>
        <h1>{t('day.door.title')}</h1>
        <p role="alert">{t('day.door.needsHttps')}</p>
      </main>
    )
  }
  return (
    <main className={css.alone}>
      {mine ? (
        <OpeningForm mine={mine} onOpen={onOpen} />
      ) : problem !== undefined ? (
        <>
          <h1>{t('day.door.title')}</h1>
          <DoorProblem problem={problem} ceremonyId={ceremonyId} />
          <Button onClick={() => location.reload()}>{t('day.door.tryAgain')}</Button>
        </>
      ) : (
        <Loading shape="form" />
      )}
    </main>
  )
}

function OpeningForm({ mine, onOpen }: { mine: Mine; onOpen: (door: OpenedDoor) => void }) {
  const t = useWords('ceremonies')
  const times = useCeremonyTimes()
  const { ceremony, doors } = mine
  const [name, setName] = useState(doors[0]?.name ?? '')
  const [code, setCode] = useState('')
  const [wrong, setWrong] = useState<{ name?: string; code?: string }>({})
  const [problem, setProblem] = useState<unknown>()
  const [isOpening, setOpening] = useState(false)
  const open = async (event: FormEvent) => {
    event.preventDefault()
    const faults = {
      ...(!name.trim() && { name: t('day.door.nameMissing') }),
      ...(!isCode(code) && { code: t('day.door.codeWeak') }),
    }
    setWrong(faults)
    if (Object.keys(faults).length) return
    setOpening(true)
    setProblem(undefined)
    const doorId = doors.find((one) => one.name === name.trim())?.id ?? crypto.randomUUID()
    await openDoor({ ceremonyId: ceremony.id, doorId, name: name.trim(), code }).then(onOpen, setProblem)
    setOpening(false)
  }
  return (
    <form className={css.form} onSubmit={(event) => void open(event)} noValidate>
      <h1 dir="auto">{ceremony.title}</h1>
      <p className="muted">{[times.whole(ceremony), ceremony.place].filter(Boolean).join(' · ')}</p>
      <TextInput
        size="lg"
        label={t('day.door.name')}
        placeholder={t('day.door.nameHint')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={wrong.name}
        maxLength={60}
        autoComplete="off"
        required
      />
      <PasswordInput
        size="lg"
        label={t('day.door.code')}
        description={t('day.door.codeHint')}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        error={wrong.code}
        maxLength={64}
        autoComplete="off"
        required
      />
      {problem !== undefined && <DoorProblem problem={problem} ceremonyId={ceremony.id} />}
      <Button size="lg" type="submit" loading={isOpening} fullWidth>
        {t('day.door.open')}
      </Button>
      <p className="small muted">{t('day.door.keptHere')}</p>
    </form>
  )
}
