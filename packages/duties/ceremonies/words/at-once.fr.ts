/** What the frame of every screen says of this duty: fetched at once, so it stays small. */
export const ceremoniesAtOnceFr = {
  nav: {
    ceremonies: 'Cérémonies',
    speeches: 'Discours',
    settings: 'Réglages des cérémonies',
    lists: 'Listes de préséance',
  },
  today: {
    tasks_one: 'Une tâche de cérémonie est à faire aujourd’hui ou en retard',
    tasks_many: '{{count}} tâches de cérémonie sont à faire aujourd’hui ou en retard',
    tasks_other: '{{count}} tâches de cérémonie sont à faire aujourd’hui ou en retard',
    suggested_one: 'Une cérémonie proposée par le calendrier attend d’être prise en main',
    suggested_many: '{{count}} cérémonies proposées par le calendrier attendent d’être prises en main',
    suggested_other: '{{count}} cérémonies proposées par le calendrier attendent d’être prises en main',
  },
  /** What may be lent to a stand-in, said plainly. */
  acts: {
    ceremonies: {
      read: 'lire les cérémonies où l’on a affaire',
      oversee: 'lire toutes les cérémonies',
      prepare: 'préparer une cérémonie',
      guests: 'tenir les invités',
      invite: 'inviter, relancer, remercier',
      line: 'arrêter l’ordre protocolaire',
      'see-line': 'lire l’ordre protocolaire',
      seat: 'placer les invités',
      run: 'tenir le conducteur',
      door: 'tenir une entrée',
      costs: 'tenir les dépenses d’une cérémonie',
      close: 'clore une cérémonie',
      settings: 'modifier les réglages des cérémonies',
      'propose-list': 'proposer une liste de préséance',
      'validate-list': 'valider une liste de préséance',
      'sign-usage': 'signer un usage local',
      'read-speeches': 'lire les discours',
      'write-speech': 'écrire un discours',
      'visa-speech': 'viser un discours',
      'approve-speech': 'approuver un discours',
      'keep-messages': 'tenir les messages clés',
    },
  },
} as const
