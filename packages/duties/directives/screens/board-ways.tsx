import { useMay, useMe } from '@cabinet/blocks/people/screens/use-me.ts'
import { PrintableLink } from '@cabinet/ui/printable-link.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { Link, useSearchParams } from 'react-router'
import type { Board } from '../rules/board.ts'
import css from './board-page.module.css'

/** Where else the follow-up is done: several at once from a text, what comes back, the printed state of execution. */
export function BoardWays({ board }: { board: Board }) {
  const t = useWords('directives')
  const may = useMay()
  const [search] = useSearchParams()
  const { data: me } = useMe()
  // Whoever does not oversee the office prints the state of their own unit.
  const unit = me?.person.units[0]
  const asked = may('directives.oversee') ? stateAsked(board, search) : unit ? `unit=${unit}` : null
  return (
    <>
      {may('directives.note') && (
        <Button component={Link} to="/suivi/texte" variant="default">
          {t('board.fromText')}
        </Button>
      )}
      {may('directives.recur') && (
        <Button component={Link} to="/suivi/reguliers" variant="default">
          {t('board.series')}
        </Button>
      )}
      {asked !== null && (
        <span className={css.wide}>
          <PrintableLink href={`/prints/directives/state?${asked}`}>{t('board.print')}</PrintableLink>
        </span>
      )}
    </>
  )
}

/** What the printed state of execution covers: what the board shows. */
function stateAsked(board: Board, search: URLSearchParams): string {
  const [unit, authority] = [search.get('unite'), search.get('autorite')]
  const asked = new URLSearchParams()
  if (unit) asked.set('unit', unit)
  if (authority) asked.set('authority', authority)
  if (board === 'mayor') asked.set('authority', 'mayor')
  return asked.toString()
}
