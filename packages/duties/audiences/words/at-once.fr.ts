/** What the frame of every screen says of this duty: fetched at once, so it stays small. */
export const audiencesAtOnceFr = {
  nav: {
    audiences: 'Audiences',
    register: 'Nouvelle audience',
    reception: 'Accueil',
    days: 'Journées d’audience',
    follow: 'Suites d’audience',
    settings: 'Audiences',
  },
  /** The first page. */
  today: {
    seeAll: 'Tout voir',
    reception: 'Visiteurs du jour',
    'to-decide': 'Audiences à décider',
    'to-opine': 'Audiences : mon avis',
    received: 'Audiences à admettre',
    'to-schedule': 'Audiences à programmer',
    'to-report': 'Audiences sans compte rendu',
    mine: 'Suites d’audience',
  },
  /** What may be lent to a stand-in, said plainly. */
  acts: {
    audiences: {
      read: 'lire les demandes d’audience',
      'read-reserved': 'lire les demandes réservées',
      register: 'enregistrer une demande d’audience',
      admit: 'juger une demande recevable',
      'opinion-chief': 'donner l’avis du chef de cabinet',
      'opinion-general': 'donner l’avis du secrétaire général',
      decide: 'décider qui est reçu',
      schedule: 'fixer les audiences',
      receive: 'accueillir les visiteurs',
      report: 'rendre compte d’une audience',
      follow: 'suivre les suites d’une audience',
      settings: 'modifier les réglages des audiences',
    },
  },
} as const
