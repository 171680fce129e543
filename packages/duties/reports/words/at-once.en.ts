/** What the frame of every screen says of this duty: fetched at once, so it stays small. */
export const reportsAtOnceEn = {
  nav: {
    reports: 'Activity reports',
    statistics: 'Statistics',
    settings: 'Report settings',
  },
  today: {
    pages_one: 'Your page of the quarterly report is expected',
    pages_other: '{{count}} pages of the quarterly report are expected from you',
    visa_one: 'One report waits for your visa',
    visa_other: '{{count}} reports wait for your visa',
  },
  /** What may be lent to a stand-in, said plainly. */
  acts: {
    reports: {
      figures: 'read the statistics of the office',
      complete: 'read the figures in which what is reserved is counted',
      read: 'read the activity reports',
      write: 'write one’s page of the report',
      keep: 'open, freeze and present a report',
      visa: 'give a report its visa',
      settings: 'change the report settings',
    },
  },
} as const
