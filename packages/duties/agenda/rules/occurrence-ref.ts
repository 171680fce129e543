/** What a page is opened by: an engagement, or one occurrence of a series by the moment its rule gives it. */
export type OccurrenceRef = { id: string; originalStart: string | null }

export function readRef(ref: string): OccurrenceRef {
  const [id = '', originalStart] = ref.split('@')
  return { id, originalStart: originalStart ?? null }
}

export function refOf({ id, originalStart }: OccurrenceRef): string {
  return originalStart === null ? id : `${id}@${originalStart}`
}

/** The reference of a row: a changed occurrence is known by its series, wherever it was moved to. */
export function refOfRow(row: { id: string; seriesId: string | null; originalStart: string | null }): string {
  return row.seriesId ? refOf({ id: row.seriesId, originalStart: row.originalStart }) : row.id
}
