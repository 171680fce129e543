import { guestScreensFr } from './guest-screens.fr.ts'
import { invitationScreensFr } from './invitation-screens.fr.ts'

/** The screens and papers, read as `guests.…`. */
export const guestsFr = { ...guestScreensFr, card: invitationScreensFr } as const

export const guestsJournalFr = {
  refusal: {
    'ceremonies.guest-already-there': '{{name}} est déjà sur la liste.',
    'ceremonies.guest-changed': 'La fiche de {{name}} a été modifiée entre-temps. Rechargez la page.',
    'ceremonies.guest-function-ended_one': 'Cette fonction n’est pas tenue le jour de la cérémonie : {{names}}.',
    'ceremonies.guest-function-ended_other': 'Ces fonctions ne sont pas tenues le jour de la cérémonie : {{names}}.',
    'ceremonies.guest-nobody-there': 'Personne ne correspond à ce choix le jour de la cérémonie.',
    'ceremonies.guest-over-quota':
      '{{partner}} a reçu {{cards}} cartons ; il en reste {{left}} et vous en demandez {{more}}.',
    'ceremonies.guest-quota-in-use':
      'Des invités sont inscrits sur les cartons de {{partner}} ({{used}}). Retirez-les d’abord.',
    'ceremonies.guest-quota-too-small':
      '{{partner}} a déjà inscrit {{used}} invités : il ne peut pas recevoir moins de cartons.',
    'ceremonies.guest-too-many-at-once':
      'Ce choix réunit {{many}} personnes ; on en ajoute {{most}} au plus à la fois.',
    'ceremonies.guest-changed-meanwhile':
      'Cet invité a été modifié entre-temps. Rechargez la page pour voir où il en est.',
    'ceremonies.guest-too-many': 'Places sur cette invitation, au plus\u202f: {{most}}.',
    'ceremonies.guest-no-substitute': 'Personne n’est proposé à la place de cet invité.',
    'ceremonies.guest-answers-closed':
      'Les réponses en ligne sont closes. Pour répondre ou changer votre réponse, adressez-vous au cabinet\u202f: {{contact}}',
    'ceremonies.guest-ceremony-begun':
      'La cérémonie a commencé ou a eu lieu\u202f: on ne répond plus en ligne. Le cabinet\u202f: {{contact}}',
    'ceremonies.guest-ceremony-off':
      'La cérémonie n’a pas lieu comme annoncé\u202f: il n’y a pas de réponse à donner. Le cabinet\u202f: {{contact}}',
  },
  history: {
    'ceremonies.guest.added': 'a inscrit des invités ({{many}})',
    'ceremonies.guest.edited': 'a modifié la fiche d’un invité',
    'ceremonies.guest.removed': 'a retiré des invités ({{many}})',
    'ceremonies.guest.replaced': 'a remplacé un invité par le nouveau titulaire',
    'ceremonies.guest.refreshed': 'a repris la fiche d’un invité depuis le carnet',
    'ceremonies.guest.list-saved': 'a enregistré la liste « {{name}} »',
    'ceremonies.guest.list-filled': 'a inscrit {{many}} fonctions sur la liste « {{name}} »',
    'ceremonies.guest.list-shortened': 'a retiré {{many}} fonctions de la liste « {{name}} »',
    'ceremonies.guest.list-retired': 'a retiré la liste « {{name}} »',
    'ceremonies.guest.list-restored': 'a remis la liste « {{name}} »',
    'ceremonies.guest.quota-saved': 'a remis {{cards}} cartons à {{partner}}',
    'ceremonies.guest.quota-removed': 'a repris les cartons de {{partner}}',
    'ceremonies.guest.answered': 'Un invité a répondu',
    'ceremonies.guest.answered-late': 'Un invité a répondu après la clôture',
    'ceremonies.guest.answered-again': 'Un invité a envoyé la même réponse une seconde fois',
    'ceremonies.guest.link-revoked': 'a retiré le lien personnel d’un invité',
    'ceremonies.guest.substitute-agreed': 'a accepté un représentant',
    'ceremonies.guest.substitute-refused': 'a refusé un représentant\u202f: {{reason}}',
  },
} as const
