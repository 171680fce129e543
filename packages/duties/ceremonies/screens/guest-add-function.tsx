import formCss from '@cabinet/blocks/people/screens/form.module.css'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { AddGuests } from './guest-add.tsx'
import { GuestFunctions } from './guest-functions.tsx'

/** One by one, by name or function. */
export function GuestAddByFunction({ ceremonyId, isSending, onAdd }: AddGuests) {
  const t = useWords('ceremonies')
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map())
  return (
    <>
      <GuestFunctions {...{ ceremonyId, chosen }} onChange={setChosen} />
      <div className={formCss.acts}>
        <Button
          loading={isSending}
          disabled={chosen.size === 0}
          onClick={() => onAdd({ by: 'functions', functionIds: [...chosen.keys()] })}
        >
          {t('guests.add.add', { count: chosen.size })}
        </Button>
      </div>
    </>
  )
}
