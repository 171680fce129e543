/** What other calendars read of the office's, and what people read about them. */
export const calendarsFr = {
  calendars: {
    busy: 'Occupé',
    represented: 'Se fait représenter',
    contact: 'Contact : {{contact}}',
    dress: 'Tenue : {{dress}}',
    speech: 'Allocution : {{speech}}',
    invitation: 'Invitation : {{title}}',
    changed: 'Modification : {{title}}',
    cancelled: 'Annulation : {{title}}',
    invitationText:
      'Bonjour,\n\n{{office}} vous invite :\n\n{{title}}\n{{when}}\n{{place}}\n\nVous pouvez répondre depuis votre agenda ou par retour de courriel.\n\n{{office}}',
    changedText: 'Bonjour,\n\nLe rendez-vous suivant a changé :\n\n{{title}}\n{{when}}\n{{place}}\n\n{{office}}',
    cancelledText:
      'Bonjour,\n\nLe rendez-vous suivant n’aura pas lieu :\n\n{{title}}\n{{when}}\n{{place}}\n\n{{office}}',
    invitationFile: 'invitation.ics',
    column: {
      start: 'Début',
      end: 'Fin',
      timeZone: 'Fuseau horaire',
      allDay: 'Journée entière',
      title: 'Objet',
      kind: 'Nature',
      place: 'Lieu',
      of: 'Agenda de',
      state: 'État',
    },
    state: { confirmed: 'Confirmé', held: 'Tenu' },
  },
} as const

export const calendarsHistoryFr = {
  'agenda.feed.made': 'a ouvert un abonnement à l’agenda « {{diary}} »',
  'agenda.feed.revoked': 'a fermé un abonnement à l’agenda « {{diary}} »',
  'agenda.calendar.imported': 'a importé un calendrier : {{made}} ajoutés, {{updated}} mis à jour, {{skipped}} laissés',
  'agenda.engagement.imported': 'a repris ce rendez-vous d’un autre calendrier',
  'agenda.engagement.import-updated': 'a mis ce rendez-vous à jour depuis un autre calendrier',
  'agenda.engagement.invited': 'a invité {{count}} participants par courriel',
  'agenda.participant.invited': 'L’invitation par courriel à un participant est partie',
  'agenda.participant.not-invited': 'L’invitation par courriel à un participant n’est pas partie',
  'agenda.reply.accepted': 'Un participant a accepté l’invitation, par courriel',
  'agenda.reply.declined': 'Un participant a décliné l’invitation, par courriel',
  'agenda.reply.tentative': 'Un participant viendra peut-être, par courriel',
  'agenda.reply.delegated': 'Un participant envoie quelqu’un à sa place, par courriel',
  'agenda.reply.late': 'Cette réponse porte sur une version antérieure de l’invitation',
} as const

export const calendarsRefusalFr = {
  'agenda.too-many-feeds': 'Vous avez déjà {{most}} abonnements ouverts. Fermez-en un dont vous ne vous servez plus.',
  'agenda.not-a-calendar': 'Ce fichier n’est pas un calendrier (.ics).',
  'agenda.calendar-too-large': 'Ce calendrier dépasse {{mega}} Mo. Exportez une période plus courte.',
  'agenda.import-too-many': 'Un import prend au plus {{most}} rendez-vous à la fois. Choisissez-en moins.',
  'agenda.nothing-chosen': 'Rien n’est choisi dans ce calendrier.',
  'agenda.not-a-reply': 'Ce fichier ne contient pas de réponse à une de nos invitations.',
  'agenda.nobody-to-invite': 'Aucun participant n’a d’adresse électronique.',
  'agenda.not-to-invite': 'On n’invite qu’à un rendez-vous confirmé ou en option.',
} as const
