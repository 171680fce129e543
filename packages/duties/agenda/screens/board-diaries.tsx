import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Checkbox, Popover } from '@mantine/core'
import { diaryKinds } from '../rules/diary.ts'
import { BoardOwn } from './board-own.tsx'
import css from './board-page.module.css'
import type { Diary } from './client.ts'

type Props = {
  diaries: readonly Diary[]
  chosen: readonly string[]
  onChange: (ids: readonly string[]) => void
}

/** As many as one question to the server may name. */
const most = 20

/** Whose time is on the board: people, rooms, vehicles. */
export function BoardDiaries({ diaries, chosen, onChange }: Props) {
  const t = useWords('agenda')
  const names = diaries.filter((one) => chosen.includes(one.id)).map((one) => one.name)
  const said = names.length <= 1 ? (names[0] ?? t('board.choose')) : t('board.diaries', { count: names.length })
  const toggle = (id: string) => {
    const next = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]
    if (next.length > 0 && next.length <= most) onChange(next)
  }
  return (
    <Popover position="bottom-end" shadow="md" trapFocus withRoles>
      <Popover.Target>
        <Button variant="default">{said}</Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('board.whose')}>
        <div className={css.choice}>
          {diaryKinds.map((kind) => {
            const some = diaries.filter((one) => one.kind === kind)
            if (some.length === 0) return null
            return (
              <Checkbox.Group
                key={kind}
                label={t(`diaryKinds.${kind}`)}
                value={[...chosen]}
                className={css.group ?? ''}
              >
                {some.map((one) => (
                  <Checkbox
                    key={one.id}
                    value={one.id}
                    label={one.isMine ? t('board.mine', { name: one.name }) : one.name}
                    onChange={() => toggle(one.id)}
                    mt={6}
                  />
                ))}
              </Checkbox.Group>
            )
          })}
          <BoardOwn diaries={diaries} />
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

/** The diaries the board opens with: the mayor's and those kept with it, or one's own for whoever keeps none. */
export function usualDiaries(diaries: readonly Diary[], keeps: boolean): string[] {
  const mine = diaries.filter((one) => one.isMine)
  const kept = diaries.filter((one) => one.keptByOffice && one.kind === 'person')
  const rooms = diaries.filter((one) => one.kind === 'room')
  if (keeps) return [...kept.slice(0, 4), ...rooms.slice(0, 2)].map((one) => one.id)
  const first = mine.length > 0 ? mine : kept.slice(0, 1)
  return (first.length > 0 ? first : diaries.slice(0, 1)).map((one) => one.id)
}
