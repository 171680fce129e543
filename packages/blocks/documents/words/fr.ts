/** What is said of papers and of files on their way in. */
export const documentsFr = {
  flag: {
    javascript: 'Ce fichier contient un programme. Il est montré sans l’exécuter.',
    'open-action': 'Ce fichier voulait agir à l’ouverture. Il est montré sans le laisser faire.',
    launch: 'Ce fichier voulait lancer un programme. Il est montré sans le laisser faire.',
    'embedded-file': 'Ce fichier en contient un autre, qui n’a pas été ouvert.',
    'external-link': 'Ce fichier voulait aller chercher quelque chose au-dehors.',
    restricted: 'L’auteur de ce PDF demande qu’il ne soit ni copié ni imprimé.',
    'text-incomplete': 'Le texte n’a pas pu être lu en entier : la recherche n’en connaît qu’une partie.',
  },
} as const

declare module '@cabinet/words/words.ts' {
  interface Catalogues {
    documents: typeof documentsFr
  }
}
