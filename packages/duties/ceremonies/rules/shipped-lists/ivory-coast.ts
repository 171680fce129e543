import type { ListRules, Rank, TieRule } from '../precedence-list.ts'
import { rank, type ShippedList } from './shipped-list.ts'

// UNVERIFIED. Décret n° 2013-509 (JORCI of 22 August 2013, p. 533) could not be read; published lists of the State protocol
// disagree from year to year. This order is a proposal: the four first local authorities follow the groups of the New Year
// wishes of 2021, the rest is what a commune usually does. Who carries a rank is as in the French decree, on which the region's
// own texts are modelled; the host keeps the rank this order gives.

const elected: TieRule[] = ['first-election', 'age']
const named: TieRule[] = ['manual', 'nomination']
const unread = { article: '', status: 'to-validate' as const }
type Line = readonly [key: string, fr: string, en: string, group: Rank['group'], ties: TieRule[]]

const order: Line[] = [
  ['regional-prefect', 'Préfet de région', 'Regional prefect', 'state', named],
  ['prefect', 'Préfet de département', 'Prefect of the department', 'state', named],
  ['deputy', 'Député', 'Member of Parliament', 'parliament', elected],
  ['senator', 'Sénateur', 'Senator', 'parliament', elected],
  ['regional-president', 'Président du conseil régional', 'President of the regional council', 'region', named],
  ['sub-prefect', 'Sous-préfet', 'Sub-prefect', 'state', named],
  ['host-mayor', 'Maire de la commune', 'Mayor of the commune', 'commune', named],
  ['mayor', 'Maire d’une autre commune', 'Mayor of another commune', 'commune', elected],
  ['judicial-authority', 'Autorité judiciaire', 'Judicial authority', 'justice', named],
  ['military-authority', 'Autorité militaire', 'Military authority', 'armed-forces', ['grade', 'nomination']],
  ['traditional-king', 'Roi', 'King', 'tradition', ['manual']],
  ['traditional-chief', 'Chef traditionnel', 'Traditional chief', 'tradition', ['manual']],
  ['religious-leader', 'Chef religieux', 'Religious leader', 'faith', ['manual']],
  ['deputy-mayor', 'Adjoint au maire', 'Deputy mayor', 'commune', ['table-order', 'age']],
  ['municipal-councillor', 'Conseiller municipal', 'Municipal councillor', 'commune', ['table-order', ...elected]],
  ['head-of-department', 'Chef de service', 'Head of department', 'administration', ['grade', 'nomination']],
]

export const unverifiedRules: ListRules = {
  host: null,
  carried: [
    { ground: 'adjoint', ...unread },
    { ground: 'prefectoral-corps', ...unread },
    { ground: 'interim', ...unread },
    { ground: 'head-of-state', ...unread },
  ],
  notCarried: unread,
  several: { rule: 'highest', national: [], ...unread },
  courtesy: unread,
  follows: [],
  excluded: [],
  reversed: unread,
  sideBySide: unread,
}

export const ivoryCoastCommune: ShippedList = {
  code: 'ci-commune',
  country: 'CI',
  title: 'Côte d’Ivoire, cérémonies d’une commune : modèle à valider',
  source: {
    title: 'Proposition, faute du décret n° 2013-509 (JORCI du 22 août 2013, p. 533)',
    article: '',
    url: '',
    readOn: '',
  },
  status: 'to-validate',
  note: 'MODÈLE NON VÉRIFIÉ. Le décret n’a pas pu être lu et les listes publiées se contredisent. Faites relire cet ordre par la préfecture, puis validez-le à deux. La place des autorités traditionnelles et religieuses relève de l’usage de la commune.',
  content: {
    rules: unverifiedRules,
    ranks: order.map(([key, fr, en, group, ties], index) =>
      rank(index + 1, key, [fr, en], { group, ties, hereOnly: key === 'host-mayor', ...unread }),
    ),
  },
}
