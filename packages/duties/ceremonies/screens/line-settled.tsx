import { Dialog } from '@cabinet/ui/dialog.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useTimeZone } from '@cabinet/ui/time-zone.ts'
import { sayInstant } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { isSameLine } from '../rules/line-difference.ts'
import { useCeremonies } from './client.ts'
import { LineChanges } from './line-difference.tsx'
import { LineFollows } from './line-follows.tsx'
import css from './line-page.module.css'
import type { LineAnswer } from './line-page.tsx'
import { LineSettleForm } from './line-settle-form.tsx'

/** The line as it was last handed out, and only what has changed since. */
export function LineSettled({ page }: { page: LineAnswer }) {
  const t = useWords('ceremonies')
  const { ceremony, issue } = page
  const locale = useLocale()
  const [isAsking, ask] = useState(false)
  const since = useQuery(
    useCeremonies().lineDifference.queryOptions({ ceremonyId: ceremony.id, locale }, { enabled: issue !== null }),
  )
  return (
    <section className={css.panel} aria-labelledby="line-settled">
      <h3 id="line-settled">{t('line.settle.title')}</h3>
      {issue ? (
        <>
          <Issued {...issue} />
          <QueryView query={since}>
            {(difference) =>
              difference && (
                <>
                  <LineChanges difference={difference} same={t('line.settle.noChange')} />
                  {!isSameLine(difference) && <LineFollows ceremonyId={ceremony.id} follows={difference.follows} />}
                </>
              )
            }
          </QueryView>
        </>
      ) : (
        <p className="muted">{t('line.settle.none')}</p>
      )}
      {page.may.line && (
        <Button
          className={css.start ?? ''}
          variant={issue && !issue.changed ? 'default' : 'filled'}
          onClick={() => ask(true)}
        >
          {t(issue ? 'line.settle.actAgain' : 'line.settle.act')}
        </Button>
      )}
      {isAsking && (
        <Dialog opened onClose={() => ask(false)} title={t('line.settle.titleAsk')} leaveOutside={false}>
          <LineSettleForm page={page} onDone={() => ask(false)} />
        </Dialog>
      )}
    </section>
  )
}

function Issued({ issue, madeAt }: { issue: number; madeAt: Date | string }) {
  const t = useWords('ceremonies')
  const locale = useLocale()
  const at = sayInstant(new Date(madeAt), locale, useTimeZone())
  return (
    <p>
      <b>{t('line.settle.issue', { issue })}</b> <span className="muted">{t('line.settle.at', { at })}</span>
    </p>
  )
}
