export const today = {
  needs: 'Needs you',
  nothing: 'Nothing needs you today',
  nothingMore:
    'Deadlines, apologies without a substitute and flaws in the record will be listed here, most urgent first.',
  tones: { urgent: 'Now', soon: 'Soon', calm: 'When there is time', record: 'In the record' },
  settle: (verb: string, title: string): string => `${verb}: ${title}`,
  show: 'Show',
  hide: 'Hide',
  ahead: 'Meetings ahead',
  coming: 'Coming up',
  noMeeting: 'No meeting ahead',
  noMeetingMore: 'Open a body at the left and add its next meeting.',
  emptyBook: 'This book is empty',
  emptyBookMore:
    'Start with the board or committee that you clerk: its name, its year, and then its members and meetings.',
  startBody: 'Start a body',
  openSample: 'Open the sample book',
};
