import { DueBadge } from '@cabinet/ui/due-badge.tsx'
import { Empty } from '@cabinet/ui/empty.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import css from './ceremonies-page.module.css'
import { useCeremonyTimes } from './ceremony-times.ts'
import { type CeremoniesAnswers, useCeremonies, useRefreshCeremonies } from './client.ts'
import line from './task-line.module.css'

type Task = CeremoniesAnswers['myTasks'][number]

/** What I have to do for the ceremonies to come, the most pressing first, ticked where it stands. */
export function CeremonyMyTasks() {
  const t = useWords('ceremonies')
  const tasks = useQuery(useCeremonies().myTasks.queryOptions())
  return (
    <div className={css.body}>
      <QueryView
        query={tasks}
        isEmpty={(rows) => rows.length === 0}
        empty={<Empty>{t('ceremony.lists.empty.mine')}</Empty>}
      >
        {(rows) => (
          <ul className={css.tasks} aria-label={t('ceremony.lists.name.mine')}>
            {rows.map((task) => (
              <MyTask key={task.id} task={task} />
            ))}
          </ul>
        )}
      </QueryView>
    </div>
  )
}

function MyTask({ task }: { task: Task }) {
  const t = useWords('ceremonies')
  const today = useToday()
  const times = useCeremonyTimes()
  const ceremonies = useCeremonies()
  const refresh = useRefreshCeremonies()
  const undo = useMutation(ceremonies.undoTask.mutationOptions({ onSuccess: refresh }))
  const finish = useMutation(
    ceremonies.doTask.mutationOptions({
      onSuccess: async () => {
        const back = () => undo.mutate({ taskId: task.id })
        sayDone({ sentence: t('ceremony.task.isDone', { label: task.label }), undo: back })
        await refresh()
      },
    }),
  )
  return (
    <li>
      <input
        type="checkbox"
        checked={finish.isPending}
        className={line.check}
        aria-label={t('ceremony.task.tick', { label: task.label })}
        disabled={finish.isPending}
        onChange={() => finish.mutate({ taskId: task.id })}
      />
      <span className={css.what} dir="auto">
        <span>{task.label}</span>
        <Link to={`/ceremonies/${task.ceremonyId}`} className="small">
          {task.title} · {times.short(task.start)}
        </Link>
      </span>
      <DueBadge due={task.dueOn} today={today} />
      {finish.error && <Problem error={finish.error} inset />}
    </li>
  )
}
