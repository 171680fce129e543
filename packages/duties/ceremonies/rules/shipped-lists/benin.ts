import type { Rank, TieRule } from '../precedence-list.ts'
import { unverifiedRules } from './ivory-coast.ts'
import { rank, type ShippedList } from './shipped-list.ts'

// UNVERIFIED. No ordered list could be obtained (Guide du protocole, Foreign Ministry, 2013). Only what nobody disputes is here.

const unread = { article: '', status: 'to-validate' as const }
type Line = readonly [key: string, fr: string, en: string, group: Rank['group'], ties: TieRule[]]

const order: Line[] = [
  ['prefect', 'Préfet, représentant de l’État', 'Prefect, representative of the State', 'state', ['nomination']],
  ['deputy', 'Député', 'Member of Parliament', 'parliament', ['first-election', 'age']],
  ['host-mayor', 'Maire de la commune', 'Mayor of the commune', 'commune', ['manual']],
  ['deputy-mayor', 'Adjoint au maire', 'Deputy mayor', 'commune', ['table-order', 'age']],
  ['district-head', 'Chef d’arrondissement', 'Head of district', 'commune', ['table-order', 'age']],
  ['municipal-councillor', 'Conseiller communal', 'Communal councillor', 'commune', ['table-order', 'age']],
]

export const beninCommune: ShippedList = {
  code: 'bj-commune',
  country: 'BJ',
  title: 'Bénin, cérémonies d’une commune : modèle à valider',
  source: { title: 'Proposition, faute du Guide du protocole de 2013', article: '', url: '', readOn: '' },
  status: 'to-validate',
  note: 'MODÈLE NON VÉRIFIÉ, volontairement court. Complétez-le d’après le Guide du protocole du ministère des Affaires étrangères, puis validez-le à deux.',
  content: {
    rules: unverifiedRules,
    ranks: order.map(([key, fr, en, group, ties], index) =>
      rank(index + 1, key, [fr, en], { group, ties, hereOnly: key === 'host-mayor', ...unread }),
    ),
  },
}
