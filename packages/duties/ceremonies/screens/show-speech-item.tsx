import { useMay } from '@cabinet/blocks/people/screens/use-me.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Menu } from '@mantine/core'
import { Link } from 'react-router'
import type { ShowAnswer, ShownLine } from './show-answers.ts'
import { newSpeechAt } from './speech-address.ts'

type Props = { line: ShownLine; show: ShowAnswer }

/** Where the speech of a line is: the one that is there, or the form that begins it; null for whoever may neither. */
export function useLineSpeech({ line, show }: Props): { to: string; isNew: boolean } | null {
  const may = useMay()
  // A speech one may not see has no title here.
  if (line.speechId) return line.speech ? { to: `/discours/${line.speechId}`, isNew: false } : null
  const isOn = show.state !== 'closed' && show.state !== 'cancelled'
  if (line.kind !== 'speech' || !isOn || !may('ceremonies.write-speech')) return null
  const slot = { id: line.id, minutes: line.cutTo ?? line.minutes }
  return { to: newSpeechAt({ ceremonyId: show.ceremonyId, title: line.title, line: slot }), isNew: true }
}

/** The way to it, in the menu of the line. */
export function ShowSpeechItem({ to, isNew }: { to: string; isNew: boolean }) {
  const t = useWords('ceremonies')
  return (
    <Menu.Item component={Link} to={to}>
      {t(isNew ? 'day.show.writeSpeech' : 'day.show.openSpeech')}
    </Menu.Item>
  )
}
