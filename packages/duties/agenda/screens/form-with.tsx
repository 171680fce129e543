import { fold } from '@cabinet/office/fold.ts'
import { SearchSelect } from '@cabinet/ui/search-select.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { NativeSelect, Pill } from '@mantine/core'
import { useDiaries } from './choices.ts'
import type { AgendaAnswers } from './client.ts'
import css from './form.module.css'
import type { ChangeDraft, FormDraft } from './form-draft.ts'

type Diary = AgendaAnswers['diaries'][number]

/** In whose diary it stands, and whose time it takes too: people who go along, the room, the vehicle and its driver. */
export function FormDiaries({ draft, onChange, fixed }: { draft: FormDraft; onChange: ChangeDraft; fixed: boolean }) {
  const t = useWords('agenda')
  const { data: diaries = [] } = useDiaries()
  const writable = diaries.filter((one) => one.may.write || one.id === draft.diaryId)
  const chosen = diaries.filter((one) => draft.with.includes(one.id))
  const find = async (words: string) =>
    diaries
      .filter((one) => one.id !== draft.diaryId && !draft.with.includes(one.id) && fold(one.name).includes(fold(words)))
      .slice(0, 30)
  return (
    <>
      <div className={css.pair}>
        <NativeSelect
          label={t('form.diary')}
          value={draft.diaryId}
          disabled={fixed}
          onChange={(event) => onChange({ diaryId: event.currentTarget.value })}
          data={writable.map((one) => ({ value: one.id, label: one.name }))}
        />
        <SearchSelect<Diary>
          key={draft.with.length}
          label={t('form.with')}
          value={null}
          onChange={(found) => found && onChange({ with: [...draft.with, found.id] })}
          find={find}
          keyOf={(one) => one.id}
          textOf={(one) => one.name}
          detailOf={(one) => t(`diaryKind.${one.kind}`)}
        />
      </div>
      {chosen.length > 0 && (
        <div className={css.row}>
          {chosen.map((one) => (
            <Pill
              key={one.id}
              withRemoveButton
              removeButtonProps={{ 'aria-label': t('form.without', { name: one.name }) }}
              onRemove={() => onChange({ with: draft.with.filter((id) => id !== one.id) })}
            >
              {one.name}
            </Pill>
          ))}
        </div>
      )}
    </>
  )
}
