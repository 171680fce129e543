/**
 * A text to begin a reply with. Fields the office knows (`{{letter.receivedOn}}`) are filled when it is taken; the others
 * (`{{jour}}`) are for the writer, and the signature book refuses a text in which one is left.
 */
export type ReplyTemplate = { id: string; name: string; locale: 'fr' | 'en'; subject: string; lines: readonly string[] }

const closingFr = 'Je vous prie d’agréer, Madame, Monsieur, l’expression de ma considération distinguée.'
const closingEn = 'Yours faithfully,'

function french(id: string, name: string, lines: readonly string[]): ReplyTemplate {
  const subject = 'Réponse à votre courrier du {{letter.writtenOn}} : {{letter.subject}}'
  return { id: `fr-${id}`, name, locale: 'fr', subject, lines: ['Madame, Monsieur,', ...lines, closingFr] }
}

function english(id: string, name: string, lines: readonly string[]): ReplyTemplate {
  const subject = 'Your letter of {{letter.writtenOn}}: {{letter.subject}}'
  return { id: `en-${id}`, name, locale: 'en', subject, lines: ['Dear Sir or Madam,', ...lines, closingEn] }
}

/** The texts an office starts with; it words them again as it likes. */
export const shippedReplyTemplates: readonly ReplyTemplate[] = [
  french('acknowledgement', 'Accusé de réception', [
    'J’ai l’honneur d’accuser réception de votre courrier du {{letter.writtenOn}}, enregistré à mon cabinet le {{letter.receivedOn}} sous le numéro {{letter.number}}.',
    'Votre demande est confiée aux services compétents pour étude. La suite qui lui sera réservée vous sera communiquée dans les meilleurs délais.',
  ]),
  french('favourable', 'Suite favorable', [
    'Par courrier du {{letter.writtenOn}}, vous avez bien voulu appeler mon attention sur l’objet suivant : {{letter.subject}}.',
    'Après examen de votre dossier, j’ai le plaisir de vous informer qu’une suite favorable lui est réservée.',
    'Je vous invite à prendre l’attache de {{service}}, qui vous indiquera les modalités pratiques.',
  ]),
  french('unfavourable', 'Suite défavorable', [
    'Par courrier du {{letter.writtenOn}}, vous avez bien voulu me saisir de l’objet suivant : {{letter.subject}}.',
    'Malgré tout l’intérêt que je porte à votre démarche, je suis au regret de ne pouvoir y donner une suite favorable, {{motif}}.',
    'Je ne manquerai pas de reconsidérer votre demande si les circonstances le permettent.',
  ]),
  french('passed-on', 'Transmission au service compétent', [
    'J’ai bien reçu votre courrier du {{letter.writtenOn}} relatif à l’objet suivant : {{letter.subject}}.',
    'Cette question relevant de {{service}}, je lui transmets ce jour votre correspondance, en lui demandant de vous répondre directement.',
  ]),
  french('audience-granted', 'Audience accordée', [
    'Vous avez bien voulu solliciter une audience par courrier du {{letter.writtenOn}}.',
    'J’ai le plaisir de vous informer que vous serez reçu(e) le {{jour}} à {{heure}}, à l’Hôtel de Ville.',
    'Je vous saurais gré de confirmer votre présence auprès de mon secrétariat particulier.',
  ]),
  french('audience-later', 'Audience différée', [
    'Vous avez bien voulu solliciter une audience par courrier du {{letter.writtenOn}}.',
    'Les contraintes de mon calendrier ne me permettent pas de vous recevoir dans l’immédiat. Mon secrétariat particulier reprendra contact avec vous dès qu’une date sera possible.',
    'Si votre affaire ne peut attendre, mes collaborateurs sont à votre disposition pour vous entendre.',
  ]),
  french('documents-missing', 'Demande de pièces complémentaires', [
    'J’accuse réception de votre dossier du {{letter.writtenOn}}, enregistré sous le numéro {{letter.number}}.',
    'Afin de permettre son instruction, je vous prie de bien vouloir me faire parvenir les pièces suivantes : {{pieces}}.',
    'Sans réponse de votre part dans un délai de quinze jours, votre demande sera classée sans suite.',
  ]),
  french('invitation-thanks', 'Remerciements pour une invitation', [
    'J’ai été sensible à l’aimable invitation que vous m’avez adressée par courrier du {{letter.writtenOn}}, et je vous en remercie vivement.',
    'Retenu(e) ce jour-là par des obligations prises de longue date, je serai représenté(e) par {{representant}}.',
    'Je forme des vœux pour le plein succès de cette manifestation.',
  ]),
  english('acknowledgement', 'Acknowledgement of receipt', [
    'I acknowledge receipt of your letter of {{letter.writtenOn}}, registered in my office on {{letter.receivedOn}} under number {{letter.number}}.',
    'It has been passed to the services concerned for study, and you will be informed of the outcome as soon as possible.',
  ]),
  english('favourable', 'Favourable reply', [
    'In your letter of {{letter.writtenOn}} you drew my attention to the following matter: {{letter.subject}}.',
    'Having considered it, I am pleased to inform you that your request has been granted.',
    'Please get in touch with {{service}}, who will tell you how to proceed.',
  ]),
  english('unfavourable', 'Unfavourable reply', [
    'In your letter of {{letter.writtenOn}} you raised the following matter with me: {{letter.subject}}.',
    'In spite of my interest in your initiative, I regret that I am unable to grant your request, {{reason}}.',
    'I shall gladly consider it again should circumstances allow.',
  ]),
  english('passed-on', 'Passed on to the competent service', [
    'I have received your letter of {{letter.writtenOn}} about the following matter: {{letter.subject}}.',
    'As this falls to {{service}}, I am passing your letter on today and asking for a direct reply to you.',
  ]),
  english('audience-granted', 'Audience granted', [
    'In your letter of {{letter.writtenOn}} you asked to be received.',
    'I am pleased to inform you that you are expected at the Town Hall on {{day}} at {{time}}.',
    'Please confirm with my private secretariat that you will attend.',
  ]),
  english('documents-missing', 'Documents missing', [
    'I acknowledge receipt of your application of {{letter.writtenOn}}, registered under number {{letter.number}}.',
    'To allow it to be processed, please send me the following documents: {{documents}}.',
    'Without a reply from you within fifteen days, your application will be filed away.',
  ]),
  english('invitation-thanks', 'Thanks for an invitation', [
    'Thank you for the kind invitation in your letter of {{letter.writtenOn}}.',
    'As I am already committed on that day, I shall be represented by {{representative}}.',
    'I wish the occasion every success.',
  ]),
]
