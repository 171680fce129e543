/** What the frame of every screen says of this duty: fetched at once, so it stays small. */
export const reportsAtOnceFr = {
  nav: {
    reports: 'Rapports d’activités',
    statistics: 'Statistiques',
    settings: 'Réglages du rapport',
  },
  today: {
    pages_one: 'Votre page du rapport trimestriel est attendue',
    pages_many: '{{count}} pages du rapport trimestriel sont attendues de vous',
    pages_other: '{{count}} pages du rapport trimestriel sont attendues de vous',
    visa_one: 'Un rapport attend votre visa',
    visa_many: '{{count}} rapports attendent votre visa',
    visa_other: '{{count}} rapports attendent votre visa',
  },
  /** What may be lent to a stand-in, said plainly. */
  acts: {
    reports: {
      figures: 'lire les statistiques du cabinet',
      complete: 'lire les chiffres où le réservé est compté',
      read: 'lire les rapports d’activités',
      write: 'écrire sa page du rapport',
      keep: 'ouvrir, arrêter et présenter un rapport',
      visa: 'viser un rapport',
      settings: 'modifier les réglages du rapport',
    },
  },
} as const
