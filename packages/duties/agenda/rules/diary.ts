export const diaryKinds = ['person', 'room', 'vehicle'] as const
export type DiaryKind = (typeof diaryKinds)[number]

/** owner: whose engagement it is · with: goes along, or is booked for it · represents: goes in the owner's place */
export const diaryParts = ['owner', 'with', 'represents'] as const
export type DiaryPart = (typeof diaryParts)[number]
