/** What the sheet of precedence says; read as `line.paper.…`. */
export const linePaperFr = {
  paper: {
    list: 'Liste',
    text: 'Texte',
    read: 'lu le {{day}}',
    title: 'Fiche de préséance',
    rank: 'Rang',
    order: 'Ordre',
    who: 'Nom et fonction',
    why: 'Pourquoi cette place',
    version: '{{title}} (version {{version}})',
    toValidate: 'Liste à valider : personne n’a encore vérifié cet ordre. Ne le diffusez pas sans l’avoir relu.',
    noList: 'Aucune liste de préséance ne vaut ce jour-là.',
    outside: 'Hors de la ligne : {{name}}. {{why}}',
    reversed: 'Ordre inverse des préséances.',
    madeAt: 'Édité le {{moment}}',
  },
} as const
