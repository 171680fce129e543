import { shippedFigures } from '../../rules/chosen-figures.ts'
import type { Figure, FigureLine, Split } from '../../rules/figure.ts'
import { silent } from '../../rules/figure-of.ts'
import { indicatorOf, indicators } from '../../rules/indicators.ts'
import { monthAway } from '../../rules/quarter.ts'
import { type Bureau, bureaus, type Edition } from '../../rules/report.ts'
import type { BureauPage, FollowUpRow, ReportContent } from '../../rules/report-content.ts'
import { splitDefinitions } from '../../rules/splits.ts'
import { wilson } from '../../rules/wilson.ts'

/** A quarter of a town that is not there, for the tests of the papers: nothing here is counted, everything is printed. */
export function sampleContent(change: Partial<ReportContent> = {}, edition: Edition = 'mayor'): ReportContent {
  const lines = indicators.map(({ code }, n) => lineOf(code, n))
  const isDirective = (code: string) => /^DC[1-7]/.test(code)
  return {
    ...{ edition, office: 'Ville de Port-Amande', quarter: { year: 2026, quarter: 3 }, number: 'RAC-2026-003' },
    ...{
      from: '2026-07-01',
      to: '2026-09-30',
      asOf: '2026-10-14T16:05:00.000Z',
      minimum: edition === 'mayor' ? 10 : 30,
    },
    mayor: {
      name: 'Adjoua Kpassélo',
      figures: shippedFigures.flatMap((code) => lines.find((line) => line.code === code) ?? []),
      texts: mayorTexts,
    },
    followUp: { number: 'RAC-2026-002', rows: followUp },
    directives: {
      figures: lines.filter((line) => isDirective(line.code)),
      splits: splitDefinitions.filter((one) => isDirective(one.code)).map(splitOf),
      overdue: [...overdue, ...(edition === 'mayor' ? [reserved] : [])],
      reservedLeftOut: edition === 'council',
    },
    pages: bureaus.map((bureau) => ({
      ...pages[bureau],
      ...{ bureau, figures: lines.filter(({ code }) => indicatorOf(code)?.bureau === bureau && !isDirective(code)) },
      splits: splitDefinitions
        .filter(({ code }) => indicatorOf(code)?.bureau === bureau && !isDirective(code))
        .map(splitOf),
    })),
    method: indicators.map(({ code, formula }) => ({ code, formula })),
    restatements: [
      {
        ...{ code: 'ML1i', quarter: { year: 2026, quarter: 2 }, because: 'later-facts' },
        ...{ was: plain(1204), now: plain(1207) },
      },
      {
        ...{ code: 'ML5r', quarter: { year: 2026, quarter: 1 }, because: 'formula' },
        ...{ was: share(61, 88), now: share(66, 88) },
      },
    ],
    ...change,
  }
}

/** Nothing happened, nothing was written, nobody answered: the first quarter ever. */
export function emptyContent(): ReportContent {
  const nothing = (line: FigureLine): FigureLine => {
    const none = indicatorOf(line.code)?.measure === 'count' ? plain(0) : silent('nothing')
    return { ...line, now: none, before: silent('before-journal'), lastYear: silent('before-journal'), target: null }
  }
  const sample = sampleContent()
  const none = { successes: '', difficulties: '', decisions: '' }
  return {
    ...sample,
    mayor: { name: '', figures: sample.mayor.figures.map(nothing), texts: none },
    followUp: null,
    directives: { ...sample.directives, figures: sample.directives.figures.map(nothing), splits: bare(), overdue: [] },
    pages: sample.pages.map((page) => ({
      ...{ ...page, head: null, silent: true, figures: page.figures.map(nothing), carried: [], texts: noTexts },
      splits: page.splits.map((split) => ({ ...split, rows: [] })),
    })),
    restatements: [],
  }
}

const bare = () => splitDefinitions.filter(({ code }) => code.startsWith('DC')).map((one) => ({ ...one, rows: [] }))

export const plain = (value: number): Figure => ({ ...silent('nothing'), value, counted: value, silence: null })

export function share(counted: number, among: number): Figure {
  const value = Math.round((counted * 1000) / among)
  return { ...plain(value), counted, among, ...wilson(counted, among) }
}

/** Every kind of figure and of silence comes up, the same each time. */
function lineOf(code: string, n: number): FigureLine {
  const one = indicatorOf(code)
  const figure = (shift: number): Figure => {
    if (one?.measure === 'share') return share(60 + ((n * 7) % 30) + shift, 110 + shift)
    if (one?.measure === 'median') return { ...plain(45 + n + shift * 3), counted: 64, ninth: 180 + n }
    if (one?.measure === 'stock') return { ...plain(18 + n + shift), age: 325 }
    if (one?.measure === 'difference') return { ...plain(62 + shift), counted: null }
    return { ...plain((one?.unit === 'money' ? 14_250_000 : 1_180) + n * 13 + shift * 9), counted: 40 }
  }
  const isEven = n % 2 === 0
  const now = code === 'DC7r' ? silent('too-few', { counted: 2, among: 6 }) : figure(isEven ? 6 : -4)
  return {
    ...{ code, now: code === 'DC11b' ? silent('masked') : now, before: figure(0) },
    ...{ lastYear: n % 5 === 0 ? silent('before-journal') : figure(-9) },
    ...{ target: one?.measure === 'share' ? 800 : null, formulaChanged: code === 'ML5r' },
  }
}

const unitNames = [
  'Direction des services techniques et de l’aménagement urbain',
  'Secrétariat général',
  'Direction des affaires sociales, de la jeunesse et des sports',
  'Bureau d’ordre et d’entrée',
  'Police municipale',
]

function splitOf({ code, by, columns }: (typeof splitDefinitions)[number]): Split {
  const months = Array.from({ length: 13 }, (_, n) => monthAway('2026-09-01', n - 12).from.slice(0, 7))
  const keys = {
    ...{ month: months, age: ['0-7', '8-15', '16-30', '31-60', '61-90', '91-'] },
    ...{ authority: ['mayor', 'council', 'direction'], origin: ['counter', 'post', 'e-mail'] },
    ...{ unit: unitNames.map((_, n) => `unit:${n}`), sort: ['request', 'complaint', 'invitation', 'reception'] },
  }[by]
  const sorts = ['Demande d’audience', 'Réclamation', 'Invitation', 'Réception']
  const figureAt = (column: string, n: number): Figure => {
    const measure = indicatorOf(column)?.measure
    if (measure === 'share')
      return n === 3 ? silent('too-few', { counted: 3, among: 7 }) : share(11 + n * 3, 17 + n * 4)
    return measure === 'median' ? { ...plain(40 + n * 12), counted: 22 } : plain(9 + ((n * 17) % 61))
  }
  const rows = keys.map((key, n) => ({
    key,
    label: by === 'unit' ? (unitNames[n] ?? null) : by === 'sort' ? (sorts[n] ?? null) : null,
    figures: Object.fromEntries(columns.map((column) => [column, figureAt(column, n)])),
  }))
  return { code, by, columns, rows }
}

const mayorTexts = {
  successes: [
    '- Le marché de Kpota a rouvert le 7 août, trois semaines avant l’échéance annoncée.',
    '- Le courrier urgent est désormais imputé le jour même dans neuf cas sur dix.',
    '- Le jumelage avec Lagoa est signé ; le premier échange de techniciens a eu lieu.',
  ].join('\n'),
  difficulties: [
    '- Onze directives sur la voirie restent sans preuve d’exécution.',
    '- Le poste de responsable des audiences est vacant depuis le 1er août.',
    '- Deux demandes sur cinq arrivent sans pièce jointe lisible.',
  ].join('\n'),
  decisions: [
    '- Pourvoir le poste des audiences avant le 30 novembre.',
    '- Autoriser l’achat de deux scanners pour le guichet.',
    '- Fixer un délai unique de réponse de quinze jours ouvrés.',
  ].join('\n'),
}

const noTexts = { results: '', difficulties: '', lessons: '', perspectives: '', decisions: '' }
const written = {
  results:
    'Le trimestre a été marqué par la reprise des réceptions et par la préparation de la session d’octobre. ' +
    'Les délais ont été tenus malgré l’absence de deux agents sur cinq en août.\n' +
    'Les trois chantiers suivis par le Maire ont fait l’objet d’un point hebdomadaire.',
  difficulties: 'L’outil de numérisation est tombé en panne à quatre reprises, deux jours au total.',
  lessons: 'Prévoir un agent de relève dès juin : la période des congés est connue d’avance.',
  perspectives: '- Former deux agents à l’indexation.\n- Ouvrir le guichet le samedi matin à titre d’essai.',
  decisions: 'Approuver le remplacement du scanner du guichet.',
}

type Page = Omit<BureauPage, 'bureau' | 'figures' | 'splits'>
const pageOf = (head: string | null, change: Partial<Page> = {}): Page => ({
  ...{ head, silent: false, texts: written, carried: [], ...change },
})

const pages: Record<Bureau, Page> = {
  direction: pageOf('Firmin Tohoué, Chef de cabinet'),
  mail: pageOf('Koffi Adjovi, Chef du bureau d’ordre', { carried: ['perspectives'] }),
  agenda: pageOf('Solange Kadio, Secrétaire particulière'),
  audiences: pageOf(null, { silent: true, texts: noTexts }),
  ceremonies: pageOf('Ekoué Mensavi, Chef du protocole', { texts: { ...written, decisions: '', lessons: '' } }),
  missions: pageOf('Afi Sossou, Chargée des missions'),
}

const owed = (n: number, change: Partial<FollowUpRow>): FollowUpRow => ({
  ...{ id: `c-${n}`, text: `Observation ${n}`, lead: 'Direction des services techniques', dueOn: '2026-08-31' },
  ...{ firstDueOn: '2026-08-31', state: 'acknowledged', proof: '', postponed: 0, ...change },
})

const reserved = owed(99, { id: '', text: '', lead: '', dueOn: '2026-08-20', state: 'issued' })

const followUp: FollowUpRow[] = [
  owed(1, {
    ...{ text: 'Publier la liste des demandes restées sans réponse au-delà de trente jours.', state: 'verified' },
    proof: 'Note du 12 août, affichée au guichet',
  }),
  owed(2, {
    ...{ text: 'Rétablir l’éclairage du quartier Zongo-Plage.', state: 'acknowledged', postponed: 2 },
    ...{ firstDueOn: '2026-07-15', dueOn: '2026-10-31' },
  }),
  owed(3, { text: 'Réunir la commission des marchés avant la rentrée.', state: 'claimed', proof: 'Convocation' }),
]

const overdue: FollowUpRow[] = [
  owed(11, { text: 'Remettre le plan de circulation du centre-ville.', postponed: 1, firstDueOn: '2026-06-30' }),
  owed(12, { text: 'Répondre au préfet sur le contrôle de légalité.', lead: 'Secrétariat général' }),
  owed(13, { text: 'Installer le comité de jumelage.', lead: 'Ekoué Mensavi', state: 'returned' }),
]
