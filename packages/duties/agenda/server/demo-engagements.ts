import type { DemoKey } from '@cabinet/blocks/people/server/demo-cast.ts'
import type { PlaceKey, RoomKey, VehicleKey } from './demo-places.ts'

/** Somebody who is there: a contact of the office, one of its own people, or anybody. */
export type DemoGuest = {
  contact?: string
  person?: DemoKey
  name?: string
  function: string
  salutation: string
  role?: 'host' | 'guest' | 'staff'
}

/** What is to be done afterwards, by whom, within how many days, and for which contact. */
export type DemoPromise = { text: string; lead: DemoKey; days: number; to?: string }

/** How it ends. Nothing said: it still stands there, confirmed. */
export type DemoEnding =
  | { way: 'held'; outcome: string; promises?: readonly DemoPromise[] }
  | { way: 'declined' | 'cancelled'; reason: string }
  | { way: 'postponed'; reason: string; by: number }

export type DemoEngagement = {
  kind: string
  title: string
  place?: PlaceKey
  /** Said in words where no known place is meant. */
  where?: string
  room?: RoomKey
  vehicle?: VehicleKey
  owner?: 'mayor' | 'deputyMayor' | 'chief'
  with?: readonly DemoKey[]
  minutes?: number
  allDay?: boolean
  /** Somebody asks for the mayor, by telephone or in person, and nobody has decided yet. */
  invited?: boolean
  /** On a Saturday. */
  saturday?: boolean
  /** Wished times, the first that is free is taken. */
  times?: readonly string[]
  state?: 'asked' | 'confirmed'
  guests?: readonly DemoGuest[]
  confidentiality?: 'public' | 'cabinet' | 'personal'
  publish?: boolean
  brief?: string
  speech?: string
  speechMinutes?: number
  dress?: string
  decisionOwed?: string
  ends?: DemoEnding
}

const held = (outcome: string, ...promises: DemoPromise[]): DemoEnding => ({ way: 'held', outcome, promises })
const scarf = { dress: 'Écharpe' }

const fish = 'Association des femmes transformatrices de poisson de la Lagune'
const traders = 'Union des commerçants du Grand Marché'
const kpota = 'Comité de quartier de Kpota'
const mangroves = 'Comité de quartier Palétuviers'
const fishers = 'Fédération des pêcheurs artisans'
const taxis = 'Syndicat des conducteurs de taxis communaux'
const leather = 'Collectif des artisans du cuir'

/** Those who are met again and again, by the function they hold and the way they are greeted. */
export const demoGuests = {
  fish: { contact: fish, name: 'Mme Akissi Brouvi', function: 'Présidente', salutation: 'Madame la Présidente' },
  traders: {
    ...{ contact: traders, name: 'M. Séraphin Alodéhou', function: 'Président de l’Union' },
    salutation: 'Monsieur le Président',
  },
  kpota: {
    ...{ contact: kpota, name: 'M. Barthélemy Guédénou-Assi', function: 'Président du comité de quartier' },
    salutation: 'Monsieur le Président',
  },
  mangroves: {
    ...{ contact: mangroves, name: 'Mme Odile Yapobi-Kra', function: 'Présidente du comité de quartier' },
    salutation: 'Madame la Présidente',
  },
  fishers: {
    ...{ contact: fishers, name: 'M. Kodjovi Ablam-Téki', function: 'Président de la Fédération' },
    salutation: 'Monsieur le Président',
  },
  taxis: {
    ...{ contact: taxis, name: 'M. Yacou Débrimou', function: 'Secrétaire général du syndicat' },
    salutation: 'Monsieur le Secrétaire général',
  },
  leather: {
    ...{ contact: leather, name: 'M. Issouf Nakéba', function: 'Président du collectif' },
    salutation: 'Monsieur le Président',
  },
  prefect: {
    ...{ contact: 'Préfecture de la Région des Lagunes Claires', name: 'M. le Préfet', function: 'Préfet de région' },
    salutation: 'Monsieur le Préfet',
  },
  prefectureSg: {
    ...{ name: 'M. Achille Dognon-Béhi', function: 'Secrétaire général de la préfecture' },
    salutation: 'Monsieur le Secrétaire général',
  },
  head: {
    ...{ contact: 'Lycée moderne de Port-Amande', name: 'M. Anatole Vidékon', function: 'Proviseur du lycée moderne' },
    salutation: 'Monsieur le Proviseur',
  },
  parents: {
    ...{ contact: 'Association des parents d’élèves du lycée moderne', name: 'M. Hilaire Zogbonou' },
    ...{ function: 'Président des parents d’élèves', salutation: 'Monsieur le Président' },
  },
  region: {
    ...{ contact: 'Conseil régional des Lagunes Claires', name: 'Mme Reine-Claude Abrokwa' },
    ...{ function: 'Présidente du conseil régional', salutation: 'Madame la Présidente' },
  },
  chiefs: {
    ...{ contact: 'Conseil des chefs traditionnels de Port-Amande', name: 'Nanan Ékra Bossoma' },
    ...{ function: 'Porte-parole de la cour royale', salutation: 'Nanan' },
  },
  treasurer: {
    ...{ contact: 'Trésorerie municipale de Port-Amande', name: 'M. Cyprien Adouko', function: 'Receveur municipal' },
    salutation: 'Monsieur le Receveur',
  },
  deputy: {
    ...{ contact: 'Honorable Théodule Akpassoua, député', name: 'M. Théodule Akpassoua', function: 'Député' },
    salutation: 'Monsieur le Député',
  },
  waste: {
    ...{ contact: 'Société de collecte Ville Nette', name: 'Mme Laure Assogbadi', function: 'Directrice' },
    salutation: 'Madame la Directrice',
  },
  radio: {
    ...{ contact: 'Radio Lagune FM', name: 'M. Judicaël Fanta-Kéi', function: 'Rédacteur en chef' },
    salutation: 'Monsieur le Rédacteur en chef',
  },
  hospital: {
    ...{ contact: 'Centre hospitalier régional de Port-Amande', name: 'Mme Bernadette Soglohoun' },
    ...{ function: 'Directrice de l’hôpital', salutation: 'Madame la Directrice' },
  },
  sports: {
    ...{ contact: 'Jeunesse sportive de Port-Amande', name: 'M. Landry Tchiakpé', function: 'Secrétaire général' },
    salutation: 'Monsieur le Secrétaire général',
  },
  envoy: {
    ...{ contact: 'Ambassade du Royaume de Valdorée', name: 'M. Édouard Vanhaelst', function: 'Chargé de coopération' },
    salutation: 'Monsieur le Chargé de coopération',
  },
} as const satisfies Record<string, DemoGuest>

const guest = demoGuests

/** Days that the town tells stories about. */
const ceremonies: readonly DemoEngagement[] = [
  {
    ...{
      kind: 'ceremony',
      title: 'Pose de la première pierre du dispensaire de Kpota',
      place: 'kpota',
      vehicle: 'car',
    },
    ...{ guests: [guest.kpota, guest.prefectureSg], confidentiality: 'public', publish: true, ...scarf },
    ...{ speech: 'Un dispensaire au cœur du quartier', speechMinutes: 6, with: ['technicalHead'] },
    ends: held(
      'Première pierre posée en présence de quatre cents personnes. Le comité de quartier demande que la route d’accès soit terminée avant l’ouverture.',
      { text: 'Reprofiler la route d’accès au dispensaire de Kpota', lead: 'technicalHead', days: 60, to: kpota },
    ),
  },
  {
    ...{
      kind: 'ceremony',
      title: 'Remise des clés des étals rénovés du Grand Marché',
      place: 'market',
      vehicle: 'car',
    },
    ...{ guests: [guest.traders, guest.region], confidentiality: 'public', publish: true, ...scarf },
    ...{ speech: 'Le marché de tous', speechMinutes: 5 },
    ends: held(
      'Cent vingt étals remis. L’Union demande un gardiennage de nuit ; la question passera en conseil de cabinet.',
      { text: 'Chiffrer le gardiennage de nuit du Grand Marché', lead: 'financeHead', days: 30, to: traders },
    ),
  },
  {
    ...{ kind: 'ceremony', title: 'Fête des enseignants', place: 'lycee', vehicle: 'car', saturday: true },
    ...{ guests: [guest.head, guest.parents], confidentiality: 'public', speech: 'Merci à ceux qui transmettent' },
    ...{ speechMinutes: 4, ends: held('Douze enseignants décorés. Ambiance chaleureuse, aucun engagement pris.') },
  },
  {
    ...{ kind: 'ceremony', title: 'Ouverture de la campagne de vaccination', place: 'hospital', vehicle: 'car' },
    guests: [guest.hospital],
    ...{ confidentiality: 'public', publish: true, speech: 'Protéger nos enfants', speechMinutes: 3 },
    ends: held('Campagne lancée. L’hôpital manque de deux glacières pour les postes avancés.', {
      text: 'Prêter deux glacières aux postes de vaccination',
      lead: 'socialHead',
      days: 7,
    }),
  },
  {
    ...{ kind: 'ceremony', title: 'Bénédiction des nouvelles pirogues', place: 'landing', saturday: true },
    ...{ guests: [guest.fishers, guest.chiefs], confidentiality: 'public', vehicle: 'car' },
    ends: held('Vingt pirogues bénies. La Fédération rappelle la promesse d’un quai éclairé.', {
      text: 'Poser six lampadaires au débarcadère',
      lead: 'technicalHead',
      days: 45,
      to: fishers,
    }),
  },
  {
    ...{ kind: 'ceremony', title: 'Dépôt de gerbe aux pêcheurs disparus en mer', place: 'landing', vehicle: 'car' },
    ...{ guests: [guest.fishers, guest.prefect], confidentiality: 'public', publish: true, ...scarf },
    ...{ minutes: 60, ends: held('Minute de silence observée, familles reçues ensuite à l’Hôtel de Ville.') },
  },
  {
    ...{
      kind: 'ceremony',
      title: 'Finale du tournoi interquartiers',
      place: 'stadium',
      saturday: true,
      vehicle: 'car',
    },
    guests: [guest.sports],
    ...{ confidentiality: 'public', ends: held('Coupe remise à l’équipe des Palétuviers. Vestiaires à repeindre.') },
  },
  {
    ...{ kind: 'ceremony', title: 'Prière pour la paix à la grande mosquée', place: 'mosque', minutes: 75 },
    ...{ confidentiality: 'public', vehicle: 'car', times: ['10:00'] },
    ends: held('Représentants de toutes les confessions présents. Remerciements adressés à l’Imam.'),
  },
  {
    ...{ kind: 'ceremony', title: 'Remise de diplômes de la Maison de l’insertion', place: 'youth', vehicle: 'car' },
    ...{ with: ['insertionHead'], confidentiality: 'public', publish: true },
    ...{ speech: 'Un métier, une place dans la ville', speechMinutes: 5 },
    ends: held('Trente-six jeunes diplômés. Cinq entreprises se disent prêtes à recruter.', {
      text: 'Organiser une matinée de rencontre avec les cinq entreprises',
      lead: 'insertionHead',
      days: 21,
    }),
  },
  {
    ...{ kind: 'ceremony', title: 'Journée de l’arbre au quartier Palétuviers', place: 'mangroves', saturday: true },
    ...{ guests: [guest.mangroves], confidentiality: 'public', vehicle: 'bus' },
    ends: held('Trois cents palétuviers plantés avec les écoles. Suivi confié à l’association Rivage propre.'),
  },
  {
    ...{
      kind: 'ceremony',
      title: 'Rentrée solennelle du tribunal',
      where: 'Place de la Justice',
      minutes: 90,
      ...scarf,
    },
    ...{ ends: { way: 'declined', reason: 'Session budgétaire du conseil municipal le même jour.' }, state: 'asked' },
  },
  {
    ...{
      kind: 'ceremony',
      title: 'Gala de la Chambre de commerce',
      place: 'corniche',
      times: ['19:00'],
      state: 'asked',
    },
    ends: { way: 'declined', reason: 'Madame le Maire ne participe pas aux soirées payantes.' },
  },
]

type Meeting = readonly [title: string, guest: DemoGuest, outcome: string, ...promises: DemoPromise[]]

const meetings: readonly Meeting[] = [
  [
    'Tarifs des taxis communaux',
    guest.taxis,
    'Accord sur un tarif unique de jour. Le syndicat s’engage à afficher les prix dans chaque véhicule.',
    { text: 'Rédiger l’arrêté sur l’affichage des tarifs de taxi', lead: 'adviserLegal', days: 20, to: taxis },
  ],
  [
    'Fours améliorés des transformatrices',
    guest.fish,
    'Dix fours financés cette année, dix autres à inscrire au budget.',
    { text: 'Inscrire dix fours améliorés au projet de budget', lead: 'financeHead', days: 40, to: fish },
  ],
  [
    'Calendrier des travaux d’eau',
    {
      contact: 'Eaux de la Baie SA',
      name: 'Mme Sylvie Atchori',
      function: 'Directrice d’exploitation',
      salutation: 'Madame la Directrice',
    },
    'La conduite de Kpota sera posée en trois tranches ; coupures annoncées huit jours à l’avance.',
    { text: 'Recevoir le calendrier des coupures d’eau signé', lead: 'technicalHead', days: 10 },
  ],
  [
    'Situation de trésorerie du trimestre',
    guest.treasurer,
    'Recettes conformes aux prévisions ; les droits de place restent en retard.',
  ],
  [
    'Éclairage public : plan de remplacement',
    {
      contact: 'Électricité des Lagunes',
      name: 'M. Prosper Yaoundé-Bi',
      function: 'Chef d’agence',
      salutation: 'Monsieur le Chef d’agence',
    },
    'Deux cents lampes seront remplacées, en commençant par les abords des écoles.',
    { text: 'Fournir la liste des abords d’écoles à éclairer', lead: 'technicalHead', days: 12 },
  ],
  [
    'Programme de la fête de la ville',
    guest.chiefs,
    'La cour royale ouvrira le défilé. Itinéraire à valider avec le commissariat.',
  ],
  [
    'Sécurité des marchés de nuit',
    {
      contact: 'Commissariat central de Port-Amande',
      name: 'M. Rodrigue Sahoué',
      function: 'Commissaire central',
      salutation: 'Monsieur le Commissaire',
    },
    'Rondes renforcées du jeudi au samedi. Point d’étape dans deux mois.',
  ],
  [
    'Projet de bibliothèque de quartier',
    {
      contact: 'Bureau d’études Horizon Urbain',
      name: 'Mme Carine Doubahi',
      function: 'Architecte',
      salutation: 'Madame',
    },
    'Esquisse retenue sous réserve d’un accès de plain-pied.',
    { text: 'Faire reprendre l’esquisse avec une rampe d’accès', lead: 'technicalHead', days: 25 },
  ],
  [
    'Accès des personnes handicapées à l’Hôtel de Ville',
    {
      contact: 'Association des personnes handicapées de la Lagune',
      name: 'M. Raoul Dékpossi',
      function: 'Président',
      salutation: 'Monsieur le Président',
    },
    'Visite des lieux faite ensemble ; trois obstacles relevés au rez-de-chaussée.',
    { text: 'Supprimer les trois obstacles relevés au rez-de-chaussée', lead: 'technicalHead', days: 50 },
  ],
  [
    'Collecte des ordures : nouveaux circuits',
    guest.waste,
    'Deux circuits ajoutés dès le mois prochain, sans surcoût la première année.',
  ],
  [
    'Préparation du budget participatif',
    guest.mangroves,
    'Les comités proposeront trois projets chacun avant la fin du mois.',
  ],
  [
    'Transport scolaire vers le lycée',
    guest.parents,
    'Une navette à l’essai pendant un trimestre.',
    { text: 'Mettre une navette à l’essai vers le lycée moderne', lead: 'socialHead', days: 30 },
  ],
  [
    'Plan lagunaire : financement régional',
    guest.region,
    'La Région prend la moitié des études à sa charge.',
    { text: 'Transmettre le dossier d’études à la Région', lead: 'adviserFinance', days: 15 },
  ],
  ['Jumelage : programme de l’année', guest.envoy, 'Échange de jeunes confirmé pour l’été. Volet marchés à préciser.'],
  [
    'Curage des caniveaux avant les pluies',
    guest.kpota,
    'Chantier école confié aux jeunes du quartier pendant trois semaines.',
  ],
  [
    'Atelier de cuir : local communal',
    guest.leather,
    'Convention d’occupation acceptée pour trois ans.',
    { text: 'Faire signer la convention d’occupation de l’atelier', lead: 'adviserLegal', days: 18, to: leather },
  ],
  [
    'Point avec le député de la circonscription',
    guest.deputy,
    'Échange de vues sur la route de la Corniche ; une question écrite sera déposée.',
  ],
  [
    'Calendrier de la visite préfectorale',
    guest.prefectureSg,
    'Visite fixée en deux demi-journées ; le protocole propose un déroulé.',
  ],
]

type Visit = readonly [title: string, place: PlaceKey, outcome: string, ...promises: DemoPromise[]]

const visits: readonly Visit[] = [
  [
    'Chantier de l’école des Palétuviers',
    'mangroves',
    'Toiture posée. Les latrines ont trois semaines de retard.',
    { text: 'Obtenir de l’entreprise un calendrier de rattrapage', lead: 'technicalHead', days: 8 },
  ],
  [
    'Gare routière après les travaux',
    'station',
    'Quais praticables ; il manque la signalisation des lignes.',
    { text: 'Poser la signalisation des lignes à la gare routière', lead: 'technicalHead', days: 28 },
  ],
  ['Jardins maraîchers de Kpota', 'kpota', 'Quarante parcelles en culture. Demande d’une pompe.'],
  [
    'Village artisanal',
    'crafts',
    'Toitures à reprendre avant la saison des pluies.',
    { text: 'Chiffrer la reprise des toitures du village artisanal', lead: 'financeHead', days: 20 },
  ],
  [
    'Digue du débarcadère',
    'landing',
    'Brèche de six mètres au nord ; enrochement provisoire décidé sur place.',
    { text: 'Poser l’enrochement provisoire de la digue', lead: 'technicalHead', days: 5, to: fishers },
  ],
  ['Stade municipal : éclairage', 'stadium', 'Deux pylônes sur quatre fonctionnent.'],
  ['Maternité du centre hospitalier', 'hospital', 'Bâtiment propre, manque de lits. La direction saisira la tutelle.'],
  [
    'Marché de nuit',
    'market',
    'Allées dégagées, extincteurs absents des hangars 5 à 8.',
    { text: 'Équiper les hangars 5 à 8 d’extincteurs', lead: 'technicalHead', days: 14, to: traders },
  ],
  ['Maison des jeunes', 'youth', 'Salle de répétition prête ; reste à fixer le règlement intérieur.'],
  ['Laboratoire du lycée moderne', 'lycee', 'Paillasses posées, inauguration possible dans un mois.'],
  [
    'Quartier inondé des Palétuviers',
    'mangroves',
    'Trente familles visitées, nattes et moustiquaires distribuées.',
    { text: 'Verser l’aide d’urgence aux trente familles', lead: 'socialHead', days: 4, to: mangroves },
  ],
  ['Campus de la Pointe', 'university', 'Arrêt de bus à déplacer de cent mètres.'],
  ['Abattoir et zone industrielle', 'station', 'Effluents conformes. Prochaine visite dans six mois.'],
  [
    'Bornes-fontaines de Kpota',
    'kpota',
    'Huit bornes sur dix en service ; deux compteurs volés.',
    { text: 'Déposer plainte pour le vol des compteurs', lead: 'adviserLegal', days: 3 },
  ],
]

const interviews: readonly (readonly [title: string, outcome: string])[] = [
  ['Entretien : les cent jours du plan lagunaire', 'Entretien diffusé le soir même, ton favorable.'],
  [
    'Débat en direct : la propreté de la ville',
    'Quatorze appels d’auditeurs ; les points noirs cités sont transmis à Ville Nette.',
  ],
  ['Point de presse : budget de la commune', 'Neuf journalistes présents. Fiche chiffrée remise à chacun.'],
  ['Portrait pour la revue des communes', 'Texte relu par la cellule de communication.'],
  ['Émission : la parole aux femmes du marché', 'Trois idées retenues pour le budget participatif.'],
  ['Message radiophonique de rentrée scolaire', 'Enregistré en français et en langue locale.'],
]

const receptions: readonly (readonly [title: string, guest: DemoGuest, outcome: string])[] = [
  ['Réception des lauréats du concours des écoles', guest.parents, 'Trente élèves reçus, livres remis.'],
  [
    'Dîner offert à la délégation de Saint-Aubin-sur-Lys',
    guest.envoy,
    'Vingt-deux convives. Cadeaux échangés, liste remise au protocole.',
  ],
  ['Vœux des chefs de quartier', guest.chiefs, 'Doléances écrites déposées, à répartir entre les services.'],
  ['Réception du corps préfectoral', guest.prefect, 'Soirée sans incident.'],
  ['Thé avec les doyennes du Grand Marché', guest.traders, 'Les doyennes demandent des bancs à l’ombre.'],
  ['Pot de départ de l’ancien receveur', guest.treasurer, 'Médaille de la ville remise.'],
]

const internal: readonly (readonly [title: string, minutes: number, outcome: string, room: RoomKey])[] = [
  [
    'Session ordinaire du conseil municipal',
    240,
    'Dix-huit délibérations adoptées, une renvoyée en commission.',
    'council',
  ],
  ['Commission des finances', 120, 'Avis favorable sur le projet de budget, deux réserves.', 'council'],
  [
    'Réunion des chefs de service',
    90,
    'Calendrier des congés arrêté ; chaque service désigne un correspondant courrier.',
    'council',
  ],
  ['Commission d’attribution des étals', 90, 'Quarante-deux dossiers examinés, trente retenus.', 'cabinet'],
  ['Comité de suivi du plan stratégique', 120, 'Sept actions sur douze engagées.', 'council'],
  ['Revue des marchés publics', 75, 'Deux consultations relancées faute d’offres.', 'cabinet'],
  ['Session extraordinaire : plan lagunaire', 180, 'Plan adopté à l’unanimité.', 'council'],
  ['Préparation de la rentrée scolaire', 60, 'Tables-bancs commandés pour six écoles.', 'cabinet'],
  ['Cellule de crise : inondations', 60, 'Trois motopompes déployées, point toutes les quatre heures.', 'cabinet'],
  ['Entretien annuel du secrétaire général', 60, 'Objectifs de l’année fixés.', 'cabinet'],
]

/** What did not take place as it was planned, and why. */
const dropped: readonly (readonly [title: string, kind: string, place: PlaceKey, ending: DemoEnding])[] = [
  [
    'Visite du centre de tri',
    'visit',
    'station',
    { way: 'cancelled', reason: 'Grève du personnel de la société de collecte.' },
  ],
  [
    'Réunion publique à Kpota',
    'meeting',
    'kpota',
    { way: 'postponed', reason: 'Fortes pluies, salle inaccessible.', by: 8 },
  ],
  [
    'Remise de kits scolaires',
    'ceremony',
    'mangroves',
    { way: 'postponed', reason: 'Livraison des kits en retard d’une semaine.', by: 9 },
  ],
  [
    'Atelier sur les taxes locales',
    'meeting',
    'corniche',
    { way: 'cancelled', reason: 'L’organisateur n’a pas réuni assez d’inscrits.' },
  ],
  [
    'Rencontre des exportateurs',
    'reception',
    'corniche',
    { way: 'declined', reason: 'Même heure que le conseil de cabinet.' },
  ],
  [
    'Inauguration d’une station-service',
    'ceremony',
    'station',
    { way: 'declined', reason: 'La commune n’inaugure pas de commerces privés.' },
  ],
  [
    'Match de bienfaisance',
    'ceremony',
    'stadium',
    { way: 'cancelled', reason: 'Deuil dans la famille du président du club.' },
  ],
  [
    'Visite de l’école de pêche',
    'visit',
    'landing',
    { way: 'postponed', reason: 'Le directeur est retenu à la capitale.', by: 11 },
  ],
  [
    'Tournage d’un documentaire',
    'interview',
    'townHall',
    { way: 'declined', reason: 'Demande arrivée trop tard pour être préparée.' },
  ],
  [
    'Rencontre des imams et des curés',
    'meeting',
    'youth',
    { way: 'postponed', reason: 'Date trop proche de la fin du jeûne.', by: 14 },
  ],
  [
    'Table ronde sur l’emploi des jeunes',
    'meeting',
    'university',
    { way: 'cancelled', reason: 'Université fermée pour examens.' },
  ],
  [
    'Concert de solidarité',
    'ceremony',
    'youth',
    { way: 'declined', reason: 'Madame le Maire est déjà prise ce soir-là.' },
  ],
  [
    'Visite des carrières de sable',
    'visit',
    'crafts',
    { way: 'postponed', reason: 'Piste coupée par un éboulement.', by: 10 },
  ],
  [
    'Signature d’une convention avec la Banque des Communes',
    'meeting',
    'townHall',
    { way: 'postponed', reason: 'Le texte n’a pas encore l’avis du conseiller juridique.', by: 12 },
  ],
  [
    'Conférence sur le littoral',
    'meeting',
    'ekoue',
    { way: 'declined', reason: 'Route trop longue pour une demi-journée chargée.' },
  ],
  [
    'Dégustation de la nouvelle conserverie',
    'reception',
    'corniche',
    { way: 'cancelled', reason: 'L’entreprise reporte son lancement sans donner de date.' },
  ],
]

const deputys: readonly (readonly [title: string, kind: string, place: PlaceKey, outcome: string])[] = [
  [
    'Assemblée générale des pêcheurs',
    'meeting',
    'landing',
    'Rapport moral adopté ; la Fédération remercie la commune.',
  ],
  ['Commission consultative des taxis', 'meeting', 'townHall', 'Onze licences renouvelées.'],
  ['Ouverture du forum des métiers', 'ceremony', 'youth', 'Six cents visiteurs sur la journée.'],
  ['Visite des écoles de la Pointe', 'visit', 'university', 'Deux classes à réparer avant la rentrée.'],
  ['Conseil d’établissement du lycée moderne', 'meeting', 'lycee', 'Budget voté.'],
  ['Comité d’hygiène du Grand Marché', 'meeting', 'market', 'Quatre étals rappelés à l’ordre.'],
  ['Remise de la coupe des quartiers', 'ceremony', 'stadium', 'Match joué devant deux mille personnes.'],
  ['Commission des affaires sociales', 'meeting', 'townHall', 'Vingt-trois aides accordées.'],
]

/** What happened in six months, in no order: the procedure lays it out over the working days. */
export const pastEngagements: readonly DemoEngagement[] = interleaved<DemoEngagement>([
  ceremonies,
  meetings.map(([title, host, outcome, ...promises]) => ({
    ...({ kind: 'meeting', title, place: 'townHall', room: 'cabinet', with: ['chief'] } as const),
    ...{ guests: [host], ends: held(outcome, ...promises) },
  })),
  visits.map(([title, place, outcome, ...promises], i) => ({
    ...({ kind: 'visit', title: `Visite : ${title}`, place, vehicle: 'car' } as const),
    ...(i % 3 === 0 ? ({ confidentiality: 'public', publish: true } as const) : {}),
    ...{ with: ['technicalHead'] as const, ends: held(outcome, ...promises) },
  })),
  interviews.map(([title, outcome], i) => ({
    ...({ kind: 'interview', title, place: i % 2 ? 'townHall' : 'radio', confidentiality: 'public' } as const),
    ...{ guests: [guest.radio], ends: held(outcome) },
  })),
  receptions.map(([title, host, outcome]) => ({
    ...({ kind: 'reception', title, place: 'townHall', room: 'weddings', times: ['18:30', '18:00'] } as const),
    ...{ guests: [host], minutes: 90, ends: held(outcome) },
  })),
  internal.map(([title, minutes, outcome, room]) => ({
    ...{ kind: title.startsWith('Session') ? 'council' : 'meeting', title, minutes, room },
    ...({ place: 'townHall', with: ['sg'], times: ['14:30', '09:30', '15:00'] } as const),
    ...(title.startsWith('Session') ? ({ confidentiality: 'public', publish: true, dress: 'Écharpe' } as const) : {}),
    ends: held(outcome),
  })),
  dropped.map(([title, kind, place, ends]) => ({
    ...{ title, kind, place, ends },
    ...(ends.way === 'declined' ? ({ state: 'asked' } as const) : {}),
  })),
  deputys.map(([title, kind, place, outcome]) => ({
    ...{ title, kind, place, owner: 'deputyMayor' as const, ends: held(outcome) },
    confidentiality: 'public' as const,
  })),
])

/** A few of each kind every month: taken from every pile in proportion to its height. */
function interleaved<T>(piles: readonly (readonly T[])[]): T[] {
  return piles
    .flatMap((pile, which) => pile.map((one, i) => ({ one, which, at: (i + 0.5) / pile.length })))
    .toSorted((left, right) => left.at - right.at || left.which - right.which)
    .map(({ one }) => one)
}
