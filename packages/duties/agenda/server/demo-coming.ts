import { type DemoEngagement, type DemoGuest, demoGuests as guest } from './demo-engagements.ts'

/** A day written hour by hour, and who goes in the mayor's place. */
export type DemoLine = DemoEngagement & {
  represented?: { by: 'deputyMayor'; accepts: boolean; speech?: string; note?: string }
}

const scarf = { dress: 'Écharpe' }
const open = { confidentiality: 'public', publish: true } as const
const driven = { vehicle: 'car' } as const
const works: DemoGuest = {
  person: 'technicalHead',
  function: 'Directrice des services techniques',
  salutation: 'Madame la Directrice',
  role: 'staff',
}

/** The day one opens the demonstration on, when it is worked: everything a morning sheet can hold, what matters first. */
const fullDay: readonly DemoLine[] = [
  {
    ...{ kind: 'ceremony', title: 'Inauguration du laboratoire du lycée moderne', place: 'lycee', minutes: 60 },
    ...{ times: ['09:45', '10:00', '14:45'], guests: [guest.head, guest.prefectureSg, guest.parents, works] },
    ...{ speech: 'Un laboratoire pour six cents élèves', speechMinutes: 4, ...scarf, ...open, ...driven },
    brief:
      'Coupure du ruban avec le major de la promotion, visite des paillasses, puis allocutions : le proviseur, les parents d’élèves, Madame le Maire en dernier. Dotation de la commune : douze microscopes.',
    with: ['technicalHead'],
  },
  {
    ...{ kind: 'meeting', title: 'Point cabinet', place: 'townHall', minutes: 45, room: 'cabinet' },
    ...{ times: ['17:00', '08:30', '08:45'], with: ['chief'] },
    guests: [
      { person: 'chief', function: 'Chef de Cabinet', salutation: 'Monsieur le Chef de Cabinet', role: 'staff' },
      { person: 'sg', function: 'Secrétaire général', salutation: 'Monsieur le Secrétaire général', role: 'staff' },
    ],
    brief: 'Lettres « m’en parler », engagements en retard, semaine à venir.',
    decisionOwed: 'Qui conduit la délégation au jumelage, et avec quel budget',
  },
  {
    ...{ kind: 'audience', title: 'Audience : Collectif des artisans du cuir', place: 'townHall', minutes: 30 },
    ...{ times: ['11:15', '11:30', '16:15'], guests: [guest.leather] },
    brief:
      'Le collectif souhaite un emplacement pour la foire artisanale. Avis favorables du Chef de Cabinet et du Secrétaire général.',
    decisionOwed: 'Site de la foire artisanale de l’an prochain',
  },
  {
    ...{ kind: 'personal', title: 'Rendez-vous chez le dentiste', minutes: 45, times: ['14:00', '13:15', '11:45'] },
    ...{ confidentiality: 'personal', where: 'Cabinet dentaire de la Corniche' },
  },
  {
    ...{ kind: 'meeting', title: 'Comité de prévention des inondations', place: 'prefecture', minutes: 90 },
    ...{ times: ['15:00'], guests: [guest.prefect] },
    represented: {
      ...{ by: 'deputyMayor', accepts: true, speech: 'Ce que la commune a déjà curé, et ce qui reste à curer' },
      note: 'Rappeler la demande de deux motopompes supplémentaires.',
    },
  },
  {
    ...{ kind: 'meeting', title: 'Trésorerie de fin d’année', place: 'townHall', minutes: 45, room: 'cabinet' },
    ...{ times: ['15:45', '16:00', '10:45'], guests: [guest.treasurer], with: ['chief'] },
    brief: 'Le Receveur présente les restes à recouvrer sur les droits de place.',
  },
  {
    ...{ kind: 'reception', title: 'Dîner des partenaires du port', place: 'corniche', minutes: 105, ...driven },
    ...{ times: ['19:00'], guests: [guest.region, guest.deputy, guest.fishers], dress: 'Tenue de ville' },
    ...{ speech: 'Le port et la ville grandissent ensemble', speechMinutes: 3 },
  },
]

const secondDay: readonly DemoLine[] = [
  {
    ...{ kind: 'meeting', title: 'Coordination des services', place: 'townHall', room: 'council', minutes: 60 },
    ...{ times: ['09:00', '10:00'], with: ['sg', 'technicalHead'] },
    decisionOwed: 'Ordre de priorité des trois chantiers de la saison sèche',
  },
  {
    ...{ kind: 'visit', title: 'Visite : pont de Kpota', place: 'kpota', minutes: 75, ...driven, ...open },
    ...{
      times: ['10:45', '11:15', '14:30'],
      guests: [guest.kpota, works],
      dress: 'Casque et bottes fournis sur place',
    },
    brief: 'Coulage du tablier la semaine prochaine : riverains à rassurer sur la déviation.',
  },
  {
    ...{ kind: 'interview', title: 'Entretien : la saison sèche, saison des chantiers', place: 'radio', minutes: 30 },
    ...{ times: ['14:30', '15:00', '16:30'], guests: [guest.radio], ...driven, confidentiality: 'public' },
    brief: 'Trois messages : le pont, les caniveaux, les emplois de chantier. Fiche remise la veille.',
  },
  {
    ...{ kind: 'meeting', title: 'Revue des marchés publics', place: 'townHall', room: 'cabinet', minutes: 60 },
    ...{ times: ['15:45', '16:00', '09:30'], with: ['chief'] },
  },
  {
    ...{ kind: 'reception', title: 'Réception de l’équipe championne des quartiers', place: 'townHall', minutes: 60 },
    ...{ times: ['17:30', '18:00'], room: 'weddings', guests: [guest.sports], ...open },
    ...{ speech: 'Une ville qui joue ensemble', speechMinutes: 3, ...scarf },
  },
]

const thirdDay: readonly DemoLine[] = [
  {
    ...{ kind: 'council', title: 'Session extraordinaire du conseil municipal', place: 'townHall', room: 'council' },
    ...{ minutes: 150, times: ['09:30', '14:30', '10:00'], ...open, ...scarf, with: ['deputyMayor', 'sg'] },
    brief: 'Deux points : convention du pont de Kpota, tarifs des taxis communaux.',
  },
  {
    ...{ kind: 'meeting', title: 'Visite de courtoisie du chargé de coopération', place: 'townHall', minutes: 45 },
    ...{ times: ['15:00', '16:00', '09:00'], guests: [guest.envoy] },
    brief: 'Poursuite du programme d’appui aux marchés. Cadeau d’usage prêt au protocole.',
  },
  {
    ...{ kind: 'ceremony', title: 'Clôture du forum de la santé', place: 'hospital', minutes: 90, times: ['16:00'] },
    ...{ guests: [guest.hospital], confidentiality: 'public' },
    represented: { by: 'deputyMayor', accepts: false, speech: 'La santé commence dans le quartier' },
  },
  {
    ...{ kind: 'desk', title: 'Parapheur et courrier', place: 'townHall', minutes: 60 },
    ...{ times: ['17:00', '14:00', '11:30'] },
  },
]

/** The days to come that are worked, the nearest first. */
export const fullDays: readonly (readonly DemoLine[])[] = [fullDay, secondDay, thirdDay]

/** A day off on which one opens the demonstration: lighter, and not empty. */
export const dayOff: readonly DemoLine[] = [
  {
    ...{
      kind: 'commemoration',
      title: 'Journée de la mémoire lagunaire',
      minutes: 1440,
      confidentiality: 'public',
      allDay: true,
    },
    times: ['00:00'],
  },
  {
    ...{ kind: 'ceremony', title: 'Messe d’action de grâces pour la ville', place: 'parish', minutes: 105, ...driven },
    ...{ times: ['09:30'], ...open, speech: 'Mot de remerciement', speechMinutes: 3, dress: 'Écharpe' },
    guests: [
      {
        ...{ contact: 'Paroisse Sainte-Rosalie', name: 'M. l’abbé Constant Eklou', function: 'Curé', role: 'host' },
        salutation: 'Monsieur le Curé',
      },
      guest.prefectureSg,
      guest.deputy,
    ],
    brief: 'Premier banc à droite. Quête au profit du dispensaire de Kpota, dépôt de gerbe à la sortie.',
  },
  {
    ...{ kind: 'personal', title: 'Déjeuner chez ma mère', confidentiality: 'personal', where: 'Vieux-Port-Amande' },
    ...{ minutes: 90, times: ['12:15'] },
  },
  {
    ...{ kind: 'meeting', title: 'Point téléphonique : la semaine à venir', where: 'Par téléphone', minutes: 30 },
    ...{ times: ['18:30'], with: ['chief'], decisionOwed: 'Ordre du jour de la session extraordinaire' },
  },
]

type Plan = readonly [title: string, kind: string, rest: Partial<DemoLine>]

/** What fills the weeks after that. */
const plans: readonly Plan[] = [
  [
    'Lancement des travaux du pont de Kpota',
    'ceremony',
    {
      place: 'kpota',
      guests: [guest.kpota],
      ...open,
      ...driven,
      speech: 'Un pont pour deux rives',
      speechMinutes: 5,
      ...scarf,
    },
  ],
  [
    'Tarifs des droits de place',
    'meeting',
    { place: 'townHall', room: 'cabinet', guests: [guest.traders], with: ['chief'] },
  ],
  ['Visite : caniveaux des Palétuviers', 'visit', { place: 'mangroves', guests: [guest.mangroves, works], ...driven }],
  [
    'Entretien : budget participatif',
    'interview',
    { place: 'radio', guests: [guest.radio], confidentiality: 'public' },
  ],
  [
    'Audience : Fédération des pêcheurs artisans',
    'audience',
    { place: 'townHall', guests: [guest.fishers], decisionOwed: 'Éclairage du quai' },
  ],
  ['Commission des finances', 'meeting', { place: 'townHall', room: 'council', minutes: 120, with: ['sg'] }],
  ['Remise de fours améliorés', 'ceremony', { place: 'landing', guests: [guest.fish], ...open, ...driven }],
  ['Rencontre avec les entreprises', 'reception', { place: 'corniche', minutes: 75, times: ['09:30', '10:00'] }],
  ['Audience : parents d’élèves du lycée moderne', 'audience', { place: 'townHall', guests: [guest.parents] }],
  [
    'Finale du concours d’éloquence des lycées',
    'ceremony',
    { place: 'lycee', guests: [guest.head], state: 'asked', invited: true, brief: 'Invitation reçue par téléphone.' },
  ],
  ['Visite : centre hospitalier régional', 'visit', { place: 'hospital', guests: [guest.hospital], ...driven }],
  ['Programme de la fête de fin d’année', 'meeting', { place: 'townHall', room: 'cabinet', guests: [guest.chiefs] }],
  ['Remise des prix du concours de jardins', 'ceremony', { place: 'youth', saturday: true, ...open, ...driven }],
  [
    'Audience : syndicat des conducteurs de taxis',
    'audience',
    { place: 'townHall', guests: [guest.taxis], state: 'asked' },
  ],
  [
    'Réunion des chefs de quartier',
    'meeting',
    { place: 'townHall', room: 'council', guests: [guest.chiefs, guest.kpota, guest.mangroves], minutes: 90 },
  ],
  [
    'Convention avec la société de collecte',
    'meeting',
    {
      place: 'townHall',
      guests: [guest.waste],
      with: ['chief'],
      decisionOwed: 'Durée de la convention : un an ou trois',
    },
  ],
  [
    'Visite : nouveau hangar du Grand Marché',
    'visit',
    { place: 'market', guests: [guest.traders, works], ...open, ...driven },
  ],
  [
    'Arbre de Noël des enfants du personnel',
    'ceremony',
    { place: 'townHall', room: 'weddings', saturday: true, times: ['15:00'] },
  ],
  [
    'Préparation du débat budgétaire',
    'meeting',
    { place: 'townHall', room: 'cabinet', minutes: 90, with: ['chief', 'sg'] },
  ],
  [
    'Dîner de gala des armateurs',
    'reception',
    { place: 'corniche', guests: [guest.fishers], state: 'asked', invited: true, times: ['19:30'] },
  ],
  ['Audience : Association Rivage propre', 'audience', { place: 'townHall', state: 'asked' }],
  [
    'Anniversaire de l’intronisation du chef supérieur',
    'ceremony',
    { place: 'court', guests: [guest.chiefs], state: 'asked', invited: true, saturday: true },
  ],
  ['Point avec le député', 'meeting', { place: 'townHall', guests: [guest.deputy] }],
  [
    'Journée portes ouvertes de la Maison de l’insertion',
    'ceremony',
    { place: 'youth', with: ['insertionHead'], ...open, ...driven },
  ],
  [
    'Conférence de presse de fin d’année',
    'interview',
    { place: 'townHall', room: 'council', guests: [guest.radio], minutes: 60, confidentiality: 'public' },
  ],
  [
    'Session ordinaire du conseil municipal : budget',
    'council',
    { place: 'townHall', room: 'council', times: ['14:30', '09:30'], ...open, ...scarf, with: ['deputyMayor', 'sg'] },
  ],
  [
    'Vœux au personnel communal',
    'reception',
    { place: 'townHall', room: 'weddings', minutes: 60, speech: 'Une année de travail bien faite', speechMinutes: 6 },
  ],
]

const deputys: readonly Plan[] = [
  ['Commission consultative des taxis', 'meeting', { place: 'townHall' }],
  ['Visite : école primaire Les Palétuviers', 'visit', { place: 'mangroves' }],
  ['Comité d’hygiène du Grand Marché', 'meeting', { place: 'market' }],
  ['Conseil d’établissement du lycée moderne', 'meeting', { place: 'lycee' }],
  ['Commission des affaires sociales', 'meeting', { place: 'townHall', room: 'cabinet' }],
  ['Assemblée générale des pêcheurs', 'meeting', { place: 'landing', confidentiality: 'public' }],
  ['Visite : gare routière', 'visit', { place: 'station', guests: [guest.taxis] }],
]

export const comingEngagements: readonly DemoLine[] = plans.flatMap(([title, kind, rest], i) => {
  const [subject, theirs, more] = deputys[Math.floor(i / 2)] ?? []
  const beside =
    i % 2 || !subject || !theirs ? [] : [{ title: subject, kind: theirs, owner: 'deputyMayor' as const, ...more }]
  return [{ title, kind, ...rest }, ...beside]
})

/** Why an invitation was declined, in turn. */
export const refusals: readonly string[] = [
  'Madame le Maire préside ce jour-là la commission des finances.',
  'La date tombe pendant une mission hors de la commune.',
  'Deux cérémonies sont déjà acceptées le même jour.',
]

/** Two meetings that somebody put into the same room at the same hour; nobody has seen it yet. */
export const sameRoom: readonly [DemoEngagement, DemoEngagement] = [
  {
    ...{ kind: 'meeting', title: 'Réunion publique : budget participatif', place: 'townHall', room: 'council' },
    ...{ owner: 'deputyMayor', minutes: 120, confidentiality: 'public', times: ['15:00'] },
  },
  {
    ...{ kind: 'meeting', title: 'Formation des agents d’accueil', place: 'townHall', room: 'council' },
    ...{ owner: 'chief', minutes: 120, times: ['16:00'] },
  },
]

/** Two that collide knowingly, with the reason. */
export const acceptedClash: { both: readonly [DemoEngagement, DemoEngagement]; reason: string } = {
  both: [
    {
      ...{ kind: 'reception', title: 'Cocktail de la Chambre de commerce', place: 'corniche', minutes: 90 },
      ...{ owner: 'deputyMayor', times: ['18:00'] },
    },
    {
      ...{ kind: 'ceremony', title: 'Répétition de la chorale municipale', place: 'youth', minutes: 60 },
      ...{ owner: 'deputyMayor', times: ['19:00'] },
    },
  ],
  reason: 'M. Tohouédé quittera le cocktail après les discours, à 18 h 45 : les organisateurs sont prévenus.',
}

/** Several times held until the guests have chosen. */
export const heldOption: DemoEngagement = {
  ...{ kind: 'meeting', title: 'Séance de travail avec la Région : plan lagunaire', place: 'townHall', minutes: 90 },
  ...{ guests: [guest.region], room: 'cabinet', with: ['chief'] },
  brief: 'Trois créneaux proposés à la Présidente ; réponse attendue sous quelques jours.',
}

/** Abroad: the clock of there, and the one of the town hall beside it. Days are counted from the last day. */
export const abroad: readonly DemoJourney[] = [
  {
    ...{ days: -84, start: '10:00', timeZone: 'Europe/Paris', where: 'Palais des congrès, Marseille' },
    owner: 'deputyMayor',
    title: 'Table ronde : l’eau dans les villes du littoral',
  },
  {
    ...{ days: 33, start: '11:00', timeZone: 'Atlantic/Azores', where: 'Hôtel de Ville de Lagoa' },
    owner: 'mayor',
    title: 'Signature de l’accord de jumelage',
  },
]

export type DemoJourney = {
  days: number
  start: string
  timeZone: string
  where: string
  owner: 'mayor' | 'deputyMayor'
  title: string
}
