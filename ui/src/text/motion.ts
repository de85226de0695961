import type { CastingSide, VoteChoice, VoteHow } from '../ipc/generated';

export const motion = {
  amendment: 'Amendment',
  list: 'Who moved or seconded it',
  mover: 'Moved by',
  seconder: 'Seconded by',
  addMover: 'Add who moved it',
  addSeconder: 'Add who seconded it',
  remove: (name: string): string => `Remove ${name} from the motion`,
  amended: 'As amended',
  amendedMore: 'How the motion reads now that it was amended',

  amends: (wording: string): string => `It amends “${wording}”`,
  standsAlone: 'It is no amendment',
  withdrawn: 'It was withdrawn',
  lapsed: 'It fell for want of a seconder',
  notSo: 'It was neither withdrawn nor fell',
  removeVote: 'Remove the vote',

  put: 'Put to the vote',
  hows: { general: 'Agreed without a vote', show_of_hands: 'Show of hands', named: 'Named vote' } satisfies Record<
    VoteHow,
    string
  >,
  at: 'Time of the vote, if known',
  atPlaceholder: '12.10pm',
  concerns: 'To check',
  printed: 'As it prints',

  votersAt: (voters: number, at: string): string => `${voters} may vote${at === '' ? '' : `, as of ${at}`}`,
  rollUnknown: 'Nobody is marked present, so the count is not checked against the roll.',
  keptOut: 'May not vote',
  choices: { for: 'For', against: 'Against', abstained: 'Abstained' } satisfies Record<VoteChoice, string>,
  hands: 'Hands counted',
  ofVoters: (given: number, voters: number): string => `${given} of ${voters}`,
  tooMany: (given: number, voters: number): string => `${given} votes are more than the ${voters} who may vote.`,
  keep: 'Keep the count',

  roll: 'Roll of the vote',
  notYet: 'Not yet',
  tally: (inFavour: number, against: number, abstained: number): string =>
    `For ${inFavour} · Against ${against} · Abstained ${abstained}`,
  missing: (count: number): string => (count === 1 ? '1 still to vote' : `${count} still to vote`),
  allVoted: 'All have voted',
  rest: { for: 'Rest for', against: 'Rest against', abstained: 'Rest abstained' } satisfies Record<VoteChoice, string>,
  gave: (name: string, choice: string, left: number): string =>
    `${name}: ${choice.toLowerCase()}. ${left === 0 ? 'All have voted.' : `${left} still to vote.`}`,
  tookBack: (name: string): string => `${name}: taken back.`,

  tied: 'The votes are equal.',
  presides: (name: string): string => `${name} presides, and may give a casting vote.`,
  presidesUnknown: 'Who presides is not known: say it on the roll’s stage first.',
  noCasting: 'By the rules of the body there is no casting vote: the motion is not carried.',
  casting: { for: 'Casting vote for', against: 'Casting vote against' } satisfies Record<CastingSide, string>,
  castingGiven: (name: string, side: CastingSide): string => `Casting vote of ${name}: ${side}.`,
  takeBackCasting: 'Take back the casting vote',
  reason: 'Why it sets no policy',
  reasonAllTheSame: 'Why it was given all the same',
  reasonHint: 'The rules ask for it; the history keeps it.',

  keys: {
    title: 'A named vote (while its roll has the focus)',
    for: 'for',
    against: 'against',
    abstained: 'abstained',
    clear: 'take back',
    rest: 'the rest for',
    move: 'go to the name above or below',
  },
};
