// The words of what happens at the table: interests, a lost quorum, the public going out and coming in, and the note for the public.
export const rollRoom = {
  notices: 'What the room needs to know',
  item: (number: string, title: string): string => (number === '' ? `“${title}”` : `item ${number}`),
  wholeMeeting: 'The whole meeting',

  marks: { withdrew: 'Withdrew', speaks: 'Steps down' },
  markKeys: {
    withdrew: 'withdrew for an interest in the item that is open',
    speaks: 'steps down to speak on it, and does not vote',
    interest: 'declare an interest',
  },
  times: { out: 'Left at', in: 'Came in at', withdrew: 'Withdrew at', speaks: 'Stepped down at' },

  interests: {
    title: 'Interests',
    count: (count: number): string => `Interests (${count})`,
    declare: 'Interest',
    of: (name: string): string => `Interests of ${name}`,
    about: (name: string, of: string): string => `Interest of ${name} in ${of}`,
    item: 'In',
    kind: 'Kind',
    kinds: {
      not_said: 'Not said yet',
      disclosable_pecuniary: 'Disclosable pecuniary',
      other_registrable: 'Other registrable',
      non_registrable: 'Non-registrable',
      personal: 'Personal',
      speaking: 'Steps down to speak',
    },
    notSaid: 'Kind not said',
    nature: 'What it is',
    natureHint: 'As “governor of the school”.',
    conduct: 'When the item came',
    conducts: { stayed: 'Stayed', left: 'Left the room' },
    conductsSpeaking: { stayed: 'Stayed', left: 'Left the table' },
    dispensation: 'Dispensation',
    dispensationHint: 'Who gave it, and when.',
    went: 'Left',
    back: 'Back',
    add: 'Declare it',
    another: 'Declare another',
    remove: 'Remove',
    removeOf: (name: string, of: string): string => `Remove the interest of ${name} in ${of}`,
    close: 'Close',
  },

  stillOut: (names: readonly string[], of: string): string =>
    `${list(names)} ${names.length === 1 ? 'is' : 'are'} still out for ${of}.`,
  stillOutOfSome: (names: readonly string[]): string => `${list(names)} are still out for items that are closed.`,
  back: 'Back',
  backOf: (name: string): string => `${name} is back`,
  allBack: 'All back',

  quorum: {
    lost: (time: string): string => `The meeting has not been quorate since ${time}.`,
    waited: 'Wait',
    waitedTitle: 'Minute that those present wait for a quorum',
    adjourned: 'Adjourn',
    abandoned: 'Abandon',
    waiting: (time: string): string => `Not quorate since ${time}, which is minuted. Those present wait.`,
    again: (time: string): string => `There has been a quorum again since ${time}.`,
    minuteAgain: 'Minute that it is quorate again',
    minute: 'Minute it',
    minuteOf: (from: string): string => `Minute that the meeting was not quorate from ${from}`,
    ended: (time: string): string => `That the meeting was quorate again at ${time} is not minuted.`,
    minuteEnd: 'Minute that too',
    minuteEndOf: (time: string): string => `Minute that the meeting was quorate again at ${time}`,
  },

  settle: {
    kind: (name: string, of: string): string => `What kind of interest ${name} has in ${of}`,
  },

  public: {
    title: 'The public',
    due: {
      exempt: (item: string): string => `${sentence(item)} is exempt, and the public are in.`,
      confidential: (item: string): string => `${sentence(item)} is confidential, and the public are in.`,
    },
    paragraph: 'Paragraph',
    paragraphOf: (law: string): string => `of ${law}`,
    exclude: 'Exclude the public',
    excludeFor: (item: string): string => `Exclude the public for ${item}`,
    out: (item: string, time: string): string => `The public have been out since ${time}, for ${item}.`,
    over: (item: string): string => `${sentence(item)} is public, and the public are still out.`,
    readmit: 'Let the public in',
    stretch: (item: string): string => `When the public were out for ${item}`,
    began: 'Out from',
    ended: 'To',
    toEnd: 'the end',
    remove: (item: string): string => `The public were not out for ${item}`,
    speaks: 'A member of the public takes part',
    speaksIn: (item: string): string => `A member of the public takes part in ${item}`,
    noted: (item: string): string => `Noted under ${item}: a member of the public spoke`,
    another: 'Another member of the public takes part',
    part: 'What they did',
    parts: {
      spoke: 'Spoke',
      question: 'Asked a question',
      petition: 'Presented a petition',
      deputation: 'Led a deputation',
    },
    about: 'About',
    aboutHint: 'As “parking in Mill Street”.',
    name: 'Name, if kept',
    nameHint: 'It prints in the whole note. The public version says “a member of the public”.',
    named: 'Name them in the public version too',
    removeSpeaker: 'Remove',
  },

  guests: {
    observers: 'Observers',
    addObserver: 'Add an observer',
    observerLine: 'Name, organisation',
    observerHint: 'As “Bo Hill, Preston Civic Society”; Enter adds.',
    about: (name: string): string => `About ${name}`,
    as: 'Here as',
    capacities: { in_attendance: 'In attendance', observer: 'Observer', officer: 'Officer' },
    forItem: 'For',
    onlyFor: (item: string): string => `for ${item}`,
    from: (time: string): string => `From ${time}`,
    left: (time: string): string => `Left ${time}`,
    out: 'Left',
    in: 'Came in',
    keys: 'came in, or left: a guest, once the name has the focus',
  },

  note: {
    version: 'Which version',
    whole: 'Whole note',
    public: 'Public version',
    wholeHint: 'Something in it is not for publication.',
    publicHint: 'What is minuted under items that are not public is left out.',
  },
};

function list(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
