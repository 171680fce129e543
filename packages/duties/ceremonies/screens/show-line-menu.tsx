import { useWords } from '@cabinet/words/use-words.ts'
import { ActionIcon, Menu } from '@mantine/core'
import { IconDotsVertical } from '@tabler/icons-react'
import type { ShowLineState } from '../rules/show-times.ts'
import type { ShowActs } from './show-acts.ts'
import type { ShowAnswer, ShownLine } from './show-answers.ts'
import { ShowSpeechItem, useLineSpeech } from './show-speech-item.tsx'

type Props = {
  line: ShownLine
  at: number
  show: ShowAnswer
  state: ShowLineState
  acts: ShowActs
  onEdit: (line: ShownLine) => void
}

const shorter = [2, 3, 4, 5, 8, 10, 15]

/** Everything that can be done with one line, for whoever may. */
export function ShowLineMenu({ line, at, show, state, acts, onEdit }: Props) {
  const t = useWords('ceremonies')
  const { run, edit } = show.may
  const speech = useLineSpeech({ line, show })
  if (!run && !edit && !speech) return null
  const cuts = shorter.filter((minutes) => minutes < line.minutes && minutes !== line.cutTo)
  const mayCut = run && (state === 'waiting' || state === 'running')
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={44} aria-label={t('day.show.actsFor', { title: line.title })}>
          <IconDotsVertical size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {run && state === 'waiting' && (
          <>
            <Menu.Item onClick={() => acts.start(line)}>{t('day.show.startThis')}</Menu.Item>
            <Menu.Item onClick={() => acts.skip(line)}>{t('day.show.skip')}</Menu.Item>
          </>
        )}
        {run && state === 'running' && <Menu.Item onClick={() => acts.end(line)}>{t('day.show.endThis')}</Menu.Item>}
        {run && state === 'done' && <Menu.Item onClick={() => acts.resume(line)}>{t('day.show.resume')}</Menu.Item>}
        {run && state !== 'waiting' && <Menu.Item onClick={() => acts.reset(line)}>{t('day.show.reset')}</Menu.Item>}
        {mayCut && cuts.length > 0 && (
          <>
            <Menu.Divider />
            <Menu.Label>{t('day.show.shorten')}</Menu.Label>
            {cuts.slice(-4).map((minutes) => (
              <Menu.Item key={minutes} onClick={() => acts.cut(line, minutes)}>
                {t('day.show.toMinutes', { count: minutes })}
              </Menu.Item>
            ))}
            {line.cutTo !== null && (
              <Menu.Item onClick={() => acts.cut(line, null)}>
                {t('day.show.giveBack', { count: line.minutes })}
              </Menu.Item>
            )}
          </>
        )}
        {speech && <ShowSpeechItem {...speech} />}
        {edit && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => onEdit(line)}>{t('day.show.edit')}</Menu.Item>
            <Menu.Item disabled={at === 0} onClick={() => acts.move(line, at - 1)}>
              {t('day.show.up')}
            </Menu.Item>
            <Menu.Item disabled={at === show.lines.length - 1} onClick={() => acts.move(line, at + 1)}>
              {t('day.show.down')}
            </Menu.Item>
            {line.startedAt === null && (
              <Menu.Item color="red" onClick={() => acts.remove(line)}>
                {t('day.show.remove')}
              </Menu.Item>
            )}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
