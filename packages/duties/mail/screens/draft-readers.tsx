import { SearchSelect } from '@cabinet/ui/search-select.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Pill } from '@mantine/core'
import { type Addressee, useAddressees } from './assign-addressees.ts'
import css from './draft-page.module.css'

type Props = { readers: readonly Addressee[]; onReaders: (readers: Addressee[]) => void }

/** Who may read a reserved letter, beside its author. */
export function DraftReaders({ readers, onReaders }: Props) {
  const t = useWords('mail')
  const { find } = useAddressees({ personsOnly: true })
  const others = async (words: string) =>
    (await find(words)).filter((one) => !readers.some((reader) => reader.key === one.key))
  return (
    <>
      <SearchSelect<Addressee>
        key={readers.length}
        label={t('parapheur.draft.named')}
        value={null}
        onChange={(found) => found && onReaders([...readers, found])}
        find={others}
        keyOf={(one) => one.key}
        textOf={(one) => one.name}
        detailOf={(one) => one.detail}
      />
      {readers.length > 0 && (
        <div className={css.choices}>
          {readers.map((one) => (
            <Pill
              key={one.key}
              withRemoveButton
              onRemove={() => onReaders(readers.filter((reader) => reader.key !== one.key))}
            >
              {one.name}
            </Pill>
          ))}
        </div>
      )}
    </>
  )
}
