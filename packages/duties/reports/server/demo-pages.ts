import type { DemoKey } from '@cabinet/blocks/people/server/demo-cast.ts'
import type { Bureau, NarrativeField } from '../rules/report.ts'

/** Who answers for which page of the report of Port-Amande. */
export const demoAnswers: Record<Bureau, DemoKey> = {
  direction: 'deputyChief',
  mail: 'registryHead',
  agenda: 'secretary',
  audiences: 'secretary',
  ceremonies: 'protocol',
  missions: 'cooperationHead',
}

type Told = Record<NarrativeField, string>

/** What the bureaux wrote beside their figures; the pages that are not here never came. */
export const demoPages: readonly Partial<Record<Bureau, Told>>[] = [
  {
    mail: {
      results:
        'Le registre numérique est en service depuis la fin de mai. Toutes les lettres reçues au guichet portent leur numéro le jour même.',
      difficulties:
        'Les services ne prennent pas toujours connaissance des imputations le jour où elles leur parviennent.',
      lessons: 'Les lettres imputées à une personne sont traitées plus vite que celles imputées à un service.',
      perspectives: 'Étendre l’accusé de réception par courriel à toutes les demandes de particuliers.',
      decisions: 'Désigner dans chaque direction un suppléant pour l’accusé des imputations.',
    },
    agenda: {
      results: 'L’agenda du Maire est tenu en un seul endroit ; la feuille du jour sort à dix-huit heures.',
      difficulties: 'Des rendez-vous sont encore pris de vive voix, sans passer par le secrétariat.',
      lessons: 'Un temps protégé le mardi matin a réduit les reports.',
      perspectives: 'Répondre à toute invitation dans les cinq jours.',
      decisions: '',
    },
    ceremonies: {
      results: 'Trois cérémonies préparées ; le carnet des autorités a été mis à jour.',
      difficulties: 'Les réponses aux invitations arrivent après la date demandée.',
      lessons: 'Un rappel par téléphone, trois jours avant la clôture, double les réponses.',
      perspectives: 'Préparer la fête nationale dès la mi-juin.',
      decisions: 'Valider la liste de préséance proposée par le protocole.',
    },
    missions: {
      results: 'Les ordres de mission passent tous par le parapheur.',
      difficulties: 'Deux rapports de mission ont dû être réclamés.',
      lessons: 'Le rapport demandé avant le règlement des frais arrive à temps.',
      perspectives: 'Un modèle de rapport d’une page.',
      decisions: '',
    },
  },
  {
    direction: {
      results: 'Trente et une directives ont été suivies ; les retards sont vus chaque lundi au point-cabinet.',
      difficulties: 'Les services techniques portent à eux seuls la moitié des directives.',
      lessons: 'Une directive sans échéance n’est pas exécutée.',
      perspectives: 'Confier aux adjoints la vérification des preuves de leur secteur.',
      decisions: 'Renforcer d’un ingénieur la Direction des services techniques.',
    },
    mail: {
      results: 'Le délai médian de réponse a baissé ; aucune lettre n’est restée sans imputation plus de deux jours.',
      difficulties: 'Les demandes de subvention attendent l’avis des finances.',
      lessons: 'Les lettres classées avec un motif évitent les relances.',
      perspectives: 'Numériser les lettres des arrondissements le jour de leur dépôt.',
      decisions: 'Fixer à dix jours le délai d’avis de la Direction des affaires financières.',
    },
    agenda: {
      results:
        'Le Maire a été représenté à un rendez-vous sur huit ; aucune collision n’a été découverte le jour même.',
      difficulties: 'Les suites de rendez-vous ne sont pas toujours notées.',
      lessons: 'Dictées dans la voiture, elles le sont.',
      perspectives: 'Noter les suites dans les cinq jours.',
      decisions: '',
    },
    ceremonies: {
      results: 'La fête nationale et deux inaugurations se sont tenues ; le placement n’a pas été contesté.',
      difficulties: 'Le budget de la sonorisation a été dépassé.',
      lessons: 'Demander trois devis dès l’ouverture du dossier.',
      perspectives: 'Visite de la délégation de Lorient-sur-Lac.',
      decisions: '',
    },
  },
]

/** What the mayor's page says of the first report. */
export const demoMayors = {
  successes:
    'Le registre unique du courrier est en service.\nLes caniveaux des quartiers Gare et Lagune ont été curés avant les pluies.\nLes audiences du public ont repris chaque mercredi.',
  difficulties:
    'Les réponses aux demandes de subvention tardent.\nLa pompe du forage du marché central est bloquée.\nDes rapports de mission ont dû être réclamés.',
  decisions:
    'Désigner un suppléant dans chaque direction.\nValider la liste de préséance.\nFixer un délai d’avis aux finances.',
} as const

/** What the council observed when it had the first report. */
export const demoObservations = [
  { text: 'Indiquer au prochain rapport le coût de chaque cérémonie.', lead: 'protocol', within: 60 },
  { text: 'Présenter la liste des directives en retard par direction.', lead: 'deputyChief', within: 75 },
  { text: 'Répondre aux demandes de subvention déposées avant juin.', lead: 'financeHead', within: 45 },
] as const satisfies readonly { text: string; lead: DemoKey; within: number }[]
