import type { DemoKey } from '@cabinet/blocks/people/server/demo-cast.ts'
import type { OpinionView } from '../rules/audience.ts'
import type { Asker } from '../rules/forms.ts'

type Opinion = readonly [view: OpinionView, note: string]

/** How far a request of the demonstration goes, and by which way. */
export type DemoWay =
  | { way: 'received' | 'incomplete' | 'accepted' | 'scheduled' | 'confirmed' | 'absent' | 'postponed'; why?: string }
  | { way: 'inadmissible' | 'refused'; why: string }
  | { way: 'pre-audience' }
  | { way: 'to-decide' }
  | { way: 'delegated'; to: DemoKey; answer?: string; note?: string }
  | { way: 'oriented'; to: DemoKey; answer?: string; note?: string }
  | {
      way: 'held'
      report: string
      promise?: readonly [text: string, lead: DemoKey, days: number]
      /** What became of the promise. */
      proof?: string
      verified?: true
    }

export type DemoRequest = {
  /** Days before the last one. */
  ago: number
  /** A name of the demonstration's address book, or somebody new and what they are. */
  who: string
  kind?: 'citizen' | 'association' | 'company'
  visitor?: string
  companions?: string
  party?: number
  motive: string
  subject: string
  details?: string
  wishes?: string
  channel: 'counter' | 'phone' | 'form'
  reserved?: true
  urgent?: string
  chief?: Opinion
  general?: Opinion
  goes: DemoWay
}

/** Somebody of the address book by name is looked up when they ask; somebody new is entered then. */
export const askerNamed = (request: DemoRequest, known: { id: string } | undefined): Asker =>
  known ? { contactId: known.id } : { name: request.who, kind: request.kind ?? 'citizen' }

const favourable: Opinion = ['favourable', '']
const chiefs = 'Conseil des chefs traditionnels de Port-Amande'
const kpota = 'Comité de quartier de Kpota'
const fish = 'Association des femmes transformatrices de poisson de la Lagune'
const traders = 'Union des commerçants du Grand Marché'
const disabled = 'Association des personnes handicapées de la Lagune'

/** Who asked to be received in six months, at the counter, by telephone and by the public form, and what became of it. */
export const demoRequests: readonly DemoRequest[] = [
  {
    ...{ ago: 168, who: chiefs, motive: 'tradition', channel: 'phone', party: 5 },
    subject: 'Préparation de la fête des générations',
    goes: {
      way: 'held',
      report: 'Les chefs confirment le calendrier de la fête. La ville prend en charge la sonorisation de la place.',
      promise: ['Réserver la sonorisation pour la fête des générations', 'protocol', 20],
      proof: 'Bon de commande signé, sonorisation livrée la veille.',
      verified: true,
    },
  },
  {
    ...{ ago: 160, who: 'Nestor Allakpo', motive: 'land', channel: 'counter' },
    subject: 'Attestation d’attribution du lot 88 à Kpota',
    details: 'Le dossier dort au cadastre depuis deux ans.',
    chief: ['orient', 'Affaire de cadastre.'],
    general: ['orient', 'À confier aux services techniques.'],
    goes: { way: 'oriented', to: 'technicalHead', answer: 'Attestation établie et remise à l’intéressé.' },
  },
  {
    ...{ ago: 151, who: disabled, motive: 'social', channel: 'phone', party: 3 },
    subject: 'Rampe d’accès à l’état civil',
    goes: {
      way: 'held',
      report: 'Visite des lieux décidée. L’association propose un plan de rampe démontable.',
      promise: ['Poser une rampe d’accès au guichet de l’état civil', 'technicalHead', 60],
      proof: 'Rampe posée, photo jointe au dossier.',
      verified: true,
    },
  },
  {
    ...{ ago: 143, who: 'Hortense Vigandou', motive: 'employment', channel: 'counter' },
    subject: 'Emploi de secrétaire à la mairie',
    chief: ['unfavourable', 'Aucun poste ouvert.'],
    general: ['unfavourable', 'Recrutement par concours seulement.'],
    goes: { way: 'refused', why: 'Les recrutements de la commune se font par concours, annoncés par affichage.' },
  },
  {
    ...{ ago: 130, who: kpota, motive: 'neighbourhood', channel: 'counter', party: 4 },
    subject: 'Éclairage public de la rue du Phare à Kpota',
    goes: {
      way: 'held',
      report:
        'Le comité signale neuf lampadaires éteints. Une tournée de nuit est convenue avec les services techniques.',
      promise: ['Remettre en service les lampadaires de la rue du Phare', 'technicalHead', 30],
      proof: 'Sept lampadaires sur neuf remis en service.',
    },
  },
  {
    ...{ ago: 121, who: 'Kossi Baglo-Téa', motive: 'mediation', channel: 'counter' },
    subject: 'Différend de bornage avec un voisin',
    goes: { way: 'inadmissible', why: 'L’affaire est pendante devant le tribunal : la commune ne peut intervenir.' },
  },
  {
    ...{ ago: 112, who: traders, motive: 'project', channel: 'phone', party: 6 },
    subject: 'Gardiennage du Grand Marché la nuit',
    chief: favourable,
    general: ['unfavourable', 'Le règlement du marché est en révision, attendre.'],
    goes: {
      way: 'held',
      report: 'Principe d’un gardiennage partagé retenu. L’Union présentera un budget.',
    },
  },
  {
    ...{ ago: 104, who: 'Afi Sossouvi', motive: 'social', channel: 'counter' },
    subject: 'Prise en charge d’une opération',
    chief: ['orient', 'Cas social avéré.'],
    general: ['orient', ''],
    goes: { way: 'oriented', to: 'socialHead', answer: 'Prise en charge accordée à moitié, certificat remis.' },
  },
  {
    ...{ ago: 96, who: 'Bureau d’études Horizon Urbain', motive: 'project', channel: 'phone', party: 2 },
    subject: 'Présentation du plan d’aménagement de la plage',
    goes: { way: 'delegated', to: 'deputyMayor', answer: 'Présentation reçue, avis transmis aux services techniques.' },
  },
  {
    ...{ ago: 88, who: 'Paroisse Sainte-Rosalie', motive: 'courtesy', channel: 'phone', visitor: 'M. l’abbé curé' },
    subject: 'Présentation du nouveau curé',
    goes: { way: 'held', report: 'Visite de courtoisie. Invitation à la fête paroissiale.' },
  },
  {
    ...{ ago: 79, who: kpota, motive: 'neighbourhood', channel: 'counter', party: 3 },
    subject: 'Curage du caniveau central de Kpota',
    goes: { way: 'absent', why: 'Absent le jour dit, joint par téléphone.' },
  },
  {
    ...{ ago: 71, who: 'Fédération des pêcheurs artisans', motive: 'complaint', channel: 'counter', party: 4 },
    subject: 'Carburant détaxé pour les pirogues',
    goes: {
      way: 'held',
      report: 'La Fédération remet une liste de 62 pirogues. Intervention promise auprès de la préfecture.',
      promise: ['Saisir la préfecture sur le carburant détaxé', 'chief', 15],
      proof: 'Lettre partie au préfet.',
      verified: true,
    },
  },
  {
    ...{ ago: 60, who: 'Collectif des artisans du cuir', motive: 'project', channel: 'counter', party: 2 },
    subject: 'Stand au salon de l’artisanat',
    goes: { way: 'held', report: 'Stand accordé par la ville, transport à la charge du collectif.' },
  },
  {
    ...{ ago: 52, who: 'Estelle N’Drimou', motive: 'other', channel: 'counter', reserved: true },
    subject: 'Agissements d’un agent communal',
    details: 'Demande la discrétion : craint des représailles.',
    goes: { way: 'held', report: 'Plainte entendue. Le contrôleur interne est saisi.' },
  },
  {
    ...{ ago: 44, who: 'Communauté musulmane de Port-Amande', motive: 'courtesy', channel: 'phone', party: 4 },
    subject: 'Vœux et projets de la communauté',
    goes: { way: 'held', report: 'Échange de vœux. Demande d’un point d’eau près de la mosquée, à étudier.' },
  },
  {
    ...{ ago: 30, who: fish, motive: 'complaint', channel: 'counter', party: 5 },
    subject: 'Fours améliorés au débarcadère',
    goes: {
      way: 'held',
      report: 'Les femmes attendent six fours promis. Le devis est à actualiser.',
      promise: ['Inscrire six fours améliorés au budget modificatif', 'financeHead', 40],
    },
  },
  {
    ...{ ago: 24, who: 'Gnamien Tokpalé', motive: 'complaint', channel: 'counter' },
    subject: 'Place perdue au hangar 7 du Grand Marché',
    chief: ['orient', 'À entendre par les finances.'],
    general: ['orient', ''],
    goes: { way: 'oriented', to: 'financeHead' },
  },
  {
    ...{ ago: 19, who: 'Jeunesse sportive de Port-Amande', motive: 'project', channel: 'counter', party: 3 },
    subject: 'Réfection du stade municipal',
    goes: { way: 'delegated', to: 'deputyMayor' },
  },
  {
    ...{ ago: 14, who: 'Association Rivage propre', motive: 'neighbourhood', channel: 'phone', party: 2 },
    subject: 'Journée de nettoyage de la plage',
    goes: { way: 'postponed', why: 'Mission imprévue de Madame le Maire.' },
  },
  {
    ...{ ago: 12, who: kpota, motive: 'neighbourhood', channel: 'counter', party: 3 },
    subject: 'Toujours l’éclairage de la rue du Phare à Kpota',
    details: 'Deux lampadaires restent éteints, et le caniveau n’est pas curé.',
    goes: { way: 'accepted' },
  },
  {
    ...{ ago: 10, who: 'Société de collecte Ville Nette', motive: 'project', channel: 'phone', party: 2 },
    subject: 'Avenant au contrat de collecte',
    goes: { way: 'accepted' },
  },
  {
    ...{ ago: 9, who: 'Dieudonné Ahlonsso', motive: 'land', channel: 'counter' },
    subject: 'Opposition à un lotissement rue des Flamboyants',
    chief: ['favourable', 'Le recevoir évitera le recours.'],
    general: ['unfavourable', 'Le dossier est au contentieux : laisser parler les avocats.'],
    goes: { way: 'to-decide' },
  },
  {
    ...{ ago: 8, who: 'Radio Lagune FM', motive: 'courtesy', channel: 'phone', visitor: 'M. Judicaël Fanta-Kéi' },
    subject: 'Présentation de la grille de la radio',
    goes: { way: 'scheduled' },
  },
  {
    ...{ ago: 7, who: 'Université des Lagunes', motive: 'project', channel: 'phone', party: 2 },
    subject: 'Stages d’étudiants dans les services de la ville',
    goes: { way: 'scheduled' },
  },
  {
    ...{ ago: 6, who: 'Syndicat des conducteurs de taxis communaux', motive: 'mediation', channel: 'phone', party: 5 },
    subject: 'Préavis de grève des taxis',
    urgent: 'Grève annoncée pour lundi.',
    goes: { way: 'to-decide' },
  },
  {
    ...{ ago: 5, who: 'Mariette Ezoukan', motive: 'social', channel: 'counter' },
    subject: 'Logement menacé par l’érosion',
    chief: ['favourable', 'À recevoir vite.'],
    goes: { way: 'pre-audience' },
  },
  {
    ...{
      ago: 4,
      who: 'Association des parents d’élèves du lycée moderne',
      motive: 'complaint',
      channel: 'counter',
      party: 3,
    },
    subject: 'Sécurité aux abords du lycée',
    general: favourable,
    goes: { way: 'pre-audience' },
  },
  {
    ...{ ago: 3, who: 'Brou Yéboméli', motive: 'employment', channel: 'counter' },
    subject: 'Emploi de gardien',
    goes: { way: 'incomplete', why: 'Joindre une copie de la pièce d’identité et un curriculum vitæ.' },
  },
  {
    ...{ ago: 1, who: 'Yawa Amétépé', motive: 'social', channel: 'form' },
    subject: 'Bourse pour ma fille au lycée',
    wishes: 'Le matin, avant dix heures.',
    goes: { way: 'received' },
  },
  {
    ...{
      ago: 1,
      who: 'Coopérative maraîchère de la Pointe',
      kind: 'association',
      motive: 'project',
      channel: 'form',
      party: 2,
    },
    subject: 'Terrain pour un point de vente',
    goes: { way: 'received' },
  },
  {
    ...{ ago: 0, who: 'Philomène Dassiébo', motive: 'complaint', channel: 'counter' },
    subject: 'Eau stagnante devant l’école',
    goes: { way: 'received' },
  },
]

/** Whom Madame le Maire receives on the last day: in order of their hours. */
export const demoVisitors: readonly DemoRequest[] = [
  {
    ...{ ago: 13, who: 'Conseil régional des Lagunes Claires', motive: 'courtesy', channel: 'phone', party: 2 },
    subject: 'Programme de la semaine régionale',
    goes: { way: 'held', report: '' },
  },
  {
    ...{ ago: 13, who: 'Groupe culturel Tambours de la Baie', motive: 'project', channel: 'counter', party: 3 },
    subject: 'Tournée dans les villes jumelées',
    goes: { way: 'scheduled' },
  },
  {
    ...{ ago: 12, who: 'Comité de quartier Palétuviers', motive: 'neighbourhood', channel: 'counter', party: 4 },
    subject: 'Dépôt d’ordures du lot 114',
    goes: { way: 'scheduled' },
  },
  {
    ...{ ago: 12, who: 'Salif Ouonébé', motive: 'complaint', channel: 'counter' },
    subject: 'Taxe de stationnement réclamée deux fois',
    chief: favourable,
    general: ['unfavourable', 'Déjà remboursé selon la régie.'],
    goes: { way: 'scheduled' },
  },
  {
    ...{
      ago: 11,
      who: 'Inspection de l’enseignement primaire de Port-Amande 2',
      motive: 'project',
      channel: 'phone',
      party: 2,
    },
    subject: 'Carte scolaire de la rentrée',
    goes: { way: 'scheduled' },
  },
]
