/** What is said of papers and of files on their way in. */
export const documentsFr = {
  flag: {
    javascript: 'Ce fichier contient un programme. Il est montré sans l’exécuter.',
    'open-action': 'Ce fichier voulait agir à l’ouverture. Il est montré sans le laisser faire.',
    launch: 'Ce fichier voulait lancer un programme. Il est montré sans le laisser faire.',
    'embedded-file': 'Ce fichier en contient un autre, qui n’a pas été ouvert.',
    'external-link': 'Ce fichier voulait aller chercher quelque chose au-dehors.',
    restricted: 'L’auteur de ce PDF demande qu’il ne soit ni copié ni imprimé.',
    'text-incomplete': 'Le texte n’a pas pu être lu en entier : la recherche n’en connaît qu’une partie.',
  },
  refusal: {
    'files.empty': 'Ce fichier est vide. Vérifiez-le, puis choisissez-le de nouveau.',
    'files.type-not-accepted':
      'Ce type de fichier n’est pas accepté ({{found}}). Envoyez un PDF, une image (JPEG, PNG, TIFF) ou un document de bureau.',
    'files.name-disagrees':
      'Ce fichier se dit {{named}}, mais son contenu est autre ({{found}}). Enregistrez-le de nouveau dans le bon format.',
    'files.too-large': 'Ce fichier est trop lourd. Numérisez-le en plus petit, ou en plusieurs fichiers.',
    'files.bomb': 'Ce fichier se déplie bien au-delà de sa taille. Il n’a pas été ouvert, par prudence.',
    'files.too-many-pages':
      'Ce document a {{pages}} pages ; le maximum est {{max}}. Découpez-le en plusieurs fichiers.',
    'files.image-too-large':
      'Cette image est trop grande ({{width}} × {{height}} points). Numérisez-la à 300 points par pouce.',
    'files.encrypted': 'Ce fichier est protégé par un mot de passe. Enregistrez-le sans mot de passe, puis envoyez-le.',
    'files.damaged': 'Ce fichier est abîmé et ne s’ouvre pas. Numérisez-le ou enregistrez-le de nouveau.',
    'files.macros': 'Ce document contient des macros. Enregistrez-le sans macros, ou en PDF.',
    'files.took-too-long': 'Ce fichier est trop long à lire. Enregistrez-le en PDF simple, ou en plusieurs fichiers.',
    'files.disk-full':
      'Le disque du serveur est plein : rien n’a été perdu, mais rien de plus ne peut être reçu. Prévenez l’administrateur.',
    'files.not-yours': 'Ce fichier a été envoyé par quelqu’un d’autre. Envoyez-le vous-même.',
    'files.not-finished': 'Ce fichier n’est pas encore arrivé en entier. Attendez la fin de l’envoi.',
    'files.wrong-offset': 'L’envoi reprend là où il s’était arrêté.',
    'files.longer-than-declared': 'Ce fichier est plus long qu’annoncé. Choisissez-le de nouveau.',
    'files.piece-too-large': 'L’envoi a été mal découpé. Rechargez la page, puis recommencez.',
    'files.too-many-uploads': 'Trop de fichiers sont en cours d’envoi. Terminez ceux-là d’abord.',
    'files.no-such-page': 'Cette page n’existe pas dans le document.',
  },
} as const

declare module '@cabinet/words/words.ts' {
  interface Catalogues {
    documents: typeof documentsFr
  }
}
