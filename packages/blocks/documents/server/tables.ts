import { index, instant, integer, json, table, text } from '@cabinet/store/columns.ts'

/** A paper attached to something: a scan, an enclosure, the letter as signed, a proof of sending. */
export const documents = table(
  'documents',
  {
    id: text().primaryKey(),
    /** What it belongs to; that duty says who may read it. */
    ownerKind: text().notNull(),
    ownerId: text().notNull(),
    kind: text().$type<'scan' | 'enclosure' | 'preview' | 'signed' | 'proof'>().notNull(),
    position: integer().notNull(),
    sha256: text().notNull(),
    name: text().notNull(),
    type: text().notNull(),
    size: integer().notNull(),
    pages: integer().notNull(),
    /** Text of a born-digital file, for search. */
    text: text().notNull(),
    /** What the inspection noticed: scripts or attachments inside a PDF. */
    flags: json<string[]>().notNull(),
    addedBy: text().notNull(),
    addedAt: instant().notNull(),
    removedAt: instant(),
  },
  (t) => [index('documents_owner').on(t.ownerKind, t.ownerId, t.position), index('documents_sha256').on(t.sha256)],
)

export type PaperDocument = typeof documents.$inferSelect
