import { useWords } from '@cabinet/words/use-words.ts'
import { Checkbox, Stack } from '@mantine/core'
import { useActWords } from './act-words.ts'

type Props = { acts: readonly string[]; chosen: readonly string[]; onChange: (chosen: string[]) => void }

/** The acts one may lend, in plain words, each ticked by hand. */
export function ActChoice({ acts, chosen, onChange }: Props) {
  const t = useWords('people')
  const sayAct = useActWords()
  return (
    <Checkbox.Group
      label={t('standIns.acts')}
      description={t('standIns.actsHelp')}
      value={[...chosen]}
      onChange={onChange}
    >
      <Stack gap={6} mt="xs">
        {acts.map((act) => (
          <Checkbox key={act} value={act} label={sayAct(act)} />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
