/** What the frame of every screen says of this duty: fetched at once, so it stays small. */
export const directivesAtOnceFr = {
  nav: {
    directives: 'Directives et engagements',
    meetings: 'Réunions',
    settings: 'Réglages du suivi',
    note: 'Noter un engagement',
    noteShort: '+ Noter',
  },
  today: {
    owed_one: 'Un engagement vous attend aujourd’hui ou est en retard',
    owed_many: '{{count}} engagements vous attendent aujourd’hui ou sont en retard',
    owed_other: '{{count}} engagements vous attendent aujourd’hui ou sont en retard',
    verify_one: 'Une preuve attend d’être vérifiée',
    verify_many: '{{count}} preuves attendent d’être vérifiées',
    verify_other: '{{count}} preuves attendent d’être vérifiées',
    meetings: 'Réunions où vous êtes attendu',
    allMeetings: 'Tout voir',
    kind: { 'point-cabinet': 'Point-cabinet', staff: 'Réunion de service', other: 'Réunion' },
    cancelled: 'Annulée',
    moved: 'Déplacée',
    movedFrom: 'prévue d’abord le {{when}}',
    inPlaceOf: 'à la place de {{name}}',
  },
  /** What may be lent to a stand-in, said plainly. */
  acts: {
    directives: {
      read: 'tenir ses engagements et suivre ceux qu’on attend',
      note: 'noter une directive ou un engagement',
      oversee: 'suivre les engagements de tout le cabinet',
      recur: 'tenir les engagements qui reviennent',
      meet: 'tenir une réunion et son compte rendu',
      settings: 'modifier les réglages du suivi',
    },
  },
} as const
