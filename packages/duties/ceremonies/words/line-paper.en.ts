/** What the sheet of precedence says; read as `line.paper.…`. */
export const linePaperEn = {
  paper: {
    list: 'List',
    text: 'Text',
    read: 'read on {{day}}',
    title: 'Sheet of precedence',
    rank: 'Rank',
    order: 'Order',
    who: 'Name and function',
    why: 'Why there',
    version: '{{title}} (version {{version}})',
    toValidate: 'List to be validated: nobody has checked this order yet. Do not hand it out unread.',
    noList: 'No list of precedence counts on that day.',
    outside: 'Outside the line: {{name}}. {{why}}',
    reversed: 'Inverse order of precedence.',
    madeAt: 'Made on {{moment}}',
  },
} as const
