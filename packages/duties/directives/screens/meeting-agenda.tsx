import { announce } from '@cabinet/ui/announce.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useMutation } from '@tanstack/react-query'
import { type DragEvent, useState } from 'react'
import { useDirectives, useRefreshDirectives } from './client.ts'
import css from './meeting.module.css'
import { MeetingAddPoint } from './meeting-add-point.tsx'
import type { MeetingAnswer } from './meeting-answers.ts'
import { MeetingPointRow } from './meeting-point.tsx'
import { MeetingProposals } from './meeting-proposals.tsx'

/** The points in their order: drawn up before, gone through while it is held, read after. */
export function MeetingAgenda({ page }: { page: MeetingAnswer }) {
  const t = useWords('directives')
  const { meeting, points, may } = page
  const { move, error } = useMovePoint(page)
  const [over, setOver] = useState<number | null>(null)
  const drop = (event: DragEvent, to: number) => {
    event.preventDefault()
    setOver(null)
    const id = event.dataTransfer.getData('text/plain')
    if (points.some((point) => point.id === id)) move(id, to)
  }
  return (
    <>
      <section className={css.block}>
        <div className={css.blockHead}>
          <h2>{t('meeting.point.title')}</h2>
          {may.arrange && points.length > 1 && <span className="small muted wide-only">{t('meeting.point.keys')}</span>}
        </div>
        {error !== null && <Problem error={error} inset />}
        {points.length === 0 && <p className="muted">{t('meeting.point.none')}</p>}
        <ol className={css.points}>
          {points.map((point, i) => (
            <li
              key={point.id}
              className={over === i ? `${css.point} ${css.target}` : css.point}
              draggable={may.arrange}
              onDragStart={(event) => event.dataTransfer.setData('text/plain', point.id)}
              onDragOver={(event) => {
                event.preventDefault()
                setOver(i)
              }}
              onDragLeave={() => setOver(null)}
              onDrop={(event) => drop(event, i)}
            >
              <MeetingPointRow page={page} point={point} at={i} onMove={(to) => move(point.id, to)} />
            </li>
          ))}
        </ol>
        {may.add && <MeetingAddPoint meetingId={meeting.id} />}
      </section>
      {may.arrange && <MeetingProposals meetingId={meeting.id} />}
    </>
  )
}

/** Puts a point elsewhere, says where, and keeps it under the fingers. */
function useMovePoint({ meeting, points }: MeetingAnswer) {
  const t = useWords('directives')
  const refresh = useRefreshDirectives()
  const act = useMutation(useDirectives().meetingPointMove.mutationOptions())
  const move = (pointId: string, asked: number) => {
    const to = Math.max(0, Math.min(points.length - 1, asked))
    if (points[to]?.id === pointId) return
    act.mutate(
      { meetingId: meeting.id, pointId, to },
      {
        onSuccess: async () => {
          await refresh()
          announce(t('meeting.point.place', { place: to + 1, count: points.length }))
          document.getElementById(`point-${pointId}`)?.focus()
        },
      },
    )
  }
  return { move, error: act.error }
}
