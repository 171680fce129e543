import { announce } from '@cabinet/ui/announce.tsx'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { useMail, useRefreshMail } from './client.ts'

/**
 * The drafts on this person's desk, the longest-waiting first. The one being read stays open whatever arrives, and those
 * dealt with still count, so that “4 sur 11” says how far one is.
 */
export function usePile() {
  const mail = useMail()
  const refresh = useRefreshMail()
  const navigate = useNavigate()
  const { id } = useParams()
  const [done, setDone] = useState<readonly string[]>([])
  /** What was done last, said above the pile: a toast would lie on the buttons of the next document. */
  const [said, setSaid] = useState('')
  const list = useQuery(mail.list.queryOptions({ list: 'to-sign', limit: 100 }))
  const rows = (list.data?.rows ?? []).filter((row) => !done.includes(row.id)).toReversed()
  const place = rows.findIndex((row) => row.id === id)
  const first = rows[0]?.id
  useEffect(() => {
    if (!id && first) navigate(`/parapheur/${first}`, { replace: true })
  }, [id, first, navigate])

  const goTo = (letterId: string | undefined) =>
    navigate(letterId ? `/parapheur/${letterId}` : '/parapheur', { replace: true })
  return {
    list,
    id,
    rows,
    said,
    dealtWith: done.length,
    position: done.length + Math.max(0, place) + 1,
    total: done.length + rows.length,
    /** Another document; this one stays on the pile. */
    step: (by: number) => goTo(rows[(Math.max(0, place) + by + rows.length) % Math.max(1, rows.length)]?.id),
    /** This one has left the desk: the next is open at once. */
    dealt: (letterId: string, sentence = '') => {
      setSaid(sentence)
      if (sentence) announce(sentence)
      setDone((all) => [...all, letterId])
      goTo(rows[place + 1]?.id ?? rows.find((row) => row.id !== letterId)?.id)
      void refresh()
    },
  }
}
