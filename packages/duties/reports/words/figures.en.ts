export const figuresEn = {
  indicators: {
    DC1a: {
      name: 'Directives given by the mayor',
      method: 'Directives given in the period on the mayor’s authority, by the day they were given.',
    },
    DC1t: {
      name: 'Commitments made',
      method: 'Directives, decisions, promises and observations given in the period, on anyone’s authority.',
    },
    DC2a: {
      name: 'Read within 2 working days',
      method:
        'Of the commitments of the period whose two working days have run out, those their lead read or said to be done within that time.',
    },
    DC3r: {
      name: 'Executed by the first day given',
      method:
        'Of the commitments first due in the period, done or not, those verified by that day at the latest. Cancelled and superseded ones are left out.',
    },
    DC3b: {
      name: 'Executed by the day last agreed',
      method: 'The same ones by the day last agreed. Those put off beyond the period are counted apart.',
    },
    DC3d: {
      name: 'Gained by postponing',
      method:
        'Points between execution by the day last agreed and by the first day given: what was gained by postponing.',
    },
    DC3p: {
      name: 'Put off beyond the period',
      method: 'Commitments first due in the period whose day last agreed lies after it.',
    },
    DC4o: {
      name: 'Overdue commitments',
      method:
        'Commitments neither verified, cancelled nor superseded at the end of the period whose day last agreed has passed; their age is counted from that day.',
    },
    DC5a: {
      name: 'Postponed at least once',
      method: 'Of the commitments first due in the period, those whose day was put off.',
    },
    DC6a: {
      name: 'Time to verify',
      method:
        'Days from the last claim that it was done to its verification by somebody else, for those verified in the period: median.',
    },
    DC7r: {
      name: 'Council decisions executed on time',
      method: 'As execution by the first day given, for what the council decided.',
    },
    DC8o: {
      name: 'Visas and opinions within 2 working days',
      method:
        'Of the visas, opinions and signatures asked for in the period whose two working days have run out, those given within that time, returns included.',
    },
    DC8d: {
      name: 'Time to give a visa or an opinion',
      method:
        'Working days from reaching the desk to the answer, for visas, opinions and signatures given in the period: median.',
    },
    DC11a: {
      name: 'Reserved files opened',
      method:
        'Reserved letters, audiences and commitments opened in the period. A number only, never told apart, and only above the mask.',
    },
    DC11b: {
      name: 'Reserved files closed',
      method: 'Reserved letters, audiences and commitments closed in the period, by the same rule.',
    },
    ML1i: {
      name: 'Letters received',
      method: 'Letters that came in during the period, by their day in the register. Voided numbers are left out.',
    },
    ML2o: { name: 'Letters sent', method: 'Letters dispatched in the period, by the day they left.' },
    ML3a: {
      name: 'Assigned within 2 working days',
      method:
        'Of the letters received in the period whose two working days have run out, those given their first decision within that time.',
    },
    ML4r: {
      name: 'Time to answer',
      method:
        'Days from the arrival of a letter to the departure of its answer, for the answers of the period: median.',
    },
    ML5r: {
      name: 'Answered on time',
      method:
        'Of the letters whose answer was due in the period, answered or not, those answered by that day at the latest. Voided letters and those filed without reply are left out.',
    },
    ML6o: {
      name: 'Letters open',
      method:
        'Letters received and neither closed, filed nor voided at the end of the period; their age is counted from the day they came.',
    },
    ML7o: {
      name: 'Answers overdue',
      method:
        'Letters open at the end of the period whose answer is overdue; their age is counted from the day it was due.',
    },
    ML8r: {
      name: 'Assignment lines done on time',
      method:
        'Of the assignment lines due in the period, done or not, those done by that day at the latest. Lines taken back and those closed with their letter are left out.',
    },
    ML9a: {
      name: 'Lines returned',
      method: 'Of the assignment lines given in the period, those their addressee sent back.',
    },
    ML10a: {
      name: 'Lines acknowledged within 2 working days',
      method:
        'Of the lines given in the period whose two working days have run out, those acknowledged or dealt with within that time.',
    },
    ML12a: { name: 'Assignment lines given', method: 'Assignment lines given in the period, copies left out.' },
    ML13o: { name: 'Lines open', method: 'Assignment lines given and not finished at the end of the period.' },
    ML11a: {
      name: 'Closed without reply',
      method: 'Of the letters closed in the period, those closed without an answer. Voided numbers are left out.',
    },
    AG1o: {
      name: 'Engagements held',
      method:
        'Engagements of the mayor’s diary, counted the morning after their day; each day of a series counts for itself. What is personal is not counted.',
    },
    AG2i: {
      name: 'Mayor’s time engaged',
      method: 'Planned length of the engagements held in the period in which the mayor was not represented.',
    },
    AG3a: { name: 'Represented', method: 'Of the engagements held, those at which somebody stood in for the mayor.' },
    AG4a: {
      name: 'Moved or cancelled',
      method: 'Of what was planned for a day of the period, held or not, what was moved or called off.',
    },
    AG5r: {
      name: 'Invitations answered within 5 working days',
      method:
        'Of the invitations received in the period whose five working days have run out, those answered within that time.',
    },
    AG6a: {
      name: 'Overlaps accepted',
      method: 'Engagements for which an overlap was accepted in the period, with its reason.',
    },
    AG7o: {
      name: 'Outcome noted within 5 working days',
      method:
        'Of the engagements held whose five working days have run out, those whose outcome was written down within that time.',
    },
    AU1i: { name: 'Audiences requested', method: 'Requests for an audience registered in the period.' },
    AU2r: {
      name: 'Decided within 10 working days',
      method:
        'Of the requests of the period whose ten working days have run out, those decided or closed within that time.',
    },
    AU3o: { name: 'Audiences held', method: 'Audiences held in the period.' },
    AU4r: {
      name: 'Wait before the audience',
      method: 'Days from the request to the audience, for the audiences held in the period: median.',
    },
    AU5a: {
      name: 'Missed appointments',
      method: 'Of the audiences of the period, held or missed, those to which the visitor did not come at least once.',
    },
    AU6o: {
      name: 'Requests waiting',
      method:
        'Requests neither received, refused nor closed at the end of the period; their age is counted from the request.',
    },
    AU7o: {
      name: 'Reported within 5 working days',
      method: 'Of the audiences held whose five working days have run out, those reported within that time.',
    },
    AU8r: {
      name: 'Promises made in audience kept on time',
      method:
        'Of the commitments made in an audience and first due in the period, those verified by that day at the latest.',
    },
    CE1o: { name: 'Ceremonies held', method: 'Ceremonies whose day lies in the period and which took place.' },
    CE2a: {
      name: 'Ceremonies cancelled',
      method: 'Ceremonies of the period called off and not taken up again on another day.',
    },
    CE3r: {
      name: 'Tasks done on time',
      method:
        'Of the preparation tasks due in the period, done or not, those done by that day at the latest. Dropped tasks are left out.',
    },
    CE4o: {
      name: 'Guests who answered',
      method:
        'Guests who answered, against guests invited, for the ceremonies put away; counted on the day of the ceremony.',
    },
    CE5r: {
      name: 'Attendance',
      method: 'Guests who came, against those who had accepted, for the ceremonies put away.',
    },
    CE6i: {
      name: 'Spent against budget',
      method: 'What the ceremonies put away cost against their budget, in the office’s currency.',
    },
    CE7i: { name: 'Cost of ceremonies', method: 'What the ceremonies put away cost, in the office’s currency.' },
    OM1o: { name: 'Missions begun', method: 'Missions whose departure lies in the period.' },
    OM2r: {
      name: 'Mission reports on time',
      method:
        'Of the missions whose report was due in the period (fifteen days after the return), filed or not, those reported by that day at the latest.',
    },
    OM3a: {
      name: 'Orders approved before departure',
      method:
        'Of the missions begun in the period, those whose order was approved by the day of departure at the latest.',
    },
    OM4o: { name: 'Missions under way', method: 'Missions begun and not back at the end of the period.' },
  },
  facts: {
    letter: {
      in: 'letter received',
      assigned: 'letter assigned',
      answered: 'answer sent',
      ended: 'letter closed, filed or voided',
      reopened: 'letter reopened',
      out: 'letter sent',
      signed: 'letter signed',
    },
    line: {
      given: 'assignment line given',
      acknowledged: 'line acknowledged',
      ended: 'line finished, returned or taken back',
      reopened: 'line reopened',
    },
    step: { reached: 'visa, opinion or signature asked for', left: 'visa, opinion or signature given' },
    commitment: {
      issued: 'commitment given',
      acknowledged: 'commitment read',
      postponed: 'commitment put off',
      claimed: 'commitment said to be done',
      returned: 'commitment sent back',
      verified: 'commitment verified',
      dropped: 'commitment cancelled or superseded',
    },
    engagement: {
      made: 'engagement made',
      held: 'engagement held',
      moved: 'engagement moved',
      cancelled: 'engagement cancelled',
      represented: 'mayor represented',
      reported: 'outcome of an engagement noted',
    },
    invitation: { received: 'invitation received', answered: 'invitation answered' },
    conflict: { accepted: 'overlap accepted' },
    audience: {
      requested: 'audience requested',
      decided: 'audience request decided',
      scheduled: 'audience scheduled',
      held: 'audience held',
      missed: 'audience missed',
      reported: 'audience reported',
      ended: 'audience request closed or refused',
      reopened: 'audience request reopened',
    },
    ceremony: {
      opened: 'ceremony opened',
      moved: 'ceremony moved',
      held: 'ceremony held',
      cancelled: 'ceremony cancelled',
      closed: 'ceremony closed',
      invited: 'guests of a ceremony',
      answered: 'answers to a ceremony',
      accepted: 'acceptances of a ceremony',
      came: 'guests who came to a ceremony',
      budgeted: 'budget of a ceremony',
      spent: 'cost of a ceremony',
    },
    'ceremony-task': { due: 'ceremony task due', done: 'task done', dropped: 'task dropped' },
    mission: {
      asked: 'mission asked for',
      approved: 'mission approved',
      begun: 'departure on mission',
      ended: 'return from mission',
      reported: 'mission report filed',
      cancelled: 'mission cancelled',
    },
  },
  silence: {
    nothing: 'Nothing fell into the period: there is nothing to divide by.',
    'too-few': 'Too few cases to publish a proportion or a median.',
    masked: 'Masked: a small number could point at somebody.',
    'before-journal': 'The journal does not reach back that far.',
  },
  rows: {
    origin: {
      post: 'Post',
      counter: 'Counter',
      bearer: 'Bearer',
      'e-mail': 'E-mail',
      fax: 'Fax',
      phone: 'Telephone',
      letter: 'Letter',
      form: 'Form',
    },
    authority: {
      mayor: 'The mayor',
      council: 'The council',
      college: 'The college',
      direction: 'The direction',
      supervision: 'The supervising authority',
      audit: 'Audit',
      partner: 'A partner',
    },
    sort: {
      commemoration: 'Commemoration',
      'national-day': 'National day',
      inauguration: 'Inauguration',
      'first-stone': 'First stone',
      'wreath-laying': 'Wreath laying',
      'swearing-in': 'Swearing-in',
      wedding: 'Wedding',
      'new-year-wishes': 'New Year wishes',
      'delegation-visit': 'Visit of a delegation',
      funeral: 'Funeral',
      'council-opening': 'Opening of the council',
      decoration: 'Decoration',
      reception: 'Reception',
      other: 'Other',
      inland: 'Inland',
      abroad: 'Abroad',
    },
  },
} as const

export const figuresJournalEn = {
  refusal: {},
  history: {
    'reports.open-things.counted': 'What is under way ({{count}}) was counted for the first time',
    'reports.choices.shipped': 'received the first settings',
  },
} as const
