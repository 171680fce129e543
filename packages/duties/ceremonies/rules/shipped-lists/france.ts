import type { ListContent, ListRules, Rank, TieRule } from '../precedence-list.ts'
import { rank, type ShippedList } from './shipped-list.ts'

// Décret n° 89-655 du 13 septembre 1989, article 3 (départements autres que Paris), as in force since 1 March 2024. Ranks 1 to
// 10 were read in that version, 11 to 17 in older copies or ministerial answers, which the note of each says, 18 in an older copy
// whose wording may have changed. The decree has 33 ranks. Of 19 to 33 only some of those who are there are known, and neither
// their order nor their figures were read: they follow the others without an article, to be validated, and say so.

const elected: TieRule[] = ['first-election', 'age']
const alone: TieRule[] = ['manual', 'nomination']
const official = (figure: number) => ({ article: `art. 3, ${figure}°`, status: 'official' as const })
const unsure = (figure: number) => ({ article: `art. 3, ${figure}°`, status: 'to-validate' as const })

const several = 'Plusieurs autorités partagent ce rang : le texte les nomme dans cet ordre, à confirmer à la main.'
const oldCopy = 'Lu dans une copie de 2014 : le numéro et la rédaction sont à vérifier dans la version en vigueur.'

const state: Rank[] = [
  rank(1, 'prefect', ['Préfet, représentant de l’État', 'Prefect, representative of the State'], {
    ...{ group: 'state', ties: alone, ...official(1) },
  }),
  rank(2, 'deputy', ['Député', 'Member of the National Assembly'], {
    ...{ group: 'parliament', ties: elected, ...official(2) },
    note: 'Entre députés : la première élection, interruptions ignorées, puis l’âge (QE 74133).',
  }),
  rank(3, 'senator', ['Sénateur', 'Senator'], { group: 'parliament', ties: elected, ...official(3) }),
  rank(4, 'european-deputy', ['Représentant au Parlement européen', 'Member of the European Parliament'], {
    ...{ group: 'parliament', ties: elected, ...official(4) },
  }),
  rank(5, 'regional-president', ['Président du conseil régional', 'President of the regional council'], {
    ...{ group: 'region', ties: alone, ...official(5) },
    note: 'En Corse : le président du conseil exécutif, puis le président de l’assemblée.',
  }),
  rank(6, 'departmental-president', ['Président du conseil départemental', 'President of the departmental council'], {
    ...{ group: 'region', ties: alone, ...official(6) },
  }),
  rank(
    7,
    'host-mayor',
    ['Maire de la commune où se déroule la cérémonie', 'Mayor of the commune where the ceremony takes place'],
    { group: 'commune', ties: alone, hereOnly: true, ...official(7) },
  ),
]

const commands: Rank[] = [
  rank(
    8,
    'military-region-commander',
    [
      'Général commandant la région terre, amiral commandant la région maritime, général commandant la région aérienne, général commandant la région de gendarmerie',
      'General of the army region, admiral of the maritime region, general of the air region, general of the gendarmerie region',
    ],
    { group: 'armed-forces', ties: ['manual', 'grade', 'nomination'], note: several, ...official(8) },
  ),
  rank(
    9,
    'appeal-court-head',
    [
      'Président de la cour administrative d’appel, premier président et procureur général de la cour d’appel',
      'President of the administrative court of appeal, first president and public prosecutor of the court of appeal',
    ],
    { group: 'justice', ties: ['manual', 'nomination'], note: several, ...official(9) },
  ),
  rank(
    10,
    'maritime-district-commander',
    ['Amiral commandant l’arrondissement maritime', 'Admiral of the maritime district'],
    {
      ...{ group: 'armed-forces', ties: ['manual', 'grade', 'nomination'], ...official(10) },
      note: 'Outre-mer : le commandant supérieur des forces armées.',
    },
  ),
  rank(
    11,
    'order-dignitary',
    [
      'Dignitaires de la Légion d’honneur, Compagnons de la Libération, dignitaires de l’ordre national du Mérite',
      'Dignitaries of the Legion of Honour, Companions of the Liberation, dignitaries of the National Order of Merit',
    ],
    { group: 'orders', ties: ['manual', 'grade', 'nomination'], note: oldCopy, ...official(11) },
  ),
]

const bodies: Rank[] = [
  rank(
    12,
    'ceser-president',
    [
      'Président du conseil économique, social et environnemental régional',
      'President of the regional economic, social and environmental council',
    ],
    { group: 'region', ties: alone, note: oldCopy, ...official(12) },
  ),
  rank(
    13,
    'court-head',
    [
      'Président du tribunal administratif, président du tribunal judiciaire, procureur de la République près ce tribunal',
      'President of the administrative court, president of the judicial court, public prosecutor at that court',
    ],
    {
      ...{ group: 'justice', ties: ['manual', 'nomination'], ...official(13) },
      note: `${several} ${oldCopy} La place du président de la chambre régionale des comptes aussi.`,
    },
  ),
  rank(14, 'regional-councillor', ['Conseiller régional', 'Regional councillor'], {
    ...{ group: 'region', ties: elected, ...official(14) },
  }),
  rank(15, 'departmental-councillor', ['Conseiller départemental', 'Departmental councillor'], {
    ...{ group: 'region', ties: elected, note: oldCopy, ...official(15) },
  }),
  rank(
    16,
    'cese-member',
    [
      'Membre du Conseil économique, social et environnemental',
      'Member of the Economic, Social and Environmental Council',
    ],
    { group: 'administration', ties: ['nomination', 'age'], note: oldCopy, ...official(16) },
  ),
  rank(17, 'rector', ['Recteur d’académie', 'Rector of the academy'], {
    ...{ group: 'administration', ties: alone, note: oldCopy, ...official(17) },
  }),
  rank(
    18,
    'concordat-worship-head',
    [
      'Alsace et Moselle : évêque, présidents des Églises protestantes, grand rabbin',
      'Alsace and Moselle: bishop, presidents of the Protestant churches, chief rabbi',
    ],
    { group: 'faith', ties: ['manual', 'nomination'], note: oldCopy, ...unsure(18) },
  ),
]

const unread =
  'Au nombre des rangs 19 à 33 du décret\u202f: l’ordre et le numéro n’ont pas été lus dans le texte. À vérifier avant tout usage.'
type Line = readonly [key: string, fr: string, en: string, group: Rank['group'], ties: TieRule[]]

const unreadLines: Line[] = [
  ['sub-prefect', 'Préfet délégué, sous-préfet dans son arrondissement', 'Sub-prefect in his district', 'state', alone],
  [
    'prefecture-staff',
    'Secrétaire général, directeur de cabinet de la préfecture',
    'Head of the prefect’s staff',
    'state',
    alone,
  ],
  [
    'general-officer',
    'Officier général exerçant un commandement',
    'General officer in command',
    'armed-forces',
    ['grade', 'nomination'],
  ],
  ['state-service-head', 'Chef d’un service déconcentré de l’État', 'Head of a State service', 'administration', alone],
  ['university-president', 'Président d’université', 'President of a university', 'administration', alone],
  [
    'director-general',
    'Directeur général des services de la région ou du département',
    'Director general of the region or department',
    'administration',
    alone,
  ],
  [
    'municipal-councillor',
    'Conseiller municipal de la commune',
    'Councillor of the commune',
    'commune',
    ['table-order', ...elected],
  ],
  [
    'ceser-member',
    'Membre du conseil économique, social et environnemental régional',
    'Member of the regional economic, social and environmental council',
    'region',
    ['nomination', 'age'],
  ],
  [
    'consular-chamber-president',
    'Président d’une chambre consulaire',
    'President of a consular chamber',
    'economy',
    alone,
  ],
  [
    'commercial-court-president',
    'Président du tribunal de commerce',
    'President of the commercial court',
    'justice',
    alone,
  ],
  ['labour-court-president', 'Président du conseil de prud’hommes', 'President of the labour court', 'justice', alone],
  [
    'rural-leases-court-president',
    'Président du tribunal paritaire des baux ruraux',
    'President of the rural leases court',
    'justice',
    alone,
  ],
  [
    'bar-president',
    'Bâtonnier, président d’un conseil de l’ordre',
    'President of the bar or of a professional order',
    'orders',
    alone,
  ],
  ['town-clerk', 'Secrétaire de mairie', 'Town clerk', 'administration', alone],
]

const rest: Rank[] = unreadLines.map(([key, fr, en, group, ties], i) =>
  rank(19 + i, key, [fr, en], { group, ties, note: unread, article: '', status: 'to-validate' }),
)

const rules: ListRules = {
  host: { afterRank: 1, article: 'art. 9', status: 'official' },
  carried: [
    { ground: 'adjoint', article: 'art. 14', status: 'official' },
    { ground: 'vice-president', article: 'art. 14', status: 'official' },
    { ground: 'prefectoral-corps', article: 'protocole.info', status: 'usage' },
    { ground: 'interim', article: 'art. 13', status: 'official' },
    { ground: 'suppleance', article: 'art. 13', status: 'official' },
    { ground: 'head-of-state', article: 'art. 13', status: 'official' },
  ],
  notCarried: { article: 'art. 13', status: 'official' },
  several: {
    ...{ rule: 'national-first', national: ['deputy', 'senator', 'european-deputy'] },
    ...{ article: 'circulaire du 26 mai 2005', status: 'official' },
  },
  courtesy: { article: 'art. 18', status: 'official' },
  follows: [
    {
      ...{ key: 'epci-president', after: 'host-mayor', group: 'commune', ties: elected },
      labelFr: 'Président de l’établissement public de coopération intercommunale',
      labelEn: 'President of the inter-communal body',
      ...{ article: 'Maires de France ; Maire-info 24290', status: 'usage' },
    },
  ],
  excluded: [{ key: 'deputy-suppleant', article: 'QE 2448', status: 'official' }],
  reversed: { article: 'art. 19', status: 'official' },
  sideBySide: { article: 'art. 16 et 17', status: 'to-validate' },
}

const content: ListContent = { ranks: [...state, ...commands, ...bodies, ...rest], rules }

export const franceDepartement: ShippedList = {
  code: 'fr-departement',
  country: 'FR',
  title: 'France, départements : décret n° 89-655, article 3',
  source: {
    title: 'Décret n° 89-655 du 13 septembre 1989 modifié (décret n° 2024-159, art. 9)',
    article: 'art. 3',
    url: 'https://www.legifrance.gouv.fr/loda/article_lc/LEGIARTI000049215780',
    readOn: '',
  },
  status: 'to-validate',
  note: 'Rangs 1 à 18 tels qu’ils ont été trouvés. Le décret en compte 33\u202f: au-delà du 18e figurent des autorités qu’on sait y être, dans un ordre qui n’a PAS été lu. Saisissez-les d’après Légifrance, puis validez la liste à deux.',
  content,
}
