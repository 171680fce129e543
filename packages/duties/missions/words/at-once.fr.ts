/** What the frame of every screen says of this duty: fetched at once, so it stays small. */
export const missionsAtOnceFr = {
  nav: { missions: 'Missions', settings: 'Réglages des missions', draft: 'Projet' },
  today: {
    desk_one: 'Un ordre de mission attend votre visa ou votre signature',
    desk_many: '{{count}} ordres de mission attendent votre visa ou votre signature',
    desk_other: '{{count}} ordres de mission attendent votre visa ou votre signature',
    'report-owed_one': 'Un rapport de mission est dû',
    'report-owed_many': '{{count}} rapports de mission sont dus',
    'report-owed_other': '{{count}} rapports de mission sont dus',
    authority_one: 'Un dossier est à transmettre à l’autorité ou l’attend',
    authority_many: '{{count}} dossiers sont à transmettre à l’autorité ou l’attendent',
    authority_other: '{{count}} dossiers sont à transmettre à l’autorité ou l’attendent',
    'to-settle_one': 'Une mission est à solder',
    'to-settle_many': '{{count}} missions sont à solder',
    'to-settle_other': '{{count}} missions sont à solder',
  },
  /** What may be lent to a stand-in, said plainly. */
  acts: {
    missions: {
      read: 'lire les missions',
      oversee: 'lire toutes les missions',
      draft: 'préparer un ordre de mission',
      send: 'mettre un ordre de mission en circuit',
      visa: 'viser un ordre de mission',
      sign: 'signer un ordre de mission',
      check: 'tenir la liste des pièces du voyage',
      settle: 'tenir les avances et les comptes',
      report: 'rendre compte d’une mission',
      settings: 'modifier les réglages des missions',
    },
  },
} as const
