import { sayLongDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import type { Absence } from './assign-addressees.ts'
import css from './assign-decision.module.css'

type Props = { absence: Absence; onTake: (standIn: { key: string; name: string }) => void }

/** Said before the letter waits on an empty desk; one click gives it to whoever stands in. */
export function AssignAbsence({ absence: { name, until, standIn }, onTake }: Props) {
  const t = useWords('mail')
  const locale = useLocale()
  const meanwhile = standIn ? t('parapheur.absence.standIn', standIn) : t('parapheur.absence.none')
  return (
    <div className={css.absence} role="status">
      <p>
        {t('parapheur.absence.person', { name, day: sayLongDay(until, locale) })} {meanwhile}
      </p>
      {standIn && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => onTake({ key: `person:${standIn.id}`, name: standIn.name })}
        >
          {t('parapheur.absence.take', standIn)}
        </Button>
      )}
    </div>
  )
}
