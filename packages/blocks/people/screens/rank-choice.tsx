import { useWords } from '@cabinet/words/use-words.ts'
import { TextInput } from '@mantine/core'
import { Suspense, useContext } from 'react'
import { type RankChoiceProps, RankOffer } from './rank-offer.ts'

/** The rank of a function: chosen from the lists where they are at hand, else its key is typed. */
export function RankChoice(props: RankChoiceProps) {
  const Given = useContext(RankOffer)
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
