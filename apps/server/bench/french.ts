import type { Dice } from '@cabinet/paper/dice.ts'

/** Ranks 1 to `most`, the first ones by far the most often: how words, correspondents and services are met in an office. */
export function skewed(roll: Dice, most: number): number {
  return Math.floor(Math.exp(roll() * Math.log(most + 1)))
}

export function oneOf<T>(roll: Dice, choices: readonly T[]): T {
  const chosen = choices[Math.floor(roll() * choices.length)]
  if (chosen === undefined) throw new Error('Nothing to choose from.')
  return chosen
}

const commonWords =
  `de la le et les des en à du dans pour par sur au une un que votre nous vous notre avec monsieur maire demande
ville commune projet conseil municipal travaux quartier association honneur bienveillance attention réunion dossier courrier
autorisation soutien subvention marché école population jeunes femmes santé eau voirie éclairage assainissement sécurité date
heure participation activités programme partenaires direction service objet lettre réponse suite présente solliciter
informer transmettre copie pièces jointes rapport compte rendu facture paiement montant francs parcelle lotissement terrain
domaine permis construire occupation espace public salle fêtes cérémonie invitation audience visite délégation jumelage
coopération formation stage emploi recrutement candidature diplôme expérience plainte nuisance bruit insalubrité caniveau
inondation pavage rue avenue carrefour feux circulation transport taxi gare port pêche artisanat commerce étal taxe patente
impôt recette dépense budget exercice session délibération arrêté décret loi règlement convention accord avenant contrat
prestataire fourniture livraison réception définitive provisoire procès verbal constat huissier recours contentieux tribunal`
    .split(/\s+/)
    .filter(Boolean)

const beginnings =
  'ba bo ca co da de fa fo ga go ka ko la lo ma mo na no pa po ra re sa so ta to va vi za tra pré con'.split(' ')
const middles = 'li ma ni ra si ta ve lo ri no du gi pe bo fa cu te do mé lé'.split(' ')
const endings = 'tion ment teur trice age isme able ité eux ance ence ier elle iste ure oire ade ité aux ais'.split(' ')

/** The vocabulary of the corpus, commonest first: real words of the trade, then invented ones that sound like French. */
export const vocabulary: readonly string[] = (() => {
  const words = new Set(commonWords)
  for (const end of endings)
    for (const a of middles) for (const b of middles) for (const start of beginnings) words.add(start + a + b + end)
  const all = [...words]
  const common = all.slice(0, commonWords.length)
  // Neighbours in frequency must not all begin alike, or every prefix would be as frequent as its first word.
  const rest = all.slice(commonWords.length)
  return [...common, ...rest.map((_, i) => rest[(i * 7919) % rest.length] ?? '')].slice(0, 60_000)
})()

export const word = (roll: Dice): string => vocabulary[skewed(roll, vocabulary.length) - 1] ?? 'courrier'

export function sentence(roll: Dice, length: number): string {
  const words = Array.from({ length }, () => word(roll))
  return words.join(' ')
}

const askedFor = [
  'Demande d’audience au sujet de',
  'Invitation à la cérémonie de',
  'Réclamation concernant',
  'Demande de subvention pour',
  'Transmission du rapport sur',
  'Demande de stage au service de',
  'Projet de convention relative à',
  'Facture des travaux de',
  'Recours contre la décision sur',
  'Information relative à',
]

export const subjectLine = (roll: Dice): string => `${oneOf(roll, askedFor)} ${sentence(roll, 4)}`

const firstNames =
  'Afi Akossiwa Kossi Yao Adjoa Mawuli Sènami Rachidatou Moussa Aminata Bernadette Pascal Félicité Honoré Clémence Justin'.split(
    ' ',
  )
const familyNames =
  'Sossou Dossou Agbodjan Hounsou Kouassi Traoré Adjovi Zinsou Amoussou Bello Kpatcha Lawson Mensah Gbaguidi Tossou'.split(
    ' ',
  )
const bodies = ['Association', 'Groupement', 'Coopérative', 'Société', 'Cabinet', 'Entreprise', 'Comité', 'Ministère']

export const personName = (roll: Dice): string => `${oneOf(roll, firstNames)} ${oneOf(roll, familyNames)}`

export function bodyName(roll: Dice): string {
  const own = word(roll)
  return `${oneOf(roll, bodies)} ${own.charAt(0).toUpperCase()}${own.slice(1)} ${oneOf(roll, familyNames)}`
}
