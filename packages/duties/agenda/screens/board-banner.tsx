import { useWords } from '@cabinet/words/use-words.ts'
import { BoardFigures } from './board-figures.tsx'
import css from './board-page.module.css'
import type { Board, Diary } from './client.ts'
import { useTimeWords } from './time-words.ts'

type Props = { resources: readonly (Diary & { detail: string })[]; board: Board | undefined }

/** Whose agenda one is acting in, when it is not one's own; and who stands in for whoever is away in the days shown. */
export function BoardBanner({ resources, board }: Props) {
  const t = useWords('agenda')
  const { shortDay } = useTimeWords()
  const written = resources.filter((one) => one.kind === 'person' && !one.isMine && one.may.write)
  const interims = board?.banners ?? []
  const away = (board?.absences ?? []).filter((one) => interims.every(({ diaryId }) => diaryId !== one.diaryId))
  return (
    <>
      {written.length > 0 && (
        <p className={css.banner} role="note">
          {written.length === 1
            ? t('board.actingFor', { name: [written[0]?.name, written[0]?.detail].filter(Boolean).join(', ') })
            : t('board.actingForSome', { count: written.length })}
        </p>
      )}
      {interims.map((one) => (
        <p key={`${one.diaryId}${one.from}`} className={`${css.banner} ${css.interim}`} role="note">
          {t('board.interim', {
            name: one.absent,
            other: one.standIn,
            from: shortDay(one.from),
            to: shortDay(one.to),
          })}
        </p>
      ))}
      <BoardFigures shown={board?.occurrences} />
      {away.map((one) => (
        <p key={`${one.diaryId}${one.from}`} className={`${css.banner} ${css.interim}`} role="note">
          {t('board.away', { name: one.name, from: shortDay(one.from), to: shortDay(one.to) })}
        </p>
      ))}
    </>
  )
}
