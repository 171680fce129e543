import { createHash } from 'node:crypto'
import { Secret } from 'otpauth'

type Actor = { title: string; name: string; email: string; phone: string; unit: string; post: string }

const at = (local: string) => `${local}@port-amande.example`
const phone = (end: number) => `+225 07 00 00 ${String(end).padStart(2, '0')} 00`

let extension = 10
const actor = (title: string, name: string, local: string, [unit, post]: [string, string]): Actor => ({
  ...{ title, name, email: at(local), phone: phone(extension++), unit, post },
})

const cabinet = 'Le Cabinet'
const registry = 'Bureau d’ordre et d’entrée'
const protocolBureau = 'Bureau du protocole'
const communication = 'Cellule de communication'
const cooperation = 'Bureau de la coopération et des relations extérieures'
const insertion = 'Maison de l’insertion Jeune'
const technical = 'Direction des services techniques'
const social = 'Direction des affaires sociales'
const finance = 'Direction des affaires financières'
const general = 'Secrétariat général'

/**
 * The people of the Ville de Port-Amande, a town that is on no map. By key, so that the demonstration letters and the
 * end-to-end tests can name them. None of them exists.
 */
export const demoCast = {
  mayor: actor('Mme', 'Adjoua Kpassélo', 'maire', ['Le Maire', 'Maire']),
  deputyMayor: actor('M.', 'Firmin Tohouédé', 'f.tohouede', ['Le Maire', 'Adjoint au Maire']),
  chief: actor('M.', 'Ekoué Brandéza', 'chef.cabinet', [cabinet, 'Chef de Cabinet']),
  deputyChief: actor('Mme', 'Nadège Ahoutou-Sika', 'n.ahoutou', [cabinet, 'Adjointe au Chef de Cabinet']),
  secretary: actor('Mme', 'Rosine Gnamédji', 'secretariat', ['Secrétariat particulier', 'Secrétaire particulier']),
  adviserLegal: actor('M.', 'Casimir Dossavi', 'c.dossavi', [cabinet, 'Conseiller technique aux affaires juridiques']),
  adviserSocial: actor('Mme', 'Pélagie Amonkro', 'p.amonkro', [cabinet, 'Conseillère technique aux affaires sociales']),
  adviserFinance: actor('M.', 'Bertin Zinsouga', 'b.zinsouga', [
    cabinet,
    'Conseiller technique à l’économie et aux finances',
  ]),
  missionOfficer: actor('M.', 'Ulrich Kouamélan', 'u.kouamelan', [cabinet, 'Chargé de mission']),
  registryHead: actor('Mme', 'Clarisse Egnonvi', 'c.egnonvi', [registry, 'Chef du bureau d’ordre']),
  clerk: actor('Mme', 'Ana Yaboussou', 'courrier', [registry, 'Agent du courrier']),
  secondClerk: actor('M.', 'Thierry Lokossi', 't.lokossi', [registry, 'Agent du courrier']),
  protocol: actor('M.', 'Anselme Okpéda', 'protocole', [protocolBureau, 'Chef du protocole']),
  protocolAgent: actor('Mme', 'Mireille Tanohin', 'm.tanohin', [protocolBureau, 'Agent du protocole']),
  communicationHead: actor('M.', 'Serge Bliékou', 's.bliekou', [communication, 'Responsable de la communication']),
  cooperationHead: actor('Mme', 'Viviane Hountché', 'v.hountche', [cooperation, 'Responsable de la coopération']),
  insertionHead: actor('M.', 'Parfait Séwanou', 'p.sewanou', [insertion, 'Responsable de la Maison de l’insertion']),
  sg: actor('M.', 'Honoré Djidjolo', 'secretaire.general', [general, 'Secrétaire général']),
  technicalHead: actor('Mme', 'Solange Kadiobé', 's.kadiobe', [technical, 'Directrice des services techniques']),
  technicalAgent: actor('M.', 'Moussa Tiémokan', 'm.tiemokan', [technical, 'Agent de la voirie']),
  socialHead: actor('M.', 'Désiré Agossouvé', 'd.agossouve', [social, 'Directeur des affaires sociales']),
  socialAgent: actor('Mme', 'Fatim Coulibessi', 'f.coulibessi', [social, 'Agent des affaires sociales']),
  financeHead: actor('Mme', 'Eugénie Attobrah-Loko', 'e.attobrah', [finance, 'Directrice des affaires financières']),
  auditor: actor('M.', 'Gildas Fanoudé', 'g.fanoude', [general, 'Contrôleur interne']),
  administrator: actor('M.', 'Wilfried Sènagnon-Bi', 'administrateur', [general, 'Administrateur technique']),
} as const satisfies Record<string, Actor>

export type DemoKey = keyof typeof demoCast

/** One password for the whole town: it is written on the sign-in page of the demonstration. */
export const demoPassword = 'lagune tranquille sept pirogues'

/** The same telephone at every demonstration. */
export function demoTotpSecret(key: string): string {
  const bytes = createHash('sha256').update(`Port-Amande ${key}`).digest().subarray(0, 20)
  return new Secret({ buffer: new Uint8Array(bytes).buffer }).base32
}
