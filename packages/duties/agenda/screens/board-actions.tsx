import { KeyHint } from '@cabinet/ui/key-hint.tsx'
import { useKeys } from '@cabinet/ui/keys.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { BoardDiaries } from './board-diaries.tsx'
import type { Diary } from './client.ts'

type Props = {
  diaries: readonly Diary[]
  chosen: readonly string[]
  onChoose: (ids: readonly string[]) => void
  /** Null for whoever may write in none of them. */
  onCreate: (() => void) | null
}

/** Whose diaries, and a new engagement. */
export function BoardActions({ diaries, chosen, onChoose, onCreate }: Props) {
  const t = useWords('agenda')
  useKeys([{ key: 'c', label: t('board.create'), run: () => onCreate?.(), disabled: onCreate === null }])
  return (
    <>
      <BoardDiaries diaries={diaries} chosen={chosen} onChange={onChoose} />
      {onCreate && (
        <Button onClick={onCreate} rightSection={<KeyHint keys="c" />} aria-keyshortcuts="C">
          {t('board.create')}
        </Button>
      )}
    </>
  )
}
