export const figuresFr = {
  /** By the code of each indicator: its short name, and how it is counted in one plain sentence or two. */
  indicators: {
    DC1a: {
      name: 'Directives du maire données',
      method:
        'Directives données pendant la période sur l’autorité du maire, d’après le jour où elles ont été données.',
    },
    DC1t: {
      name: 'Engagements pris',
      method:
        'Directives, décisions, promesses et observations données pendant la période, toutes autorités confondues.',
    },
    DC2a: {
      name: 'Lus sous 2 jours ouvrés',
      method:
        'Parmi les engagements de la période dont les deux jours ouvrés sont écoulés, ceux que le responsable a lus ou déclarés faits dans ce délai.',
    },
    DC3r: {
      name: 'Exécutés dans le délai initial',
      method:
        'Parmi les engagements dont le premier délai tombait dans la période, exécutés ou non, ceux dont l’exécution a été vérifiée au plus tard ce jour-là. Les annulés et les remplacés ne comptent pas.',
    },
    DC3b: {
      name: 'Exécutés dans le délai reporté',
      method:
        'Même ensemble, d’après le dernier délai convenu. Ceux qui ont été reportés au-delà de la période sont comptés à part.',
    },
    DC3d: {
      name: 'Écart dû aux reports',
      method:
        'Points entre l’exécution dans le délai reporté et l’exécution dans le délai initial : ce que les reports ont fait gagner.',
    },
    DC3p: {
      name: 'Reportés au-delà de la période',
      method:
        'Engagements dont le premier délai tombait dans la période et dont le dernier délai convenu tombe après elle.',
    },
    DC4o: {
      name: 'Engagements en retard',
      method:
        'Engagements ni vérifiés, ni annulés, ni remplacés à la fin de la période, dont le dernier délai convenu est passé ; l’âge est compté depuis ce délai.',
    },
    DC5a: {
      name: 'Reportés au moins une fois',
      method: 'Parmi les engagements dont le premier délai tombait dans la période, ceux dont le délai a été reporté.',
    },
    DC6a: {
      name: 'Délai de vérification',
      method:
        'Jours entre la dernière déclaration d’exécution et sa vérification par un tiers, pour les engagements vérifiés pendant la période : médiane.',
    },
    DC7r: {
      name: 'Décisions du conseil exécutées à temps',
      method: 'Comme l’exécution dans le délai initial, pour ce que le conseil a décidé.',
    },
    DC8o: {
      name: 'Visas et avis rendus sous 2 jours ouvrés',
      method:
        'Parmi les visas, avis et signatures demandés pendant la période et dont les deux jours ouvrés sont écoulés, ceux qui ont été rendus dans ce délai, retours compris.',
    },
    DC8d: {
      name: 'Délai des visas et avis',
      method:
        'Jours ouvrés entre l’arrivée sur le bureau et la réponse, pour les visas, avis et signatures rendus pendant la période : médiane.',
    },
    DC11a: {
      name: 'Dossiers réservés ouverts',
      method:
        'Courriers, audiences et engagements réservés ouverts pendant la période. Nombre seul, jamais réparti, et seulement à partir du seuil de masquage.',
    },
    DC11b: {
      name: 'Dossiers réservés clos',
      method: 'Courriers, audiences et engagements réservés clos pendant la période, selon la même règle.',
    },
    ML1i: {
      name: 'Courriers reçus',
      method:
        'Courriers arrivés pendant la période, d’après le jour d’arrivée au registre. Les numéros annulés ne comptent pas.',
    },
    ML2o: { name: 'Courriers envoyés', method: 'Courriers expédiés pendant la période, d’après le jour de départ.' },
    ML3a: {
      name: 'Imputés sous 2 jours ouvrés',
      method:
        'Parmi les courriers reçus pendant la période dont les deux jours ouvrés sont écoulés, ceux qui ont reçu leur première décision dans ce délai.',
    },
    ML4r: {
      name: 'Délai de réponse',
      method:
        'Jours entre l’arrivée du courrier et le départ de la réponse, pour les réponses de la période : médiane.',
    },
    ML5r: {
      name: 'Réponses dans le délai',
      method:
        'Parmi les courriers dont la réponse était due pendant la période, répondus ou non, ceux dont la réponse est partie au plus tard ce jour-là. Les courriers annulés ou classés sans réponse ne comptent pas.',
    },
    ML6o: {
      name: 'Courriers en cours',
      method:
        'Courriers arrivés et ni clos, ni classés, ni annulés à la fin de la période ; l’âge est compté depuis l’arrivée.',
    },
    ML7o: {
      name: 'Réponses en retard',
      method:
        'Courriers en cours à la fin de la période dont le délai de réponse est passé ; l’âge est compté depuis ce délai.',
    },
    ML8r: {
      name: 'Lignes traitées dans le délai',
      method:
        'Parmi les lignes d’imputation dues pendant la période, traitées ou non, celles qui ont été traitées au plus tard ce jour-là. Les lignes reprises et celles closes avec leur courrier ne comptent pas.',
    },
    ML9a: {
      name: 'Lignes retournées',
      method: 'Parmi les lignes d’imputation données pendant la période, celles que leur destinataire a retournées.',
    },
    ML10a: {
      name: 'Lignes reçues sous 2 jours ouvrés',
      method:
        'Parmi les lignes données pendant la période dont les deux jours ouvrés sont écoulés, celles dont le destinataire a accusé réception ou qu’il a traitées dans ce délai.',
    },
    ML12a: {
      name: 'Lignes d’imputation données',
      method: 'Lignes d’imputation données pendant la période, copies non comprises.',
    },
    ML13o: { name: 'Lignes en cours', method: 'Lignes d’imputation données et non terminées à la fin de la période.' },
    ML11a: {
      name: 'Courriers classés sans réponse',
      method:
        'Parmi les courriers clos pendant la période, ceux qui l’ont été sans réponse. Les numéros annulés ne comptent pas.',
    },
    AG1o: {
      name: 'Rendez-vous tenus',
      method:
        'Rendez-vous et événements de l’agenda du Maire, comptés le lendemain de leur jour ; chaque jour d’une série compte pour lui-même. Ce qui est personnel n’est pas compté.',
    },
    AG2i: {
      name: 'Temps du maire engagé',
      method: 'Durée prévue des rendez-vous tenus pendant la période où le maire n’était pas représenté.',
    },
    AG3a: { name: 'Représentations', method: 'Parmi les rendez-vous tenus, ceux où quelqu’un représentait le maire.' },
    AG4a: {
      name: 'Déplacés ou annulés',
      method: 'Parmi ce qui était prévu à un jour de la période, tenu ou non, ce qui a été déplacé ou annulé.',
    },
    AG5r: {
      name: 'Invitations répondues sous 5 jours ouvrés',
      method:
        'Parmi les invitations reçues pendant la période dont les cinq jours ouvrés sont écoulés, celles qui ont eu leur réponse dans ce délai.',
    },
    AG6a: {
      name: 'Chevauchements acceptés',
      method: 'Rendez-vous pour lesquels un chevauchement a été accepté pendant la période, avec son motif.',
    },
    AG7o: {
      name: 'Suites notées sous 5 jours ouvrés',
      method:
        'Parmi les rendez-vous tenus dont les cinq jours ouvrés sont écoulés, ceux dont la suite a été écrite dans ce délai.',
    },
    AU1i: { name: 'Audiences demandées', method: 'Demandes d’audience enregistrées pendant la période.' },
    AU2r: {
      name: 'Décidées sous 10 jours ouvrés',
      method:
        'Parmi les demandes de la période dont les dix jours ouvrés sont écoulés, celles qui ont été décidées ou closes dans ce délai.',
    },
    AU3o: { name: 'Audiences tenues', method: 'Audiences tenues pendant la période.' },
    AU4r: {
      name: 'Attente avant l’audience',
      method: 'Jours entre la demande et l’audience, pour les audiences tenues pendant la période : médiane.',
    },
    AU5a: {
      name: 'Rendez-vous manqués',
      method:
        'Parmi les audiences de la période, tenues ou manquées, celles où le visiteur n’est pas venu au moins une fois.',
    },
    AU6o: {
      name: 'Demandes en attente',
      method: 'Demandes ni reçues, ni refusées, ni closes à la fin de la période ; l’âge est compté depuis la demande.',
    },
    AU7o: {
      name: 'Comptes rendus sous 5 jours ouvrés',
      method:
        'Parmi les audiences tenues dont les cinq jours ouvrés sont écoulés, celles dont le compte rendu a été écrit dans ce délai.',
    },
    AU8r: {
      name: 'Promesses d’audience tenues à temps',
      method:
        'Parmi les engagements pris en audience dont le premier délai tombait dans la période, ceux dont l’exécution a été vérifiée au plus tard ce jour-là.',
    },
    CE1o: { name: 'Cérémonies tenues', method: 'Cérémonies dont le jour est dans la période et qui ont eu lieu.' },
    CE2a: {
      name: 'Cérémonies annulées',
      method: 'Cérémonies de la période annulées et non reprises à une autre date.',
    },
    CE3r: {
      name: 'Tâches faites à temps',
      method:
        'Parmi les tâches de préparation dues pendant la période, faites ou non, celles qui l’ont été au plus tard ce jour-là. Les tâches abandonnées ne comptent pas.',
    },
    CE4o: {
      name: 'Taux de réponse des invités',
      method:
        'Invités qui ont répondu, rapportés aux invités, pour les cérémonies closes ; compté au jour de la cérémonie.',
    },
    CE5r: {
      name: 'Taux de présence',
      method: 'Invités venus, rapportés à ceux qui avaient accepté, pour les cérémonies closes.',
    },
    CE6i: {
      name: 'Dépense au regard du budget',
      method: 'Dépense des cérémonies closes rapportée à leur budget, dans la monnaie du bureau.',
    },
    CE7i: { name: 'Dépense des cérémonies', method: 'Dépense des cérémonies closes, dans la monnaie du bureau.' },
    OM1o: { name: 'Missions parties', method: 'Missions dont le départ est dans la période.' },
    OM2r: {
      name: 'Rapports de mission à temps',
      method:
        'Parmi les missions dont le rapport était dû pendant la période (quinze jours après le retour), rendu ou non, celles dont le rapport a été déposé au plus tard ce jour-là.',
    },
    OM3a: {
      name: 'Ordres approuvés avant le départ',
      method:
        'Parmi les missions parties pendant la période, celles dont l’ordre était approuvé au plus tard le jour du départ.',
    },
    OM4o: { name: 'Missions en cours', method: 'Missions parties et non revenues à la fin de la période.' },
  },
  /** The facts of the journal figures are counted from, each by a short name. */
  facts: {
    letter: {
      in: 'courrier arrivé',
      assigned: 'courrier imputé',
      answered: 'réponse partie',
      ended: 'courrier clos, classé ou annulé',
      reopened: 'courrier rouvert',
      out: 'courrier expédié',
      signed: 'courrier signé',
    },
    line: {
      given: 'ligne d’imputation donnée',
      acknowledged: 'réception d’une ligne accusée',
      ended: 'ligne terminée, retournée ou reprise',
      reopened: 'ligne rouverte',
    },
    step: { reached: 'visa, avis ou signature demandé', left: 'visa, avis ou signature rendu' },
    commitment: {
      issued: 'engagement donné',
      acknowledged: 'engagement lu',
      postponed: 'engagement reporté',
      claimed: 'engagement déclaré fait',
      returned: 'engagement renvoyé',
      verified: 'engagement vérifié',
      dropped: 'engagement annulé ou remplacé',
    },
    engagement: {
      made: 'rendez-vous pris',
      held: 'rendez-vous tenu',
      moved: 'rendez-vous déplacé',
      cancelled: 'rendez-vous annulé',
      represented: 'maire représenté',
      reported: 'suite d’un rendez-vous notée',
    },
    invitation: { received: 'invitation reçue', answered: 'invitation répondue' },
    conflict: { accepted: 'chevauchement accepté' },
    audience: {
      requested: 'audience demandée',
      decided: 'demande d’audience décidée',
      scheduled: 'audience fixée',
      held: 'audience tenue',
      missed: 'audience manquée',
      reported: 'compte rendu d’audience écrit',
      ended: 'demande d’audience close ou refusée',
      reopened: 'demande d’audience rouverte',
    },
    ceremony: {
      opened: 'cérémonie ouverte',
      moved: 'cérémonie déplacée',
      held: 'cérémonie tenue',
      cancelled: 'cérémonie annulée',
      closed: 'cérémonie close',
      invited: 'invités d’une cérémonie',
      answered: 'réponses à une cérémonie',
      accepted: 'acceptations à une cérémonie',
      came: 'présents à une cérémonie',
      budgeted: 'budget d’une cérémonie',
      spent: 'dépense d’une cérémonie',
    },
    'ceremony-task': { due: 'tâche de cérémonie due', done: 'tâche faite', dropped: 'tâche abandonnée' },
    mission: {
      asked: 'mission demandée',
      approved: 'mission approuvée',
      begun: 'départ en mission',
      ended: 'retour de mission',
      reported: 'rapport de mission déposé',
      cancelled: 'mission annulée',
    },
  },
  /** Why a number is not there. */
  silence: {
    nothing: 'Rien dans la période : il n’y a rien à rapporter.',
    'too-few': 'Trop peu de cas pour publier un taux ou une médiane.',
    masked: 'Masqué : un petit nombre pourrait désigner quelqu’un.',
    'before-journal': 'Le journal ne remonte pas jusque-là.',
  },
  /** Rows the office does not word itself. */
  rows: {
    origin: {
      post: 'Poste',
      counter: 'Guichet',
      bearer: 'Porteur',
      'e-mail': 'Courriel',
      fax: 'Télécopie',
      phone: 'Téléphone',
      letter: 'Courrier',
      form: 'Formulaire',
    },
    authority: {
      mayor: 'Le maire',
      council: 'Le conseil',
      college: 'Le collège',
      direction: 'La direction',
      supervision: 'La tutelle',
      audit: 'L’audit',
      partner: 'Un partenaire',
    },
    sort: {
      commemoration: 'Commémoration',
      'national-day': 'Fête nationale',
      inauguration: 'Inauguration',
      'first-stone': 'Première pierre',
      'wreath-laying': 'Dépôt de gerbe',
      'swearing-in': 'Prestation de serment',
      wedding: 'Mariage',
      'new-year-wishes': 'Vœux',
      'delegation-visit': 'Visite de délégation',
      funeral: 'Obsèques',
      'council-opening': 'Ouverture du conseil',
      decoration: 'Remise de décoration',
      reception: 'Réception',
      other: 'Autre',
      inland: 'Dans le pays',
      abroad: 'À l’étranger',
    },
  },
} as const

/** What the journal and the refusals of this part say. */
export const figuresJournalFr = {
  refusal: {},
  history: {
    'reports.open-things.counted': 'Ce qui est en cours ({{count}}) a été compté une première fois',
    'reports.choices.shipped': 'a reçu les réglages de départ',
  },
} as const
