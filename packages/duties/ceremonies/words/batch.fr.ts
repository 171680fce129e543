import { batchPapersFr } from './batch-papers.fr.ts'
import { batchScreensFr } from './batch-screens.fr.ts'

/** The screens and papers, read as `batch.…`. */
export const batchFr = { ...batchScreensFr, paper: batchPapersFr } as const

export const batchJournalFr = {
  refusal: {
    'ceremonies.batch-stopped_one':
      '{{names}} : décès signalé (le sien ou celui du conjoint inscrit) ou fonction terminée. Laissez cette personne de côté, ou mettez le carnet à jour.',
    'ceremonies.batch-stopped_many':
      'Décès signalé (le leur ou celui du conjoint inscrit) ou fonction terminée : {{names}}. Laissez ces personnes de côté, ou mettez le carnet à jour.',
    'ceremonies.batch-stopped_other':
      'Décès signalé (le leur ou celui du conjoint inscrit) ou fonction terminée : {{names}}. Laissez ces personnes de côté, ou mettez le carnet à jour.',
    'ceremonies.batch-nobody':
      'Aucun des invités choisis n’est concerné\u202f: ils ont répondu, se sont excusés ou n’ont pas d’adresse électronique.',
    'ceremonies.batch-not-by-email': 'Ces papiers s’impriment\u202f; ils ne partent pas par courriel.',
    'ceremonies.batch-not-off': 'La cérémonie a toujours lieu. Annulez-la ou reportez-la d’abord.',
    'ceremonies.batch-off': 'La cérémonie est annulée ou reportée\u202f: il n’y a pas d’invitation à envoyer.',
    'ceremonies.batch-not-yet-held': 'On remercie après la cérémonie. Elle n’a pas encore commencé.',
    'ceremonies.batch-request-of-another': 'Cette demande a déjà servi ailleurs. Rouvrez la page.',
    'ceremonies.batch-nothing-to-hand-over':
      'Il n’y a rien à remettre\u202f: ce lot n’est pas prêt, ou il est déjà parti.',
    'ceremonies.message-not-failed': 'Ce message n’a pas échoué. Rechargez la page.',
  },
  history: {
    'ceremonies.batch.asked': 'a demandé un lot pour {{count}} invités',
    'ceremonies.batch.asked-again': 'a envoyé la même demande de lot une seconde fois',
    'ceremonies.batch.ready': 'Un lot pour {{count}} invités est prêt',
    'ceremonies.batch.failed': 'Un lot n’a pas pu être fabriqué',
    'ceremonies.batch.cancelled': 'a arrêté un lot',
    'ceremonies.batch.not-kept': 'Un lot arrêté n’a pas été conservé',
    'ceremonies.batch.handed-over': 'a remis un lot à la poste ou au porteur ({{count}} invités)',
    'ceremonies.message.sent': 'Un message est parti à un invité',
    'ceremonies.message.failed': 'Un message à un invité n’est pas parti',
    'ceremonies.message.not-needed': 'Un message à un invité n’avait plus lieu d’être',
    'ceremonies.message.asked-again': 'a demandé un nouvel envoi à un invité',
  },
} as const
