/** What the navigation says of the people block: fetched before anything is drawn, so it stays small. */
export const peopleAtOnceFr = {
  navigation: {
    people: 'Personnes et postes',
    chart: 'Organigramme',
    holidays: 'Jours fériés',
    directory: 'Annuaire',
    contacts: 'Correspondants',
    standIns: 'Intérims',
    absences: 'Absences',
    settings: 'Réglages du cabinet',
    account: 'Mon compte',
  },
} as const
