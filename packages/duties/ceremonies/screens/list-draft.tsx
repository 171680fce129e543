import { Section } from '@cabinet/blocks/people/screens/section.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { faultsOf } from '../rules/list-check.ts'
import { useCeremonies } from './client.ts'
import { useAct } from './line-act.ts'
import { ListEditor } from './list-editor.tsx'
import { listFacts } from './list-facts.ts'
import { ListFactsForm } from './list-facts-form.tsx'
import { ListFaults } from './list-faults.tsx'
import { ListRules } from './list-rules.tsx'
import type { ListAnswer } from './list-sheet.tsx'
import css from './lists-page.module.css'

/** A draft: everything may be changed, every fault is in sight, and it is kept faults and all until it is proposed. */
export function ListDraft({ page, onOpen }: { page: ListAnswer; onOpen: (listId: string) => void }) {
  const t = useWords('ceremonies')
  const ceremonies = useCeremonies()
  const save = useMutation(ceremonies.listSaveDraft.mutationOptions())
  const propose = useMutation(ceremonies.listPropose.mutationOptions())
  const { act, error, isSending } = useAct()
  const { id: listId } = page.list
  const [facts, setFacts] = useState(() => listFacts(page.list))
  const [ranks, setRanks] = useState(page.list.content.ranks)
  const content = { ...page.list.content, ranks }
  const faults = faultsOf(content)
  const isChanged = ranks !== page.list.content.ranks || JSON.stringify(facts) !== JSON.stringify(listFacts(page.list))
  const keep = () => save.mutateAsync({ listId, ...facts, content })
  return (
    <>
      <ListFaults faults={faults} />
      <Section title={t('line.lists.ranksOf', { count: ranks.length })}>
        <ListEditor ranks={ranks} onChange={setRanks} />
      </Section>
      <Section title={t('line.lists.rules')}>
        <ListRules content={content} />
      </Section>
      <Section title={t('line.lists.source')}>
        <ListFactsForm facts={facts} onChange={(patch) => setFacts((before) => ({ ...before, ...patch }))} />
      </Section>
      {error !== null && <Problem error={error} />}
      <div className={`${css.acts} ${css.sticky}`}>
        <Button
          variant="default"
          loading={isSending}
          disabled={!isChanged}
          onClick={() => void act(keep, { sentence: t('line.lists.saved'), onDone: onOpen })}
        >
          {t('line.lists.save')}
        </Button>
        <Button
          loading={isSending}
          disabled={faults.length > 0}
          onClick={() =>
            void act(
              async () => {
                if (isChanged) await keep()
                await propose.mutateAsync({ listId })
              },
              { sentence: t('line.lists.proposed') },
            )
          }
        >
          {t('line.lists.propose')}
        </Button>
        <span className="muted small">{t(isChanged ? 'line.lists.unsaved' : 'line.lists.proposeHelp')}</span>
      </div>
    </>
  )
}
