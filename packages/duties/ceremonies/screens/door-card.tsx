import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { mostPeople } from '../rules/door-forms.ts'
import type { DoorGuest, DoorResult } from '../rules/door-result.ts'
import css from './door.module.css'
import { useMomentClock } from './door-clock.ts'
import type { Entrance, Shown } from './door-entrance.ts'
import type { OpenedDoor } from './door-open.ts'

type Props = { entrance: Entrance; shown: Shown; door: OpenedDoor }

const tones: Record<DoorResult['kind'], string | undefined> = {
  ...{ unknown: css.no, declined: css.no, withdrawn: css.no, 'already-in': css.mind },
  ...{ 'no-answer': css.mind, 'substitute-asked': css.mind, welcome: css.yes, substitute: css.yes },
}

/** The answer to a card or a name, to be read at arm’s length: come in, already in, not on the list. */
export function DoorCard({ entrance, shown, door }: Props) {
  const t = useWords('ceremonies')
  const { result } = shown
  return (
    <section className={`${css.card} ${tones[result.kind]}`}>
      <p className={css.verdict}>{shown.isIn ? t('day.door.result.in') : t(`day.door.result.${result.kind}`)}</p>
      {result.kind === 'unknown' ? (
        <>
          <p>{t('day.door.unknownHint')}</p>
          <Button size="lg" variant="default" onClick={entrance.dismiss}>
            {t('day.door.next')}
          </Button>
        </>
      ) : (
        <Known key={result.guest.id} entrance={entrance} shown={shown} door={door} result={result} />
      )}
    </section>
  )
}

type KnownProps = Props & { result: Exclude<DoorResult, { kind: 'unknown' }> }

function Known({ entrance, shown, door, result }: KnownProps) {
  const t = useWords('ceremonies')
  const { guest } = result
  const presence = entrance.present.get(guest.id)
  return (
    <>
      <Who guest={guest} />
      {presence && <Since presence={presence} door={door} />}
      {presence ? (
        <div className={css.buttons}>
          <People
            value={presence.people}
            onChange={(people) => void entrance.recount(guest, presence, people)}
            label={t('day.door.peopleIn')}
          />
          <Button size="lg" variant="default" onClick={() => void entrance.takeBack(presence)}>
            {t('day.door.undo')}
          </Button>
          <Button size="lg" onClick={entrance.dismiss}>
            {t('day.door.next')}
          </Button>
        </div>
      ) : (
        <LetIn entrance={entrance} shown={shown} result={result} />
      )}
    </>
  )
}

function LetIn({ entrance, shown, result }: Pick<KnownProps, 'entrance' | 'shown' | 'result'>) {
  const t = useWords('ceremonies')
  const [people, setPeople] = useState(result.guest.people)
  const isExpected = result.kind === 'welcome' || result.kind === 'substitute'
  return (
    <div className={css.buttons}>
      <People value={people} onChange={setPeople} label={t('day.door.peopleIn')} />
      <Button
        size="lg"
        variant={isExpected ? 'filled' : 'default'}
        onClick={() => void entrance.letIn({ ...result, guest: { ...result.guest, people } }, shown.how)}
      >
        {isExpected ? t('day.door.letIn') : t('day.door.letInAnyway')}
      </Button>
      <Button size="lg" variant="default" onClick={entrance.dismiss}>
        {t('day.door.cancel')}
      </Button>
    </div>
  )
}

function Who({ guest }: { guest: DoorGuest }) {
  const t = useWords('ceremonies')
  const { substitute, position, seat, companions } = guest
  const comes = guest.state === 'represented' && substitute?.office === 'agreed' ? substitute : guest
  return (
    <div dir="auto">
      {guest.honoured && <p className={css.greet}>{t('day.door.greet')}</p>}
      <p className={css.name}>{[comes.civility, comes.name].filter(Boolean).join(' ')}</p>
      <p>{comes.function}</p>
      {comes !== guest && <p>{t('day.door.standsFor', { name: guest.name, function: guest.function })}</p>}
      {substitute && substitute.office !== 'agreed' && (
        <p>{t('day.door.substituteNamed', { name: substitute.name, function: substitute.function })}</p>
      )}
      <p className={css.facts}>
        {[position !== null && t('day.door.position', { position }), seat && t('day.door.seat', { seat }), companions]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  )
}

function Since({ presence, door }: { presence: { at: string; doorId: string }; door: OpenedDoor }) {
  const t = useWords('ceremonies')
  const clock = useMomentClock(door.list?.ceremony.timeZone ?? 'UTC')
  const at = door.list?.doors.find((one) => one.id === presence.doorId)?.name ?? ''
  return <p className={css.facts}>{t('day.door.inSince', { time: clock(presence.at), door: at })}</p>
}

type PeopleProps = { value: number; onChange: (people: number) => void; label: string }

/** How many come in together, by the thumb. */
function People({ value, onChange, label }: PeopleProps) {
  const t = useWords('ceremonies')
  return (
    <fieldset className={css.people} aria-label={label}>
      <button
        type="button"
        aria-label={t('day.door.oneLess')}
        disabled={value <= 1}
        onClick={() => onChange(value - 1)}
      >
        −
      </button>
      <output className="num">{t('day.door.people', { count: value })}</output>
      <button
        type="button"
        aria-label={t('day.door.oneMore')}
        disabled={value >= mostPeople}
        onClick={() => onChange(value + 1)}
      >
        +
      </button>
    </fieldset>
  )
}
