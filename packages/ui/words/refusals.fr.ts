/** The “no” of those who have no screen of their own: the doors of the office and the keeper of its files. */
export const refusalsFr = {
  office: {
    'not-found': 'Introuvable, ou hors de votre accès.',
    'not-your-post': 'Votre poste ne permet pas cet acte. Adressez-vous à celle ou celui qui en a la charge.',
    'disk-full':
      'Le disque du serveur est plein : rien n’est perdu, mais rien de plus ne peut être enregistré. Prévenez l’administrateur.',
    'cannot-move': 'L’état a changé entre-temps : cet acte n’est plus possible. Rechargez la page.',
    'not-signed-in': 'Votre session est terminée. Connectez-vous pour continuer.',
    'foreign-request': 'Cette demande ne vient pas de nos pages : elle a été refusée.',
    'not-understood': 'La demande n’a pas été comprise. Vérifiez les champs et réessayez.',
    'bad-request': 'La demande n’a pas été comprise. Vérifiez les champs et réessayez.',
  },
  files: {
    empty: 'Ce fichier est vide.',
    'too-large': 'Ce fichier dépasse {{maxMega}} Mo : réduisez-le ou partagez-le en plusieurs fichiers.',
    'piece-too-large': 'L’envoi s’est mal passé. Recommencez avec ce fichier.',
    'longer-than-declared': 'Le fichier a changé pendant l’envoi. Recommencez.',
    'wrong-offset': 'L’envoi s’est interrompu. Reprenez-le.',
    'type-not-accepted': 'Ce type de fichier n’est pas accepté. Enregistrez le document en PDF, puis joignez-le.',
    'name-disagrees':
      'Le contenu de ce fichier ne correspond pas à son nom ({{found}} nommé {{named}}). Vérifiez sa provenance.',
    macros: 'Ce fichier contient des macros et n’est pas accepté. Enregistrez-le en PDF, puis joignez-le.',
    encrypted: 'Ce fichier est protégé par un mot de passe. Retirez la protection, puis joignez-le.',
    damaged: 'Ce fichier est abîmé et ne s’ouvre pas. Demandez-en une autre copie.',
    bomb: 'Ce fichier se déploie démesurément et n’est pas accepté.',
    'too-many-pages': 'Ce fichier compte {{pages}} pages ; le maximum est {{max}}. Partagez-le.',
    'image-too-large':
      'Cette image est trop grande ({{width}} × {{height}}). Numérisez à 300 points par pouce au plus.',
    'took-too-long': 'Ce fichier est trop long à vérifier. Enregistrez-le de nouveau en PDF, puis joignez-le.',
    'disk-full': 'Le serveur n’a plus de place. Prévenez l’administrateur technique ; rien n’est perdu.',
    'too-many-uploads': 'Trop d’envois à la fois : {{max}} au plus. Attendez que les premiers soient finis.',
    'not-finished': 'L’envoi de ce fichier n’est pas fini. Attendez un instant.',
    'not-yours': 'Ce fichier a été envoyé par quelqu’un d’autre. Joignez-le de nouveau.',
    'no-such-page': 'Cette page n’existe pas.',
  },
} as const
