import { useWords } from '@cabinet/words/use-words.ts'
import { Button, SegmentedControl, Textarea } from '@mantine/core'
import { IconFlag } from '@tabler/icons-react'
import { useState } from 'react'
import { longestMinutes } from '../rules/meeting-forms.ts'
import { sentenceAt } from '../rules/meeting-sentences.ts'
import css from './meeting.module.css'
import type { MeetingAnswer } from './meeting-answers.ts'
import { MeetingCommit } from './meeting-commit.tsx'
import { MeetingReading } from './meeting-reading.tsx'
import { MeetingSaved } from './meeting-saved.tsx'
import type { TextDesk } from './meeting-text-desk.ts'

type Props = { page: MeetingAnswer; desk: TextDesk }
type Mode = 'write' | 'read'

/** The free text of the minutes: written, read over sentence by sentence, each of which may become a commitment. */
export function MeetingMinutes({ page, desk }: Props) {
  const t = useWords('directives')
  const { may, meeting } = page
  const [asked, choose] = useState<Mode>(meeting.state === 'held' && desk.text ? 'read' : 'write')
  const [committing, commit] = useState<string | null>(null)
  const mode = may.write ? asked : 'read'
  const become = async (sentence: string) => {
    if (sentence && (await desk.save())) commit(sentence)
  }
  return (
    <section className={css.block}>
      <div className={css.blockHead}>
        <h2>{t('meeting.minutes.title')}</h2>
        {may.write && (
          <SegmentedControl
            size="xs"
            aria-label={t('meeting.minutes.mode')}
            value={mode}
            onChange={(next) => choose(next as Mode)}
            data={(['write', 'read'] as const).map((one) => ({ value: one, label: t(`meeting.minutes.${one}`) }))}
          />
        )}
      </div>
      {mode === 'write' ? (
        <Writing desk={desk} mayCommit={may.commit} onBecome={become} />
      ) : (
        <MeetingReading page={page} text={desk.text} onBecome={may.commit ? become : null} />
      )}
      {committing !== null && (
        <MeetingCommit
          page={page}
          start={{ text: committing, sentence: committing, pointId: null }}
          onClose={() => commit(null)}
        />
      )}
    </section>
  )
}

type WritingProps = { desk: TextDesk; mayCommit: boolean; onBecome: (sentence: string) => Promise<void> }

const longest = 1000

function Writing({ desk, mayCommit, onBecome }: WritingProps) {
  const t = useWords('directives')
  const [marked, mark] = useState({ from: 0, until: 0 })
  const sentence = sentenceAt(desk.text, marked.from, marked.until).slice(0, longest)
  const isMarked = marked.until > marked.from
  return (
    <div className={css.writing}>
      <Textarea
        aria-label={t('meeting.minutes.label')}
        placeholder={t('meeting.minutes.placeholder')}
        description={t('meeting.minutes.readers')}
        value={desk.text}
        onChange={(event) => desk.change(event.currentTarget.value)}
        onSelect={(event) => {
          const { selectionStart: from, selectionEnd: until } = event.currentTarget
          mark({ from, until })
        }}
        onBlur={() => void desk.save()}
        autosize
        minRows={12}
        maxRows={40}
        maxLength={longestMinutes}
        classNames={{ input: css.text ?? '' }}
        dir="auto"
      />
      <div className={css.writingFoot}>
        <MeetingSaved desk={desk} quiet={desk.text === ''} />
        {mayCommit && (
          <Button
            variant="light"
            leftSection={<IconFlag size={16} aria-hidden />}
            disabled={!sentence}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => void onBecome(sentence)}
          >
            {t(isMarked ? 'meeting.minutes.commitMarked' : 'meeting.minutes.commit')}
          </Button>
        )}
      </div>
      {mayCommit && sentence && (
        <p className={css.quoted} dir="auto">
          {sentence}
        </p>
      )}
    </div>
  )
}
