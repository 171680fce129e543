import { Problem } from '@cabinet/ui/problem.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import css from './meeting.module.css'
import type { TextDesk } from './meeting-text-desk.ts'

/** Whether what is written is kept; where two wrote, whose text stays. */
export function MeetingSaved({ desk, quiet = false }: { desk: TextDesk; quiet?: boolean }) {
  const t = useWords('directives')
  if (desk.problem !== null)
    return (
      <div className={css.conflict}>
        <Problem error={desk.problem} inset />
        {desk.isConflict && (
          <div className={css.acts}>
            <Button size="compact-sm" variant="default" onClick={() => void desk.keepMine()}>
              {t('meeting.minutes.mine')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => void desk.takeTheirs()}>
              {t('meeting.minutes.theirs')}
            </Button>
          </div>
        )}
      </div>
    )
  if (quiet) return null
  return (
    <span className="small muted" role="status">
      {t(`meeting.minutes.${desk.state}`)}
    </span>
  )
}
