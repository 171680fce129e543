/** What the frame of every screen says of this duty: fetched at once, so it stays small. */
export const agendaAtOnceFr = {
  nav: {
    agenda: 'Agenda',
    invitations: 'Invitations',
    day: 'Ma journée',
    elsewhere: 'Mon agenda ailleurs',
    import: 'Importer un calendrier',
    settings: 'Réglages de l’agenda',
  },
  today: {
    title: 'Ma journée',
    board: 'Voir l’agenda',
    allDay: 'Journée',
    busy: 'Occupé',
    nothing: 'Rien n’est prévu aujourd’hui.',
    invitations_one: '{{count}} invitation à décider',
    invitations_many: '{{count}} invitations à décider',
    invitations_other: '{{count}} invitations à décider',
    representing_one: 'On vous demande de représenter à {{count}} rendez-vous',
    representing_many: 'On vous demande de représenter à {{count}} rendez-vous',
    representing_other: 'On vous demande de représenter à {{count}} rendez-vous',
    options_one: '{{count}} option arrive à son terme',
    options_many: '{{count}} options arrivent à leur terme',
    options_other: '{{count}} options arrivent à leur terme',
  },
  /** What may be lent to a stand-in, said plainly. */
  acts: {
    agenda: {
      read: 'consulter les agendas',
      'read-cabinet': 'lire ce qui est réservé au cabinet',
      own: 'tenir l’agenda de la personne absente',
      keep: 'tenir les agendas de l’office',
      answer: 'répondre aux invitations',
      publish: 'publier un rendez-vous',
      settings: 'modifier les réglages de l’agenda',
    },
  },
} as const
