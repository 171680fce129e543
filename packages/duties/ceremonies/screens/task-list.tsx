import type { Day } from '@cabinet/office/day.ts'
import { DueBadge } from '@cabinet/ui/due-badge.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { sayLongDay, sayShortDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconChevronRight, IconDots } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { CeremonySection } from './ceremony-section.tsx'
import { type CeremonyAnswer, type CeremonyTask, useCeremonies, useRefreshCeremonies } from './client.ts'
import { sayOffset } from './task-axis.ts'
import { TaskDialog } from './task-form.tsx'
import { TaskLetterDialog } from './task-letter.tsx'
import line from './task-line.module.css'
import { TaskLine } from './task-line.tsx'

type Open = { what: 'form' | 'drop' | 'letter'; task: CeremonyTask | null } | null

type Props = {
  page: CeremonyAnswer
  /** Only what is to be done once it is over, without the line. */
  after?: boolean
}

/** The retroplanning: what has to be done by when and by whom, done in one click. */
export function TaskList({ page, after = false }: Props) {
  const t = useWords('ceremonies')
  const [open, setOpen] = useState<Open>(null)
  const { ceremony, may } = page
  const day = ceremony.start.slice(0, 10)
  const tasks = page.tasks.filter((task) => task.droppedAt === null && (!after || task.dueOn > day)).toSorted(byDue)
  const done = tasks.filter((task) => task.doneAt !== null).length
  const add = may.change && (
    <Button variant="default" size="compact-sm" onClick={() => setOpen({ what: 'form', task: null })}>
      {t('ceremony.task.add')}
    </Button>
  )
  const aside = (
    <>
      <span className="muted num">{t('ceremony.task.doneOf', { done, count: tasks.length })}</span>
      {add}
    </>
  )
  return (
    <CeremonySection title={t(after ? 'ceremony.section.tasksAfter' : 'ceremony.section.tasks')} aside={aside}>
      {tasks.length === 0 && <p className="muted">{t('ceremony.task.none')}</p>}
      {tasks.length > 0 && !after && <TaskLine tasks={tasks} day={day} />}
      <TaskLines tasks={tasks} day={after ? null : day} onOpen={setOpen} />
      {open?.what === 'letter' && open.task && <TaskLetterDialog task={open.task} onClose={() => setOpen(null)} />}
      {(open?.what === 'form' || open?.what === 'drop') && (
        <TaskDialog page={page} task={open.task} drops={open.what === 'drop'} onClose={() => setOpen(null)} />
      )}
    </CeremonySection>
  )
}

const byDue = (one: CeremonyTask, other: CeremonyTask) =>
  one.dueOn === other.dueOn ? one.position - other.position : one.dueOn < other.dueOn ? -1 : 1

type LinesProps = { tasks: readonly CeremonyTask[]; day: Day | null; onOpen: (open: Open) => void }

function TaskLines({ tasks, day, onOpen }: LinesProps) {
  const t = useWords('ceremonies')
  const locale = useLocale()
  const firstAfter = tasks.findIndex((task) => day !== null && task.dueOn > day)
  const at = firstAfter === -1 ? tasks.length : firstAfter
  const [unfolded, setUnfolded] = useState(false)
  const before = tasks.slice(0, at)
  const done = before.filter((task) => task.doneAt !== null)
  const shown = unfolded ? before : before.filter((task) => task.doneAt === null)
  const rows = (some: readonly CeremonyTask[]) =>
    some.map((task) => <OneTask key={task.id} task={task} onOpen={onOpen} />)
  return (
    <ul className={line.list} aria-label={t('ceremony.section.tasks')}>
      {done.length > 0 && (
        <li className={line.folded}>
          <button type="button" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
            <IconChevronRight size={14} aria-hidden />
            {t('ceremony.task.alreadyDone', { count: done.length })}
          </button>
        </li>
      )}
      {rows(shown)}
      {day && tasks.length > 0 && <li className={line.divide}>{sayLongDay(day, locale, true)}</li>}
      {rows(tasks.slice(at))}
    </ul>
  )
}

function OneTask({ task, onOpen }: { task: CeremonyTask; onOpen: (open: Open) => void }) {
  const t = useWords('ceremonies')
  const locale = useLocale()
  const today = useToday()
  const ceremonies = useCeremonies()
  const refresh = useRefreshCeremonies()
  const undo = useMutation(ceremonies.undoTask.mutationOptions({ onSuccess: refresh }))
  const finish = useMutation(
    ceremonies.doTask.mutationOptions({
      onSuccess: async () => {
        sayDone({
          sentence: t('ceremony.task.isDone', { label: task.label }),
          undo: () => undo.mutate({ taskId: task.id }),
        })
        await refresh()
      },
    }),
  )
  const isDone = task.doneAt !== null
  const toggle = () => (isDone ? undo : finish).mutate({ taskId: task.id })
  const problem = finish.error ?? undo.error
  return (
    <li className={line.item}>
      <div className={line.task}>
        <input
          type="checkbox"
          checked={isDone}
          aria-label={t('ceremony.task.tick', { label: task.label })}
          className={line.check}
          disabled={!task.may.do || finish.isPending || undo.isPending}
          onChange={toggle}
        />
        <span className={line.offset}>{sayOffset(task.offset, t('ceremony.task.letterOfDay'))}</span>
        <span className={line.label} data-done={isDone} dir="auto">
          {task.label} <LetterOf task={task} onOpen={onOpen} />
          {task.note && <span className="small muted"> {task.note}</span>}
        </span>
        <span className={line.owner} dir="auto">
          {task.ownerName || t(`ceremony.owner.${task.owner}`)}
        </span>
        <span className={line.due}>
          {isDone ? (
            <span className="small muted">{sayShortDay(task.dueOn, locale)}</span>
          ) : (
            <DueBadge due={task.dueOn} today={today} />
          )}
        </span>
        <TaskMenu task={task} onOpen={onOpen} />
      </div>
      {problem && <Problem error={problem} inset />}
    </li>
  )
}

/** A letter of the retroplanning is begun from its line, and found again there. */
function LetterOf({ task, onOpen }: { task: CeremonyTask; onOpen: (open: Open) => void }) {
  const t = useWords('ceremonies')
  if (task.letterId) {
    return (
      <Link to={`/courrier/${task.letterId}`} className="small">
        {t('ceremony.task.openLetter')}
      </Link>
    )
  }
  if (task.kind !== 'letter' || task.doneAt || !task.may.do) return null
  return (
    <Button variant="subtle" size="compact-sm" onClick={() => onOpen({ what: 'letter', task })}>
      {t('ceremony.task.write')}
    </Button>
  )
}

function TaskMenu({ task, onOpen }: { task: CeremonyTask; onOpen: (open: Open) => void }) {
  const t = useWords('ceremonies')
  if (!task.may.change) return <span className={line.menu} />
  return (
    <span className={line.menu}>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t('ceremony.task.more', { label: task.label })}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => onOpen({ what: 'form', task })}>{t('ceremony.act.change')}</Menu.Item>
          <Menu.Item color="red" onClick={() => onOpen({ what: 'drop', task })}>
            {t('ceremony.task.drop')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </span>
  )
}
