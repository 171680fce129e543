import type { DemoKey } from '@cabinet/blocks/people/server/demo-cast.ts'
import type { CheckKind, CostKind, Payer, Transport } from '../rules/mission.ts'

/** How far the order has come by the last day of the demonstration. */
export type DemoEnd = 'draft' | 'desk' | 'authority' | 'approved' | 'home' | 'reported' | 'settled'

export type DemoJourney = {
  /** Days from the last day of the demonstration to the departure; negative when it is over. */
  leaves: number
  days: number
  by: DemoKey
  leader: DemoKey
  along: readonly DemoKey[]
  outside?: { name: string; function: string }
  abroad: boolean
  purpose: string
  objectives: string
  invitedBy: string
  transport: Transport[]
  /** Place, country, zone, and how many nights. */
  stages: readonly { place: string; country: string; timeZone: string; nights: number }[]
  costs: readonly { kind: CostKind; payer: Payer; amount: number; note: string }[]
  authorisation: string
  budgetLine: string
  interim: { who: DemoKey; acts: readonly string[] } | null
  visas: readonly DemoKey[]
  ready: readonly CheckKind[]
  report: string
  end: DemoEnd
}

const abidjan = 'Africa/Abidjan'
const everyPaper: readonly CheckKind[] = ['passport', 'visa', 'ticket', 'vaccination', 'insurance', 'lodging']

/** The journeys of six months at Port-Amande. Amounts are in francs CFA. */
export const demoJourneys: readonly DemoJourney[] = [
  {
    ...{ leaves: -128, days: 3, by: 'protocolAgent', leader: 'mayor', along: ['chief', 'protocol'], abroad: false },
    purpose: 'Assemblée générale des villes du littoral',
    objectives: 'Présenter le plan lagunaire de Port-Amande ; obtenir une place au bureau de l’union des villes.',
    ...{ invitedBy: 'l’Union des villes du littoral', transport: ['office-car'] },
    stages: [{ place: 'San-Pédro', country: 'CI', timeZone: abidjan, nights: 2 }],
    costs: [
      { kind: 'transport', payer: 'office', amount: 85_000, note: 'carburant et péage' },
      { kind: 'lodging', payer: 'inviting-party', amount: 240_000, note: 'hôtel des participants' },
    ],
    ...{
      authorisation: '',
      budgetLine: '6251 – Missions et réceptions',
      interim: null,
      visas: ['chief'],
      ready: everyPaper,
    },
    report:
      'La commune est élue à la vice-présidence de l’union. Le plan lagunaire sera présenté aux bailleurs à la session de printemps. À suivre : désigner un correspondant technique avant la fin du mois.',
    end: 'settled',
  },
  {
    ...{ leaves: -84, days: 6, by: 'cooperationHead', leader: 'deputyMayor', along: ['cooperationHead'], abroad: true },
    purpose: 'Salon de la coopération décentralisée',
    objectives: 'Renouveler la convention d’assainissement ; rencontrer deux villes candidates au jumelage.',
    ...{ invitedBy: 'le Réseau des villes solidaires', transport: ['plane', 'train'] },
    stages: [
      { place: 'Marseille', country: 'FR', timeZone: 'Europe/Paris', nights: 2 },
      { place: 'Paris', country: 'FR', timeZone: 'Europe/Paris', nights: 3 },
    ],
    costs: [
      { kind: 'transport', payer: 'partner', amount: 1_450_000, note: 'deux billets aller et retour' },
      { kind: 'per-diem', payer: 'office', amount: 1_800_000, note: '' },
    ],
    ...{ authorisation: 'Délibération n° 18', budgetLine: '6251 – Missions et réceptions', interim: null },
    ...{ visas: ['chief', 'sg'], ready: everyPaper },
    report:
      'La convention d’assainissement est reconduite pour trois ans. Deux villes ont demandé un projet de protocole : il leur sera adressé dans le mois.',
    end: 'reported',
  },
  {
    ...{ leaves: -12, days: 4, by: 'technicalHead', leader: 'technicalHead', along: ['technicalAgent'], abroad: true },
    purpose: 'Visite des stations d’épuration de Lomé',
    objectives: 'Comparer deux procédés avant le choix de la commune ; recueillir les coûts d’entretien.',
    ...{ invitedBy: '', transport: ['bus'] },
    stages: [{ place: 'Lomé', country: 'TG', timeZone: 'Africa/Lome', nights: 3 }],
    costs: [
      { kind: 'transport', payer: 'office', amount: 120_000, note: 'deux places aller et retour' },
      { kind: 'per-diem', payer: 'office', amount: 520_000, note: '' },
    ],
    ...{ authorisation: '', budgetLine: '6251 – Missions et réceptions', interim: null, visas: ['sg'] },
    ready: ['passport', 'vaccination', 'ticket', 'lodging'],
    ...{ report: '', end: 'home' },
  },
  {
    ...{
      leaves: 9,
      days: 5,
      by: 'protocolAgent',
      leader: 'mayor',
      along: ['chief', 'communicationHead'],
      abroad: false,
    },
    purpose: 'Rencontre des maires de la sous-région',
    objectives: 'Signer la charte des ports de pêche ; préparer la foire commune de l’an prochain.',
    ...{ invitedBy: 'la Ville de Bouaké', transport: ['office-car', 'plane'] },
    stages: [
      { place: 'Yamoussoukro', country: 'CI', timeZone: abidjan, nights: 1 },
      { place: 'Bouaké', country: 'CI', timeZone: abidjan, nights: 3 },
    ],
    costs: [
      { kind: 'lodging', payer: 'inviting-party', amount: 640_000, note: '' },
      { kind: 'transport', payer: 'office', amount: 180_000, note: 'carburant, deux véhicules' },
    ],
    ...{ authorisation: '', budgetLine: '6251 – Missions et réceptions' },
    interim: { who: 'deputyMayor', acts: ['mail.sign', 'mail.visa', 'agenda.answer', 'missions.sign'] },
    ...{ visas: ['chief'], ready: ['lodging'], report: '', end: 'approved' },
  },
  {
    ...{
      leaves: 31,
      days: 7,
      by: 'cooperationHead',
      leader: 'mayor',
      along: ['cooperationHead', 'protocol'],
      abroad: true,
    },
    outside: { name: 'Mme Aya Kobenan', function: 'Présidente de l’Association des mareyeuses' },
    purpose: 'Signature du jumelage avec la Ville de Lagoa',
    objectives:
      'Signer l’accord de jumelage ; arrêter le programme d’échanges de la pêche artisanale et son financement.',
    ...{ invitedBy: 'la Ville de Lagoa', transport: ['plane'] },
    stages: [
      { place: 'Lisbonne', country: 'PT', timeZone: 'Europe/Lisbon', nights: 2 },
      { place: 'Lagoa', country: 'PT', timeZone: 'Atlantic/Azores', nights: 4 },
    ],
    costs: [
      { kind: 'transport', payer: 'office', amount: 3_900_000, note: 'quatre billets' },
      { kind: 'lodging', payer: 'inviting-party', amount: 1_100_000, note: '' },
      { kind: 'per-diem', payer: 'office', amount: 2_700_000, note: '' },
    ],
    ...{ authorisation: 'Délibération n° 27', budgetLine: '6251 – Missions et réceptions' },
    interim: { who: 'deputyMayor', acts: ['mail.sign', 'agenda.answer'] },
    ...{ visas: ['chief', 'sg'], ready: ['passport'], report: '', end: 'authority' },
  },
  {
    ...{ leaves: 44, days: 3, by: 'insertionHead', leader: 'insertionHead', along: ['socialAgent'], abroad: false },
    purpose: 'Formation des conseillers d’insertion',
    objectives: '',
    ...{ invitedBy: 'l’Agence Emploi Jeunes', transport: ['bus'] },
    stages: [],
    costs: [{ kind: 'registration', payer: 'partner', amount: 90_000, note: '' }],
    ...{ authorisation: '', budgetLine: '', interim: null, visas: [], ready: [], report: '', end: 'draft' },
  },
  {
    ...{ leaves: 18, days: 2, by: 'financeHead', leader: 'financeHead', along: [], abroad: false },
    purpose: 'Atelier sur le nouveau plan comptable',
    objectives: 'Préparer la bascule des comptes de la commune au 1er janvier.',
    ...{ invitedBy: 'la Direction générale de la comptabilité publique', transport: ['office-car'] },
    stages: [{ place: 'Abidjan', country: 'CI', timeZone: abidjan, nights: 1 }],
    costs: [{ kind: 'per-diem', payer: 'office', amount: 60_000, note: '' }],
    ...{
      authorisation: '',
      budgetLine: '6251 – Missions et réceptions',
      interim: null,
      visas: ['sg'],
      ready: [],
      report: '',
    },
    end: 'desk',
  },
]
