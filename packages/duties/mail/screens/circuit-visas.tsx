import { SearchSelect } from '@cabinet/ui/search-select.tsx'
import { initialsOf } from '@cabinet/ui/step-line.tsx'
import { sayLongDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { ActionIcon } from '@mantine/core'
import { IconArrowUp, IconX } from '@tabler/icons-react'
import type { Absence, Addressee } from './assign-addressees.ts'
import css from './circuit-builder.module.css'

type Props = {
  visas: readonly Addressee[]
  onVisas: (visas: Addressee[]) => void
  find: (words: string) => Promise<readonly Addressee[]>
}

/** The visas in their order: add by name, move up, take out. Nobody gives two. */
export function CircuitVisas({ visas, onVisas, find }: Props) {
  const t = useWords('mail')
  const others = async (words: string) =>
    (await find(words)).filter((one) => !visas.some((visa) => visa.key === one.key))
  const up = (at: number) => onVisas(visas.toSpliced(at - 1, 2, ...visas.slice(at - 1, at + 1).toReversed()))
  return (
    <>
      {visas.length > 0 && (
        <ol className={css.visas} aria-label={t('parapheur.circuit.visas')}>
          {visas.map((one, index) => (
            <li key={one.key} className={css.visa}>
              <span className={css.round} aria-hidden>
                {initialsOf(one.name)}
              </span>
              <span className={css.who}>
                <span dir="auto">{one.name}</span>
                <span className="small faint">{one.detail}</span>
                {one.absence && <CircuitAbsence absence={one.absence} />}
              </span>
              {index > 0 && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('parapheur.circuit.up', one)}
                  onClick={() => up(index)}
                >
                  <IconArrowUp size={16} aria-hidden />
                </ActionIcon>
              )}
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('parapheur.circuit.remove', one)}
                onClick={() => onVisas(visas.toSpliced(index, 1))}
              >
                <IconX size={16} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ol>
      )}
      <SearchSelect<Addressee>
        key={visas.length}
        label={t('parapheur.circuit.addVisa')}
        value={null}
        onChange={(found) => found && onVisas([...visas, found])}
        find={others}
        keyOf={(one) => one.key}
        textOf={(one) => one.name}
        detailOf={(one) => one.detail}
        placeholder={t('parapheur.circuit.person')}
      />
    </>
  )
}

/** Said while the circuit is built, not discovered when it is stuck. */
export function CircuitAbsence({ absence: { name, until, standIn } }: { absence: Absence }) {
  const t = useWords('mail')
  const day = sayLongDay(until, useLocale())
  return (
    <span className={css.absence}>
      {standIn
        ? t('parapheur.circuit.absent', { name, day, standIn: standIn.name })
        : t('parapheur.circuit.absentAlone', { name, day })}
    </span>
  )
}
