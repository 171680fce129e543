/** Refusals that any duty may give. */
export const officeFr = {
  refusal: {
    'office.not-found': 'Introuvable, ou hors de votre accès.',
    'office.not-your-post': 'Ce geste ne fait pas partie de votre poste. Demandez-le à la personne qui en est chargée.',
    'office.cannot-move':
      'Ce n’est plus possible dans l’état actuel. Rechargez la page pour voir où en est le dossier.',
    'office.foreign-request': 'Cette demande ne vient pas de cette page. Rechargez la page, puis recommencez.',
    'office.not-signed-in': 'Connectez-vous pour continuer.',
    'office.not-understood': 'La demande n’a pas été comprise. Rechargez la page, puis recommencez.',
    'office.bad-request': 'La demande n’a pas été comprise. Vérifiez ce que vous avez saisi.',
    'office.disk-full':
      'Le disque du serveur est plein : rien n’a été perdu, mais rien de plus ne peut être enregistré. Prévenez l’administrateur.',
  },
} as const

declare module '@cabinet/words/words.ts' {
  interface Catalogues {
    office: typeof officeFr
  }
}
