import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import type { ListContent, ListStatus } from '../rules/precedence-list.ts'
import { statusTones, useLabelOf } from './list-words.ts'
import css from './lists-page.module.css'

type Said = { id: string; sentence: string; article: string; status: ListStatus }

/** What the list says besides its ranks, one sentence each, with its article. */
export function ListRules({ content }: { content: ListContent }) {
  const t = useWords('ceremonies')
  const said = useRules(content)
  return (
    <ul className={css.rules} aria-label={t('line.lists.rules')}>
      {said.map(({ id, sentence, article, status }) => (
        <li key={id}>
          <span dir="auto">
            {sentence} {article && <span className="muted small">({article})</span>}
          </span>
          <StateBadge tone={statusTones[status]}>{t(`line.status.${status}`)}</StateBadge>
        </li>
      ))}
    </ul>
  )
}

function useRules({ ranks, rules }: ListContent): Said[] {
  const t = useWords('ceremonies')
  const label = useLabelOf()
  const name = (key: string) => {
    const rank = ranks.find((one) => one.key === key)
    return rank ? label(rank) : key
  }
  const { host, carried, notCarried, several, courtesy, follows, excluded, reversed, sideBySide } = rules
  const one = (id: string, sentence: string, { article, status }: { article: string; status: ListStatus }): Said => ({
    ...{ id, sentence, article, status },
  })
  const hosted = host
    ? [one('host', t('line.lists.rule.host', { rank: host.afterRank }), host)]
    : [one('host', t('line.lists.rule.hostKeeps'), { article: '', status: 'usage' })]
  return [
    ...hosted,
    ...carried.map((rule) =>
      one(
        `carried-${rule.ground}`,
        t('line.lists.rule.carried', { grounds: t(`guests.ground.${rule.ground}`).toLocaleLowerCase() }),
        rule,
      ),
    ),
    one('notCarried', t('line.lists.rule.notCarried'), notCarried),
    one(
      'several',
      t(several.rule === 'highest' ? 'line.lists.rule.highest' : 'line.lists.rule.nationalFirst'),
      several,
    ),
    one('courtesy', t('line.lists.rule.courtesy'), courtesy),
    ...follows.map((rule) =>
      one(`follows-${rule.key}`, t('line.lists.rule.follows', { key: name(rule.key), after: name(rule.after) }), rule),
    ),
    ...excluded.map((rule) =>
      one(`excluded-${rule.key}`, t('line.lists.rule.excluded', { key: name(rule.key) }), rule),
    ),
    one('reversed', t('line.lists.rule.reversed'), reversed),
    one('sideBySide', t('line.lists.rule.sideBySide'), sideBySide),
  ]
}
