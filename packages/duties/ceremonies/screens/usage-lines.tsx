import { Line, Lines } from '@cabinet/blocks/people/screens/lines.tsx'
import { Section, Sections } from '@cabinet/blocks/people/screens/section.tsx'
import { confirm } from '@cabinet/ui/confirm.tsx'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { sayDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type CeremoniesAnswers, useCeremonies } from './client.ts'
import { useAct } from './line-act.ts'
import { useLabelOf } from './list-words.ts'
import { UsageForm } from './usage-form.tsx'
import { UsageWithdraw } from './usage-withdraw.tsx'

type Usages = CeremoniesAnswers['usages']
type Usage = Usages['usages'][number]

/** What the commune adds to the lists, once and for all: it counts when the mayor has signed it. */
export function UsageLines() {
  const t = useWords('ceremonies')
  const usages = useQuery(useCeremonies().usages.queryOptions())
  const [isAdding, add] = useState(false)
  return (
    <QueryView query={usages}>
      {(all) => (
        <Sections>
          <Section
            title={t('line.lists.tab.usages')}
            help={t('line.usages.help')}
            actions={all.may.propose && <Button onClick={() => add(true)}>{t('line.usages.add')}</Button>}
          >
            {all.usages.length === 0 && <p className="muted">{t('line.usages.none')}</p>}
            <Lines label={t('line.lists.tab.usages')}>
              {all.usages.map((usage) => (
                <UsageLine key={usage.id} usage={usage} may={all.may} />
              ))}
            </Lines>
          </Section>
          {isAdding && (
            <Dialog opened onClose={() => add(false)} title={t('line.usages.add')} width={560} leaveOutside={false}>
              <UsageForm onDone={() => add(false)} />
            </Dialog>
          )}
        </Sections>
      )}
    </QueryView>
  )
}

function UsageLine({ usage, may }: { usage: Usage; may: Usages['may'] }) {
  const t = useWords('ceremonies')
  const locale = useLocale()
  const label = useLabelOf()
  const ceremonies = useCeremonies()
  const today = useToday()
  const sign = useMutation(ceremonies.usageSign.mutationOptions())
  const end = useMutation(ceremonies.usageEnd.mutationOptions())
  const { act, error, isSending } = useAct()
  const name = label(usage.content)
  const day = (at: Date | string) => sayDay(new Date(at).toISOString().slice(0, 10), locale)
  const { afterKey } = usage.content
  const detail = [
    afterKey === null ? t('line.usages.first') : t('line.usages.after', { rank: afterKey }),
    usage.source,
    usage.signedAt
      ? t('line.usages.signed', { who: usage.signedBy, day: day(usage.signedAt) })
      : t('line.usages.unsigned'),
    usage.to && t('line.usages.ended', { day: sayDay(usage.to, locale) }),
  ]
  const signIt = async () => {
    const sure = await confirm({
      title: t('line.usages.signTitle', { name }),
      children: t('line.usages.signText'),
      action: t('line.usages.sign'),
    })
    if (sure) await act(() => sign.mutateAsync({ usageId: usage.id }), { sentence: t('line.usages.signDone') })
  }
  return (
    <Line
      title={name}
      badge={!usage.signedAt && <StateBadge tone="soon">{t('line.usages.waiting')}</StateBadge>}
      detail={detail.filter(Boolean).join(' · ')}
      actions={
        <>
          {error !== null && <Problem error={error} />}
          {may.sign && !usage.signedAt && (
            <Button size="compact-sm" loading={isSending} onClick={() => void signIt()}>
              {t('line.usages.sign')}
            </Button>
          )}
          {may.propose && !usage.signedAt && <UsageWithdraw usageId={usage.id} name={name} />}
          {may.sign && usage.counts && (
            <Button
              variant="default"
              size="compact-sm"
              loading={isSending}
              onClick={() =>
                void act(() => end.mutateAsync({ usageId: usage.id, to: today }), {
                  sentence: t('line.usages.endDone'),
                })
              }
            >
              {t('line.usages.end')}
            </Button>
          )}
        </>
      }
    />
  )
}
