import { useWords } from '@cabinet/words/use-words.ts'
import { TextInput } from '@mantine/core'
import { type ComponentType, createContext, Suspense, useContext } from 'react'

export type RankChoiceProps = { value: string; onChange: (rankKey: string) => void }

/** Who knows the lists of precedence offers their ranks. The block knows none: whoever puts the screens together gives it. */
const Choice = createContext<ComponentType<RankChoiceProps> | null>(null)

export const RankChoiceProvider = Choice.Provider

/** The rank of a function: chosen from the lists where they are at hand, else its key is typed. */
export function RankChoice(props: RankChoiceProps) {
  const Given = useContext(Choice)
  const typed = <TypedRank {...props} />
  return Given ? (
    <Suspense fallback={typed}>
      <Given {...props} />
    </Suspense>
  ) : (
    typed
  )
}

export function TypedRank({ value, onChange }: RankChoiceProps) {
  const t = useWords('book')
  return (
    <TextInput
      label={t('functions.rankKey')}
      description={t('functions.rankKeyHelp')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      maxLength={64}
    />
  )
}
