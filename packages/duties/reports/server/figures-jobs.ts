import type { Reads } from '@cabinet/store/store.ts'
import { type ContentAsked, contentOf } from './build-content.ts'
import { type CountedAsked, countedOf, countedOfAll, type FiguresAsked, figuresOf } from './figures.ts'
import { type RestatedAsked, restatedSince } from './restatements.ts'
import { splitsOf } from './splits.ts'

/** What may be asked of the thread that computes figures, and what it answers. */
export type FiguresJob =
  | ({ what: 'figures' } & FiguresAsked)
  | ({ what: 'splits' } & FiguresAsked)
  | ({ what: 'counted' } & CountedAsked)
  | ({ what: 'lists' } & FiguresAsked)
  | ({ what: 'content' } & ContentAsked)
  | ({ what: 'restated' } & RestatedAsked)

type Answers = {
  figures: Awaited<ReturnType<typeof figuresOf>>
  splits: Awaited<ReturnType<typeof splitsOf>>
  counted: Awaited<ReturnType<typeof countedOf>>
  lists: Awaited<ReturnType<typeof countedOfAll>>
  content: Awaited<ReturnType<typeof contentOf>>
  restated: Awaited<ReturnType<typeof restatedSince>>
}
export type AnswerTo<Job extends FiguresJob> = Answers[Job['what']]

export function runFiguresJob(read: Reads, job: FiguresJob): Promise<Answers[FiguresJob['what']]> {
  if (job.what === 'figures') return figuresOf(read, job)
  if (job.what === 'lists') return countedOfAll(read, job)
  if (job.what === 'content') return contentOf(read, job)
  if (job.what === 'restated') return restatedSince(read, job)
  return job.what === 'splits' ? splitsOf(read, job) : countedOf(read, job)
}
